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

describe('counts do not follow from totals known elsewhere', () => {
  const cross = (groups: Readonly<Record<string, number>>) =>
    Object.entries(groups).flatMap(([values, count]) =>
      Array.from({ length: count }, () => values.split(' ')),
    );
  const kept = (groups: Readonly<Record<string, number>>) =>
    counted(cross(groups), 11, 'others').rows.map((row) => row.map(textOf).join(' ').trim());

  test('of a country, less what is shown of it', () => {
    // 24 people of Haiti less the 20 men that are shown would be 4 women.
    expect(
      kept({ 'Peru F': 30, 'Peru M': 25, 'Haiti M': 20, 'Haiti F': 4, 'Cuba F': 15, 'Cuba M': 12 }),
    ).toEqual(['Peru F 30', 'Peru M 25', 'others  51']);
  });

  test('and nothing more is withheld where nothing is small', () => {
    expect(kept({ 'Peru F': 30, 'Peru M': 25 })).toEqual(['Peru F 30', 'Peru M 25']);
  });

  test('whatever the groups are', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    const table = fc.array(fc.tuple(value, value, value, fc.integer({ min: 1, max: 40 })), { maxLength: 20 });
    fc.assert(
      fc.property(table, (given) => {
        const sizes = new Map<string, number>();
        for (const [a, b, c, count] of given) sizes.set(`${a} ${b} ${c}`, count);
        const shownKeys = new Set(
          counted(cross(Object.fromEntries(sizes)), 11, 'others').rows.map((row) =>
            row.slice(0, 3).map(textOf).join(' '),
          ),
        );
        for (const columns of [[], [0], [1], [2], [0, 1], [0, 2], [1, 2]]) {
          const totals = new Map<string, [string, number][]>();
          for (const [key, count] of sizes) {
            const total = columns.map((column) => key.split(' ')[column]).join();
            totals.set(total, [...(totals.get(total) ?? []), [key, count]]);
          }
          for (const groups of totals.values()) {
            const hidden = groups.filter(([key]) => !shownKeys.has(key));
            if (hidden.length === 0 || hidden.length === groups.length) continue;
            expect(hidden.length).toBeGreaterThan(1);
            expect(hidden.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(11);
          }
        }
      }),
    );
  });
});

test('cells by which few rows are alike are emptied, with those before them', () => {
  const sex = ['F', 'F', 'F', 'M', 'M', 'M', 'M'];
  const country = ['Peru', 'Peru', 'Peru', 'Cuba', 'Cuba', 'Cuba', 'Chad'];
  const { columns, emptied } = madeAlike([sex, country], 3);
  // One empty cell would be that of Chad: those of Cuba go with it.
  expect(columns).toEqual([sex, ['Peru', 'Peru', 'Peru', '', '', '', '']]);
  expect(emptied).toEqual([0, 4]);
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
        // Whoever knows all of somebody looks for what is the same, and finds so many rows, too, empty ones among them.
        const same = made.filter((other) => other.every((text, column) => text === row[column]));
        if (rows.length >= 4) expect(same.length).toBeGreaterThanOrEqual(4);
      }
    }),
  );
});
