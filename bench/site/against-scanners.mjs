/**
 * Scanning the build folder of a site of 20,000 small files against searching it with ripgrep for as many patterns as
 * there are detectors, and against secretlint, in the same run; then one page of 50 MB.
 *
 *     npm run bench -- site [ROUNDS] [FILES]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSite } from './build-folder.mjs';

const SECRETLINT = '11.7.1';
const TIME = '/usr/bin/time';
const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 3);
const files = Number(process.argv[3] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
const site = join(folder, 'site');

/** As many expressions as there are detectors, of the shapes that those look for. */
function patterns() {
  const { stdout } = spawnSync(process.execPath, [join(root, 'bin/amparo.js'), 'detectors', 'list']);
  const count = String(stdout)
    .split('\n')
    .filter((line) => /^\S/.test(line)).length;
  const shapes = [
    (i) => `\\b[A-Z]{${1 + (i % 3)}}[0-9]{${6 + (i % 5)}}\\b`,
    (i) => `\\b[0-9]{${2 + (i % 3)}}-[0-9]{2}-[0-9]{${3 + (i % 3)}}\\b`,
    (i) => `\\b[0-9]{1,2}[/.][0-9]{1,2}[/.](19|20)[0-9]{2}.{${i}}`,
    (i) => `\\b[A-Z][a-z]{${2 + (i % 9)},14} [A-Z][a-z]{2,14} [A-Z][a-z]{2,14}\\b`,
    (i) => `[a-z0-9._-]{1,40}@[a-z0-9-]{${1 + (i % 30)},40}\\.[a-z]{2,12}`,
  ];
  return Array.from({ length: count }, (_, i) => shapes[i % shapes.length](i));
}

/** secretlint is no dependency: it is fetched once, without its install scripts, into the cache. */
function secretlint() {
  const peers = join(root, 'node_modules/.cache/amparo/peers');
  const bin = join(peers, 'node_modules/secretlint/bin/secretlint.js');
  if (!existsSync(bin)) {
    mkdirSync(peers, { recursive: true });
    writeFileSync(join(peers, 'package.json'), '{"private":true}\n');
    const names = ['secretlint', '@secretlint/secretlint-rule-preset-recommend'];
    const packages = names.map((name) => `${name}@${SECRETLINT}`);
    spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', ...packages], {
      cwd: peers,
      stdio: 'inherit',
    });
  }
  if (!existsSync(bin)) return undefined;
  const config = join(peers, 'secretlintrc.json');
  writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  // It reads only what lies below its working folder.
  return { cwd: site, command: [process.execPath, bin, '--secretlintrc', config, '**/*'] };
}

/** Seconds of wall and processor time, and peak resident memory in MB of the largest process. */
async function timed({ command, cwd = root }) {
  const child = spawn(TIME, ['-f', '%e %U %S %M', ...command], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (data) => {
    told = (told + data).slice(-4000);
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  // 1 says that something was found.
  if (status > 1) throw new Error(`${command.slice(0, 2).join(' ')} failed:\n${told}`);
  const [wall, user, system, memory] = told.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, memory: memory / 1024 };
}

async function inTurn(candidates) {
  const runs = new Map(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, candidate] of Object.entries(candidates)) runs.get(name).push(await timed(candidate));
  }
  return new Map([...runs].map(([name, list]) => [name, list.sort((a, b) => a.wall - b.wall)[rounds >> 1]]));
}

function tell(results) {
  const ours = results.get('amparo scan');
  for (const [name, { wall, cpu, memory }] of results) {
    const ratio = name === 'amparo scan' ? '' : `  ours ÷ this: ${(ours.wall / wall).toFixed(2)} of the time`;
    console.log(
      `${name.padEnd(30)} ${wall.toFixed(2)} s  cpu ${cpu.toFixed(2)} s  ${Math.round(memory)} MB${ratio}`,
    );
  }
}

const scan = (path) => ({
  command: [process.execPath, join(root, 'bin/amparo.js'), 'scan', '--format', 'json', path],
});

async function manyFiles() {
  const bytes = writeSite(site, files);
  const list = join(folder, 'patterns');
  const wanted = patterns();
  writeFileSync(list, `${wanted.join('\n')}\n`);
  console.log(`${files} files, ${(bytes / 1e6).toFixed(0)} MB, ${wanted.length} patterns`);
  const peer = secretlint();
  tell(
    await inTurn({
      'amparo scan': scan(site),
      'rg, as many patterns': { command: ['rg', '--no-ignore', '-c', '-f', list, site] },
      ...(peer ? { [`secretlint ${SECRETLINT}`]: peer } : {}),
    }),
  );
}

/** A page of 50 MB: a long table of figures. */
async function largePage() {
  const path = join(folder, 'large.html');
  const row = (i) =>
    `<tr class="r${i % 7}"><td>${i}</td><td title="district">District ${i % 977}</td><td>${(i * 7919) % 100_003}</td><td>Applications decided in the quarter, by district and month</td></tr>\n`;
  let page =
    '<!doctype html><title>Figures</title><table><tr><th>No</th><th>District</th><th>Count</th><th>Remark</th></tr>\n';
  for (let i = 0; page.length < 50e6; i++) page += row(i);
  writeFileSync(path, `${page}</table>\n`);
  const { wall, cpu, memory } = await timed(scan(path));
  console.log(
    `a page of 50 MB: ${wall.toFixed(2)} s, ${(50 / wall).toFixed(0)} MB/s, cpu ${cpu.toFixed(2)} s, ${Math.round(memory)} MB`,
  );
}

try {
  if (!existsSync(TIME)) throw new Error(`${TIME} is not installed: apt-get install time`);
  await manyFiles();
  await largePage();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
