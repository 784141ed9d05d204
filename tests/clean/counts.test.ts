import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from '../../src/clean/aggregate.ts';
import { madeAlike } from '../../src/clean/alike.ts';
import { textOf } from '../../src/clean/model.ts';

const rowsOf = (groups: Readonly<Record<string, number>>) =>
  Object.entries(groups).flatMap(([value, count]) => Array.from({ length: count }, () => [value]));
const shown = (groups: Readonly<Record<string, number>>) =>
  counted(rowsOf(groups), 11, 'others').rows.map((row) => row.map(textOf).join(' '));

describe('counts of few people are not shown', () => {
  test.each([
    [{ Peru: 20, Cuba: 15 }, ['Peru 20', 'Cuba 15']],
    // Alone it would be what a known total leaves.
    [{ Peru: 20, Cuba: 15, Chad: 2 }, ['Peru 20', 'others 17']],
    [{ Peru: 20, Cuba: 6, Chad: 5 }, ['Peru 20', 'others 11']],
    [{ Peru: 20, Cuba: 3, Chad: 2 }, ['others 25']],
    [{ Peru: 4, Cuba: 3 }, []],
    [{ Peru: 10 }, []],
    [{}, []],
  ])('%j', (groups, rows) => {
    expect(shown(groups)).toEqual(rows);
  });

  test('whatever the groups are, and none follows from a total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }), (counts) => {
        const groups = Object.fromEntries(counts.map((count, i) => [`v${i}`, count]));
        const total = counts.reduce((sum, one) => sum + one, 0);
        const { rows, withheld } = counted(rowsOf(groups), 11, 'others');
        const figures = rows.map((row) => Number(textOf(row[1])));
        expect(figures.every((figure) => figure >= 11)).toBe(true);
        const rest = total - figures.reduce((sum, one) => sum + one, 0);
        if (rows.length > 0) expect(rest).toBe(0);
        expect(withheld === 1 && rows.length > 0).toBe(false);
      }),
    );
  });
});

test('cells by which few rows are alike are emptied, with those before them', () => {
  const sex = ['F', 'F', 'F', 'M', 'M', 'M', 'M'];
  const country = ['Peru', 'Peru', 'Peru', 'Cuba', 'Cuba', 'Cuba', 'Chad'];
  const { columns, emptied } = madeAlike([sex, country], 3);
  expect(columns).toEqual([sex, ['Peru', 'Peru', 'Peru', 'Cuba', 'Cuba', 'Cuba', '']]);
  expect(emptied).toEqual([0, 1]);
  expect(madeAlike([['F', 'M']], 2).columns).toEqual([['', '']]);
});

test('every combination that is left is shared by enough rows', () => {
  const values = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(fc.tuple(values, values, values), { maxLength: 60 }), (rows) => {
      const { columns } = madeAlike(
        [0, 1, 2].map((column) => rows.map((row) => row[column]!)),
        4,
      );
      const made = rows.map((_, row) => columns.map((cells) => textOf(cells[row])));
      for (const row of made) {
        const filled = row.flatMap((text, column) => (text === '' ? [] : [column]));
        const alike = rows.filter((other) => filled.every((column) => other[column] === row[column]));
        if (filled.length > 0) expect(alike.length).toBeGreaterThanOrEqual(4);
      }
    }),
  );
});
