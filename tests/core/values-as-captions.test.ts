import { describe, expect, it } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = ['Ana Ruiz Vega', 'Luis Soto Paz', 'Marta Rey Gil'];
/** The same few names again and again, as in a list of visits: without its captions nothing says what the columns are. */
const visits = (captions: readonly string[]): string[][] => [
  ['Name', 'Date of Birth', 'Nationality', ...captions],
  ...Array.from({ length: 12 }, (_, i) => [
    NAMES[i % 3]!,
    `0${1 + (i % 9)}/1${i % 9}/19${60 + i}`,
    'Honduras',
    ...captions.map(() => 'x'),
  ]),
];

describe('days and numbers among captions do not make a header a row of data', () => {
  it.each([
    [['2022-11-28']],
    [['2022-11-28', '11/29/2022']],
    [['Case 20134771']],
    [['cases@shelter.example']],
  ])('%j', async (captions) => {
    expect((await scanTable(visits(captions))).persons).toBe(12);
  });
});

describe('rows of data in which words of captions stand are none', () => {
  const people = Array.from({ length: 12 }, (_, i) => [
    `${NAMES[i % 3]} ${NAMES[Math.floor(i / 3) % 3]!.split(' ')[1]}`,
    `19${60 + i}-0${1 + (i % 9)}-1${i % 9}`,
    ['Honduras', 'Haiti', 'Angola'][i % 3]!,
    `2013477${i}`,
  ]);

  it.each([
    [['Ana Ruiz Vega', '1987-11-28', 'Status', '20134771']],
    [['Case', '2022-11-28', 'Status', '20134771']],
    [['Eva Soto Paz', '1987-11-28', 'Country', 'Case 20134771']],
  ])('%j', async (row) => {
    // Read as captions, it would say of the columns below what they are not.
    expect((await scanTable([row, ...people])).persons).toBeGreaterThanOrEqual(12);
  });
});
