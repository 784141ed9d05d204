import { describe, expect, it } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

/** Columns of further names: the person counts once, by whatever name. All people are invented. */

type Rows = readonly (readonly string[])[];
const persons = async (rows: Rows) => (await scanTable(rows)).persons;

const table = (caption: string, named: string, ...others: Rows): Rows => [
  ['Name', caption, 'DOB', 'Nationality'],
  ['Rufina Xol Tum', named, '1994-06-18', 'Guatemala'],
  ['Wilmer Paz Lara', '', '1990-05-04', 'Honduras'],
  ['Kevin Rosales Mejía', '', '1999-07-07', 'Honduras'],
  ...others,
];
const AGAIN = ['Rosa Pop', '', '1994-06-18', 'Guatemala'];

describe('one person', () => {
  // biome-ignore format: one a line
  const CAPTIONS = ['Alias', 'Aliases', 'AKA', 'A.K.A.', 'Also known as', 'Other names', 'Other Names Used', 'También conocido como', 'Conocida como', 'Otros nombres', 'alias'];
  it.each(CAPTIONS)('under %s, and by that name in a row of her own', async (caption) => {
    expect(await persons(table(caption, 'Rosa Pop', AGAIN))).toBe(3);
    expect(await persons(table(caption, 'POP, Rosa', AGAIN))).toBe(3);
  });
  it('before the row that gives both', async () => {
    const [captions, first, ...rest] = table('AKA', 'Rosa Pop', AGAIN);
    expect(await persons([captions!, ...rest, first!])).toBe(3);
  });
  it('by the other name alone, without a birth date', async () => {
    expect(await persons(table('AKA', 'Rosa Pop', ['Rosa Pop', '', '', 'Guatemala']))).toBe(3);
  });
  it('whose further name is her name again', async () => {
    expect(await persons(table('AKA', 'Rufina Xol Tum; XOL TUM, RUFINA; Rosa Pop; Rosa Pop', AGAIN))).toBe(3);
  });
  it('whose further name stands first', async () => {
    const swapped = table('Alias', 'Rosa Pop').map(([name, alias, ...rest]) => [alias!, name!, ...rest]);
    expect(await persons(swapped)).toBe(3);
  });
});

describe('two people', () => {
  it('of whom one has another birth date', async () => {
    expect(await persons(table('AKA', 'Rosa Pop', ['Rosa Pop', '', '1971-02-03', 'Mexico']))).toBe(4);
  });
  it('whose names stand under a caption of a relative', async () => {
    expect(await persons(table('Mother', 'Rosa Pop', AGAIN))).toBe(4);
  });
  it('of whom one has the nickname of the other', async () => {
    expect(await persons(table('Alias', 'La Flaca', AGAIN))).toBe(4);
    expect(await persons(table('Alias', 'Rosa', AGAIN))).toBe(4);
  });
});
