import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Policy, Rule } from '../../src/core/types.ts';
import { builtinPolicies, builtinPolicy, DEFAULT_POLICY, POLICY_NAMES } from '../../src/policies/index.ts';
import { parsePolicy } from '../../src/policies/parse.ts';
import type { PolicyFinder, PolicyText } from '../../src/policies/types.ts';

const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const finder = (files: Readonly<Record<string, string>> = {}): PolicyFinder => ({
  digest,
  async find(name) {
    const text = files[name];
    return text === undefined ? builtinPolicy(name) : { name, text };
  },
});
const parse = (text: string, files?: Readonly<Record<string, string>>) =>
  parsePolicy({ name: 'own.yaml', text }, finder(files));

const PACKS = new URL('../../src/policies/packs/', import.meta.url);
const NAMES = readdirSync(PACKS).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);

test('every pack can be asked for', () => expect([...POLICY_NAMES].sort()).toEqual(NAMES.sort()));

test.each(NAMES)('the built-in policy %s is compiled from its YAML', async (id) => {
  const pack = (end: string) => new URL(`${id}.${end}`, PACKS);
  const text = readFileSync(pack('yaml'), 'utf8');
  // What it extends is read from YAML, too: the compiled form may be the one that is to be written.
  const base = Object.fromEntries(
    NAMES.map((name) => [name, readFileSync(new URL(`${name}.yaml`, PACKS), 'utf8')]),
  );
  const parsed = await parsePolicy({ name: `${id}.yaml`, text } satisfies PolicyText, finder(base));
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  await expect(compiled(parsed.policy)).toMatchFileSnapshot(pack('ts').pathname);
});

/** One line a rule, which is the shortest form that tells in a comparison what was changed; rules of the default by their id. */
function compiled({ rules, ...policy }: Policy): string {
  const head = JSON.stringify(policy).slice(0, -1);
  const lines = rules.map((rule) =>
    isKept(policy.id, rule) ? `kept('${rule.id}'),` : `${JSON.stringify(rule)},`,
  );
  return [
    `// Compiled from ${policy.id}.yaml by tests/policies/parse.test.ts: change that, then run that with --update.`,
    "import type { Policy } from '../../core/types.ts';",
    ...(lines.some((line) => line.startsWith('kept')) ? ["import { kept } from '../kept.ts';"] : []),
    '',
    `const policy: Policy = ${head},"rules":[`,
    ...lines,
    ']};',
    'export default policy;',
    '',
  ].join('\n');
}

function isKept(policy: string, rule: Rule): boolean {
  const known = DEFAULT_POLICY.rules.find(({ id }) => id === rule.id);
  return policy !== DEFAULT_POLICY.id && JSON.stringify(known) === JSON.stringify(rule);
}

test('the built-in policies are in both languages and have their grounds', async () => {
  for (const { rules } of await builtinPolicies()) {
    for (const rule of rules) {
      expect(rule.basis.length).toBeGreaterThan(0);
      for (const words of [rule.about, rule.advice, rule.duties])
        if (words) expect(words.en).not.toBe(words.es);
    }
  }
});

const RULE =
  'policy: p\nabout: x\nrules:\n  - id: a\n    level: block\n    about: x\n    advice: y\n    person:\n';
