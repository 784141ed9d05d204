import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymityOf } from '../../../src/core/disclosure/anonymity.ts';
import { EquivalenceClasses } from '../../../src/core/disclosure/equivalence.ts';
import { frequenciesOf } from '../../../src/core/disclosure/frequencies.ts';
import { belowWithout, uniqueSets } from '../../../src/core/disclosure/singled-out.ts';

const SECRET = [11, 22] as const;

function classesOf(rows: readonly (readonly number[])[], limits = {}): EquivalenceClasses {
  const classes = new EquivalenceClasses(rows[0]?.length ?? 1, SECRET, limits);
  for (const [i, row] of rows.entries()) classes.add(row, i);
  return classes;
}

/** fk of each row. */
function fkOf(rows: readonly (readonly number[])[]): number[] {
  const classes = new EquivalenceClasses(rows[0]!.length, SECRET);
  const numbers = rows.map((row, i) => classes.add(row, i));
  const { fk } = frequenciesOf(classes);
  return numbers.map((number) => fk[number]!);
}

/** By the definition: with how many rows could the row be one, a blank (0) being anything. */
function fkByDefinition(rows: readonly (readonly number[])[]): number[] {
  return rows.map(
    (row) =>
      rows.filter((other) => other.every((code, i) => code === row[i] || code === 0 || row[i] === 0)).length,
  );
}

/**
 * The example of sdcMicro's manual (`francdat`, Key1 to Key4; Capobianchi, Polettini and Lucarelli 2001). Rows 1 and 8
 * are alike, and rows 2 and 3; the other four stand alone.
 */
const FRANCDAT = [
  [1, 2, 5, 1],
  [1, 2, 1, 1],
  [1, 2, 1, 1],
  [3, 3, 1, 5],
  [4, 3, 1, 4],
  [4, 3, 1, 1],
  [6, 2, 1, 5],
  [1, 2, 5, 1],
];

describe('sample frequencies', () => {
  test('are those of sdcMicro for its own example', () => {
    expect(fkOf(FRANCDAT)).toEqual([2, 2, 2, 1, 1, 1, 1, 2]);
  });

  test('take a blank for anything, as sdcMicro does', () => {
    // Row 5 loses its fourth key: (4, 3, 1, ?) may be row 6 (4, 3, 1, 1), and row 6 may be it: 2 and 2.
    // Row 1 loses its third key: (1, 2, ?, 1) may be rows 2, 3 and 8: 4; rows 2 and 3 gain it: 3 and 3; row 8 had it: 2.
    const rows = FRANCDAT.map((row) => [...row]);
    rows[4]![3] = 0;
    rows[0]![2] = 0;
    expect(fkOf(rows)).toEqual([4, 3, 3, 1, 2, 2, 1, 2]);
  });

  test('a row of blanks may be any row', () => {
    expect(
      fkOf([
        [1, 1],
        [2, 2],
        [0, 0],
      ]),
    ).toEqual([2, 2, 3]);
  });

  test('two rows with different blanks are compared by what both have', () => {
    // (1, 0) and (0, 2) share no column: each may be the other. (1, 3) may be the first only.
    expect(
      fkOf([
        [1, 0],
        [0, 2],
        [1, 3],
      ]),
    ).toEqual([3, 2, 2]);
  });

  test('are what the definition says, whatever the table', () => {
    const cell = fc.integer({ min: 0, max: 3 });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(fkOf(rows)).toEqual(fkByDefinition(rows));
      }),
    );
  });
});

describe('k-anonymity', () => {
  test('of the example: k, sample uniques, rows below three', () => {
    const { k, uniques, nearlyUnique, below, rows, classes, exact } = anonymityOf(classesOf(FRANCDAT), 3);
    // Six classes: (1,2,5,1) twice, (1,2,1,1) twice, four single ones. All eight rows have fewer than three alike.
    expect({ k, uniques, nearlyUnique, below, rows, classes, exact }).toEqual({
      k: 1,
      uniques: 4,
      nearlyUnique: 8,
      below: 8,
      rows: 8,
      classes: 6,
      exact: true,
    });
  });

  test('of rows that are all alike nothing is below', () => {
    const rows = Array.from({ length: 12 }, () => [1, 2]);
    expect(anonymityOf(classesOf(rows), 11)).toMatchObject({ k: 12, uniques: 0, below: 0 });
    // Ten rows are fewer than eleven.
    expect(anonymityOf(classesOf(rows.slice(2)), 11)).toMatchObject({ k: 10, uniques: 0, below: 10 });
  });

  test('an empty table has no k', () => {
    expect(anonymityOf(classesOf([]), 5)).toMatchObject({ k: 0, uniques: 0, rows: 0 });
  });

  test('of many classes is estimated from a sample, of which each is counted whole', () => {
    // 20,000 single rows and 5,000 classes of four rows: 40,000 rows, of which 20,000 are unique.
    const classes = new EquivalenceClasses(2, SECRET, { classes: 4_000 });
    for (let i = 0; i < 20_000; i++) classes.add([1, i + 1], i);
    for (let n = 0; n < 4; n++) for (let i = 0; i < 5_000; i++) classes.add([2, i + 1], n);
    const { rows, uniques, below, exact, classes: number } = anonymityOf(classes, 5);
    expect({ rows, exact }).toEqual({ rows: 40_000, exact: false });
    for (const [estimate, truth] of [
      [uniques, 20_000],
      [below, 40_000],
      [number, 25_000],
    ] as const)
      expect(Math.abs(estimate - truth) / truth).toBeLessThan(0.1);
    expect(classes.size).toBeLessThanOrEqual(4_000);
  });

  test('classes whose codes are not kept take a blank for a value of its own, and say so', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i + 1, i === 0 ? 0 : 1]);
    expect(frequenciesOf(classesOf(rows, { codes: 128 })).exact).toBe(true);
    expect(classesOf(rows, { codes: 128 }).codes).toBeUndefined();
  });
});

describe('columns that single people out', () => {
  // Columns: age group, sex, facility. Rows 1 to 4 are alike but for the facility.
  const rows = [
    [1, 1, 1],
    [1, 1, 2],
    [1, 1, 3],
    [1, 1, 4],
    [2, 1, 4],
    [2, 2, 4],
    [2, 2, 4],
  ];

  test('are counted by the fewest columns that do', () => {
    // Facility alone: 1, 2, 3 occur once: three rows. Facility 4 occurs four times: row 4 is the only one of it with
    // age group 1 (set of two); row 5 is the only one of age group 2 with sex 1. Rows 6 and 7 are alike.
    expect(uniqueSets(classesOf(rows), SECRET)).toEqual([
      { columns: [2], rows: 3 },
      { columns: [0, 1], rows: 1 },
      { columns: [0, 2], rows: 1 },
    ]);
  });

  test('a blank singles nobody out', () => {
    expect(uniqueSets(classesOf([[0], [1], [1]]), SECRET)).toEqual([]);
  });

  test('leaving one out tells how many rows are still too few', () => {
    const least = { secret: SECRET, least: 3 };
    // Without the facility: four of (1, 1), one of (2, 1), two of (2, 2): three rows below three.
    expect(belowWithout(classesOf(rows), 2, least)).toBe(3);
    // Without the sex: (1,1), (1,2), (1,3), (1,4) once each, (2,4) three times: four rows.
    expect(belowWithout(classesOf(rows), 1, least)).toBe(4);
  });
});
