import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { FileEntry } from '../../src/core/types.ts';
import * as library from '../../src/scan.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { run } from './stub.ts';

const api = library as unknown as Partial<Api>;
let root = '';
let folders = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'amparo-together-'));
  // The engine is loaded by the first scan.
  await scanned({ 'a.csv': [['Month'], ['May']], 'b.csv': [['Month'], ['June']] }, '--together');
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Cells = readonly (readonly string[])[];
type Content = Cells | Uint8Array;
const csv = (rows: Cells) =>
  `${rows.map((row) => row.map((t) => (t.includes(',') ? `"${t}"` : t)).join(',')).join('\n')}\n`;

const NAMES = [
  ...[
    'Ixchel Tzoc Ajanel',
    'José Núñez Vega',
    'Linh Nguyen',
    'Bogdan Ionescu',
    'Grace Wanjiru',
    'Dawit Gebremeskel',
  ],
  ...[
    'María Xol Caal',
    'Farida Rahimi',
    'Samuel Okonkwo',
    'Ana Lucía Paredes',
    'Tenzin Dorje',
    'Rosa Chub Pop',
  ],
];
const BORN = [
  ...['1987-03-12', '1990-11-25', '1979-01-30', '1985-02-14', '1992-07-07', '1995-10-21'],
  ...['2001-04-03', '1968-12-29', '1973-08-16', '1999-05-23', '1982-09-18', '1976-06-27'],
];
const FROM = ['Guatemala', 'Honduras', 'Vietnam', 'Romania', 'Kenya', 'Eritrea'];
const SEX = ['F', 'M', 'F', 'M', 'F', 'M', 'F', 'F', 'M', 'F', 'M', 'F'];
const ZIP = [
  '85001',
  '85003',
  '85004',
  '85008',
  '85012',
  '85014',
  '85001',
  '85003',
  '85020',
  '85021',
  '85022',
  '85004',
];
const JOB = ['cook', 'driver', 'nurse', 'mason', 'tailor', 'farmer'];
const at = (list: readonly string[]) => (i: number) => list[i % list.length]!;

const id = (make: (i: number) => string) => NAMES.map((_, i) => make(i));
const ODD = id((i) => `P${4711 + ((i * 7919) % 9001)}`);
const LONG = id((i) => String(48_113 + ((i * 104_729) % 700_001)));
const RUNNING = id((i) => String(i + 1));
const MAIL = id((i) => `${['ixt', 'jnv77', 'linh.n', 'bogdan'][i % 4]}${i * 7}@buzonlibre.org`);
const PHONE = id((i) => `(602) 431-${2104 + i * 611}`);
const all = (value: string) => NAMES.map(() => value);
const of = (list: readonly string[]) => NAMES.map((_, i) => at(list)(i));
const table = (head: readonly string[], ...columns: readonly (readonly string[])[]): Cells => [
  head,
  ...NAMES.map((_, i) => columns.map((column) => column[i]!)),
];
const backwards = (list: readonly string[]) => [...list].reverse();

function folderOf(files: Readonly<Record<string, Content>>): string {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), content instanceof Uint8Array ? content : csv(content as Cells));
  return folder;
}

async function scanned(
  files: Readonly<Record<string, Content>>,
  ...args: string[]
): Promise<readonly FileEntry[]> {
  const { out } = await run(['scan', '--format', 'json', '--jobs', '1', ...args, folderOf(files)], { api });
  return JSON.parse(out).files;
}

const joinedIn = (entries: readonly FileEntry[]) =>
  entries
    .filter(({ rules }) => rules.some(({ id: rule }) => rule === 'joined-files'))
    .map(({ path }) => path);