const WHOLE = `${RULE}      all: [name]\n`;
const OF_ASYLUM = 'policy: p\nextends: confidential-population\n';
test.each<[string, string, string, string]>([
  ['a misspelt key', `${RULE}      al: [name]\n`, '9:7', 'unknown key "al"; did you mean "all"?'],
  ['a misspelt key of a rule', WHOLE.replace('advice', 'advise'), '7:5', 'did you mean "advice"?'],
  [
    'a misspelt key inside a condition',
    `${RULE}      any:\n        - { all: [name], hiden: true }\n`,
    '10:26',
    'did you mean "hidden"?',
  ],
  ['an unknown category', `${RULE}      all: [nam]\n`, '9:13', 'did you mean "name"?'],
  ['a word that is nothing like', `${RULE}      all: [Ixchel]\n`, '9:13', 'must be one of name, birth_date'],
  [
    'an unknown visibility',
    `${RULE}      all: [name]\n      visibility: [hidden-sheets]\n`,
    '10:20',
    'did you mean "hidden-sheet"?',
  ],
  [
    'an unknown certainty',
    `${RULE}      all: [name]\n      certainty: sure\n`,
    '10:7',
    'one of possible, likely, certain',
  ],
  ['a rule that asks for nothing', `${RULE}      hidden: true\n`, '8:5', '"all" or "any"'],
  ['an unknown level', WHOLE.replace('block', 'blok'), '5:5', 'did you mean "block"?'],
  ['a rule without a level', WHOLE.replace('    level: block\n', ''), '4:5', '"level" is missing'],
  ['a rule without a condition', RULE.replace('    person:\n', ''), '4:5', '"person" is missing'],
  ['two rules of one id', `${WHOLE}  - id: a\n    level: off\n`, '10:5', 'two with the id "a"'],
  ['broken YAML', 'policy: [\n', '2:1', ''],
  ['an empty file', '', '1:1', '"policy" is missing'],
  ['no rules', 'policy: p\nabout: x\nrules: []\n', '3:1', 'at least one rule'],
  ['no words', WHOLE.replace('about: x\n', ''), '1:1', '"about" is missing'],
  ['an alias that holds itself', `${RULE}      &a\n      all: [name, *a]\n`, '1:1', 'nested too deep'],
  ['something unknown extended', 'policy: p\nextends: asilum\n', '2:1', 'no built-in policy'],
  [
    'a rule off that is none',
    `${OF_ASYLUM}rules:\n  - id: account2\n    level: off\n`,
    '4:5',
    'did you mean "account"?',
  ],
  [
    'a rule changed that is none',
    `${OF_ASYLUM}rules:\n  - id: acount\n    level: note\n`,
    '4:5',
    'did you mean "account"?',
  ],
  [
    'an allowance of everything',
    `${WHOLE}allow:\n  - { id: a, reason: printed in full, until: 2027-01-31 }\n`,
    '11:5',
    '"paths", "rules" or "categories"',
  ],
  [
    'an allowance without a reason',
    `${WHOLE}allow:\n  - { id: a, paths: [a], reason: x, until: 2027-01-31 }\n`,
    '11:26',
    'a reason that others understand',
  ],
  [
    'an allowance for ever',
    `${WHOLE}allow:\n  - { id: a, paths: [a], reason: printed in full }\n`,
    '11:5',
    'until" is missing',
  ],
  [
    'no day',
    `${WHOLE}allow:\n  - { id: a, paths: [a], reason: printed in full, until: 2027-02 }\n`,
    '11:51',
    'a day such as',
  ],
  [
    'an allowance of no rule',
    `${WHOLE}allow:\n  - { id: a, rules: [b1], reason: printed in full, until: 2027-01-31 }\n`,
    '11:22',
    'no rule "b1"',
  ],
  [
    'an allowance by value',
    `${WHOLE}allow:\n  - { id: a, values: [b], reason: printed in full, until: 2027-01-31 }\n`,
    '11:14',
    'unknown key',
  ],
  ['an example of nothing', `${WHOLE}examples:\n  - expect: block\n`, '11:5', '"text" or "table"'],
  [
    'an example that may be incomplete',
    `${WHOLE}examples:\n  - { text: x, expect: incomplete }\n`,
    '11:16',
    'one of block, review, pass',
  ],
  [
    'an example of no rule',
    `${WHOLE}examples:\n  - { text: x, expect: block, rule: aa }\n`,
    '11:31',
    'did you mean "a"?',
  ],
])('%s is an error that names its place', async (_, text, at, words) => {
  const parsed = await parse(text);
  if (!('errors' in parsed)) throw new Error('no error');
  const [{ line, column, message }] = parsed.errors as [(typeof parsed.errors)[0]];
  expect([`${line}:${column}`, message.en]).toEqual([at, expect.stringContaining(words)]);
  expect(message.es).not.toBe('');
});

test('problems that a policy puts up with', async () => {
  const text = WHOLE.replace('rules:', 'allowProblems: [ocr-unavailable]\nrules:');
  expect(await parse(text)).toMatchObject({ policy: { allowProblems: ['ocr-unavailable'] } });
  expect(await parse(text.replace('ocr-unavailable', 'ocr'))).toMatchObject({ errors: [{ line: 3 }] });
});

test.each([
  'Ixchel Tzoc,1987-03-12',
  'Ixchel Tzoc: 1987-03-12',
  '- Ixchel Tzoc',
  '{"a": "Ixchel Tzoc"} "Ixchel Tzoc"',
])('a list of people given by mistake is not quoted: %s', async (text) =>
  expect(JSON.stringify(await parse(`${text}\n`.repeat(3)))).not.toMatch(/Ixchel|1987/),
);
