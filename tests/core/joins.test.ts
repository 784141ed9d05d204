import { expect, test } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import type { Embedded, RowBatch, Unit } from '../../src/core/types.ts';
import { listedRows } from '../../src/readers/shared/rows.ts';
import { scanBytes } from '../../src/scan.ts';
import { scanUnits } from '../helpers/scan-table.ts';
import { writeZip } from '../helpers/zip-writer.ts';

type Cells = readonly (readonly string[])[];

const NAMES = ['Ixchel Tzoc Ajanel', 'José Núñez Vega', 'Linh Nguyen', 'Bogdan Ionescu', 'Grace Wanjiru'];
const BORN = ['1987-03-12', '1990-11-25', '1979-01-30', '1985-02-14', '1992-07-07'];
const FROM = ['Guatemala', 'Honduras', 'Vietnam', 'Romania', 'Kenya'];
const PLACE = 'Eloy Detention Center';

function sheet(name: string, cells: Cells): RowBatch {
  const table = {
    part: `sheet "${name}"`,
    visibility: () => 'visible' as const,
    locate: ({ top }: { top: number }) => ({ locator: `'${name}'!A${top + 1}` }),
  };
  return listedRows(table, 0, cells);
}

const rows = (head: readonly string[], ...columns: readonly (readonly string[])[]): Cells => [
  head,
  ...NAMES.map((_, i) => columns.map((column) => column[i]!)),
];
const ids = (make: (i: number) => string) => NAMES.map((_, i) => make(i));
const LONG = ids((i) => `P${4711 + i * 13}`);
const COUNT = ids((i) => String(i + 1));
const OTHER = ids((i) => `Q${9000 + i}`);
const YEARS = ids((i) => String(1950 + i * 17));
const AMOUNTS = ids((i) => `${120 + i * 91}.50`);
const all = (value: string) => NAMES.map(() => value);

async function joined(...sheets: Unit[]): Promise<{ persons: number; verdict: string; rules: string[] }> {
  const { persons, verdict, rules } = await scanUnits(sheets);
  return { persons, verdict, rules: rules.map(({ id }) => id) };
}

test.each<[string, Cells, Cells]>([
  [
    'names, and births with nationalities',
    rows(['Row ID', 'Name'], LONG, NAMES),
    rows(['Row ID', 'Date of birth', 'Nationality'], LONG, BORN, FROM),
  ],
  [
    'names, and nationalities with places',
    rows(['Row ID', 'Name'], LONG, NAMES),
    rows(['Row ID', 'Nationality', 'Facility'], LONG, FROM, all(PLACE)),
  ],
  [
    'facts first, names behind',
    rows(['Ref', 'Nationality', 'Facility'], LONG, FROM, all(PLACE)),
    rows(['Ref', 'Name'], LONG, NAMES),
  ],
  [
    'another order of rows',
    rows(['Case ID', 'Name'], LONG, NAMES),
    rows(['Case ID', 'Nationality'], [...LONG].reverse(), FROM),
  ],
  [
    'captions in Spanish',
    rows(['Folio', 'Nombre'], LONG, NAMES),
    rows(['Folio', 'Nacionalidad', 'Fecha de nacimiento'], LONG, FROM, BORN),
  ],
  [
    'running numbers beside births',
    rows(['ID', 'Name'], COUNT, NAMES),
    rows(['ID', 'Date of birth', 'Nationality'], COUNT, BORN, FROM),
  ],
  [
    'captions in other letters',
    rows(['ROW_ID', 'Name'], LONG, NAMES),
    rows(['Row Id', 'Nationality'], LONG, FROM),
  ],
  [
    'other captions over the same numbers',
    rows(['id', 'Name'], LONG, NAMES),
    rows(['person_id', 'Date of birth', 'Nationality'], [...LONG].reverse(), BORN, FROM),
  ],
  [
    'a reference under another caption',
    rows(['Ref', 'Nationality', 'Facility'], LONG, FROM, all(PLACE)),
    rows(['Case ID', 'Name'], LONG, NAMES),
  ],
  [
    'several rows of facts for one',
    rows(['Row ID', 'Name'], LONG, NAMES),
    [...rows(['Row ID', 'Nationality'], LONG, FROM), ...LONG.map((id, i) => [id, FROM[i]!])],
  ],
])('joined by their number: %s', async (_, one, other) => {
  const found = await joined(sheet('A', one), sheet('B', other));
  expect(found).toMatchObject({ persons: 5, verdict: 'block' });
  expect(found.rules).toEqual(expect.arrayContaining(['identified-person', 'joined-rows']));
});

