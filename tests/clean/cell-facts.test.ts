import { expect, test } from 'vitest';
import { CellFacts, type FoundValue } from '../../src/clean/cell-facts.ts';

const ROWS = 6_000;
const table = {
  kind: 'table',
  name: 'Data',
  captions: ['Last name', 'First name', 'Remark'],
  above: [],
  rows: Array.from({ length: ROWS }, (_, i) => [` Tum${i}`, 'Ana', `of Ana Tum${i}, K-${i}`]),
} as const;

const found = (text: string, category: FoundValue['category'] = 'name'): FoundValue => ({ text, category });

test.each<[string, number, (row: number) => FoundValue[], (row: number) => FoundValue[]]>([
  ['the whole cell', 0, (i) => [found(`Tum${i}`)], (i) => [found(`Tum${i}`)]],
  [
    'a name over several columns',
    0,
    (i) => [found(`Tum${i} Ana`)],
    (i) => [found(i < 5_000 ? `Tum${i} Ana` : `Tum${i}`)],
  ],
  ['a part of the cell', 2, (i) => [found(`Ana Tum${i}`)], (i) => [found(`Ana Tum${i}`)]],
  [
    'two values',
    2,
    (i) => [found(`Ana Tum${i}`), found(`K-${i}`, 'case_number')],
    (i) => [found(`Ana Tum${i}`), found(`K-${i}`, 'case_number')],
  ],
  [
    'two of which the first is the cell',
    0,
    (i) => [found(`Tum${i}`), found(`Tum${i}`, 'nationality')],
    (i) => [found(`Tum${i}`), found(`Tum${i}`, 'nationality')],
  ],
  [
    "a category of a user's own",
    0,
    (i) => [found(`Tum${i}`, 'x-badge')],
    (i) => [found(`Tum${i}`, 'x-badge')],
  ],
])('%s is told again for each of many rows', (_, column, put, expected) => {
  const facts = new CellFacts(table, column);
  for (let row = 0; row < ROWS; row++) for (const value of put(row)) facts.add(row, value);
  facts.add(-1, found('Ana Tum'));
  expect(Array.from({ length: ROWS }, (_, row) => facts.at(row))).toEqual(
    Array.from({ length: ROWS }, (_, row) => expected(row)),
  );
  expect(facts.at(-1)).toEqual([found('Ana Tum')]);
  expect(facts.at(ROWS)).toBeUndefined();
  expect([...facts.all()]).toHaveLength(ROWS + 1);
  expect([...facts.categories]).toContain(put(0)[0]!.category);
});
