import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import * as library from '../../src/scan.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { run } from './stub.ts';

const root = join(import.meta.dirname, '../..');
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(join(root, 'docs/contract/compare.schema.json'), 'utf8')),
);
const { scanPaths, judgeRun, tablesOfReleases, builtinPolicy, POLICY_NAMES } = library;
const api = { scanPaths, judgeRun, tablesOfReleases, builtinPolicy, POLICY_NAMES } as unknown as Partial<Api>;

let folder = '';
const compare = (...args: string[]) => run(['compare', ...args], { cwd: folder, api });

const FIGURES = [
  ['Nationality', 'Detainees'],
  ['Honduras', '812'],
  ['Cuba', '640'],
  ['Nepal', '75'],
];
const PEOPLE = [
  ['Name', 'DOB', 'Country of birth', 'A-Number'],
  ['Ixchel Tzoc Pérez', '1987-03-12', 'Guatemala', 'A918273641'],
  ['Dawit Gebremeskel', '1990-11-02', 'Eritrea', 'A918273642'],
];
const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-compare-'));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  write('old.xlsx', writeXlsx({ sheets: [{ name: 'Summary', rows: FIGURES }] }));
  write(
    'new.xlsx',
    writeXlsx({
      sheets: [
        { name: 'Summary', rows: FIGURES },
        { name: 'PII', rows: PEOPLE, state: 'hidden' },
      ],
    }),
  );
  write('old.csv', csv(FIGURES));
  write('week.csv', csv(FIGURES.map((row) => row.map((text) => (text === '640' ? '641' : text)))));
  write('broken.xlsx', writeXlsx({ sheets: [{ name: 'Summary', rows: FIGURES }] }).slice(0, 700));
  for (const [name, rows] of [
    ['first', FIGURES],
    ['second', PEOPLE],
  ] as const) {
    mkdirSync(join(folder, name));
    write(`${name}/list.csv`, csv(rows));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('amparo compare', () => {
  test('tells of a hidden sheet with people, and stops it', async () => {
    const { status, out } = await compare('old.xlsx', 'new.xlsx');
    expect(status).toBe(1);
    expect(out).toContain('EXPOSES MORE.');
    expect(out).toContain('People exposed: 0 before, 2 now.');
    expect(out).toMatch(/New table: PII, 2 rows \(.*hidden.*\)\./);
    expect(out).not.toMatch(/Ixchel|918273/);
  });

  test('says so in Spanish, and for programs', async () => {
    const { out } = await compare('old.xlsx', 'new.xlsx', '--lang', 'es');
    expect(out).toContain('Personas expuestas: 0 antes, 2 ahora.');
    const json = await compare('old.xlsx', 'new.xlsx', '--format', 'json');
    const report = JSON.parse(json.out);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report).toMatchObject({ verdict: 'block', old: { persons: 0 }, new: { persons: 2 } });
    expect(json.out).not.toMatch(/Ixchel|918273/);
  });

  test('the other way round nothing is exposed', async () => {
    const { status, out } = await compare('new.xlsx', 'old.xlsx');
    expect(status).toBe(0);
    expect(out).toContain('No longer there: PII, 2 rows.');
  });

  test('what blocks already is not new, and is said all the same', async () => {
    const { status, out } = await compare('new.xlsx', 'new.xlsx');
    expect(status).toBe(0);
    expect(out).toContain('must not be published all the same');
  });

  test('figures that differ by one person', async () => {
    const { status, out } = await compare('old.csv', 'week.csv');
    expect(status).toBe(0);
    expect(out).toContain('differ by one to ten people: 1, 1 of them by');
  });

  test('folders, by the names of their files', async () => {
    const { status, out } = await compare('first', 'second');
    expect(status).toBe(1);
    expect(out).toMatch(/New columns in list\.csv: .*: Name, DOB, Country of birth, A-Number/s);
  });

  test('a release that could not be read whole keeps the gate shut', async () => {
    expect((await compare('old.xlsx', 'broken.xlsx')).status).toBe(3);
  });

  test.each([[['old.csv', 'gone.csv']], [['old.csv']], [['old.csv', 'week.csv', '--format', 'sarif']]])(
    'wrong usage: %j',
    async (args) => {
      expect((await compare(...args)).status).toBe(2);
    },
  );
});
