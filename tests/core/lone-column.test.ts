import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/core/types.ts';
import { listedRows } from '../../src/readers/shared/rows.ts';
import { FixedTable } from '../../src/readers/shared/sheet/fixed-table.ts';
import { scanUnits } from '../helpers/scan-table.ts';

/** Cells one below the other that have none beside them. All people are invented. */

const PEOPLE = [
  ['TZOC PÉREZ, IXCHEL', 'A212-555-147'],
  ['GEBREMESKEL, DAWIT', 'A099-346-958'],
  ['REZAYI, NAHID', 'A553-812-068'],
  ['ZZYX, Q', 'A553-812-069'],
  ['BANEGAS EUCEDA, OLVIN', 'A361-221-434'],
  ['NWACHUKWU, BLESSING', 'A815-358-138'],
] as const;

const leftover = () => new FixedTable('strings', 'slack', { title: 'strings', headers: [''] });
const sheet = (): Table => ({
  part: 'sheet',
  visibility: (row) => (row > 3 ? 'hidden-row' : 'visible'),
  locate: ({ top, left, bottom }) => ({ locator: `rows ${top} to ${bottom}, column ${left}` }),
});
const scan = (texts: readonly string[], table: Table = leftover()) =>
  scanUnits([
    listedRows(
      table,
      0,
      texts.map((text) => [text]),
    ),
  ]);

describe('texts of deleted cells in reading order', () => {
  // biome-ignore format: one a line
  const ways: Readonly<Record<string, (name: string, number: string, i: number) => string[]>> = {
    'name, number': (name, number) => [name, number],
    'name, country, number': (name, number) => [name, 'HONDURAS', number],
    'each country and office only once': (name, number, i) => (i % 3 === 0 ? [name, `COUNTRY ${i}`, number, `Office ${i}`, 'Asylum pending'] : [name, number]),
    'the captions above': (name, number, i) => (i === 0 ? ['Name', 'Country', 'A-Number', 'Docket', name, 'CUBA', number] : [name, number]),
    'number, name': (name, number) => [number, name],
  };
  test.each(Object.entries(ways))('%s', async (_, way) => {
    const { verdict, persons } = await scan(PEOPLE.flatMap(([name, number], i) => way(name, number, i)));
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: PEOPLE.length });
  });

  test('any number of them, in bounded pages', async () => {
    const texts = Array.from({ length: 900 }, (_, i) => [
      PEOPLE[i % PEOPLE.length]![0],
      `A${212 + (i % 7)}-${555 + (i % 11)}-${String(i).padStart(3, '0')}`,
    ]);
    const { persons, places } = await scan(texts.flat());
    expect(persons).toBe(900);
    expect(places).toMatchObject([{ locator: 'strings, rows 1 to 1800', visibility: 'slack' }]);
  });

  test.each([
    ['codes', (i: number) => `CF${String(i).padStart(2, '0')} Credible fear`],
    ['places', (i: number) => `Palo Duro Bend Regional Correctional Center ${i}`],
    ['counts', (i: number) => `${i * 37} decisions`],
    ['captions', (i: number) => ['Name', 'A-Number', 'Date of Birth', 'Nationality', 'Status'][i % 5]!],
    ['statistics', (i: number) => ['HONDURAS', 'Male', `FY ${2000 + i}`, 'Laredo', 'Asylum pending'][i % 5]!],
  ])('of nobody: %s', async (_, text) => {
    const { verdict, places } = await scan(Array.from({ length: 300 }, (_, i) => text(i)));
    expect({ verdict, places }).toEqual({ verdict: 'pass', places: [] });
  });
});

test('a letter in column A is one text; what is hidden of it is told apart', async () => {
  const { persons, places } = await scan(
    [
      'Case note',
      'Ixchel Tzoc Pérez was born on June 18, 1994.',
      'Her A-number is A212-555-147.',
      '',
      'Her SSN is 512-44-1298.',
      'She asks for asylum.',
    ],
    sheet(),
  );
  expect(persons).toBe(1);
  expect(places.map(({ locator, visibility }) => `${visibility} ${locator}`)).toEqual([
    'hidden-row rows 4 to 5, column 0',
    'visible rows 1 to 2, column 0',
  ]);
});

test('a column that holds names and nothing else is read as names, each a row', async () => {
  const names = ['Ngalula Kabeya', 'Mukendi Kalonji', 'Kavira Muhindo', 'Kasongo Ilunga', 'Mbuyi Tshibangu'];
  const { findings } = await scan(names);
  expect(findings.map(({ locator }) => locator)).toEqual(names.map((_, i) => `strings, row ${i + 1}`));
  expect(new Set(findings.flatMap(({ why }) => why))).toContain('the values of the whole column look so');
});

test('cells beside each other stay a row', async () => {
  const rows = PEOPLE.map(([name, number]) => [name, number]);
  const { persons } = await scanUnits([listedRows(sheet(), 0, rows)]);
  expect(persons).toBe(PEOPLE.length);
});
