import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Policy } from '../../src/core/types.ts';
import { POLICIES } from '../../src/policies/index.ts';
import { parsePolicy } from '../../src/policies/parse.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;

test.each(POLICIES)('the built-in policy $id is compiled from its YAML', async ({ id }) => {
  const text = readFileSync(new URL(`../../src/policies/${id}.yaml`, import.meta.url), 'utf8');
  const parsed = parsePolicy(text, `sha256:${createHash('sha256').update(text).digest('hex')}`);
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  await expect(compiled(id, parsed.policy)).toMatchFileSnapshot(`../../src/policies/${id}.ts`);
});

function compiled(id: string, policy: Policy): string {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    `// Compiled from ${id}.yaml by tests/policies/parse.test.ts: change that, then run that with --update.`,
    "import type { Policy } from '../core/types.ts';",
    '',
    `export const ${name}: Policy = ${JSON.stringify(policy, null, 2)};`,
    '',
  ].join('\n');
}

test.each(POLICIES)('the built-in policy $id is in both languages and has its grounds', ({ rules }) => {
  for (const rule of rules) {
    expect(rule.basis.length).toBeGreaterThan(0);
    expect(rule.about.en).not.toBe(rule.about.es);
  }
});

const RULE =
  'policy: p\nabout: x\nrules:\n  - id: a\n    level: block\n    about: x\n    advice: y\n    person:\n';
test.each<[string, string, number, string]>([
  ['a misspelt key', `${RULE}      al: [name]\n`, 9, 'rules[1].person: unknown key'],
  ['an unknown category', `${RULE}      all: [nam]\n`, 9, 'rules[1].person.all[1]'],
  ['a rule that asks for nothing', `${RULE}      hidden: true\n`, 9, 'all or any'],
  ['an unknown level', `${RULE.replace('block', 'blok')}      all: [name]\n`, 5, 'rules[1].level'],
  ['broken YAML', 'policy: [\n', 2, ''],
  ['an empty file', '', 1, ''],
  ['no rules', 'policy: p\nabout: x\nrules: []\n', 3, 'at least one rule'],
])('%s is an error that names its line', (_, text, line, words) => {
  const parsed = parsePolicy(text, DIGEST);
  if (!('errors' in parsed)) throw new Error('no error');
  expect(parsed.errors[0]!.line).toBe(line);
  expect(parsed.errors[0]!.message).toContain(words);
});

test('problems that a policy puts up with', () => {
  const text = `policy: p\nabout: x\nallowProblems: [ocr-unavailable]\n${RULE.slice(RULE.indexOf('rules'))}      all: [name]\n`;
  expect(parsePolicy(text, DIGEST)).toMatchObject({ policy: { allowProblems: ['ocr-unavailable'] } });
  const wrong = parsePolicy(text.replace('ocr-unavailable', 'ocr'), DIGEST);
  expect('errors' in wrong && wrong.errors[0]!.line).toBe(3);
});

test.each([
  'Ixchel Tzoc,1987-03-12',
  'Ixchel Tzoc: 1987-03-12',
  '- Ixchel Tzoc',
  '{"a": "Ixchel Tzoc"} "Ixchel Tzoc"',
])('a list of people given by mistake is not quoted: %s', (text) =>
  expect(JSON.stringify(parsePolicy(`${text}\n`.repeat(3), DIGEST))).not.toMatch(/Ixchel|1987/),
);