const HITS: [string, Content, Content][] = [
  [
    'names and births by a number',
    table(['Case ID', 'Name'], ODD, NAMES),
    table(['Case ID', 'Date of birth'], ODD, BORN),
  ],
  [
    'names and countries by a number',
    table(['Ref', 'Name'], LONG, NAMES),
    table(['Ref', 'Nationality'], LONG, of(FROM)),
  ],
  [
    'another order of rows',
    table(['Ref', 'Name'], LONG, NAMES),
    table(['Ref', 'Nationality'], backwards(LONG), of(FROM)),
  ],
  [
    'the number last, written otherwise',
    table(['Name', 'Case ID'], NAMES, ODD),
    table(['Nationality', 'CaseID'], of(FROM), ODD),
  ],
  [
    'captions in Spanish',
    table(['Folio', 'Nombre'], ODD, NAMES),
    table(['Folio', 'Nacionalidad'], ODD, of(FROM)),
  ],
  [
    'other captions for the number',
    table(['Client ID', 'Name'], LONG, NAMES),
    table(['Person Ref', 'Nationality'], LONG, of(FROM)),
  ],
  [
    'mail addresses, names in one and countries in the other',
    table(['Name', 'E-mail'], NAMES, MAIL),
    table(['Email address', 'Nationality'], MAIL, of(FROM)),
  ],
  [
    'telephone numbers, written otherwise',
    table(['Name', 'Phone'], NAMES, PHONE),
    table(
      ['Telephone', 'Country of origin'],
      PHONE.map((number) => number.replace(/[()]/g, '').replace(' ', '-')),
      of(FROM),
    ),
  ],
  [
    'several visits of each',
    table(['Ref', 'Name'], LONG, NAMES),
    [
      ...table(['Ref', 'Facility'], LONG, all('Eloy Detention Center')),
      ...table(['', ''], LONG, all('Eloy Detention Center')).slice(1),
    ],
  ],
  [
    'half of them',
    table(['Ref', 'Name'], LONG, NAMES),
    table(['Ref', 'Nationality'], LONG, of(FROM)).slice(0, 6),
  ],
  [
    'sex, ZIP and age',
    table(
      ['Name', 'Sex', 'ZIP', 'Age'],
      NAMES,
      SEX,
      ZIP,
      id((i) => String(19 + i * 3)),
    ),
    table(
      ['Nationality', 'Sex', 'ZIP code', 'Age'],
      of(FROM),
      SEX,
      ZIP,
      id((i) => String(19 + i * 3)),
    ),
  ],
  [
    'year of birth, sex and town',
    table(
      ['Name', 'Sex', 'City', 'Occupation', 'Age'],
      NAMES,
      SEX,
      ZIP,
      of(JOB),
      id((i) => String(19 + i * 3)),
    ),
    table(
      ['Country of origin', 'Gender', 'City', 'Occupation', 'Age'],
      of(FROM),
      SEX.map((s) => (s === 'F' ? 'Female' : 'Male')),
      ZIP,
      of(JOB),
      id((i) => String(19 + i * 3)),
    ),
  ],
  [
    'a workbook beside a CSV',
    writeXlsx({ sheets: [{ name: 'People', rows: table(['Ref', 'Name'], LONG, NAMES) }] }),
    table(['Ref', 'Nationality'], LONG, of(FROM)),
  ],
  [
    'a member of an archive',
    writeZip([{ name: 'in/people.csv', data: csv(table(['Ref', 'Name'], LONG, NAMES)) }]),
    table(['Ref', 'Nationality'], LONG, of(FROM)),
  ],
];
const extension = (content: Content): string =>
  !(content instanceof Uint8Array) ? 'csv' : Buffer.from(content).includes('xl/') ? 'xlsx' : 'zip';

