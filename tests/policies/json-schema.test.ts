import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyJsonSchema } from '../../src/policies/json-schema.ts';
import { POLICY } from '../../src/policies/schema.ts';
import { parseYaml } from '../../src/policies/yaml-text.ts';

const PACKS = new URL('../../src/policies/packs/', import.meta.url);
const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(policyJsonSchema());
const WHOLE =
  'policy: p\nabout: x\nrules:\n  - { id: a, level: block, about: x, advice: y, person: { all: [name] } }\n';

/** What the schema says and what the parser says of the shape must be one. */
function bothSay(text: string): [schema: boolean, parser: boolean] {
  return [valid(parse(text)), 'value' in parseYaml(text, POLICY)];
}

test('the printed schema is the code’s', () =>
  expect(JSON.parse(readFileSync(new URL('../../docs/policy.schema.json', import.meta.url), 'utf8'))).toEqual(
    policyJsonSchema(),
  ));

test.each(readdirSync(PACKS).filter((name) => name.endsWith('.yaml')))('%s fits it', (name) =>
  expect(bothSay(readFileSync(new URL(name, PACKS), 'utf8'))).toEqual([true, true]),
);

test.each<[string, string, boolean]>([
  ['a whole policy', WHOLE, true],
  [
    'nested conditions',
    WHOLE.replace('[name]', '[name, { any: [x-bed, { none: [phone], hidden: true }] }]'),
    true,
  ],
  ['both languages', WHOLE.replace('about: x\nrules', 'about: { en: x, es: y }\nrules'), true],
  ['a file condition', WHOLE.replace('} }', '}, file: { paths: [a/**], formats: [csv] } }'), true],
  [
    'an allowance',
    `${WHOLE}allow: [{ id: a, reason: in our leaflet, until: 2027-01-31, paths: [a] }]\n`,
    true,
  ],
  ['an example', `${WHOLE}examples: [{ table: [[a, 1]], expect: pass }]\n`, true],
  ['no name', WHOLE.replace('policy: p\n', ''), false],
  ['one language', WHOLE.replace('about: x\nrules', 'about: { en: x }\nrules'), false],
  ['an unknown key', WHOLE.replace('level', 'levels'), false],
  ['an unknown key inside', WHOLE.replace('[name]', '[{ all: [name], hide: true }]'), false],
  ['an unknown category', WHOLE.replace('[name]', '[names]'), false],
  ['a category of one’s own that is none', WHOLE.replace('[name]', '[x-]'), false],
  ['an empty list', WHOLE.replace('[name]', '[]'), false],
  ['no persons', WHOLE.replace('} }', '}, persons: 0 }'), false],
  ['half a person', WHOLE.replace('} }', '}, persons: 1.5 }'), false],
  ['no day', `${WHOLE}allow: [{ id: a, reason: in our leaflet, until: soon, paths: [a] }]\n`, false],
  ['an example without a verdict', `${WHOLE}examples: [{ text: a }]\n`, false],
])('%s: %s', (_, text, fits) => expect(bothSay(text)).toEqual([fits, fits]));
