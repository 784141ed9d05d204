import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { AMPARO, HARMLESS, PEOPLE, Repository, removeRepositories } from './repository.ts';

afterAll(removeRepositories);

/** A server's repository with the hook, and a clone of it with a first commit pushed. */
function server(options = ''): { readonly bare: Repository; readonly clone: Repository } {
  const bare = new Repository({ bare: true });
  const hook = join(bare.path, 'hooks/pre-receive');
  writeFileSync(hook, `#!/bin/sh\nexec ${AMPARO} hook pre-receive ${options}\n`);
  chmodSync(hook, 0o755);
  const clone = new Repository({ from: bare.path });
  clone.git('checkout', '-q', '-b', 'main');
  clone.commit({ 'a.csv': HARMLESS, '.amparoignore': '/samples/\n' });
  expect(clone.try('push', '-q', 'origin', 'main')).toEqual({ status: 0, said: '' });
  return { bare, clone };
}

const headOf = (repository: Repository, ref = 'main') =>
  repository.try('rev-parse', '-q', '--verify', ref).said.trim();

test('a push with a leak is refused, says why, and leaves nothing behind', () => {
  const { bare, clone } = server();
  const before = headOf(bare);
  clone.commit({ 'people.csv': PEOPLE });
  clone.git('rm', '-q', 'people.csv');
  clone.commit({ 'b.csv': 'x,y\n1,2\n' });
  const { status, said } = clone.try('push', '-q', 'origin', 'main');
  expect(status).toBe(1);
  expect(said).toMatch(/remote: . people\.csv/);
  expect(said).toContain('the push was refused, and nothing of it was kept');
  expect(said).not.toContain('Ixchel');
  expect(headOf(bare)).toBe(before);
  expect(bare.try('cat-file', '-e', clone.git('rev-parse', 'HEAD').trim()).status).not.toBe(0);
});

test('only what is new is looked at, and what the branch leaves out is left out', () => {
  const { bare, clone } = server();
  clone.commit({ 'samples/people.csv': PEOPLE });
  expect(clone.try('push', '-q', 'origin', 'main')).toEqual({ status: 0, said: '' });
  // The blob is there already, under a path that is left out: elsewhere it is new.
  clone.commit({ 'public/people.csv': PEOPLE });
  expect(clone.try('push', '-q', 'origin', 'main:topic').status).toBe(1);
  clone.git('reset', '-q', '--hard', 'HEAD~1');
  clone.commit({ 'c.csv': HARMLESS });
  expect(clone.try('push', '-q', 'origin', 'main').status).toBe(0);
  expect(clone.try('push', '-q', 'origin', ':topic', 'main:again').status).toBe(1);
  expect(clone.try('push', '-q', 'origin', 'main:again').status).toBe(0);
  expect(clone.try('push', '-q', 'origin', ':again')).toEqual({ status: 0, said: '' });
  expect(headOf(bare, 'again')).toBe('');
});

test('a push cannot excuse itself, and a tag of a blob is no way in', () => {
  const { clone } = server();
  clone.commit({ '.amparoignore': '*\n', 'people.csv': PEOPLE });
  expect(clone.try('push', '-q', 'origin', 'main').status).toBe(1);
  clone.git('reset', '-q', '--hard', 'HEAD~1');
  clone.write('../text', PEOPLE);
  const oid = clone.git('hash-object', '-w', '../text').trim();
  clone.git('tag', 'loose', oid);
  expect(clone.try('push', '-q', 'origin', 'loose').status).toBe(1);
  clone.git('tag', '-a', '-m', 'x', 'annotated', oid);
  expect(clone.try('push', '-q', 'origin', 'annotated').status).toBe(1);
});

test('several refs at once, merges, and Spanish', () => {
  const { clone } = server('--lang es');
  clone.git('checkout', '-q', '-b', 'side');
  clone.commit({ 'people.csv': PEOPLE });
  clone.git('checkout', '-q', 'main');
  clone.commit({ 'd.csv': HARMLESS });
  clone.git('merge', '-q', '-m', 'merge', 'side');
  const { status, said } = clone.try('push', '-q', 'origin', 'main', 'HEAD~1:refs/heads/other');
  expect(status).toBe(1);
  expect(said).toContain('el envío se rechazó');
});

test('lines that are not git’s are wrong usage, never a pass', async () => {
  const { bare } = server();
  for (const input of [
    'main\n',
    '0 1 refs/heads/main\n',
    `${'0'.repeat(40)} ${'1'.repeat(40)} refs/heads/x\n`,
  ]) {
    const ran = await bare.amparo(['hook', 'pre-receive'], { input: Buffer.from(input) });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('What git told the hook cannot be used');
  }
  expect(await bare.amparo(['hook', 'pre-receive'])).toMatchObject({ status: 0, stdout: '' });
});
