import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { HARMLESS, PEOPLE, Repository, removeRepositories } from './repository.ts';

afterAll(removeRepositories);

function withCommit(files: Readonly<Record<string, string>> = {}): Repository {
  const repository = new Repository();
  repository.commit({ 'README.md': 'About counts.\n', ...files });
  return repository;
}

function hooks(repository: Repository): string[] {
  return readdirSync(join(repository.path, '.git/hooks')).filter((name) => !name.endsWith('.sample'));
}

function writeHook(repository: Repository, name: string, text: string): void {
  const folder = join(repository.path, '.git/hooks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), 0o755);
}

test('a commit and a push with a leak are stopped, others pass without a word', async () => {
  const bare = new Repository({ bare: true });
  const repository = withCommit();
  repository.git('remote', 'add', 'origin', bare.path);
  const installed = await repository.amparo(['hook', 'install']);
  expect(installed).toMatchObject({ status: 0, stdout: 'pre-commit: installed.\npre-push: installed.\n' });
  expect(hooks(repository)).toEqual(['pre-commit', 'pre-push']);

  repository.write('people.csv', PEOPLE);
  repository.git('add', '-A');
  repository.write('people.csv', HARMLESS);
  const stopped = repository.try('commit', '-m', 'leak');
  expect(stopped.status).toBe(1);
  expect(stopped.said).toContain('✖ people.csv');
  expect(stopped.said).toContain('nothing was committed');
  // The index that git commits from is a file of its own here.
  expect(repository.try('commit', '-q', '-a', '-m', 'mended')).toEqual({ status: 0, said: '' });
  expect(repository.try('push', '-q', 'origin', 'main')).toEqual({ status: 0, said: '' });

  repository.write('more.csv', PEOPLE);
  repository.git('add', '-A');
  repository.git('commit', '-q', '--no-verify', '-m', 'leak');
  repository.git('rm', '-q', 'more.csv');
  repository.git('commit', '-q', '--no-verify', '-m', 'gone');
  const pushed = repository.try('push', '-q', 'origin', 'main');
  expect(pushed.status).toBe(1);
  expect(pushed.said).toContain('✖ more.csv');
  expect(pushed.said).toContain('nothing was pushed');

  expect(await repository.amparo(['hook', 'uninstall'])).toMatchObject({ status: 0 });
  expect(hooks(repository)).toEqual([]);
  expect(repository.try('push', '-q', 'origin', 'main').status).toBe(0);
});

test('a hook that is there runs first, may refuse, and is put back as it was', async () => {
  const bare = new Repository({ bare: true });
  const repository = withCommit();
  repository.git('remote', 'add', 'origin', bare.path);
  const theirs = '#!/bin/sh\necho "theirs $1"\ncat\n[ ! -e stop ]\n';
  writeHook(repository, 'pre-push', theirs);
  expect((await repository.amparo(['hook', 'install', 'pre-push'])).stdout).toBe(
    'pre-push: installed; the hook that was there before runs first.\n',
  );
  expect((await repository.amparo(['hook', 'install', 'pre-push'])).status).toBe(0);
  expect(hooks(repository)).toEqual(['pre-push', 'pre-push.before-amparo']);
  const passed = repository.try('push', '-q', 'origin', 'main');
  expect(passed.status).toBe(0);
  expect(passed.said).toMatch(/^theirs origin\nrefs\/heads\/main [0-9a-f]{40} refs\/heads\/main 0{40}\n$/);
  repository.commit({ 'people.csv': PEOPLE });
  expect(repository.try('push', '-q', 'origin', 'main').said).toContain('nothing was pushed');
  repository.write('stop', '');
  expect(repository.try('push', '-q', 'origin', 'main').said).not.toContain('nothing was pushed');
  expect((await repository.amparo(['hook', 'uninstall', 'pre-push'])).status).toBe(0);
  expect(hooks(repository)).toEqual(['pre-push']);
  expect(readFileSync(join(repository.path, '.git/hooks/pre-push'), 'utf8')).toBe(theirs);
});

test('lines that somebody added to our hook outlive it', async () => {
  const repository = withCommit();
  await repository.amparo(['hook', 'install', 'pre-commit']);
  const file = join(repository.path, '.git/hooks/pre-commit');
  writeFileSync(file, `${readFileSync(file, 'utf8')}echo mine\n`);
  await repository.amparo(['hook', 'uninstall', 'pre-commit']);
  expect(readFileSync(file, 'utf8')).toBe('#!/bin/sh\necho mine\n');
  expect(statSync(file).mode & 0o777).toBe(0o755);
});

test('nothing is written over what was kept before', async () => {
  const repository = withCommit();
  writeHook(repository, 'pre-commit', '#!/bin/sh\n# second\n');
  writeHook(repository, 'pre-commit.before-amparo', '#!/bin/sh\n# first\n');
  const { status, stdout } = await repository.amparo(['hook', 'install', 'pre-commit']);
  expect(status).toBe(1);
  expect(stdout).toContain('left as it is');
  expect(readFileSync(join(repository.path, '.git/hooks/pre-commit'), 'utf8')).toContain('second');
});

test('a hook whose program has gone stops the commit, or calls the one in PATH', async () => {
  const repository = withCommit();
  await repository.amparo(['hook', 'install', 'pre-commit']);
  const file = join(repository.path, '.git/hooks/pre-commit');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^amparo_cli=.*$/m, "amparo_cli='/nonexistent'"));
  expect(repository.try('commit', '-q', '--allow-empty', '-m', 'x').said).toContain('amparo: not found');
});

