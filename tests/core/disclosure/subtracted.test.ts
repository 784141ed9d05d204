import { expect, test } from 'vitest';
import type { RowBatch } from '../../../src/core/types.ts';
import { listedRows } from '../../../src/readers/shared/rows.ts';
import { scanUnits } from '../../helpers/scan-table.ts';

type Cells = readonly (readonly string[])[];

function sheet(name: string, cells: Cells): RowBatch {
  const table = {
    part: `sheet "${name}"`,
    title: name,
    visibility: () => 'visible' as const,
    locate: ({ top }: { top: number }) => ({ locator: `'${name}'!A${top + 1}` }),
  };
  return listedRows(table, 0, cells);
}

const PLACES = ['Eloy', 'Otay', 'Stewart', 'Adelanto', 'Krome', 'Pulaski', 'Joe Corley', 'Winn'];
const FROM = ['Guatemala', 'Cuba', 'Haiti', 'Honduras', 'Iran', 'Kenya', 'Vietnam', 'Romania'];
/** The figures of the table of all: none of them is small, and no two digits are alike in their ends. */
const ALL = [412, 268, 197, 133, 91, 84, 77, 63];
/** People of the group that is left out of the other table. */
const minus = (group: readonly number[], figures: readonly number[] = ALL) =>
  figures.map((value, i) => value - (group[i] ?? 0));
/** One person in the first place, two in the third, none elsewhere: 411, 268, 195, 133 … */
const FEW = [1, 0, 2];

const local = (figures: readonly number[], head = ['Facility', 'Nationality', 'Detainees']): Cells => [
  head,
  ...figures.map((value, i) => [PLACES[i]!, FROM[i]!, String(value)]),
];
const national = (figures: readonly number[], other: readonly number[] = ALL): Cells => [
  ['Nationality', 'Granted', 'Denied'],
  ...figures.map((value, i) => [FROM[i]!, String(value), String(other[i]! + 500)]),
];
const withTotal = (figures: readonly number[]): Cells => [
  ...local(figures),
  ['Total', '', String(figures.reduce((sum, value) => sum + value, 0))],
];

async function fired(one: readonly [string, Cells], other: readonly [string, Cells], file = 'detainees') {
  const alone = await scanUnits([sheet(...one)], file);
  expect(alone.rules).toEqual([]);
  const { rules } = await scanUnits([sheet(...one), sheet(...other)], file);
  return rules.map(({ id, persons }) => [id, persons]);
}

test.each<[string, readonly [string, Cells], readonly [string, Cells], [string, number][]]>([
  // 412 − 411 = 1 and 197 − 195 = 2: two figures of one or two people in a place. They are of one to ten as well.
  [
    'a table of all, and one without a group',
    ['All', local(ALL)],
    ['Adults', local(minus(FEW))],
    [
      ['few-people-local', 2],
      ['few-people', 2],
    ],
  ],
  [
    'the smaller table first',
    ['Adults', local(minus(FEW))],
    ['All', local(ALL)],
    [
      ['few-people-local', 2],
      ['few-people', 2],
    ],
  ],
  [
    'another order of rows',
    ['All', local(ALL)],
    ['Adults', [local(minus(FEW))[0]!, ...local(minus(FEW)).slice(1).reverse()]],
    [
      ['few-people-local', 2],
      ['few-people', 2],
    ],
  ],
  // The totals differ by three: that is the two figures again, added up.
  [
    'totals below',
    ['All', withTotal(ALL)],
    ['Adults', withTotal(minus(FEW))],
    [
      ['few-people-local', 2],
      ['few-people', 2],
    ],
  ],
  // 197 − 40 = 157 is no small figure; 412 − 411 = 1 is.
  [
    'one small difference beside a large one',
    ['All', local(ALL)],
    ['Adults', local(minus([1, 0, 40]))],
    [
      ['few-people-local', 1],
      ['few-people', 1],
    ],
  ],
  // 412 − 405 = 7: more than two, less than eleven.
  ['seven people', ['All', local(ALL)], ['Adults', local(minus([7]))], [['few-people', 1]]],
  // Neither word tells of a time, though both begin like a month.
  [
    'titles that begin like months',
    ['Decisions', local(ALL)],
    ['Maryland', local(minus([7]))],
    [['few-people', 1]],
  ],
  [
    'no places',
    ['Asylum, all', national(ALL)],
    ['Asylum, principal', national(minus(FEW))],
    [['few-people', 2]],
  ],
  [
    'in Spanish',
    ['Todas', local(ALL, ['Municipio', 'Nacionalidad', 'Niñas y niños'])],
    ['Acompañadas', local(minus(FEW), ['Municipio', 'Nacionalidad', 'Niñas y niños'])],
    [
      ['few-people-local', 2],
      ['few-people', 2],
    ],
  ],
  [
    'fewer rows',
    ['All', local(ALL)],
    ['Two states', local(minus(FEW)).slice(0, 8)],
    [
      ['few-people-local', 2],
      ['few-people', 2],
    ],
  ],
])('gives few people away: %s', async (_, one, other, expected) => {
  expect(await fired(one, other)).toEqual(expected);
});

