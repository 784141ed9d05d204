/**
 * Scanning large CSV files with one thread against what reads them and looks for less: `wc -l`, ripgrep with ten
 * patterns, and JavaScript parsers that only parse, in the same run.
 *
 *     node bench/csv/large-tables.mjs [ROUNDS] [MEGABYTES] [KIND…]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvTable, kinds } from './tables.mjs';

const TIME = '/usr/bin/time';
const PEERS = { papaparse: '5.7.1', udsv: '0.7.3', 'csv-parse': '7.0.3' };
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.AMPARO_BENCH_DATA ?? join(tmpdir(), 'amparo-bench-csv');
const [rounds = '3', megabytes = '300', ...asked] = process.argv.slice(2);

/** Social Security numbers, A-numbers, dates, addresses of mail, telephones, and numbers of other papers. */
const PATTERNS = String.raw`\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b
\bA[- ]?[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{2,3}\b
\b(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\b
\b[0-3]?[0-9]/[0-3]?[0-9]/(19|20)[0-9]{2}\b
[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,12}
(\+1[ .-]?)?\(?[2-9][0-9]{2}\)?[ .-][0-9]{3}[ .-][0-9]{4}\b
\b9[0-9]{2}-[5-9][0-9]-[0-9]{4}\b
\b(EAC|WAC|LIN|SRC|MSC|IOE|NBC|YSC|VSC|TSC)[0-9]{10}\b
\b[A-Z]{4}[0-9]{6}[HM][A-Z]{5}[0-9A-Z][0-9]\b
\b[A-Z][0-9]{8}\b
`;

/** The parsers are no dependencies: they are fetched once, without their install scripts, into the cache. */
function peers() {
  const home = join(root, 'node_modules/.cache/amparo/csv-peers');
  if (!existsSync(join(home, 'node_modules/udsv'))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true}\n');
    const packages = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
    spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', ...packages], {
      cwd: home,
      stdio: 'inherit',
    });
  }
  return home;
}

/** Seconds of processor time, and peak resident memory in MB. */
function timed([command, ...args]) {
  const { stderr } = spawnSync(TIME, ['-f', '%U %S %M', command, ...args], { maxBuffer: 1 << 28 });
  const [user, system, memory] = String(stderr).trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, memory: memory / 1024 };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

function measure(path, home) {
  const list = join(folder, 'patterns.txt');
  writeFileSync(list, PATTERNS);
  const parser = (name) => [process.execPath, join(root, 'bench/csv/parse.mjs'), home, name, path];
  const candidates = {
    'Amparo, scan': [
      process.execPath,
      join(root, 'bin/amparo.js'),
      'scan',
      '--jobs',
      '1',
      '--format',
      'json',
      path,
    ],
    'rg, ten patterns': ['rg', '--no-ignore', '-c', '-f', list, path],
    'wc -l': ['wc', '-l', path],
    ...Object.fromEntries(Object.keys(PEERS).map((name) => [name, parser(name)])),
  };
  const runs = new Map(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < Number(rounds); round++)
    for (const [name, command] of Object.entries(candidates)) runs.get(name).push(timed(command));
  return [...runs].map(([name, list]) => {
    return {
      name,
      cpu: median(list.map(({ cpu }) => cpu)),
      memory: Math.max(...list.map((run) => run.memory)),
    };
  });
}

const home = peers();
for (const kind of asked.length > 0 ? asked : kinds) {
  const results = measure(csvTable(folder, kind, Number(megabytes)), home);
  console.log(`\n${kind}, ${megabytes} MB`);
  for (const { name, cpu, memory } of results)
    console.log(
      `${name.padEnd(18)} ${cpu.toFixed(1).padStart(7)} s ${memory.toFixed(0).padStart(5)} MB  ours ÷ this ${(results[0].cpu / cpu).toFixed(2)}`,
    );
}
