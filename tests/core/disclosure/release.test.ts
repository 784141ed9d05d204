import { describe, expect, test } from 'vitest';
import {
  changesBetween,
  exposesMore,
  type Release,
  type ReleasedTable,
} from '../../../src/core/disclosure/release.ts';

const table = (given: Partial<ReleasedTable> = {}): ReleasedTable => ({
  name: 'Statistics',
  visibility: 'visible',
  captions: ['Nationality', 'Detainees'],
  rows: 30,
  figures: new Map(),
  ...given,
});
const release = (tables: readonly ReleasedTable[], given: Partial<Release> = {}): Release => ({
  verdict: 'pass',
  persons: 0,
  rules: new Map(),
  tables,
  ...given,
});
const LEAK = {
  verdict: 'block',
  persons: 6252,
  rules: new Map([['own-identifier', 'block']] as const),
} as const;

describe('what a new release has otherwise', () => {
  test('nothing', () => {
    expect(changesBetween(release([table()]), release([table()]))).toEqual([]);
  });

  test('people, a rule and a hidden sheet', () => {
    const sheet = table({ name: 'PII', visibility: 'hidden-sheet', rows: 6252 });
    expect(changesBetween(release([table()]), release([table(), sheet], LEAK))).toEqual([
      { kind: 'persons', before: 0, after: 6252 },
      { kind: 'rule', rule: 'own-identifier', level: 'block' },
      { kind: 'table', table: 'PII', visibility: 'hidden-sheet', rows: 6252 },
    ]);
  });

  test('columns that are new and gone', () => {
    const after = table({ captions: ['Nationality', 'Name', 'A-Number'] });
    expect(changesBetween(release([table()]), release([after]))).toEqual([
      { kind: 'columns', table: 'Statistics', columns: ['Name', 'A-Number'] },
      { kind: 'columns-gone', table: 'Statistics', columns: ['Detainees'] },
    ]);
  });

  test('rows that are forty times as many', () => {
    expect(changesBetween(release([table()]), release([table({ rows: 1200 })]))).toEqual([
      { kind: 'rows', table: 'Statistics', before: 30, after: 1200 },
    ]);
    expect(changesBetween(release([table()]), release([table({ rows: 31 })]))).toEqual([]);
  });

  test('figures that differ by one to ten', () => {
    // Keys 1 to 5: alike; one more; ten fewer; eleven more; new.
    const before = table({
      figures: new Map([
        [1, 50],
        [2, 50],
        [3, 50],
        [4, 50],
      ]),
    });
    const after = table({
      figures: new Map([
        [1, 50],
        [2, 51],
        [3, 40],
        [4, 61],
        [5, 7],
      ]),
    });
    expect(changesBetween(release([before]), release([after]))).toEqual([
      { kind: 'few', table: 'Statistics', figures: 2, ones: 1 },
    ]);
  });

  test('the only table of each is one table, whatever it is called', () => {
    const [before, after] = [table({ name: '2021.csv' }), table({ name: '2022.csv', rows: 90 })];
    expect(changesBetween(release([before]), release([after]))).toEqual([
      { kind: 'rows', table: '2022.csv', before: 30, after: 90 },
    ]);
  });

  test('a sheet that is hidden now, and one that is gone', () => {
    const hidden = table({ visibility: 'very-hidden-sheet' });
    expect(changesBetween(release([table(), table({ name: 'Notes' })]), release([hidden]))).toEqual([
      { kind: 'hidden', table: 'Statistics', visibility: 'very-hidden-sheet' },
      { kind: 'table-gone', table: 'Notes', visibility: 'visible', rows: 30 },
    ]);
  });
});

describe('whether a release exposes more', () => {
  test.each<[string, Partial<Release>, Partial<Release>, boolean]>([
    ['people whom nobody saw before', {}, LEAK, true],
    ['more people', { ...LEAK, persons: 3 }, LEAK, true],
    ['the same people', LEAK, LEAK, false],
    ['fewer people', { ...LEAK, persons: 7000 }, LEAK, false],
    ['the same people in another way', { ...LEAK, rules: new Map([['account', 'block']]) }, LEAK, true],
    ['nobody any more', LEAK, {}, false],
    ['something to look at', {}, { verdict: 'review', persons: 2 }, false],
  ])('%s', (_, before, after, expected) => {
    expect(exposesMore(release([], before), release([], after))).toBe(expected);
  });
});
