/** Dates behind the names of a list, without a word that says what they are: in lines of a text, bullets and cells. */
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

const PEOPLE = [
  'Nadiya Petrenko, 1966-09-14, Ukraine',
  'Yohannes Tesfay, 1991-03-12, Eritrea',
  'Farzana Rahimi, 1987-11-01, Afghanistan',
];
const AMBASSADORS = [
  'John Smith, 2019-03-12, Kenya',
  'Mary Jones, 2021-06-01, Peru',
  'Paul Brown, 2014-09-20, Chad',
];
const COURSES = [
  'Green Roofs, 1966-09-14, Ukraine',
  'Safe Routes, 1991-03-12, Eritrea',
  'Open Data, 1987-11-01, Peru',
];
const WITHOUT_COUNTRY = PEOPLE.map((line) => line.replace(/, \p{L}+$/u, ''));

const asText = (lines: readonly string[]) => scanUnits([block(lines.join('\n'))]);
const asBlocks = (lines: readonly string[]) => scanUnits(lines.map(block));
const asBullets = (lines: readonly string[]) =>
  scanUnits([block(lines.map((line) => `- ${line}`).join('\n'))]);
const asCells = (lines: readonly string[]) => scanTable([['Arrivals'], ...lines.map((line) => [line])]);
const WAYS = { text: asText, blocks: asBlocks, bullets: asBullets, cells: asCells };

describe.each(Object.entries(WAYS))('%s', (_, scan) => {
  test('names, dates as far apart as births and countries are people', async () => {
    const { verdict, persons } = await scan(PEOPLE);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 3 });
  });

  test.each([
    ['recent dates', AMBASSADORS],
    ['things', COURSES],
    ['one line', PEOPLE.slice(0, 1)],
    ['nothing said of them but a date', WITHOUT_COUNTRY],
  ])('%s are none', async (__, lines) => {
    expect((await scan(lines)).verdict).toBe('pass');
  });
});

test('where the text is about people to protect a date is enough', async () => {
  const { verdict } = await asText(['Asylum seekers who arrived:', ...WITHOUT_COUNTRY]);
  expect(verdict).toBe('block');
});
