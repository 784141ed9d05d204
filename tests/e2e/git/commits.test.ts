import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { amparo } from '../command.ts';
import { emptyFolder, HARMLESS, PEOPLE, Repository, removeRepositories, verdicts } from './repository.ts';

afterAll(removeRepositories);

function withCommit(): Repository {
  const repository = new Repository();
  repository.commit({ 'README.md': 'About counts.\n' });
  return repository;
}

const notes = ({ report }: Awaited<ReturnType<Repository['scan']>>, id: string) =>
  report.files.map(({ rules }) => rules.find((rule) => rule.id === id)?.message ?? '');

describe('--range', () => {
  test('finds a leak that a later commit deletes, and says which commit brought it', async () => {
    const repository = withCommit();
    const leak = repository.commit({ 'people.csv': PEOPLE });
    repository.commit({ 'people.csv': HARMLESS });
    repository.git('rm', '-q', 'people.csv');
    repository.commit({ 'b.csv': 'x,y\n1,2\n' });
    const ran = await repository.scan(['--range', 'HEAD~3..HEAD']);
    expect(ran.status).toBe(1);
    expect(ran.report.run.source).toBe('range');
    expect(verdicts(ran)).toEqual([
      'b.csv: pass',
      'people.csv: pass',
      `${leak.slice(0, 12)}:people.csv: block`,
    ]);
    expect(notes(ran, 'git-commits')[2]).toContain(`Brought in by ${leak.slice(0, 12)}, as people.csv.`);
    expect((await repository.scan(['--range', 'HEAD~2..HEAD'])).status).toBe(0);
  });

  test('a blob comes once, with all commits and paths that hold it', async () => {
    const repository = withCommit();
    const first = repository.commit({ 'a/people.csv': PEOPLE, 'a/copy.csv': PEOPLE });
    repository.git('mv', 'a', 'b');
    const moved = repository.commit({});
    const ran = await repository.scan(['--range', 'HEAD~2..HEAD']);
    expect(verdicts(ran)).toEqual(['b/copy.csv: block']);
    expect(notes(ran, 'git-commits')[0]).toContain(
      `Brought in by ${moved.slice(0, 12)}, ${first.slice(0, 12)}, as b/copy.csv, b/people.csv, a/copy.csv, a/people.csv.`,
    );
  });

  test('what was amended or rebased away is not in the range, and is when it is kept', async () => {
    const repository = withCommit();
    const base = repository.git('rev-parse', 'HEAD').trim();
    const leak = repository.commit({ 'people.csv': PEOPLE });
    repository.git('rm', '-q', '--cached', 'people.csv');
    repository.git('commit', '-q', '--amend', '--allow-empty', '-m', 'amended');
    expect(verdicts(await repository.scan(['--range', `${base}..HEAD`]))).toEqual([]);
    repository.git('checkout', '-q', '-f', '-b', 'topic', leak);
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'b.csv': HARMLESS });
    repository.git('rebase', '-q', 'main', 'topic');
    expect(verdicts(await repository.scan(['--range', 'main..topic']))).toEqual(['people.csv: block']);
    repository.git('rebase', '-q', '--onto', 'main', 'topic', 'topic');
    expect(verdicts(await repository.scan(['--range', 'main..topic']))).toEqual([]);
  });

  test('finds what a merge itself brings in', async () => {
    const repository = withCommit();
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ 'a.csv': HARMLESS });
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'a.csv': 'x,y\n1,2\n' });
    const parents = repository.git('rev-parse', 'main', 'side').trim().split('\n');
    repository.try('merge', '-q', 'side');
    const merge = repository.commit({ 'a.csv': PEOPLE });
    const ran = await repository.scan(['--range', `${merge}^@..`.replace(/\^@\.\./, `^1..${merge}`)]);
    expect(verdicts(ran)).toContain('a.csv: block');
    expect(notes(ran, 'git-commits').join()).toContain(merge.slice(0, 12));
    expect(parents).toHaveLength(2);
  });

  test('one file of an old commit may be left out, and another path of the same blob not', async () => {
    const repository = withCommit();
    repository.commit({ '.amparoignore': '/samples/\n', 'samples/a.csv': PEOPLE });
    expect((await repository.scan(['--range', 'HEAD~1..HEAD'])).status).toBe(0);
    repository.commit({ 'public/a.csv': PEOPLE });
    const ran = await repository.scan(['--range', 'HEAD~2..HEAD']);
    expect(verdicts(ran)).toContain('public/a.csv: block');
    expect(ran.report.run.skipped).toEqual({});
  });
});

