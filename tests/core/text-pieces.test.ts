import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { piecesOf } from '../../src/core/prose/pieces.ts';
import type { TextBlock } from '../../src/core/types.ts';
import { findInText } from '../../src/index.ts';
import { processorTime } from '../helpers/processor-time.ts';
import { scanUnits } from '../helpers/scan-table.ts';

const block = (text: string): TextBlock => ({
  kind: 'text',
  part: 'text',
  text,
  visibility: 'visible',
  locate: (start, end) => ({ locator: `${start}-${end}` }),
});

describe('pieces of a block', () => {
  test('a short block is one piece', () => {
    const short = block('Dawit Gebremeskel\nborn on November 2, 1990');
    expect([...piecesOf(short)]).toEqual([{ block: short, window: short.text, lead: 0, goesOn: false }]);
  });

  test('all of them together are the block, each where it says it is', () => {
    const words = fc.array(fc.constantFrom('word', 'A word. ', '\n', ' ', ';', 'x'.repeat(5000), 'é'), {
      maxLength: 400,
      size: 'max',
    });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join('');
        const pieces = [...piecesOf(block(text))];
        expect(pieces.map((piece) => piece.block.text).join('')).toBe(text);
        let from = 0;
        for (const piece of pieces) {
          const { length } = piece.block.text;
          expect(piece.block.locate(0, length).locator).toBe(`${from}-${from + length}`);
          expect(piece.window.slice(piece.lead, piece.lead + length)).toBe(piece.block.text);
          expect(piece.window.length).toBeLessThan(10_000);
          from += length;
        }
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['lines', '\n'],
    ['sentences', '. '],
    ['items', ';'],
    ['words', ' '],
  ])('are cut between %s', (_, end) => {
    const pieces = [...piecesOf(block(`${'a'.repeat(999)}${end}`.repeat(40)))];
    expect(pieces.length).toBeGreaterThan(4);
    for (const piece of pieces) expect(piece.block.text.endsWith(end)).toBe(true);
  });

  test('a place to cut is looked for near the end of each alone', () => {
    let searched = 0;
    const { lastIndexOf } = String.prototype;
    vi.spyOn(String.prototype, 'lastIndexOf').mockImplementation(function (this: string, sign: string, from) {
      searched += Math.min(this.length, from ?? this.length);
      return lastIndexOf.call(this, sign, from);
    });
    const text = 'a'.repeat(400_000);
    const pieces = [...piecesOf(block(text))];
    vi.restoreAllMocks();
    expect(pieces.map((piece) => piece.block.text).join('')).toBe(text);
    expect(searched).toBeLessThan(text.length * 4);
  });
});

const remark = (i: number) =>
  `Dawit Gebremeskel, born on November ${1 + (i % 28)}, ${1950 + (i % 50)}, A# ${212_555_147 + i}`;

test.each([
  ['lines', '\n'],
  ['items', '; '],
  ['words', ' '],
])('long texts are read in time that grows with their length: %s', async (_, between) => {
  const people = 600;
  const text = Array.from({ length: people }, (_, i) => remark(i)).join(between);
  const start = processorTime();
  const entry = await scanUnits([block(text)]);
  expect(entry.persons).toBe(people);
  expect(processorTime() - start).toBeLessThan(10_000);
});

test('what is cut in two is found whole, once, and where it is', async () => {
  for (let before = 8_150; before < 8_200; before += 3) {
    const text = `${'x'.repeat(before)} A# 212-555-147 ${'x'.repeat(9_000)}`;
    const entry = await scanUnits([block(text)]);
    expect(entry.categories).toEqual({ a_number: 1 });
    expect(entry.findings[0]!.locator).toBe(`${before + 1}-${before + 1}`);
  }
});

test('the library reads a long text in time that grows with its length, too', () => {
  const text = Array.from({ length: 1_500 }, (_, i) => remark(i)).join('; ');
  const start = processorTime();
  expect(findInText(text)).toHaveLength(4_500);
  expect(processorTime() - start).toBeLessThan(8_000);
});
