import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, propagate, type Sum } from '../../../src/core/disclosure/intervals.ts';

const exact = (value: number): Interval => ({ low: value, high: value });
const open = (low = 0, high = Number.POSITIVE_INFINITY): Interval => ({ low, high });

test('one withheld part of a known total is what is left', () => {
  // 40 = 25 + ? + 8: the one withheld is 7.
  const figures = [exact(40), exact(25), open(), exact(8)];
  expect(propagate(figures, [{ total: 0, parts: [1, 2, 3] }])).toBe(true);
  expect(figures[2]).toEqual(exact(7));
});

test('two withheld parts bound each other', () => {
  // 33 = 14 + a + b, so a + b = 19, each from 1 to 10: each is 9 or 10.
  const figures = [exact(33), exact(14), open(1, 10), open(1, 10)];
  propagate(figures, [{ total: 0, parts: [1, 2, 3] }]);
  expect(figures.slice(2)).toEqual([open(9, 10), open(9, 10)]);
});

test('a chain of sums over rows and columns is followed to its end', () => {
  // Rows: (a, b) of 12, (c, 20) of 26; columns: (a, c) of 11, (b, 20) of 27. c = 6, then a = 5, then b = 7.
  const figures = [open(), open(), open(), exact(20), exact(12), exact(26), exact(11), exact(27)];
  const sums: Sum[] = [
    { total: 4, parts: [0, 1] },
    { total: 5, parts: [2, 3] },
    { total: 6, parts: [0, 2] },
    { total: 7, parts: [1, 3] },
  ];
  expect(propagate(figures, sums)).toBe(true);
  expect(figures.slice(0, 3)).toEqual([exact(5), exact(7), exact(6)]);
});

test('an unknown total follows from its parts', () => {
  const figures = [open(), exact(3), exact(4)];
  propagate(figures, [{ total: 0, parts: [1, 2] }]);
  expect(figures[0]).toEqual(exact(7));
});

test('figures that do not add up tell nothing', () => {
  expect(propagate([exact(5), exact(3), exact(4)], [{ total: 0, parts: [1, 2] }])).toBe(false);
});

test('what was withheld always lies within the bounds', () => {
  const table = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  const hidden = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(table, hidden, (rows, isHidden) => {
      const cells = rows.flat();
      const rowTotals = rows.map((row) => row.reduce((a, b) => a + b, 0));
      const columnTotals = [0, 1, 2].map((c) => rows.reduce((sum, row) => sum + row[c]!, 0));
      const truth = [...cells, ...rowTotals, ...columnTotals];
      const figures = truth.map((value, i) => (isHidden[i] === true ? open() : exact(value)));
      const sums = [0, 1, 2].flatMap((i) => [
        { total: 9 + i, parts: [0, 1, 2].map((c) => i * 3 + c) },
        { total: 12 + i, parts: [0, 1, 2].map((r) => r * 3 + i) },
      ]);
      expect(propagate(figures, sums)).toBe(true);
      for (const [i, { low, high }] of figures.entries()) {
        expect(low).toBeLessThanOrEqual(truth[i]!);
        expect(high).toBeGreaterThanOrEqual(truth[i]!);
      }
    }),
  );
});
