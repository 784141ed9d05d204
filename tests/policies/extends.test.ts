import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Policy } from '../../src/core/types.ts';
import { builtinPolicy, DEFAULT_POLICY } from '../../src/policies/index.ts';
import { parsePolicy } from '../../src/policies/parse.ts';
import type { ParsedPolicy } from '../../src/policies/types.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function parse(text: string, files: Readonly<Record<string, string>> = {}): Promise<ParsedPolicy> {
  const find = async (name: string) =>
    files[name] === undefined ? builtinPolicy(name) : { name, text: files[name] };
  return parsePolicy({ name: 'own.yaml', text }, { digest, find });
}

async function policy(text: string, files?: Readonly<Record<string, string>>): Promise<Policy> {
  const parsed = await parse(text, files);
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.policy;
}

const OWN = 'policy: own\nextends: confidential-population\n';

test('a policy that only extends another is the same under a new name', async () => {
  const { id, about, rules } = await policy(OWN);
  expect({ id, about, rules }).toEqual({
    id: 'own',
    about: DEFAULT_POLICY.about,
    rules: DEFAULT_POLICY.rules,
  });
});

test('rules are changed, switched off and added by their id', async () => {
  const { rules } = await policy(`${OWN}rules:
  - { id: protected-list, persons: 1 }
  - { id: public-role, level: off }
  - { id: portraits, level: review, about: x, advice: y, person: { all: [name, biometric] } }
`);
  const before = DEFAULT_POLICY.rules.find(({ id }) => id === 'protected-list')!;
  expect(rules.find(({ id }) => id === 'protected-list')).toEqual({ ...before, persons: 1 });
  expect(rules.map(({ id }) => id)).toEqual([
    ...DEFAULT_POLICY.rules.map(({ id }) => id).filter((id) => id !== 'public-role'),
    'portraits',
  ]);
});

test('over several files, where the digest covers all', async () => {
  const middle =
    'policy: middle\nextends: confidential-population\nrules:\n  - { id: account, level: note }\n';
  const own = 'policy: own\nextends: middle.yaml\nrules:\n  - { id: account, persons: 2 }\n';
  const one = await policy(own, { 'middle.yaml': middle });
  expect(one.rules.find(({ id }) => id === 'account')).toMatchObject({ level: 'note', persons: 2 });
  const other = await policy(own, { 'middle.yaml': `${middle}# changed\n` });
  expect(other.digest).not.toBe(one.digest);
});

test.each([
  ['itself', { 'own.yaml': 'policy: own\nextends: own.yaml\n' }],
  [
    'one that extends it',
    { 'own.yaml': 'policy: own\nextends: b.yaml\n', 'b.yaml': 'policy: b\nextends: own.yaml\n' },
  ],
])('a policy may not extend %s', async (_, files) => {
  const parsed = await parse(files['own.yaml']!, files);
  expect(parsed).toMatchObject({ errors: [{ line: 2, message: { en: 'the policy would extend itself' } }] });
});

test('a fault in the policy extended names that file', async () => {
  const parsed = await parse('policy: own\nextends: b.yaml\n', { 'b.yaml': 'policy: b\nabuot: x\n' });
  expect(parsed).toMatchObject({ errors: [{ file: 'b.yaml', line: 2, column: 1 }] });
});

test('what is let pass is inherited, and replaced by its id', async () => {
  const base = `${OWN}allow:
  - { id: a, reason: in our leaflet, until: 2027-01-31, paths: [a] }
  - { id: b, reason: in our leaflet, until: 2027-01-31, paths: [b] }
`;
  const own =
    'policy: own\nextends: base.yaml\nallow:\n  - { id: b, reason: in our leaflet, until: 2028-01-31, paths: [c] }\n';
  const { allow } = await policy(own, { 'base.yaml': base });
  expect(allow?.map(({ id, until }) => `${id} ${until}`)).toEqual(['a 2027-01-31', 'b 2028-01-31']);
});
