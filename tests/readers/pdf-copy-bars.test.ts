import { describe, expect, test } from 'vitest';
import { type BarWord, barsOf } from '../../src/readers/pdf/copy/bars.ts';

const WIDTH = 1000;
/** A letter is 10 wide, a line 20 high. `column`: its left edge; words in brackets go. */
function line(y: number, ...cells: readonly (readonly [column: number, text: string])[]): BarWord[] {
  return cells.flatMap(([column, text]) => {
    let left = column;
    return text.split(' ').map((word, i): BarWord => {
      const shown = word.replace(/[[\]]/g, '');
      const box = { left, top: y, right: left + 10 * shown.length, bottom: y + 20 };
      left = box.right + 10;
      return { box, bar: box, isKept: shown === word, isBeside: i > 0, isLevel: true };
    });
  });
}
const spans = (words: readonly BarWord[]) => barsOf(words, WIDTH).map(({ left, right }) => [left, right]);

describe('bars do not tell the lengths of cells', () => {
  test('in a column all are alike, whatever is longest', () => {
    for (const longest of ['[Peru]', '[Republic-of-Korea]']) {
      const rows = ['[Haiti]', '[Peru]', longest].map((text, i) => line(30 * i, [0, '[Ana]'], [400, text]));
      const right = spans(rows.flat()).filter(([left]) => left === 400);
      expect(right).toEqual([
        [400, 600],
        [400, 600],
        [400, 600],
      ]);
    }
  });

  test('nor where most of the column stays', () => {
    const rows = ['Guatemala-City', '[Lima]', '[Reno-Town]'].map((text, i) => line(30 * i, [400, text]));
    expect(spans(rows.flat())).toEqual([
      [400, 600],
      [400, 600],
    ]);
  });

  test('columns that are even at the right, or in the middle', () => {
    const right = ['[41]', '[12345]'].map((text, i) => line(30 * i, [300 - 10 * (text.length - 2), text]));
    expect(spans(right.flat())[0]![0]).toBe(250);
    const middle = ['[41]', '[123456]'].map((text, i) => line(30 * i, [300 - 5 * (text.length - 2), text]));
    expect(spans(middle.flat()).map(([left]) => left)).toEqual([270, 270]);
  });

  test('a value alone is as long as a step', () => {
    expect(spans(line(0, [100, '[Peru]']))).toEqual([[100, 300]]);
    expect(spans(line(0, [100, 'Born [Peru]']))).toEqual([[150, 350]]);
  });
});

describe('bars cover nothing that stays', () => {
  test('beside them on the line', () => {
    expect(spans(line(0, [100, '[Peru]'], [200, 'Final']))).toEqual([[100, 194]]);
    expect(spans(line(0, [100, 'In [Peru] then']))).toEqual([[130, 170]]);
    expect(
      spans(line(0, [0, 'Final'], [100, '[41]']).concat(line(30, [60, '[123456]'])))[0]![0],
    ).toBeGreaterThanOrEqual(50);
  });

  test('nor beyond the page', () => {
    expect(spans(line(0, [900, '[Peru]']))).toEqual([[900, 1000]]);
  });

  test('lines of running text end at their margin', () => {
    const text = [line(0, [0, 'a line of a text that runs on']), line(30, [0, 'to an end with [Peru]'])];
    expect(spans(text.flat())).toEqual([[150, 290]]);
  });

  test('words upright are covered as they stand', () => {
    const words = line(0, [100, '[Peru]']).map((word) => ({ ...word, isLevel: false }));
    expect(spans(words)).toEqual([[100, 140]]);
  });
});

test('pages of twenty thousand words take no time', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => line(25 * (i >> 3), [120 * (i & 7), '[ab]'])).flat();
  expect(barsOf(words, WIDTH)).toHaveLength(20_000);
});
