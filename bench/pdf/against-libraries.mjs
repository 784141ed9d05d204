/**
 * Scanning a printed table of 300 pages against extracting its plain text with pdf-parse and, where installed, with
 * pdftotext, in the same run: ratios of time and memory, and whether the people are counted exactly; then the curve
 * of time and memory over the number of pages.
 *
 *     npm run bench -- pdf [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, measure } from '../measure.mjs';
import { printTables } from './printed.mjs';
import { ROWS_PER_PAGE, writeTable } from './table.mjs';

const PAGES = 300;
const CURVE = [10, 100, 300, 1_000, 3_000];
const TIME = '/usr/bin/time';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scan = (path) => [join(root, 'bin/amparo.js'), 'scan', '--format', 'json', path];
const extract = (path) => [join(root, 'bench/pdf/pdf-parse.mjs'), path];
const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));

const line = (name, { wall, cpu, memory }) =>
  console.log(`${name.padEnd(46)} ${wall.toFixed(2)} s  cpu ${cpu.toFixed(2)} s  ${Math.round(memory)} MB`);

function countPeople(path) {
  // The exit status says that people were found.
  const { stdout } = spawnSync(process.execPath, scan(path), { maxBuffer: 1 << 28 });
  return JSON.parse(String(stdout)).totals.persons;
}

/** The best of the rounds; undefined where it cannot be measured. */
function pdftotext(path) {
  if (!existsSync(TIME)) return undefined;
  const runs = Array.from({ length: rounds }, () => {
    const args = ['-f', '%e %U %S %M', 'pdftotext', '-layout', path, join(folder, 'text')];
    const { status, stderr } = spawnSync(TIME, args);
    if (status !== 0) return undefined;
    const [wall, user, system, memory] = String(stderr).trim().split('\n').at(-1).split(' ').map(Number);
    return { wall, cpu: user + system, memory: memory / 1024 };
  });
  return runs.includes(undefined) ? undefined : runs.sort((a, b) => a.wall - b.wall)[0];
}

async function ratios(name, path, expected) {
  const counted = countPeople(path);
  console.log(`${name}: ${counted} of ${expected} people${counted === expected ? ', exact' : ''}`);
  const runs = await compare({ amparo: scan(path), library: extract(path) }, rounds);
  const text = pdftotext(path);
  line('  pdf-parse, plain text', runs.library);
  line('  amparo, scan', runs.amparo);
  tell('pdf-parse', runs.amparo, runs.library);
  if (!text) return;
  line('  pdftotext -layout', text);
  tell('pdftotext', runs.amparo, text);
}

function tell(name, ours, theirs) {
  const [time, cpu, memory] = ['wall', 'cpu', 'memory'].map((what) => (ours[what] / theirs[what]).toFixed(2));
  console.log(
    `  ratio to ${name}: ${time} of the time, ${cpu} of the processor time, ${memory} of the memory`,
  );
}

async function curve() {
  for (const pages of CURVE) {
    const path = join(folder, `${pages}.pdf`);
    const size = writeTable(path, pages);
    const run = await measure(scan(path));
    line(`${pages} pages (${(size / 1e6).toFixed(1)} MB): amparo, scan`, run);
  }
}

try {
  const people = PAGES * ROWS_PER_PAGE;
  const table = join(folder, 'table.pdf');
  writeTable(table, PAGES);
  await ratios(`${PAGES} pages of ${ROWS_PER_PAGE} rows`, table, people);
  for (const [program, path] of Object.entries(printTables(folder, people))) {
    await ratios(`printed by ${program}, ${(statSync(path).size / 1e6).toFixed(1)} MB`, path, people);
  }
  await curve();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
