/**
 * Scanning all history of a repository of 10,000 commits, against `git cat-file --batch` reading the same blobs, which looks
 * for nothing, and against listing what the commits bring in. Then: ten small staged files, against the same ten in a
 * folder. In turn, each with the processor time of all its processes.
 *
 *     npm run bench -- git [ROUNDS] [COMMITS]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyOf } from './history-of.mjs';

const [rounds = '3', commits = '10000'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const amparo = `'${process.execPath}' '${join(root, 'bin/amparo.js')}'`;
const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Seconds of processor time of a shell's command and all that it starts, and of the clock. */
function measured(command, cwd) {
  const started = performance.now();
  const { stdout, status } = spawnSync('sh', ['-c', `${command}\ntimes`], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${command}: status ${status}`);
  const children = stdout.trim().split('\n').at(-1);
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + 60 * m + Number(s),
    0,
  );
  return { cpu, wall: (performance.now() - started) / 1000 };
}

/** The medians of several commands, each once a round. */
function inTurn(candidates, cwd) {
  const runs = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < Number(rounds); round++)
    for (const [name, command] of Object.entries(candidates)) runs[name].push(measured(command, cwd));
  for (const [name, list] of Object.entries(runs)) {
    const { cpu, wall } = list.sort((a, b) => a.cpu - b.cpu)[Math.floor(list.length / 2)];
    console.log(`${name.padEnd(40)} ${cpu.toFixed(2)} s processor time, ${wall.toFixed(2)} s`);
  }
}

function git(cwd, args, input) {
  return execFileSync('git', args, { cwd, env, input, encoding: 'utf8', maxBuffer: 1e9 });
}

function history() {
  const repository = join(folder, 'history.git');
  git(folder, ['init', '-q', '--bare', '-b', 'main', repository]);
  git(repository, ['fast-import', '--quiet'], historyOf(Number(commits)));
  git(repository, ['repack', '-adq']);
  const objects = git(repository, ['rev-list', '--objects', '--all']).replace(/ .*/g, '');
  const sizes = git(
    repository,
    ['cat-file', '--batch-check=%(objecttype) %(objectname) %(objectsize)'],
    objects,
  );
  const blobs = [...sizes.matchAll(/^blob (\w+) (\d+)$/gm)];
  writeFileSync(join(folder, 'blobs'), blobs.map(([, oid]) => `${oid}\n`).join(''));
  const bytes = blobs.reduce((sum, [, , size]) => sum + Number(size), 0);
  console.log(`${commits} commits, ${blobs.length} blobs, ${(bytes / 1e6).toFixed(1)} MB`);
  inTurn(
    {
      'git cat-file --batch': `git cat-file --batch < ../blobs > /dev/null`,
      'git rev-list | git diff-tree': `git rev-list --all | git diff-tree --stdin -r -c --root -z --raw > /dev/null`,
      'amparo scan --history, one thread': `${amparo} scan --history --jobs 1 --format json=../report.json || [ $? = 1 ]`,
      'amparo scan --history': `${amparo} scan --history --format json=../report.json || [ $? = 1 ]`,
    },
    repository,
  );
  const { totals } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  console.log(
    `scanned: ${totals.files} blobs, each once: ${totals.files === blobs.length}; ${totals.blocked} block`,
  );
}

function staged() {
  const [repository, plain] = ['staged', 'plain'].map((name) => join(folder, name));
  git(folder, ['init', '-q', repository]);
  mkdirSync(plain);
  for (let i = 0; i < 10; i++)
    for (const at of [repository, plain])
      writeFileSync(join(at, `f${i}.csv`), `Month,Count\nMay,${i * 40}\nJune,${i * 70}\n`);
  git(repository, ['add', '-A']);
  git(repository, [
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.org',
    'commit',
    '-qm',
    'x',
    '--only',
    'f0.csv',
  ]);
  console.log('ten small files');
  inTurn(
    {
      'node -e 0': `'${process.execPath}' -e 0`,
      'amparo scan .': `cd ${plain} && ${amparo} scan .`,
      'amparo scan --staged': `${amparo} scan --staged`,
    },
    repository,
  );
}

try {
  history();
  staged();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