test.each<[string, Cells, Cells]>([
  ['other numbers', rows(['Row ID', 'Name'], LONG, NAMES), rows(['Row ID', 'Nationality'], OTHER, FROM)],
  [
    'two numbers in common',
    rows(['Row ID', 'Name'], LONG, NAMES),
    rows(['Row ID', 'Nationality'], [LONG[0]!, LONG[1]!, 'x77', 'x78', 'x79'], FROM),
  ],
  ['mere counts of rows', rows(['No.', 'Name'], COUNT, NAMES), rows(['No.', 'Nationality'], COUNT, FROM)],
  [
    'countries by running numbers',
    rows(['ID', 'Name'], COUNT, NAMES),
    rows(['ID', 'Nationality'], COUNT, FROM),
  ],
  [
    'numbers that run on, under other captions',
    rows(['Case ID', 'Name'], OTHER, NAMES),
    rows(['Row ID', 'Nationality'], OTHER, FROM),
  ],
  [
    'years under other captions',
    rows(['Ref', 'Name'], YEARS, NAMES),
    rows(['Code', 'Nationality'], YEARS, FROM),
  ],
  [
    'amounts under other captions',
    rows(['Ref', 'Name'], AMOUNTS, NAMES),
    rows(['Key', 'Nationality'], AMOUNTS, FROM),
  ],
  [
    'half of the numbers, under other captions',
    rows(['Ref', 'Name'], LONG, NAMES),
    rows(['Case ID', 'Nationality'], [...LONG.slice(0, 3), 'P99', 'P1'], FROM),
  ],
  [
    'other captions, where neither gives names',
    rows(['Ref', 'Sex', 'Date of birth'], LONG, all('F'), BORN),
    rows(['Case ID', 'Nationality'], LONG, FROM),
  ],
  [
    'numbers of places',
    rows(['Facility ID', 'Name'], LONG, NAMES),
    rows(['Facility ID', 'Nationality'], LONG, FROM),
  ],
  [
    'the same number in every row',
    rows(['Record', 'Name'], all('P4711'), NAMES),
    rows(['Record', 'Nationality'], all('P4711'), FROM),
  ],
  ['names twice', rows(['Row ID', 'Name'], LONG, NAMES), rows(['Row ID', 'Name'], LONG, NAMES)],
  ['figures', rows(['Row ID', 'Name'], LONG, NAMES), rows(['Row ID', 'Amount', 'Hours'], LONG, COUNT, COUNT)],
])('not joined: %s', async (_, one, other) => {
  const found = await joined(sheet('A', one), sheet('B', other));
  expect(found.rules).not.toContain('joined-rows');
  expect(found.verdict).not.toBe('block');
});

const csv = (cells: Cells) => cells.map((row) => row.join(',')).join('\n');
const zip = (files: Readonly<Record<string, Cells>>) =>
  writeZip(Object.entries(files).map(([name, cells]) => ({ name, data: csv(cells) })));

test('members of an archive are joined, and neither is blamed alone', async () => {
  const archive = zip({
    'names.csv': rows(['Row ID', 'Name'], LONG, NAMES),
    'facts.csv': rows(['Row ID', 'Nationality', 'Facility'], LONG, FROM, all(PLACE)),
  });
  const entry = await scanBytes('split.zip', archive);
  expect(entry).toMatchObject({ verdict: 'block', persons: 5 });
  const note = entry.rules.find(({ id }) => id === 'joined-rows');
  expect(note).toMatchObject({ level: 'note', persons: 5 });
  expect(note?.message).toMatch(/names\.csv.*facts\.csv/);
  expect(note?.message).not.toMatch(/Tzoc|P47/);
});

