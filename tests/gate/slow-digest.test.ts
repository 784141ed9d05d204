import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isDigestOf, isKeyed, isSlowDigest, slowDigest } from '../../src/gate/slow-digest.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const FILE = sha256('Name,SSN\nIxchel Tzoc,219-09-9999\n');
const OTHER = sha256('Name,SSN\nIxchel Tzoc,219-09-9998\n');

test('it is that of one file, and twice never the same', async () => {
  const [one, two] = [await slowDigest(FILE), await slowDigest(FILE)];
  expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(two);
  expect([await isDigestOf(one, FILE), await isDigestOf(two, FILE)]).toEqual([true, true]);
  expect(await isDigestOf(one, OTHER)).toBe(false);
  expect([one, two].join()).not.toContain(FILE);
});

test('a keyed one says nothing without the secret', async () => {
  const digest = await slowDigest(FILE, 'a secret of the pipeline');
  expect([isKeyed(digest), isKeyed(await slowDigest(FILE))]).toEqual([true, false]);
  expect(await isDigestOf(digest, FILE, 'a secret of the pipeline')).toBe(true);
  expect(await isDigestOf(digest, FILE, 'another')).toBe(false);
  expect(await isDigestOf(digest, FILE)).toBe(false);
  // Nor is it a digest of the same file that was only given another name.
  expect(await isDigestOf(digest.replace(',key=1', ''), FILE)).toBe(false);
});

const SALT = 'A'.repeat(22);
const HASH = 'B'.repeat(43);
test.each([
  [`$scrypt$ln=15,r=8,p=1$${SALT}$${HASH}`, true],
  [`$scrypt$ln=17,r=8,p=1,key=1$${SALT}$${HASH}`, true],
  ['a cost that is guessed in no time', `$scrypt$ln=04,r=8,p=1$${SALT}$${HASH}`],
  ['a cost that would stop the scan', `$scrypt$ln=30,r=8,p=1$${SALT}$${HASH}`],
  ['no salt to speak of', `$scrypt$ln=15,r=8,p=1$AAAA$${HASH}`],
  ['a plain digest', `sha256:${FILE}`],
])('%s', (given, expected) => {
  if (expected === true) expect(isSlowDigest(given)).toBe(true);
  else expect(isSlowDigest(expected as string)).toBe(false);
});
