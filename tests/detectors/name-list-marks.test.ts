/** What lists put around names in their cells, and things whose cells only look so. */
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../detectors/person/name/key.ts';
import { withoutListMarks } from '../../detectors/person/name/list-marks.ts';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = [
  'Nohemí Barahona Sosa',
  'Farhad Qaderi',
  'Awa Traoré',
  'Pradeep Thapaliya',
  'Selam Desta Woldu',
];
const COUNTRIES = ['Honduras', 'Afghanistan', 'Mali', 'Nepal', 'Eritrea'];
const table = (cells: readonly string[], caption = 'Name') => [
  [caption, 'Nationality'],
  ...cells.map((cell, i) => [cell, COUNTRIES[i]!]),
];
const PUT: readonly ((name: string, i: number) => string)[] = [
  (name, i) => `${i + 1}. ${name}`,
  (name, i) => `${i + 1}) ${name}`,
  (name, i) => `(${i + 1}) ${name}`,
  (name, i) => `${i + 1} ${name}`,
  (name, i) => `${i + 1} - ${name}`,
  (name, i) => `#${i + 1} ${name}`,
  (name, i) => `No. ${i + 1}: ${name}`,
  (name) => `• ${name}`,
  (name) => `* ${name}`,
  (name) => `${name}*`,
  (name) => `${name} †`,
  (name) => `${name}²`,
  (name, i) => `${name} [${i + 1}]`,
  (name, i) => `${name} (${20 + i})`,
  (name, i) => `${name} (${20 + i} years)`,
  (name, i) => `${name} (ID 44${i}2)`,
];

describe('names between the marks of a list', () => {
  test.each(PUT.map((put) => [put(NAMES[0]!, 0), put] as const))('%s', async (_, put) => {
    expect(await scanTable(table(NAMES.map(put)))).toMatchObject({ verdict: 'block', persons: 5 });
  });
  test('are the same people without them', () => {
    expect(nameKey('3. Awa Traoré [2]')).toBe(nameKey('Traoré, Awa'));
  });
});

describe('other things between such marks', () => {
  test.each([
    ['chapters', ['1. Introduction', '2. Methods', '3. Results', '4. Discussion', '5. References']],
    ['forms', ['1) Passport copy', '2) Two photographs', '3) Fee receipt', '4) Cover letter', '5) Index']],
    ['rooms', ['Room 12', 'Room 14', 'Hall 3', 'Annex (2)', 'Lobby [1]']],
    ['sums', ['12.5', '1.000', '3,4', '(17)', '[2]']],
    ['dates', ['3 May 2024', '4 June 2024', '5 July 2024', '1. April 2024', '2. August 2024']],
    ['films', ['Annie (1982)', 'Carol (2015)', 'Selma (2014)', 'Emma (2020)', 'Frida (2002)']],
  ])('%s', async (_, cells) => {
    expect(await scanTable(table(cells))).toMatchObject({ verdict: 'pass', persons: 0 });
  });
  test('only marks at the edges are taken off, in time that grows with the text', () => {
    expect(withoutListMarks('Annie (1982)')).toBe('Annie (1982)');
    expect(withoutListMarks('A1 B2 C3')).toBe('A1 B2 C3');
    expect(withoutListMarks(`1${' ('.repeat(40_000)}`)).toHaveLength(80_001);
  });
});
