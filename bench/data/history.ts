import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../harness/types.ts';
import { dice, type Roll } from './words.ts';

/** A history for `git fast-import`: some 1,500 files in folders, of which each commit changes one to three. */
const FOLDERS = ['data/2022', 'data/2023', 'docs', 'docs/guide', 'site', 'src', 'src/lib', 'tests'];
const WORDS =
  'count table month report office hearing form page notice list request answer rule court appeal'.split(' ');

const KINDS: Readonly<Record<string, (next: Roll) => string[]>> = {
  csv: (next) => [
    'Month,Office,Count',
    ...lines(20, () => `${next(12) + 1},${WORDS[next(15)]!},${next(900)}`),
  ],
  md: (next) => ['# Notes', '', ...lines(15, () => sentence(next))],
  json: (next) => ['{', ...lines(12, (i) => `  "${WORDS[i]!}": ${next(1000)},`), '  "end": true', '}'],
  js: (next) => lines(25, (i) => `export const ${WORDS[next(15)]!}${i} = ${next(5000)};`),
};

function lines(count: number, make: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function sentence(next: Roll): string {
  return `${lines(9, () => WORDS[next(15)]!).join(' ')}.`;
}

function historyOf(commits: number): string {
  const next = dice(2_463_534_242);
  const stream: string[] = [];
  for (let i = 0; i < commits; i++) {
    stream.push(
      'commit refs/heads/main',
      `committer A <a@example.org> ${1_600_000_000 + i * 600} +0000`,
      'data 1',
      'x',
    );
    for (let changed = next(3); changed >= 0; changed--) {
      const kind = Object.keys(KINDS)[next(4)]!;
      const text = `${KINDS[kind]!(next).join('\n')}\n`;
      stream.push(
        `M 100644 inline ${FOLDERS[next(8)]!}/${WORDS[next(15)]!}-${next(13)}.${kind}`,
        `data ${text.length}`,
        text,
      );
    }
  }
  return `${stream.join('\n')}\n`;
}

/** What belongs to a user is not asked for: two runs give the same repository. */
export const GIT_ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

function git(folder: string, args: readonly string[], input = ''): string {
  const env = { ...process.env, ...GIT_ENV };
  return execFileSync('git', args, { cwd: folder, env, input, encoding: 'utf8', maxBuffer: 1e9 });
}

/** A folder with a bare repository, `history.git`, and the list of its blobs, `blobs`. */
export const history = (commits: number): Dataset => ({
  name: `history-${commits}`,
  source: 'bench/data/history.ts',
  async write(path) {
    const repository = join(path, 'history.git');
    mkdirSync(repository, { recursive: true });
    git(repository, ['init', '-q', '--bare', '-b', 'main', '.']);
    git(repository, ['fast-import', '--quiet'], historyOf(commits));
    git(repository, ['repack', '-adq']);
    const objects = git(repository, ['rev-list', '--objects', '--all']).replace(/ .*/g, '');
    const listed = git(repository, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], objects);
    const blobs = [...listed.matchAll(/^blob (\w+)$/gm)].map(([, id]) => `${id}\n`);
    writeFileSync(join(path, 'blobs'), blobs.join(''));
    return { files: blobs.length };
  },
});

/** A folder with ten small files, staged in the repository `staged`, and the same ten in the folder `plain`. */
export const staged: Dataset = {
  name: 'staged',
  source: 'bench/data/history.ts',
  async write(path) {
    const [repository, plain] = ['staged', 'plain'].map((name) => join(path, name)) as [string, string];
    mkdirSync(plain, { recursive: true });
    mkdirSync(repository);
    git(repository, ['init', '-q']);
    for (let i = 0; i < 10; i++)
      for (const at of [repository, plain])
        writeFileSync(join(at, `f${i}.csv`), `Month,Count\nMay,${i * 40}\nJune,${i * 70}\n`);
    git(repository, ['add', '.']);
    return {};
  },
};
