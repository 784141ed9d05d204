import { access, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { commonFolder, topOf } from '../../sources/git/documents.ts';
import { GitError, git } from '../../sources/git/process.ts';
import type { Hook } from './script.ts';

/** Another program that looks after a repository's hooks, or a folder for them that is set: there nothing is written. */
export interface Manager {
  readonly name: 'husky' | 'lefthook' | 'pre-commit' | 'core.hooksPath';
  /** The file that the lines belong in, absolute. */
  readonly file: string;
  readonly lines: string;
}

export interface Place {
  /** Where git looks for the hook, absolute. */
  readonly file: string;
  readonly manager: Manager | undefined;
}

export interface Repository {
  /** undefined: bare. */
  readonly top: string | undefined;
  readonly common: string;
  /** `core.hooksPath`, absolute. */
  readonly hooksPath: string | undefined;
}

export async function repositoryAt(folder: string): Promise<Repository> {
  const top = await topOf(folder);
  const { status, stderr } = await git(folder, ['rev-parse', '--git-dir']);
  if (status !== 0) throw new GitError('no-repository', stderr.slice(0, 200));
  const set = await git(folder, ['config', '--type=path', '--get', 'core.hooksPath']);
  const path = set.stdout.replace(/\n$/, '');
  const common = await commonFolder(folder);
  const hooksPath = set.status === 0 && path !== '' ? resolve(top ?? common, path) : undefined;
  return { top, common, hooksPath };
}

export async function placeOf(repository: Repository, hook: Hook): Promise<Place> {
  const { common, hooksPath } = repository;
  const file = join(hooksPath ?? join(common, 'hooks'), hook);
  return { file, manager: await managerOf(repository, hook, file) };
}

const LEFTHOOK = ['', '.', '.config/'].flatMap((before) =>
  ['yml', 'yaml', 'toml', 'json', 'jsonc'].map((ending) => `${before}lefthook.${ending}`),
);

async function managerOf(
  { top, common, hooksPath }: Repository,
  hook: Hook,
  file: string,
): Promise<Manager | undefined> {
  const own = join(common, 'hooks');
  const elsewhere = hooksPath !== undefined && relative(own, hooksPath) !== '';
  if (top === undefined) return elsewhere ? foreign(file, hook) : undefined;
  if (hooksPath?.split(sep).includes('.husky') || (await isThere(join(top, '.husky'))))
    return { name: 'husky', file: join(top, '.husky', hook), lines: line(hook) };
  for (const name of LEFTHOOK)
    if (await isThere(join(top, name)))
      return { name: 'lefthook', file: join(top, name), lines: lefthook(hook) };
  const config = join(top, '.pre-commit-config.yaml');
  if (await isThere(config)) return { name: 'pre-commit', file: config, lines: preCommit(hook) };
  return elsewhere ? foreign(file, hook) : undefined;
}

/** A folder that is set may be shared by all repositories of a user, or be under version control. */
function foreign(file: string, hook: Hook): Manager {
  return { name: 'core.hooksPath', file, lines: line(hook) };
}

function line(hook: Hook): string {
  return hook === 'pre-commit' ? 'amparo hook pre-commit' : `amparo hook ${hook} "$@"`;
}

/** https://lefthook.dev/configuration/use_stdin: without it the hook is not told what is pushed. */
function lefthook(hook: Hook): string {
  const run = hook === 'pre-commit' ? 'amparo hook pre-commit' : `amparo hook ${hook} {1} {2}`;
  const stdin = hook === 'pre-commit' ? [] : ['      use_stdin: true'];
  return [`${hook}:`, '  commands:', '    amparo:', `      run: ${run}`, ...stdin].join('\n');
}

/** https://pre-commit.com/#repository-local-hooks */
function preCommit(hook: Hook): string {
  return [
    'repos:',
    '  - repo: local',
    '    hooks:',
    `      - id: amparo-${hook}`,
    '        name: amparo',
    `        entry: amparo hook ${hook}`,
    '        language: system',
    '        pass_filenames: false',
    `        stages: [${hook}]`,
  ].join('\n');
}

/** Whether a manager's file calls us already for this hook. */
export async function callsUs({ name, file }: Manager, hook: Hook): Promise<boolean> {
  const text = (await readFile(file, 'utf8').catch(() => '')).replace(/^\s*#.*$/gm, '');
  if (text.includes(`amparo hook ${hook}`)) return true;
  if (hook !== 'pre-commit') return false;
  return text.includes('amparo scan --staged') || (name === 'pre-commit' && /\bid:\s*amparo\b/.test(text));
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
