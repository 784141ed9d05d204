/**
 * Scanning a workbook against reading it with the spreadsheet library, in the same run: ratios of time and memory;
 * a workbook of a million rows; a small one against an empty text file.
 *
 *     npm run bench -- xlsx [ROUNDS]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, measure } from '../measure.mjs';
import { writeWorkbook } from './workbook.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scan = (path) => [join(root, 'bin/amparo.js'), 'scan', '--format', 'json', path];
const library = (path) => [join(root, 'bench/xlsx/library.mjs'), path];
const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));

const line = (name, { wall, cpu, memory }) =>
  console.log(`${name.padEnd(46)} ${wall.toFixed(2)} s  cpu ${cpu.toFixed(2)} s  ${Math.round(memory)} MB`);

async function ratio(kind) {
  const path = join(folder, `${kind}.xlsx`);
  await writeWorkbook(path, { kind, rows: 200_000, columns: 8 });
  const { amparo, xlsx } = await compare({ amparo: scan(path), xlsx: library(path) }, rounds);
  line(`${kind}, 200,000 x 8: library, read`, xlsx);
  line(`${kind}, 200,000 x 8: amparo, scan`, amparo);
  const [time, cpu, memory] = ['wall', 'cpu', 'memory'].map((what) => (amparo[what] / xlsx[what]).toFixed(2));
  console.log(`  ratio: ${time} of the time, ${cpu} of the processor time, ${memory} of the memory`);
}

async function million() {
  const path = join(folder, 'million.xlsx');
  await writeWorkbook(path, { kind: 'people', rows: 1_000_000, columns: 10 });
  line('people, 1,000,000 x 10: amparo, scan', await measure(scan(path)));
}

async function small() {
  const [book, text] = [join(folder, 'small.xlsx'), join(folder, 'empty.txt')];
  await writeWorkbook(book, { kind: 'people', rows: 50, columns: 8 });
  writeFileSync(text, '');
  const runs = await compare({ book: scan(book), text: scan(text) }, rounds * 4);
  line('50 rows: amparo, scan', runs.book);
  line('empty text file: amparo, scan', runs.text);
  console.log(`  difference: ${Math.round((runs.book.wall - runs.text.wall) * 1000)} ms`);
}

try {
  await ratio('people');
  await ratio('goods');
  await million();
  await small();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
