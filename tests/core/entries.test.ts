/** A person with what is said of them in one cell, or in short paragraphs that follow each other: badges, labels, seats, cards. */
import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../src/core/types.ts';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

const block = (text: string): TextBlock => ({
  kind: 'text',
  part: 'text',
  text,
  visibility: 'visible',
  locate: (start) => ({ locator: `at ${start}` }),
});

const NAMES = [
  'Nadiya Petrenko',
  'Yohannes Tesfay',
  'Farzana Rahimi',
  'Dilnoza Yusupova',
  'Hassan Al-Khatib',
  'Marisol Fuentes',
];
const BIRTHS = ['1966-09-14', '1991-03-12', '1987-11-01', '1979-08-22', '2001-02-03', '1958-05-30'];
const RECENT = ['2023-09-14', '2024-03-12', '2023-11-01', '2024-08-22', '2024-02-03', '2023-05-30'];
const COUNTRIES = ['Ukraine', 'Eritrea', 'Afghanistan', 'Uzbekistan', 'Syria', 'El Salvador'];
const FIRMS = [
  'Nordsee Logistik GmbH',
  'Atlas Mining Ltd',
  'Delta Foods Inc',
  'Baltic Timber AB',
  'Andes Energy SpA',
  'Kivu Coffee Sarl',
];
const FILMS = ['The Silent River', 'Green Hills', 'Night Train', 'Old Harbour', 'Blue Window', 'Iron Gate'];
const PLACES = ['Lake Turkana', 'Mount Elgon', 'San Miguel', 'Puerto Nuevo', 'Villa Rica', 'Monte Alto'];

type Entry = (name: string, date: string, country: string) => string;
const WRITTEN: Readonly<Record<string, Entry>> = {
  'three lines': (...told) => told.join('\n'),
  'one line': (...told) => told.join(', '),
  'with spaces': (...told) => told.join(' '),
  'the country first': (name, date, country) => `${name}\n${country}\n${date}`,
  'in brackets': (name, date, country) => `${name} (${country}, ${date})`,
};
const entries = (entry: Entry, names: readonly string[], dates: readonly string[]) =>
  names.map((name, i) => entry(name, dates[i]!, COUNTRIES[i]!));
const inColumns = (cells: readonly string[], width: number) =>
  Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
const asGrid = (cells: readonly string[]) => scanTable(inColumns(cells, 3));
const underCaptions = (cells: readonly string[]) =>
  scanTable([['Table', 'Seat 1', 'Seat 2'], ...inColumns(cells, 2).map((row, i) => [String(i + 1), ...row])]);
const asBlocks = (cells: readonly string[]) =>
  scanUnits(cells.flatMap((cell) => cell.split('\n')).map(block));

describe.each(Object.entries(WRITTEN))('%s', (_, entry) => {
  test.each([
    ['a grid', asGrid],
    ['a grid under captions', underCaptions],
    ['paragraphs', asBlocks],
  ])('of people: %s', async (__, scan) => {
    const { verdict, persons } = await scan(entries(entry, NAMES, BIRTHS));
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 6 });
  });

  test.each([
    ['talks and shifts', NAMES, RECENT],
    ['firms', FIRMS, BIRTHS],
    ['films', FILMS, BIRTHS],
    ['places', PLACES, BIRTHS],
  ])('%s are none', async (__, names, dates) => {
    const told = entries(entry, names, dates);
    expect((await asGrid(told)).verdict).toBe('pass');
    expect((await underCaptions(told)).verdict).toBe('pass');
    expect((await asBlocks(told)).verdict).toBe('pass');
  });
});

test('badges of people of whom nothing is said but where they work are none', async () => {
  const cells = NAMES.map((name, i) => `${name}\n${FIRMS[i]}\n${COUNTRIES[i]}`);
  expect((await asGrid(cells)).verdict).toBe('pass');
  expect((await asBlocks(cells)).verdict).toBe('pass');
});

describe('years of birth', () => {
  const years = BIRTHS.map((date) => date.slice(0, 4));
  const list = (head: string, entry: Entry) =>
    [head, ...NAMES.map((name, i) => entry(name, years[i]!, COUNTRIES[i]!))].join('\n');

  test.each<[string, Entry]>([
    ['in brackets', (name, year, country) => `${name} (${year}), ${country}`],
    ['behind a star', (name, year) => `${name} *${year}`],
    ['in Norwegian', (name, year, country) => `${name}, f. ${year}, ${country}`],
    ['in German', (name, year) => `${name}, geb. ${year.slice(2)}`],
    ['in Polish', (name, year, country) => `${name} ur. ${year} ${country}`],
    ['behind the country', (name, year, country) => `${name}, ${country}, ${year}`],
  ])('%s are people’s in lists of people to protect', async (_, entry) => {
    expect((await scanUnits([block(list('Asylum seekers who arrived:', entry))])).verdict).toBe('block');
  });

  test.each<[string, string, Entry]>([
    [
      'works',
      'Further reading on asylum',
      (name, year, country) => `${name} (${year}) ${country} and its borders, Example Press`,
    ],
    [
      'works with titles',
      'Asylum law: references',
      (name, year) => `${name} (${year}). On shelter. Example Press`,
    ],
    ['terms', 'Mayors of the town', (name, year) => `${name}, ${year}–${Number(year) + 4}`],
    ['artists', 'Artists in the exhibition', (name, year, country) => `${name} (b. ${year}, ${country})`],
    ['films', 'Retrospective', (_, year, country) => `Night Train, ${country} ${year}`],
  ])('of %s are none', async (_, head, entry) => {
    expect((await scanUnits([block(list(head, entry))])).verdict).toBe('pass');
  });
});

describe('a word of captions before the date of each row', () => {
  test.each(['geb.', 'född', 'née le', 'né(e) le', 'nato il', 'born', 'DOB', 'ur.'])('%s', async (word) => {
    const rows = NAMES.map((name, i) => [
      name,
      `${word} ${BIRTHS[i]!.split('-').toReversed().join('/')}`,
      COUNTRIES[i]!,
    ]);
    expect(await scanTable(rows)).toMatchObject({ verdict: 'block', persons: 6 });
  });

  test.each([
    [['Country', 'Births 2021', 'Born 2022']],
    [['Ward', 'Women born before 1960', 'Women born after 1960']],
    [['Place', 'Died 2001', 'Born 2002']],
  ])('captions of figures are none: %s', async (captions) => {
    const rows = COUNTRIES.map((country, i) => [country, String(1000 + i * 37), String(2000 + i * 41)]);
    expect((await scanTable([captions, ...rows])).verdict).toBe('pass');
  });
});