describe('--history', () => {
  test('reads every blob of every ref once: branches, stashes, tags of blobs and trees', async () => {
    const repository = withCommit();
    repository.commit({ 'a.csv': HARMLESS });
    repository.git('checkout', '-q', '--orphan', 'other');
    repository.commit({ 'branch.csv': PEOPLE });
    repository.git('checkout', '-q', '-f', 'main');
    repository.write('a.csv', `${PEOPLE}Ana Xol,1991-01-07,Guatemala\n`);
    repository.git('stash', '-q');
    repository.write('../text', `${PEOPLE}Rosa Caal,1992-02-08,Guatemala\n`);
    repository.git('tag', 'loose', repository.git('hash-object', '-w', '../text').trim());
    repository.write('../text', `${PEOPLE}Juana Pop,1993-03-09,Guatemala\n`);
    const oid = repository.git('hash-object', '-w', '../text').trim();
    const tree = execFileSync('git', ['-C', repository.path, 'mktree'], {
      input: `100644 blob ${oid}\tin-tree.csv\n`,
      encoding: 'utf8',
    });
    repository.git('tag', 'tree', tree.trim());
    const ran = await repository.scan(['--history']);
    const blocked = verdicts(ran)
      .filter((one) => one.endsWith('block'))
      // Which of two commits of one second is the newer, nobody can say.
      .map((one) => one.replace(/^[0-9a-f]{12}:/, ''))
      .sort();
    expect(blocked).toEqual([
      'a.csv: block',
      'branch.csv: block',
      'in-tree.csv: block',
      'refs/tags/loose: block',
    ]);
    const all = repository
      .git('rev-list', '--objects', '--all')
      .split('\n')
      .map((line) => line.slice(0, 40))
      .join('\n');
    const types = execFileSync('git', ['-C', repository.path, 'cat-file', '--batch-check=%(objecttype)'], {
      input: all,
      encoding: 'utf8',
    });
    expect(ran.report.files).toHaveLength(types.match(/^blob$/gm)!.length);
  });

  test('of an empty repository is nothing, and of a bare one the same as of another', async () => {
    expect((await new Repository().scan(['--history'])).report.files).toEqual([]);
    const repository = withCommit();
    repository.commit({ 'people.csv': PEOPLE });
    const bare = new Repository({ bare: true, from: repository.path });
    expect(verdicts(await bare.scan(['--history']))).toEqual(verdicts(await repository.scan(['--history'])));
  });

  test('the report is the same bytes every time, with threads and without', async () => {
    const repository = withCommit();
    for (let i = 0; i < 12; i++)
      repository.commit({ [`f${i % 5}.csv`]: `${PEOPLE}Ana Xol,1991-01-${i + 10},Guatemala\n` });
    const files = async (jobs: string) =>
      JSON.stringify((await repository.scan(['--history', '--jobs', jobs])).report.files);
    expect(await files('1')).toBe(await files('3'));
  });
});

test('a partial clone is not made whole: files that are not here count as not read', async () => {
  const repository = withCommit();
  repository.commit({ 'people.csv': PEOPLE });
  repository.git('config', 'uploadpack.allowFilter', 'true');
  const args = ['--filter=blob:none', '--no-checkout'];
  const partial = new Repository({ from: `file://${repository.path}`, args });
  const missing = () =>
    partial.git('rev-list', '--objects', '--all', '--missing=print').match(/^\?/gm)?.length;
  expect(missing()).toBe(2);
  const ran = await partial.scan(['--history']);
  expect(ran.status).toBe(3);
  expect(verdicts(ran)).toEqual(['people.csv: incomplete', 'README.md: incomplete']);
  expect(missing()).toBe(2);
});

