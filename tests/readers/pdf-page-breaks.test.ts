import { describe, expect, test } from 'vitest';
import { RowHabits } from '../../src/readers/pdf/page-breaks.ts';

const HEADER = ['Name', 'A-Number', 'Birth date', 'Facility'];
const FULL = ['Okonkwo, Chidi', 'A201-234-577', '05/22/1966', 'Stone Creek'];

function habits(rows: readonly (readonly string[])[] = Array(12).fill(FULL)): RowHabits {
  const noted = new RowHabits();
  for (const row of [HEADER, ...rows]) noted.note(row);
  return noted;
}

describe('a row that a page break cut in two', () => {
  test.each<[string, string[], string[], string[]]>([
    [
      'cells set to the middle',
      ['', 'A2', '05/22/1966', ''],
      ['Ng, Wei', '', '', 'Bay'],
      ['Ng, Wei', 'A2', '05/22/1966', 'Bay'],
    ],
    [
      'ends of texts',
      FULL,
      ['Ana', '', '', 'Center'],
      ['Okonkwo, Chidi Ana', 'A201-234-577', '05/22/1966', 'Stone Creek Center'],
    ],
    ['the end of a later cell', FULL, ['', '', '', 'Center'], [...FULL.slice(0, 3), 'Stone Creek Center']],
    [
      'the end of a number',
      ['Ng,', 'A201-234-', '05/22/1966', 'Bay'],
      ['Wei', '577', '', ''],
      ['Ng, Wei', 'A201-234-577', '05/22/1966', 'Bay'],
    ],
  ])('%s', (_, last, next, expected) => {
    expect(habits().joined({ cells: last }, { cells: next })?.cells).toEqual(expected);
  });

  test('its cells stay hidden', () => {
    const covered = { visibility: 'covered-text' as const };
    const last = { cells: ['', 'A2', '05/22/1966', ''], hidden: [undefined, covered] };
    const joined = habits().joined(last, { cells: ['Ng, Wei', '', '', 'Bay'] });
    expect(joined?.hidden).toEqual([undefined, covered, undefined, undefined]);
  });
});

describe('rows that stay apart', () => {
  test.each<[string, string[], string[]]>([
    ['whole rows', FULL, ['Ng, Wei', 'A2', '05/22/1966', 'Bay']],
    ['a heading between groups', FULL, ['North Valley', '', '', '']],
    ['a subtotal', FULL, ['Subtotal', '', '', '12']],
    ['an incomplete row below an incomplete one', ['Ng, Wei', '', '', ''], ['', '', '05/22/1966', '']],
    [
      'a person below a row with an empty cell',
      ['Ng, Wei', 'A2', '05/22/1966', ''],
      ['Paz, Ana', '', '', 'Bay'],
    ],
  ])('%s', (_, last, next) => {
    expect(habits().joined({ cells: last }, { cells: next })).toBeUndefined();
  });

  test('people without a number, where others have none', () => {
    const rows = Array.from({ length: 12 }, (_, i) => (i % 4 ? FULL : ['Paz, Ana', '', '', 'Bay']));
    const next = { cells: ['Ng, Wei', '', '', 'Bay'] };
    expect(habits(rows).joined({ cells: FULL }, next)).toBeUndefined();
  });

  test('after a few rows nothing is known', () => {
    const next = { cells: ['', '', '', 'Center'] };
    expect(habits([FULL, FULL]).joined({ cells: FULL }, next)).toBeUndefined();
  });
});

test('headers that a page repeats are known', () => {
  const rows = [HEADER, FULL].map((cells) => ({ cells }));
  expect(habits([['Ng, Wei', 'A2', '05/22/1966', 'Bay']]).firstBelowHeader(rows)).toBe(1);
});