test('who was counted alone is not counted again', async () => {
  const archive = zip({
    'a.csv': rows(['Row ID', 'Name', 'Date of birth'], LONG, NAMES, BORN),
    'b.csv': rows(['Row ID', 'Nationality', 'Facility'], LONG, FROM, all(PLACE)),
  });
  expect((await scanBytes('split.zip', archive)).persons).toBe(5);
});

// ---------------------------------------------------------------- one person in several parts, counted once

const swapped = (name: string) => {
  const [first, ...rest] = name.split(' ');
  return `${rest.join(' ').toUpperCase()} ${first}`.normalize('NFD').replace(/\p{M}/gu, '');
};
const slashed = BORN.map((day) => day.split('-').reverse().join('/'));

test('names written otherwise in two sheets', async () => {
  const one = sheet('A', rows(['Name', 'DOB', 'Nationality'], NAMES, BORN, FROM));
  const other = sheet(
    'B',
    rows(['Nombre', 'Fecha de nacimiento', 'País de origen'], NAMES.map(swapped), slashed, FROM),
  );
  expect((await joined(one, other)).persons).toBe(5);
});

test('files of an archive', async () => {
  const archive = zip({
    'a.csv': rows(['Name', 'DOB', 'Nationality'], NAMES, BORN, FROM),
    'b.csv': [
      ...rows(['Nombre', 'Fecha de nacimiento', 'Nacionalidad'], NAMES.map(swapped), slashed, FROM),
      ['Samir Haddad', '03/12/1991', 'Syria'],
    ],
  });
  expect((await scanBytes('two.zip', archive)).persons).toBe(6);
});

test('a mail and its attachment', async () => {
  const mail = [
    'From: a@example.org',
    'To: b@example.org',
    'Subject: asylum case',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=B',
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'Ixchel Tzoc Ajanel, born March 12, 1987 in Guatemala, applied for asylum.',
    '--B',
    'Content-Type: text/csv; name=list.csv',
    'Content-Disposition: attachment; filename=list.csv',
    '',
    'Name,DOB,Nationality',
    'TZOC AJANEL Ixchel,1987-03-12,Guatemala',
    'Linh Nguyen,1979-01-30,Vietnam',
    '--B--',
    '',
  ].join('\r\n');
  expect((await scanBytes('mail.eml', new TextEncoder().encode(mail))).persons).toBe(2);
});

test('pages, each a table of its own', async () => {
  const page = (n: number): Unit => ({
    ...sheet(`page ${n}`, rows(['Name', 'DOB', 'Nationality'], NAMES, BORN, FROM)),
  });
  expect((await joined(page(1), page(2), page(3))).persons).toBe(5);
});

test('a workbook in a document beside the text', async () => {
  const inside: Embedded = {
    kind: 'file',
    visibility: 'embedded',
    source: memorySource(
      'a.csv',
      new TextEncoder().encode(csv(rows(['Name', 'DOB', 'Nationality'], NAMES, BORN, FROM))),
    ),
  };
  const found = await joined(sheet('A', rows(['Name', 'DOB', 'Nationality'], NAMES, BORN, FROM)), inside);
  expect(found.persons).toBe(5);
});

// ------------------------------------------------------------------------------------------ partial identity

test.each<[string, Cells, number]>([
  [
    'initials, year of birth and claim',
    [
      ['Initials', 'Year of birth', 'Nationality', 'Claim'],
      ['I.T.A.', '1987', 'Guatemala', 'asylum'],
      ['J.N.V.', '1990', 'Honduras', 'asylum'],
      ['L.N.', '1979', 'Vietnam', 'withholding'],
    ],
    3,
  ],
  [
    'surname and year of birth',
    [
      ['Surname', 'Year of birth', 'Nationality'],
      ['Tzoc', '1987', 'Guatemala'],
      ['Nunez', '1990', 'Honduras'],
      ['Nguyen', '1979', 'Vietnam'],
    ],
    3,
  ],
  [
    'one surname, two years of birth',
    [
      ['Surname', 'Year of birth', 'Nationality'],
      ['Tzoc', '1987', 'Guatemala'],
      ['Tzoc', '1990', 'Guatemala'],
      ['Nguyen', '1979', 'Vietnam'],
    ],
    3,
  ],
])('counted as somebody: %s', async (_, cells, persons) => {
  expect((await joined(sheet('A', cells))).persons).toBe(persons);
});
