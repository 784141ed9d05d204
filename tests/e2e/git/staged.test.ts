import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HARMLESS, PEOPLE, Repository, removeRepositories, verdicts } from './repository.ts';

afterAll(removeRepositories);

const LEAK = 'people.csv: block';

function withCommit(files: Record<string, string> = { 'README.md': 'About counts.\n' }): Repository {
  const repository = new Repository();
  repository.commit(files);
  return repository;
}

/** Each makes a state of the index; what the report then says of its files. */
const STATES: readonly (readonly [string, () => Repository, readonly string[]])[] = [
  [
    'a leak that is staged and gone from the work tree',
    () => {
      const repository = withCommit();
      repository.write('people.csv', PEOPLE);
      repository.git('add', '-A');
      repository.write('people.csv', HARMLESS);
      return repository;
    },
    [LEAK],
  ],
  [
    'a leak in the work tree that is not staged',
    () => {
      const repository = withCommit();
      repository.write('people.csv', HARMLESS);
      repository.git('add', '-A');
      repository.write('people.csv', PEOPLE);
      return repository;
    },
    ['people.csv: pass'],
  ],
  [
    'the first commit',
    () => {
      const repository = new Repository();
      repository.write('a/people.csv', PEOPLE);
      repository.write('a.csv', HARMLESS);
      repository.git('add', '-A');
      return repository;
    },
    ['a.csv: pass', 'a/people.csv: block'],
  ],
  [
    'a file that is only renamed, as it may now be published',
    () => {
      const repository = withCommit({ 'drafts/people.csv': PEOPLE });
      repository.git('mv', 'drafts/people.csv', 'people.csv');
      return repository;
    },
    [LEAK],
  ],
  [
    'files that are deleted or unchanged',
    () => {
      const repository = withCommit({ 'people.csv': PEOPLE, 'more.csv': PEOPLE });
      repository.git('rm', '-q', 'more.csv');
      return repository;
    },
    [],
  ],
  [
    'what a merge brings from the other side',
    () => {
      const repository = withCommit();
      repository.git('checkout', '-q', '-b', 'side');
      repository.commit({ 'people.csv': PEOPLE });
      repository.git('checkout', '-q', 'main');
      repository.commit({ 'b.csv': HARMLESS });
      repository.git('merge', '-q', '--no-commit', '--no-ff', 'side');
      return repository;
    },
    [LEAK],
  ],
  [
    'a merge with a conflict, which nobody has settled',
    () => {
      const repository = withCommit({ 'a.txt': 'one\n' });
      repository.git('checkout', '-q', '-b', 'side');
      repository.commit({ 'a.txt': 'two\n' });
      repository.git('checkout', '-q', 'main');
      repository.commit({ 'a.txt': 'three\n' });
      repository.try('merge', '-q', 'side');
      return repository;
    },
    ['a.txt: incomplete'],
  ],
  [
    'names that a shell or an option would stumble over',
    () => {
      const repository = withCommit();
      for (const name of ['-people.csv', 'a\nb.csv', 'niño "ü" $(x).csv', ':0:x.csv'])
        repository.write(name, PEOPLE);
      repository.git('add', '-A');
      return repository;
    },
    ['-people.csv: block', ':0:x.csv: block', 'a\nb.csv: block', 'niño "ü" $(x).csv: block'],
  ],
  [
    'a link, of which git keeps where it leads',
    () => {
      const repository = withCommit({ 'old.csv': PEOPLE });
      repository.git('update-index', '--add', '--cacheinfo', `120000,${blob(repository, 'old.csv')},new.csv`);
      return repository;
    },
    ['new.csv: pass'],
  ],
];

/** A blob that holds a text. */
function blob(repository: Repository, text: string): string {
  repository.write('../text', text);
  return repository.git('hash-object', '-w', '../text').trim();
}