test.each<[string, readonly [string, Cells], readonly [string, Cells], string?]>([
  ['the same table twice', ['All', local(ALL)], ['All (2)', local(ALL)]],
  ['two years', ['2022', local(ALL)], ['2023', local(minus(FEW))]],
  ['two fiscal years', ['FY22', local(ALL)], ['FY23', local(minus(FEW))]],
  ['two months', ['By May', local(ALL)], ['By June', local(minus(FEW))]],
  ['two months in Spanish', ['A enero', local(ALL)], ['A febrero', local(minus(FEW))]],
  ['two quarters', ['Q1', local(ALL)], ['Q2', local(minus(FEW))]],
  ['this time and last time', ['Current', local(ALL)], ['Previous', local(minus(FEW))]],
  [
    'men and women',
    ['Men', local(ALL)],
    ['Women', local(ALL.map((value, i) => Math.round(value / 2) + 20 + i))],
  ],
  ['people come and people go', ['All', local(ALL)], ['Others', local(minus([1, 0, -2]))]],
  ['most figures are others', ['All', local(ALL)], ['Others', local(minus([1, 2, 3, 4, 5, 6]))]],
  ['only large groups left out', ['All', local(ALL)], ['Adults', local(minus([60, 0, 45]))]],
  ['units and thousands', ['Persons', local(ALL.map((v) => v * 1000))], ['Thousands', local(ALL)]],
  [
    'totals and shares',
    ['All', local(ALL)],
    [
      'Shares',
      [
        ['Facility', 'Nationality', 'Percent of detainees'],
        ...PLACES.map((place, i) => [place, FROM[i]!, `${20 + i}%`]),
      ],
    ],
  ],
  ['few figures in common', ['All', local(ALL.slice(0, 5))], ['Adults', local(minus(FEW).slice(0, 5))]],
  [
    'other places',
    ['Here', local(ALL)],
    ['There', local(minus(FEW)).map(([place, ...others], i) => [i ? `New ${place}` : place!, ...others])],
  ],
  [
    'other captions',
    ['In', local(ALL, ['Facility', 'Nationality', 'Booked in'])],
    ['Out', local(minus(FEW), ['Facility', 'Nationality', 'Released'])],
  ],
  [
    'figures rounded to five',
    ['All, rounded to 5', local(ALL.map((v) => v - (v % 5)))],
    [
      'Adults, rounded to 5',
      local(
        minus(
          [5],
          ALL.map((v) => v - (v % 5)),
        ),
      ),
    ],
  ],
  ['people of no confidential population', ['All', local(ALL)], ['Adults', local(minus(FEW))], 'visitors'],
])('passes: %s', async (_, one, other, file = 'detainees') => {
  const plainly = (cells: Cells): Cells =>
    file === 'detainees' ? cells : cells.map((row, i) => (i ? row : ['City', 'Age group', 'Visitors']));
  expect(await fired([one[0], plainly(one[1])], [other[0], plainly(other[1])], file)).toEqual([]);
});

test('names both tables and says what to do, and no figure of theirs', async () => {
  const { rules } = await scanUnits(
    [sheet('All', local(ALL)), sheet('Adults', local(minus(FEW)))],
    'detainees',
  );
  expect(rules[0]!.message).toContain('sheet "All" and sheet "Adults"');
  expect(rules[0]!.message).toContain('2 figures of one to 2 people');
  expect(rules[0]!.message).toContain('Publish only one of the two tables');
});