describe('--diff', () => {
  const rows = PEOPLE.split('\n');

  test('scans whole files that HEAD changed since it parted from the base', async () => {
    const repository = withCommit();
    repository.commit({ 'people.csv': PEOPLE, 'old.csv': PEOPLE });
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit({ 'new.csv': HARMLESS });
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'later.csv': PEOPLE });
    repository.git('checkout', '-q', 'topic');
    const ran = await repository.scan(['--diff', 'main']);
    expect(verdicts(ran)).toEqual(['new.csv: pass']);
    expect(ran.report.run.source).toBe('diff');
    repository.commit({ 'people.csv': `${PEOPLE}Ana Xol,1991-01-07,Guatemala\n` });
    repository.write('people.csv', HARMLESS);
    expect(verdicts(await repository.scan(['--diff', 'main']))).toEqual([
      'new.csv: pass',
      'people.csv: block',
    ]);
  });

  test.each([
    ['added', rows.slice(0, 2), rows.slice(0, 3), [0, 1]],
    ['changed', [rows[0], rows[1], 'Ana Xol,1991-01-07,Peru'], rows.slice(0, 3), [0, 1]],
    ['put before the others', [rows[0], rows[2]], rows.slice(0, 3), [1, 0]],
    ['only moved', [rows[0], rows[2], rows[1]], rows.slice(0, 3), [0, 0]],
    ['all new', ['Month,Count'], rows.slice(0, 3), [1, 1]],
  ] as const)('findings are marked by whether their line was %s', async (_, before, now, isNew) => {
    const repository = new Repository();
    repository.commit({ 'people.csv': `${before.join('\n')}\n`, x: 'x\n' });
    repository.commit({ 'people.csv': `${now.join('\r\n')}\r\n`, x: 'y\n' });
    const { report } = await repository.scan(['--diff', 'HEAD~1']);
    const [file] = report.files;
    const lines = file!.findings.map(({ line, why }) => `${line}: ${why.at(-1)}`);
    const said = { 0: 'on a line that was there before this change', 1: 'on a line that this change adds' };
    expect([...new Set(lines)].sort()).toEqual(isNew.map((one, index) => `${index + 2}: ${said[one]}`));
    expect(file).toMatchObject({ verdict: 'block', persons: 2 });
    const fresh = file!.findings.filter(({ why }) => why.at(-1) === said[1]).length;
    const note = file!.rules.find(({ id }) => id === 'git-added-lines')!.message;
    expect(note).toContain(
      fresh === 0 ? `None of the ${lines.length} findings` : `${fresh} of the ${lines.length} findings`,
    );
  });

  test('content that Git LFS keeps has lines of its own, which are not held against the pointer', async () => {
    const repository = new Repository();
    repository.commit({ x: 'x\n' });
    const sha = createHash('sha256').update(PEOPLE).digest('hex');
    repository.write(`.git/lfs/objects/${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha}`, PEOPLE);
    const size = Buffer.byteLength(PEOPLE);
    repository.commit({
      'people.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${sha}\nsize ${size}\n`,
    });
    const { report } = await repository.scan(['--diff', 'HEAD~1']);
    expect(report.files).toMatchObject([{ path: 'people.csv', verdict: 'block', bytes: size }]);
    expect(report.files[0]!.rules.map(({ id }) => id)).not.toContain('git-added-lines');
  });

  test('a moved file is held against what it was', async () => {
    const repository = new Repository();
    repository.commit({ 'people.csv': PEOPLE });
    repository.git('mv', 'people.csv', 'list.csv');
    repository.commit({});
    const { report } = await repository.scan(['--diff', 'HEAD~1', '--lang', 'es']);
    expect(report.files).toMatchObject([{ path: 'list.csv', verdict: 'block' }]);
    expect(report.files[0]!.findings[0]!.why.at(-1)).toBe('en una línea anterior a este cambio');
  });
});

describe('what git cannot do ends with status 2 and says what to do', () => {
  const repository = withCommit();
  repository.git('checkout', '-q', '--orphan', 'other');
  repository.commit({ 'a.csv': HARMLESS });
  repository.git('checkout', '-q', 'main');
  repository.commit({ 'a.csv': HARMLESS });
  const shallow = new Repository({ from: `file://${repository.path}`, args: ['--depth', '1'] });

  test.each([
    [repository.path, ['--staged', '--history'], 'cannot be used together', 'no se pueden usar a la vez'],
    [repository.path, ['--staged', '--clearance', 'x.json'], 'clearance', 'autorización'],
    [repository.path, ['--staged', '-'], 'standard input', 'entrada estándar'],
    [repository.path, ['--staged', 'nowhere'], 'No such file', 'No existe'],
    [
      repository.path,
      ['--diff', 'nowhere'],
      'no such revision here: nowhere',
      'no conoce aquí esa revisión: nowhere',
    ],
    [repository.path, ['--diff=--output=x'], 'no such revision', 'no conoce'],
    [repository.path, ['--diff', 'other'], 'no commit in common', 'ningún commit en común'],
    [repository.path, ['--range', 'main'], 'such as main..HEAD', 'como main..HEAD'],
    [repository.path, ['--range', 'nowhere..main'], 'no such revision here: nowhere..main', 'nowhere..main'],
    [repository.path, ['--range=--all..main'], 'no such revision', 'no conoce'],
    [shallow.path, ['--diff', 'origin/other'], 'git fetch --unshallow', 'git fetch --unshallow'],
    [shallow.path, ['--range', 'HEAD~3..HEAD'], 'fetch-depth: 0', 'fetch-depth: 0'],
    [emptyFolder(), ['--staged'], 'not a git repository', 'no es un repositorio'],
    [emptyFolder(), ['--history'], 'not a git repository', 'no es un repositorio'],
  ] as const)('%s %s', async (cwd, args, en, es) => {
    const english = await amparo(['scan', ...args], { cwd });
    expect(english).toMatchObject({ status: 2, stdout: '' });
    expect(english.stderr).toContain(en);
    const spanish = await amparo(['scan', ...args, '--lang', 'es'], { cwd });
    expect(spanish).toMatchObject({ status: 2, stdout: '' });
    expect(spanish.stderr).toContain(es);
  });

  test('without git', async () => {
    const { status, stderr } = await amparo(['scan', '--staged'], {
      cwd: repository.path,
      env: { PATH: '/nonexistent' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('Git is not installed');
  });
});
