import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { Report } from '../../src/core/types.ts';
import type { ScanOptions } from '../../src/scan.ts';
import * as library from '../../src/scan.ts';
import { run } from './stub.ts';

const {
  scanPaths,
  scanDocument,
  judgeRun,
  exitStatus,
  hasReview,
  prepareRules,
  builtinPolicy,
  POLICY_NAMES,
} = library;
const api: Partial<Api> = {
  // The command line runs in the folder; this process does not.
  scanPaths: (paths, options) =>
    scanPaths(
      paths.map((path) => resolve(folder, path)),
      options as ScanOptions,
    ),
  scanDocument,
  judgeRun,
  exitStatus,
  hasReview,
  prepareRules,
  builtinPolicy,
  POLICY_NAMES,
};

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-rules-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const scan = (...argv: string[]) => run(['scan', ...argv], { cwd: folder, api });
async function report(...argv: string[]): Promise<Report> {
  return JSON.parse((await scan('--format', 'json', ...argv)).out) as Report;
}

const FOLIO = `detectors:
  - id: shelter.folio
    category: x-folio
    about: { en: Folio of a shelter, es: Folio de un albergue }
    patterns:
      - 'ALB-\\d{4}-\\d{5}'
      - { pattern: '\\d{9}', alone: false, check: luhn }
    context: [folio, expediente]
    against: [factura]
    headers: [folio, "No. de folio"]
    finds: ["ingreso ALB-2024-00318", "folio 899417265", { text: "899417265", header: Folio }]
    ignores: ["ALB-24-318", "899417265", "folio 899417266", { text: "ALB-2024-00318", before: "factura" }]
`;

describe('a detector without code', () => {
  test('finds what it describes, in texts and under its captions, and blocks', async () => {
    put('amparo.config.yaml', FOLIO);
    put('letter.txt', 'Se recibió a la familia con ALB-2024-00318 el lunes.\n');
    put('list.csv', 'Folio,Camas\n899417265,2\n899417273,3\n');
    put('other.csv', 'Factura,Camas\n899417265,2\n899417273,3\n');
    const { verdict, files, run: about } = await report('.');
    expect(verdict).toBe('block');
    const of = (name: string) => files.find(({ path }) => path.endsWith(name))!;
    expect(of('letter.txt')).toMatchObject({ verdict: 'block', persons: 1, categories: { 'x-folio': 1 } });
    expect(of('list.csv')).toMatchObject({ verdict: 'block', persons: 2, categories: { 'x-folio': 2 } });
    expect(of('other.csv')).toMatchObject({ verdict: 'pass', categories: {} });
    expect(of('letter.txt').findings[0]).toMatchObject({
      detector: 'shelter.folio',
      masked: 'A••-••••-•••18',
    });
    expect(of('letter.txt').rules[0]!.message).toContain('Folio of a shelter');
    // What was judged by is another policy than the one without these rules.
    rmSync(join(folder, 'amparo.config.yaml'));
    expect((await report('.')).run.policyDigest).not.toBe(about.policyDigest);
  });

  test.each([
    ['review', 'review', 0],
    ['note', 'pass', 0],
  ])('weighs what its level says: %s', async (level, verdict, status) => {
    put('amparo.config.yaml', FOLIO.replace('x-folio', `x-folio\n    level: ${level}`));
    put('letter.txt', 'ALB-2024-00318\n');
    expect((await scan('letter.txt')).status).toBe(status);
    expect((await report('letter.txt')).verdict).toBe(verdict);
  });

  test('may stand in a file of rules, and be of a built-in category', async () => {
    put('amparo.config.yaml', 'rules: own/folio.yaml\n');
    put('own/folio.yaml', FOLIO.replace('x-folio', 'case_number'));
    put('list.csv', 'Nombre,Folio\nIxchel Tzoc Batz,ALB-2024-00318\n');
    const [file] = (await report('list.csv')).files;
    expect(file!.categories).toEqual({ name: 1, case_number: 1 });
  });

  test.each([
    ['ignores: ["ALB-24-318"', 'ignores: ["Ixchel Tzoc ALB-2024-00318"', '"ignores" 1 is found', 12],
    ['finds: ["ingreso ALB-2024-00318"', 'finds: ["Ixchel Tzoc ALB-2024"', '"finds" 1 is not found', 11],
    ["'\\d{9}'", "'(?<!\\d)\\d{9}'", 'pattern 2 looks ahead or behind', 7],
    ["'\\d{9}'", "'(\\d)\\1'", 'pattern 2 refers back', 7],
    ["'\\d{9}'", "'\\d*'", 'pattern 2 fits the empty text', 7],
    ['check: luhn', 'check: Ixchel', 'check" must be', 7],
    ['x-folio', 'Ixchel Tzoc', '"detectors[1].category" must be a known category', 3],
    ['shelter.folio', 'us.ssn', 'another detector has this id', 2],
    ['shelter.folio', 'other.folio', '"detectors[1].id" must be words joined by a dot', 2],
    ['x-folio', 'ssn\n    level: block', '"level" is for categories of your own', 4],
    ['context:', 'contxt:', 'unknown key "contxt"; did you mean "context"?', 8],
    ['about:', 'Ixchel Tzoc:', 'unknown key; known: id, category', 4],
    ['    finds: [', '    sources: [', '"detectors[1].finds" is missing', 2],
  ])('is refused with its place, never with its values: %s → %s', async (from, to, message, line) => {
    put('amparo.config.yaml', FOLIO.replace(from, to));
    put('letter.txt', 'nothing\n');
    const { status, err, out } = await scan('letter.txt');
    expect(err).toContain(message);
    expect(err).toContain(`amparo.config.yaml:${line}:`);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toMatch(/Ixchel|Tzoc|00318/);
  });

  test('seven categories of one’s own are too many, and said so', async () => {
    const one = FOLIO.slice(FOLIO.indexOf('\n') + 1);
    const many = Array.from({ length: 7 }, (_, i) => one.replaceAll('folio\n', `folio${i}\n`));
    put('amparo.config.yaml', `detectors:\n${many.join('')}`);
    const { status, err } = await scan('.');
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('more than 6 categories') });
  });

  test('is told of in Spanish', async () => {
    put('amparo.config.yaml', FOLIO.replace('"ALB-24-318"', '"ALB-2024-00318"'));
    const { err } = await scan('--lang', 'es', '.');
    expect(err).toContain('"ignores" 1 se encuentra');
  });
});

