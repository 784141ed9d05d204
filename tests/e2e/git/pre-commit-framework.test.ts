import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../command.ts';
import { HARMLESS, PEOPLE, Repository, removeRepositories } from './repository.ts';

afterAll(removeRepositories);

interface Declared {
  readonly id: string;
  readonly entry: string;
  readonly files?: string;
  readonly types?: readonly string[];
  readonly always_run?: boolean;
  readonly pass_filenames: boolean;
  readonly stages: readonly string[];
}
const declared: readonly Declared[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));

/** What the framework does with a hook that takes no names of files: https://pre-commit.com/#creating-new-hooks */
const runs = ({ files = '', types = ['file'], always_run = false }: Declared, names: readonly string[]) =>
  always_run ||
  (names.some((name) => new RegExp(files).test(name)) && types.every((type) => type === 'file'));

test('each hook runs for a commit with nothing but a spreadsheet, and is passed no names', () => {
  expect(declared.map(({ id }) => id)).toEqual(['amparo', 'amparo-push', 'amparo-all']);
  for (const hook of declared) {
    expect(runs(hook, ['data/list.xlsx'])).toBe(true);
    expect(hook.pass_filenames).toBe(false);
  }
});

test.each(declared)('$id: the command stops a leak and lets the rest pass', async ({ id, entry }) => {
  const repository = new Repository();
  repository.commit({ 'a.csv': HARMLESS });
  const args = entry.split(' ').slice(1);
  const push = (from: string): Readonly<Record<string, string>> =>
    id === 'amparo-push'
      ? {
          PRE_COMMIT_FROM_REF: from,
          PRE_COMMIT_TO_REF: repository.git('rev-parse', 'HEAD').trim(),
          PRE_COMMIT_REMOTE_NAME: 'origin',
        }
      : {};
  const first = repository.git('rev-parse', 'HEAD').trim();
  expect(await repository.amparo(args, { env: push('0'.repeat(40)) })).toMatchObject({ status: 0 });
  repository.write('people.csv', PEOPLE);
  repository.git('add', '-A');
  if (id === 'amparo-push') repository.commit({});
  expect(await repository.amparo(args, { env: push(first) })).toMatchObject({ status: 1 });
});

test('the framework itself takes the file', () => {
  try {
    execFileSync('pre-commit', ['validate-manifest', join(root, '.pre-commit-hooks.yaml')], {
      stdio: 'pipe',
    });
  } catch (error) {
    // Where it is not installed there is nothing to ask.
    expect((error as NodeJS.ErrnoException).code).toBe('ENOENT');
  }
});
