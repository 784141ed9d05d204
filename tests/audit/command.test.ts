import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { auditMatches } from '../../src/scan.ts';
import { run } from '../cli/stub.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(
  JSON.parse(readFileSync(join(root, 'docs/contract/match-audit.schema.json'), 'utf8')),
);

const HEAD = ['Request ID', 'Name', 'DOB', 'Address'];
const GOOD = ['Q-101', 'Ixchel Tzoc', '1987-03-12', '14 Oak St, Waco, TX 76701'];
const BAD = ['Q-102', 'Bogdan Ionescu', '1990-11-25', "don't care 12345"];
const ANSWERS = [GOOD, ['Q-102', 'Bogdan Ionescu', '1990-11-25', '9 Elm St, Waco, TX 76701']];
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');

let folder = '';
const api: Partial<Api> = { auditMatches: auditMatches as NonNullable<Api['auditMatches']> };
const audit = (...args: string[]) => run(['match-audit', ...args], { cwd: folder, api });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-audit-'));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  write('asked.csv', csv([HEAD, GOOD, BAD]));
  write('fine.csv', csv([HEAD, GOOD]));
  write('answers.csv', csv([HEAD, ...ANSWERS]));
  write('good.csv', csv([HEAD, GOOD]));
  const records = ANSWERS.map((row) => Object.fromEntries(row.map((cell, i) => [HEAD[i], cell])));
  write('answers.ndjson', records.map((record) => JSON.stringify(record)).join('\n'));
  write(
    'answers.xlsx',
    writeXlsx({
      sheets: [
        { name: 'Notes', rows: [['As of today']] },
        { name: 'Answers', rows: [HEAD, ...ANSWERS] },
      ],
    }),
  );
  write('answers.zip', writeZip([{ name: 'a/answers.csv', data: csv([HEAD, ...ANSWERS]) }]));
  write('figures.csv', 'Facility,Count\nNorth,41\nSouth,17\nEast,12\n');
  write(
    'odd.csv',
    csv([
      ['k', 'who', 'where'],
      ['1', 'Ixchel Tzoc', '14 Oak St, Waco, TX 76701'],
    ]),
  );
  write('broken.xlsx', writeXlsx({ sheets: [{ name: 'A', rows: [HEAD, GOOD] }] }).slice(0, 900));
  write('empty.csv', '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['answers.csv', 'answers.ndjson', 'answers.xlsx', 'answers.zip'])(
  'weak rows of %s stop it',
  async (file) => {
    const { status, out } = await audit('asked.csv', file, '--format', 'json');
    expect(status).toBe(1);
    const report = JSON.parse(out);
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'block',
      totals: {
        requests: 2,
        answers: 2,
        released: 2,
        weak: 1,
        releasedOnIncompleteRequest: 1,
        requestsIncomplete: 1,
      },
      rows: [
        {
          strength: 'weak',
          reasons: expect.arrayContaining(['placeholder-address']),
          name: 'B••••• I••••••',
        },
      ],
    });
  },
);

test('answers that are well founded pass', async () => {
  expect((await audit('fine.csv', 'good.csv')).status).toBe(0);
});

test('no form of the report holds a value', async () => {
  for (const format of ['text', 'json', 'markdown', 'html'])
    for (const lang of ['en', 'es']) {
      const { out } = await audit('asked.csv', 'answers.csv', '--format', format, '--lang', lang);
      expect(out).not.toMatch(/Bogdan|Ionescu|Ixchel|1990|Elm St|Q-10/);
      expect(out).toMatch(/B••••• I••••••/);
    }
});

test('the page asks for nothing else and says what is in it', async () => {
  const { out } = await audit('asked.csv', 'answers.csv', '--format', 'html', '--lang', 'es');
  expect(out).not.toMatch(/https?:|src=|<script|<link/);
  expect(out).toContain('<html lang="es">');
  expect(out).toContain('la petición lleva un relleno en lugar del domicilio');
});

test('reports are written to files, too', async () => {
  const { status, out } = await audit(
    'asked.csv',
    'answers.csv',
    '--format',
    'markdown=audit.md',
    '--format',
    'text',
  );
  expect(status).toBe(1);
  expect(out).toContain('Match audit');
  expect(readFileSync(join(folder, 'audit.md'), 'utf8')).toContain('# Match audit');
});

test('what cannot be read keeps the gate shut', async () => {
  expect((await audit('fine.csv', 'broken.xlsx')).status).toBe(3);
});

test.each([
  [['fine.csv', 'nothing.csv'], /No such file/],
  [['fine.csv', 'figures.csv'], /figures\.csv: no list of people/],
  [['fine.csv', 'good.csv', '--format', 'sarif'], /Unknown format/],
  [['fine.csv', 'good.csv', '--require', 'shoe'], /Unknown requirement/],
  [['fine.csv', 'good.csv', '--max-rows', '-1'], /whole number/],
  [['fine.csv', 'good.csv', '--request-columns', 'Name'], /takes fields with their columns/],
  [['fine.csv', 'good.csv', '--request-columns', 'shoe=Name'], /Unknown field/],
  [['fine.csv', 'good.csv', '--response-columns', 'name=Nombre'], /no column Nombre/],
  [['fine.csv'], /missing required argument/i],
])('wrong usage is status 2: %j', async (args, message) => {
  const { status, err } = await audit(...args);
  expect(status).toBe(2);
  expect(err).toMatch(message);
});

test('columns by hand, an empty list of answers, and fewer requirements', async () => {
  const columns = ['--response-columns', 'name=who,address=where'];
  const { status, out } = await audit('fine.csv', 'odd.csv', ...columns, '--format', 'json');
  expect([status, JSON.parse(out).totals.released]).toEqual([0, 1]);
  expect((await audit('fine.csv', 'empty.csv')).status).toBe(0);
  expect((await audit('asked.csv', 'answers.csv', '--require', 'name')).status).toBe(0);
  const few = await audit('asked.csv', 'answers.csv', '--max-rows', '0', '--format', 'json');
  expect(JSON.parse(few.out)).toMatchObject({ rows: [], rowsTotal: 1 });
});