test.each(STATES)('%s', async (_, make, expected) => {
  const ran = await make().scan(['--staged']);
  expect(verdicts(ran)).toEqual(expected);
  expect(ran.report.run.source).toBe('staged');
  expect(ran.status).toBe(
    expected.some((one) => one.endsWith('block'))
      ? 1
      : expected.some((one) => one.endsWith('incomplete'))
        ? 3
        : 0,
  );
});

test('submodules are skipped, and said to be', async () => {
  const inner = new Repository();
  inner.commit({ 'people.csv': PEOPLE });
  const repository = withCommit();
  repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'inner');
  const ran = await repository.scan(['--staged']);
  expect(verdicts(ran)).toEqual(['.gitmodules: pass']);
  expect(ran.report.run.skipped).toEqual({ submodule: 1 });
});

test('ignore files are those of the index', async () => {
  const repository = withCommit();
  repository.write('.amparoignore', '/samples/\n');
  repository.write('samples/people.csv', PEOPLE);
  repository.write('other/.amparoignore', '*.csv\n!kept.csv\n');
  repository.write('other/people.csv', PEOPLE);
  repository.write('other/kept.csv', PEOPLE);
  repository.git('add', '-A');
  // The disk says something else.
  repository.write('.amparoignore', '*\n');
  const ran = await repository.scan(['--staged']);
  expect(verdicts(ran).filter((one) => one.includes('csv'))).toEqual(['other/kept.csv: block']);
  expect(ran.report.run.skipped).toEqual({ 'ignore-file': 2 });
  repository.git('rm', '-q', '-f', '--cached', '.amparoignore');
  expect(verdicts(await repository.scan(['--staged']))).toContain('samples/people.csv: block');
});

test('the configuration leaves out what it names, seen from any folder', async () => {
  const repository = withCommit({ 'amparo.config.yaml': 'ignore: [samples/**]\n' });
  repository.write('samples/people.csv', PEOPLE);
  repository.write('sub/people.csv', PEOPLE);
  repository.git('add', '-A');
  const ran = await repository.scan(['--staged'], { cwd: join(repository.path, 'sub') });
  expect(verdicts(ran)).toEqual(['sub/people.csv: block']);
  expect(ran.report.run.skipped).toEqual({ 'ignore-file': 1 });
});

test('paths narrow what is looked at, and a folder may be another repository', async () => {
  const repository = withCommit();
  for (const path of ['a/people.csv', 'b/people.csv']) repository.write(path, PEOPLE);
  repository.git('add', '-A');
  expect(verdicts(await repository.scan(['--staged', 'b']))).toEqual(['b/people.csv: block']);
  expect(verdicts(await repository.scan(['--staged', 'b/people.csv', 'a']))).toHaveLength(2);
  expect(verdicts(await repository.scan(['--staged', repository.path], { cwd: '/' }))).toHaveLength(2);
});