describe('amparo scan --together', () => {
  test.each(HITS)('joins: %s', async (_, a, b) => {
    const files = { [`a.${extension(a)}`]: a, [`b.${extension(b)}`]: b };
    const alone = await scanned(files);
    expect(alone.map(({ verdict }) => verdict)).not.toContain('block');
    const entries = await scanned(files, '--together');
    const outer = entries.filter(({ path }) => !path.includes('!'));
    expect(outer.map(({ verdict }) => verdict)).toEqual(['block', 'block']);
    expect(joinedIn(outer)).toEqual(outer.map(({ path }) => path));
    for (const [i, entry] of outer.entries()) {
      const { message } = entry.rules.find(({ id: rule }) => rule === 'joined-files')!;
      expect(message).toContain(outer[1 - i]!.path);
      expect(entry.persons).toBeGreaterThan(4);
    }
  });

  const MISSES: [string, Content, Content][] = [
    [
      'rows counted from one',
      table(['ID', 'Name'], RUNNING, NAMES),
      table(['ID', 'Nationality'], RUNNING, of(FROM)),
    ],
    [
      'rows counted from 1001',
      table(
        ['ID', 'Name'],
        id((i) => String(1001 + i)),
        NAMES,
      ),
      table(
        ['ID', 'Nationality'],
        id((i) => String(1001 + i)),
        of(FROM),
      ),
    ],
    [
      'the same list of departments',
      table(['Name', 'Dept code'], NAMES, of(['D10', 'D20', 'D30'])),
      [
        ['Dept code', 'Department', 'Country'],
        ['D10', 'Roads', 'Kenya'],
        ['D20', 'Parks', 'Romania'],
        ['D30', 'Water', 'Honduras'],
      ],
    ],
    [
      'price lists with the same SKUs',
      table(['SKU', 'Product', 'Price'], ODD, of(JOB), RUNNING),
      table(['SKU', 'Stock', 'Country of origin'], ODD, RUNNING, of(FROM)),
    ],
    [
      'staff directories',
      table(
        ['Employee ID', 'Name', 'Title'],
        ODD,
        NAMES,
        of(['Director', 'Deputy Director', 'Press officer']),
      ),
      table(
        ['Employee ID', 'Office', 'Phone'],
        ODD,
        of(['Roads', 'Parks']),
        id((i) => `602-555-01${10 + i}`),
      ),
    ],
    [
      'press contacts and their missions, by mail address',
      table(['Press officer', 'Title', 'E-mail'], NAMES, all('Press officer'), MAIL),
      table(['E-mail', 'Embassy in'], MAIL, of(FROM)),
    ],
    ['the same file twice', table(['Case ID', 'Name'], ODD, NAMES), table(['Case ID', 'Name'], ODD, NAMES)],
    [
      'other numbers',
      table(['Case ID', 'Name'], ODD, NAMES),
      table(
        ['Case ID', 'Nationality'],
        id((i) => `Q${9000 + i * 17}`),
        of(FROM),
      ),
    ],
    [
      'two numbers in common',
      table(['Case ID', 'Name'], ODD, NAMES),
      table(
        ['Case ID', 'Nationality'],
        id((i) => (i < 2 ? ODD[i]! : `Q${9000 + i}`)),
        of(FROM),
      ),
    ],
    [
      'sex and age group alone',
      table(['Name', 'Sex', 'Age group'], NAMES, SEX, of(['18-29', '30-44', '45-64'])),
      table(['Nationality', 'Sex', 'Age group'], of(FROM), SEX, of(['18-29', '30-44', '45-64'])),
    ],
    [
      'other people of the same ages and places',
      table(
        ['Name', 'Sex', 'ZIP', 'Age'],
        NAMES,
        SEX,
        ZIP,
        id((i) => String(19 + i * 3)),
      ),
      table(
        ['Nationality', 'Sex', 'ZIP', 'Age'],
        of(FROM),
        SEX,
        backwards(ZIP),
        id((i) => String(20 + i * 3)),
      ),
    ],
    [
      'figures by the same groups',
      table(['County', 'Sex', 'Age group', 'Applicants'], ZIP, SEX, of(['18-29', '30-44', '45-64']), LONG),
      table(['County', 'Sex', 'Age group', 'Removals'], ZIP, SEX, of(['18-29', '30-44', '45-64']), LONG),
    ],
    [
      'country codes',
      [
        ['Country ID', 'Minister'],
        ...of(FROM)
          .slice(0, 6)
          .map((c, i) => [c.slice(0, 3).toUpperCase(), NAMES[i]!]),
      ],
      [['Country ID', 'Country'], ...FROM.map((c) => [c.slice(0, 3).toUpperCase(), c])],
    ],
    [
      'books and loans',
      table(['Book ID', 'Author'], ODD, NAMES),
      table(['Book ID', 'Country of publication'], ODD, of(FROM)),
    ],
  ];
  test.each(MISSES)('passes: %s', async (_, a, b) => {
    const files = { 'a.csv': a, 'b.csv': b };
    const alone = await scanned(files);
    const entries = await scanned(files, '--together');
    expect(joinedIn(entries)).toEqual([]);
    expect(entries.map(({ verdict, persons }) => [verdict, persons])).toEqual(
      alone.map(({ verdict, persons }) => [verdict, persons]),
    );
  });

  test('names file, columns and what to do in both languages', async () => {
    const [, one, other] = HITS.find(([name]) => name === 'sex, ZIP and age')!;
    const files = { 'a.csv': one, 'b.csv': other };
    const cwd = folderOf(files);
    const en = await run(['scan', '--together', cwd], { api });
    expect(en.status).toBe(1);
    expect(en.out.replace(/\s+/g, ' ')).toContain('says more of 12 people than alone');
    expect(en.out.replace(/\s+/g, ' ')).toContain('by "Sex", "ZIP" (there "ZIP code") and "Age"');
    expect(en.out).toContain('Publish only one of the two files');
    const es = await run(['scan', '--together', cwd, '--lang', 'es'], { api });
    expect(es.out.replace(/\s+/g, ' ')).toContain('dice más de 12 personas');
    expect(en.out + es.out).not.toMatch(/Tzoc|Wanjiru/);
  });

  test('people whom a file exposes alone are not counted twice', async () => {
    const files = {
      'a.csv': table(['Ref', 'Name', 'Date of birth'], LONG, NAMES, BORN),
      'b.csv': table(['Ref', 'Nationality', 'Status'], LONG, of(FROM), all('asylum granted')),
    };
    const [a] = await scanned(files, '--together');
    expect(a!.persons).toBe(12);
  });

  test('three files of the same people', async () => {
    const entries = await scanned(
      {
        'a.csv': table(['Ref', 'Name'], LONG, NAMES),
        'b.csv': table(['Ref', 'Nationality'], LONG, of(FROM)),
        'c.csv': table(['Ref', 'Date of birth'], LONG, BORN),
      },
      '--together',
    );
    expect(entries.map(({ verdict, persons }) => [verdict, persons])).toEqual(Array(3).fill(['block', 12]));
    expect(entries[0]!.rules.filter(({ id: rule }) => rule === 'joined-files')).toHaveLength(2);
  });
});