const MODULE = `export default {
  id: 'shelter.bed',
  category: 'x-bed',
  about: { en: 'Bed of a shelter', es: 'Cama de un albergue' },
  identifies: 'directly',
  headers: { es: ['cama'] },
  finds: ['cama C-17-b'],
  ignores: ['cama 17'],
  *find(text) {
    if (text.includes('BREAK')) throw new Error(text);
    for (const match of text.matchAll(/\\bC-\\d{2}-[a-z]\\b/g))
      yield { start: match.index, end: match.index + match[0].length, score: 0.8, because: ['shape'] };
  },
};
`;

describe('a detector with code', () => {
  beforeEach(() => {
    put('own/bed.mjs', MODULE);
    put('own/amparo.yaml', 'modules: bed.mjs\n');
  });

  test('is loaded when the configuration that names it is named', async () => {
    put('letter.txt', 'Duerme en la C-17-b desde ayer.\n');
    put('list.csv', 'Cama,Noches\nC-17-b,2\nC-18-a,4\n');
    const { files } = await report('--config', 'own/amparo.yaml', 'letter.txt', 'list.csv');
    expect(files.map(({ verdict, categories }) => [verdict, categories])).toEqual([
      ['block', { 'x-bed': 1 }],
      ['block', { 'x-bed': 2 }],
    ]);
  });

  test('is not loaded from a configuration that was only found', async () => {
    put('amparo.config.yaml', 'modules: bad.mjs\n');
    put(
      'bad.mjs',
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '');`,
    );
    const { status, err } = await scan('.');
    expect(status).toBe(2);
    expect(err).toContain('amparo scan --config amparo.config.yaml');
    expect(() => rmSync(join(folder, 'ran'))).toThrow();
  });

  test('that throws is a problem of the file', async () => {
    put('letter.txt', 'BREAK this, Ixchel\n');
    put('fine.txt', 'C-17-b\n');
    const { files, verdict } = await report('--config', 'own/amparo.yaml', 'letter.txt', 'fine.txt');
    expect(verdict).toBe('block');
    expect(files[0]).toMatchObject({ verdict: 'incomplete', problems: [{ code: 'detector-failed' }] });
    expect(files[0]!.problems[0]!.message).not.toContain('Ixchel');
    expect(files[1]).toMatchObject({ verdict: 'block', problems: [] });
  });

  test.each([
    ["id: 'shelter.bed',", '', 'detector 1: "id" is missing or wrong'],
    ['*find(text)', '*seek(text)', 'detector 1: "find" is missing or wrong'],
    ["['cama C-17-b']", '[]', 'detector 1: "finds" is missing or wrong'],
    ["['cama 17']", "['cama C-17-b']", '"ignores" 1 is found (shelter.bed)'],
    ['score: 0.8', 'score: 8', 'the detector fails on an example (shelter.bed)'],
    ['end: match.index + ', 'end: 999 + ', 'the detector fails on an example (shelter.bed)'],
    ['export default {', 'export const bed = {', 'exports no detector'],
    ['export default {', 'export default ((', 'cannot be loaded ('],
  ])('is refused if it is none: %s → %s', async (from, to, message) => {
    // Modules are kept by their address: each needs its own.
    const name = `bed-${message.length}-${from.length}-${to.length}.mjs`;
    put(`own/${name}`, MODULE.replace(from, to));
    put('own/amparo.yaml', `modules: [${name}]\n`);
    const { status, err } = await scan('--config', 'own/amparo.yaml', '.');
    expect(err).toContain(message);
    expect(err).toContain(`own/${name}`);
    expect(status).toBe(2);
  });

  test('that is not there is told of', async () => {
    put('own/amparo.yaml', 'modules: nowhere.mjs\n');
    const { status, err } = await scan('--config', 'own/amparo.yaml', '.');
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('ERR_MODULE_NOT_FOUND') });
  });
});

const PEOPLE = `Name,DOB,Nationality,A-Number
Ixchel Tzoc Batz,1987-03-12,Guatemala,A918-273-645
Marisela Quixtán Och,1990-07-01,Honduras,A918-273-646
`;

describe('a list of what may pass', () => {
  const allow = (rest: string) =>
    `allow:\n  - name: specimens\n    reason: Printed in our own leaflet\n${rest}`;

  test('takes out what it names, in whatever form, and the report says how much and why', async () => {
    put('people.csv', PEOPLE);
    put('amparo.config.yaml', allow('    values: ["tzoc batz, ixchel", "918273645"]\n'));
    const { files, run: about } = await report('people.csv');
    const [file] = files;
    expect(file!.categories).toEqual({ a_number: 1, birth_date: 2, name: 1, nationality: 2 });
    expect(file!.rules.at(-1)).toEqual({
      id: 'allow:specimens',
      level: 'note',
      message: '2 findings let pass by the list “specimens”: Printed in our own leaflet',
      persons: 0,
    });
    expect(about.flags).toEqual(['allow:specimens']);
    const { out } = await scan('people.csv');
    expect(out).toContain('2 findings were let pass by the list specimens: Printed in our own leaflet');
    expect((await scan('--lang', 'es', 'people.csv')).out).toContain('2 hallazgos permitidos por la lista');
  });

  test('by a file, with remarks in it', async () => {
    put('people.csv', PEOPLE);
    put('amparo.config.yaml', allow('    file: own/specimens.txt\n'));
    put('own/specimens.txt', '# Leaflet of 2024\nIxchel Tzoc Batz\r\n\nA918273645\n');
    expect((await report('people.csv')).files[0]!.categories).toMatchObject({ name: 1, a_number: 1 });
  });

  test('lets staff pass by the domain of their addresses, and others not', async () => {
    put(
      'contacts.csv',
      'Name,E-mail\nIxchel Tzoc,ixchel@mail.albergueocote.org\nAna Och,ana@albergueocote.org.gt\n',
    );
    put('amparo.config.yaml', allow('    domains: [albergueocote.org]\n    categories: [email]\n'));
    expect((await report('contacts.csv')).files[0]!.categories).toMatchObject({ name: 2, email: 1 });
  });

  test('holds for texts and for tables that are all alike', async () => {
    put('letter.txt', 'Ixchel Tzoc Batz, born 12 March 1987 in Guatemala, A918-273-645, wrote to us.\n');
    put(
      'long.csv',
      PEOPLE +
        Array.from(
          { length: 500 },
          (_, i) => `Ana Ruiz Och,1990-07-01,Honduras,A9182730${10 + (i % 89)}\n`,
        ).join(''),
    );
    put('amparo.config.yaml', allow('    values: [Ixchel Tzoc Batz, A918273645, Ana Ruiz Och]\n'));
    const { files } = await report('letter.txt', 'long.csv');
    expect(files[0]!.categories).not.toHaveProperty('name');
    expect(files[0]!.categories).not.toHaveProperty('a_number');
    expect(files[1]!.categories).toEqual({ a_number: 501, birth_date: 502, name: 1, nationality: 502 });
    expect(files[1]!.rules.at(-1)!.message).toMatch(/^502 /);
  });

  test('a file of which all is allowed passes, and is said to have been allowed', async () => {
    put('leaflet.txt', 'Sample card: SSN 899-41-7263\n');
    put('amparo.config.yaml', allow('    values: ["899-41-7263"]\n'));
    const { status, out } = await scan('leaflet.txt');
    expect(status).toBe(0);
    expect(out).toContain('1 finding was let pass by the list specimens');
    rmSync(join(folder, 'amparo.config.yaml'));
    expect((await scan('leaflet.txt')).status).toBe(1);
  });

  test.each([
    ['    values: ["*"]\n', 'there are no wildcards'],
    ['    values: ["Ixchel*"]\n', 'there are no wildcards'],
    ['    values: [""]\n', 'must be text that is not empty'],
    ['    values: ["-- -"]\n', 'is too short'],
    ['    values: ["abc"]\n', 'is too short'],
    ['    values: []\n', 'a list with something in it'],
    ['', 'allows nothing'],
    ['    domains: ["com"]\n', 'is no domain'],
    ['    domains: ["*.example"]\n', 'there are no wildcards'],
    ['    domains: ["gmail.com"]\n', 'in which anybody may have an address'],
    ['    domains: ["gob.mx"]\n', 'in which anybody may have an address'],
    ['    values: [Honduras]\n    categories: [nationality]\n', 'many people share it'],
    ['    file: empty.txt\n', 'holds no value'],
    ['    file: short.txt\n', 'short.txt:2: this value is too short'],
    ['    file: nowhere.txt\n', 'nowhere.txt could not be read (ENOENT)'],
    ['    file: /dev/zero\n', 'could not be read (not a file)'],
    [
      '    values: [Ixchel Tzoc]\n  - name: specimens\n    reason: "none given"\n    values: [Ana Och]\n',
      'another list',
    ],
    [
      '    values: [Ixchel Tzoc]\n  - name: staff\n    reason: ""\n    values: [Ana Och]\n',
      'a reason that others',
    ],
    ['    values: [Ixchel Tzoc]\n  - name: staff\n    values: [Ana Och]\n', '"allow[2].reason" is missing'],
  ])('is refused if it would open the gate, or says nothing: %j', async (rest, message) => {
    put('amparo.config.yaml', allow(rest));
    put('empty.txt', '# nothing yet\n');
    put('short.txt', 'Ixchel Tzoc\nab\n');
    const { status, err } = await scan('.');
    expect(err).toContain(message);
    expect(err).not.toMatch(/Ixchel|Tzoc|Och/);
    expect(status).toBe(2);
  });

  test('never takes out what many people share', async () => {
    put('people.csv', PEOPLE);
    put('amparo.config.yaml', allow('    values: [Honduras, Guatemala, "1987-03-12", female]\n'));
    expect((await report('people.csv')).files[0]!.categories).toMatchObject({
      birth_date: 2,
      nationality: 2,
    });
  });
});

test('the examples of docs/own-rules.md work', async () => {
  const page = readFileSync(new URL('../../docs/own-rules.md', import.meta.url), 'utf8');
  const blocks = (lang: string) =>
    [...page.matchAll(new RegExp(`\`\`\`${lang}\\n([^]*?)\`\`\``, 'g'))].map((m) => m[1]!);
  const [, detectors, allow] = blocks('yaml');
  put('rules/shelter.yaml', detectors!);
  put('rules/bed.mjs', blocks('js')[0]!);
  put('rules/staff.txt', '# Contact page\nMarisela Och Batz\n');
  put('amparo.config.yaml', `rules: [rules/shelter.yaml]\nmodules: [rules/bed.mjs]\n${allow}`);
  put('letter.txt', 'Marisela Och Batz (marisela@albergueocote.org): ALB-2024-00318 duerme en la C-17-b.\n');
  const [file] = (await report('--config', 'amparo.config.yaml', 'letter.txt')).files;
  expect(file!.categories).toEqual({ 'x-bed': 1, 'x-folio': 1 });
  expect(file!.rules.at(-1)).toMatchObject({ id: 'allow:staff', message: expect.stringMatching(/^2 /) });
});