/** Layouts of other programs: the files that they leave, the file that our lines belong in, and a word of these lines. */
const MANAGERS: readonly (readonly [
  string,
  Readonly<Record<string, string>>,
  string | undefined,
  string,
  string,
])[] = [
  [
    'husky',
    { '.husky/pre-commit': 'npm test\n', '.husky/_/pre-commit': '#!/bin/sh\n' },
    '.husky/_',
    '.husky/pre-commit',
    'amparo hook pre-commit',
  ],
  [
    'husky that was not set up yet',
    { '.husky/pre-push': 'npm test\n' },
    undefined,
    '.husky/pre-commit',
    'amparo hook pre-commit',
  ],
  [
    'lefthook',
    { 'lefthook.yml': 'pre-commit:\n  commands: {}\n' },
    undefined,
    'lefthook.yml',
    'run: amparo hook pre-commit',
  ],
  [
    'the pre-commit framework',
    { '.pre-commit-config.yaml': 'repos: []\n' },
    undefined,
    '.pre-commit-config.yaml',
    'pass_filenames: false',
  ],
  [
    'core.hooksPath',
    { '.githooks/pre-commit': '#!/bin/sh\n' },
    '.githooks',
    '.githooks/pre-commit',
    'amparo hook pre-commit',
  ],
];

test.each(MANAGERS)(
  '%s is told what to add, and nothing is written',
  async (_, files, hooksPath, file, line) => {
    const repository = withCommit(files);
    if (hooksPath) repository.git('config', 'core.hooksPath', hooksPath);
    const { status, stdout } = await repository.amparo(['hook', 'install', 'pre-commit']);
    expect(status).toBe(1);
    expect(stdout).toContain(`Add to ${file}:`);
    expect(stdout).toContain(line);
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(hooks(repository)).toEqual([]);
    expect((await repository.amparo(['hook', 'status', 'pre-commit', '--lang', 'es'])).stdout).toContain(
      `Añada a ${file}:`,
    );

    const before = existsSync(join(repository.path, file))
      ? readFileSync(join(repository.path, file), 'utf8')
      : '';
    repository.write(file, `${before}\namparo hook pre-commit\n`);
    expect(await repository.amparo(['hook', 'status', 'pre-commit'])).toMatchObject({ status: 0 });
    const removed = await repository.amparo(['hook', 'uninstall', 'pre-commit']);
    expect(removed).toMatchObject({ status: 1, stdout: expect.stringContaining(`out of ${file}`) });
  },
);

test('in a bare repository the hook is that of the server', async () => {
  const bare = new Repository({ bare: true });
  expect((await bare.amparo(['hook', 'install'])).stdout).toBe('pre-receive: installed.\n');
  const clone = new Repository({ from: bare.path });
  clone.commit({ 'people.csv': PEOPLE });
  expect(clone.try('push', '-q', 'origin', 'HEAD').said).toContain('the push was refused');
  expect((await bare.amparo(['hook', 'status'])).status).toBe(0);
});

test('wrong usage', async () => {
  const repository = withCommit();
  expect(await repository.amparo(['hook', 'install', 'post-commit'])).toMatchObject({ status: 2 });
  expect(await repository.amparo(['hook', 'status'], { cwd: '/' })).toMatchObject({ status: 2 });
});