describe('Git LFS', () => {
  const sha = createHash('sha256').update(PEOPLE).digest('hex');
  const pointer = (oid: string) =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${Buffer.byteLength(PEOPLE)}\n`;
  const object = `.git/lfs/objects/${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha}`;

  test('the content is read if it is here', async () => {
    const repository = withCommit();
    repository.write('people.csv', pointer(sha));
    repository.write(object, PEOPLE);
    repository.git('add', '-A');
    const { report } = await repository.scan(['--staged']);
    expect(report.files).toMatchObject([{ path: 'people.csv', format: 'csv', verdict: 'block', persons: 2 }]);
  });

  test.each([
    ['is not here', undefined],
    ['is of another size', `${PEOPLE}x`],
    ['is not what the pointer says', PEOPLE.replace('1987', '1988')],
  ])('the file counts as not read if the content %s', async (_, content) => {
    const repository = withCommit();
    repository.write('people.csv', pointer(sha));
    if (content !== undefined) repository.write(object, content);
    repository.git('add', '-A');
    const { status, report } = await repository.scan(['--staged']);
    expect(report.files[0]!.problems).toMatchObject([
      { code: 'unreadable', message: expect.stringContaining('git lfs fetch') },
    ]);
    expect(status).toBe(3);
  });

  test('what only begins as a pointer is read as it is', async () => {
    const repository = withCommit();
    repository.write('people.csv', `${pointer(sha)}\n${PEOPLE}`);
    repository.git('add', '-A');
    expect((await repository.scan(['--staged'])).status).toBe(1);
  });
});

test('settings of a repository run nothing', async () => {
  const repository = withCommit();
  const trap = join(repository.path, '../trap');
  for (const setting of [
    'core.fsmonitor',
    'diff.external',
    'diff.x.textconv',
    'core.pager',
    'filter.x.clean',
    'filter.x.smudge',
  ])
    repository.git('config', setting, `touch ${trap}; cat`);
  repository.write('.gitattributes', '* diff=x filter=x\n');
  repository.write('people.csv', PEOPLE);
  repository.git('-c', 'core.fsmonitor=false', '-c', 'filter.x.clean=', 'add', '-A');
  rmSync(trap, { force: true });
  expect(verdicts(await repository.scan(['--staged']))).toContain(LEAK);
  expect((await repository.scan(['--diff', 'HEAD'])).status).toBe(0);
  expect((await repository.scan(['--history'])).status).toBe(0);
  expect(existsSync(trap)).toBe(false);
});

test('a replaced object is read as it is pushed', async () => {
  const repository = withCommit();
  repository.write('people.csv', PEOPLE);
  repository.git('add', '-A');
  repository.git('replace', blob(repository, PEOPLE), blob(repository, HARMLESS));
  expect((await repository.scan(['--staged'])).status).toBe(1);
});

test('an object that is gone is a problem of its file, and the others are read', async () => {
  const repository = withCommit();
  for (const [path, text] of [
    ['a.csv', HARMLESS],
    ['b.csv', 'x,y\n1,2\n'],
    ['people.csv', PEOPLE],
  ] as const)
    repository.write(path, text);
  repository.git('add', '-A');
  const oid = blob(repository, 'x,y\n1,2\n');
  rmSync(join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2)));
  expect(verdicts(await repository.scan(['--staged']))).toEqual(['a.csv: pass', 'b.csv: incomplete', LEAK]);
});

test('a blob over the limit is a problem of its file', async () => {
  const repository = withCommit({ 'amparo.config.yaml': 'limits: { wholeBytes: 1000 }\n' });
  repository.write('a.csv', `x\n${'1\n'.repeat(600)}`);
  repository.write('b.csv', PEOPLE);
  repository.git('add', '-A');
  const { report } = await repository.scan(['--staged']);
  expect(report.files).toMatchObject([
    { path: 'a.csv', bytes: 1202, problems: [{ code: 'too-large' }] },
    { path: 'b.csv', verdict: 'block' },
  ]);
});

test('a file that somebody let out passes as long as it is that file', async () => {
  const repository = withCommit();
  repository.write('sub/people.csv', PEOPLE);
  repository.git('add', '-A');
  const approve = ['approve', 'sub/people.csv', '--by', 'A', '--reason', 'invented people'];
  expect(await repository.amparo(approve)).toMatchObject({ status: 0 });
  const passed = await repository.scan(['--staged', '.'], { cwd: join(repository.path, 'sub') });
  expect(passed.status).toBe(0);
  expect(passed.report.files).toMatchObject([{ verdict: 'block', approved: { by: 'A' } }]);
  repository.write('sub/people.csv', `${PEOPLE}Ana Xol,1991-01-07,Guatemala\n`);
  repository.git('add', 'sub');
  repository.write('sub/people.csv', PEOPLE);
  const changed = await repository.scan(['--staged']);
  expect(changed.status).toBe(1);
  expect(changed.report.files[0]!.approved).toBeUndefined();
});
