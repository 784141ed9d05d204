import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { includesAny } from '../../src/core/text/grams.ts';

/** What is said at first, and what is said of a list that has been asked often, which must be the same. */
function asked(text: string, words: readonly string[]): boolean {
  const first = includesAny(text, words);
  for (let i = 0; i < 40; i++) includesAny('', words);
  expect(includesAny(text, words)).toBe(first);
  return first;
}

const naive = (text: string, words: readonly string[]) =>
  words.some((word) => text.toLowerCase().includes(word));

describe('a word is in a text', () => {
  test.each([
    ['', ['asyl'], false],
    ['ASYLUM granted', ['asyl'], true],
    ['as yl', ['asyl'], false],
    ['the niño', ['niñ'], true],
    ['in', ['in'], true],
    ['x', ['xyz', 'x'], true],
    ['outbound', ['bond'], false],
    ['vagabond', ['bond'], true],
    ['the office', ['^ice$'], false],
    ['the office', ['^ice', 'ice$'], true],
    ['by ICE.', ['^ice$'], true],
    ['iced, ice', ['^ice$'], true],
    ['icebox', ['^ice'], true],
    ['icebox', ['ice$'], false],
    ['\u00e9ice\u00e9', ['^ice$'], true],
    ['mr', ['^mr$'], true],
    ['mrs', ['^mr$'], false],
  ])('%j, %j', (text, words, expected) => {
    expect(asked(text, words)).toBe(expected);
  });

  test('just when it is there, whatever was asked before', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abAB ñ日'), maxLength: 40 });
    const words = fc.array(
      letters.map((text) => text.toLowerCase().slice(0, 5)).filter((word) => word !== ''),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(letters, letters, words, (one, other, list) => {
        expect(asked(one, list)).toBe(naive(one, list));
        expect(includesAny(other, list)).toBe(naive(other, list));
        expect(includesAny(one, list)).toBe(naive(one, list));
      }),
    );
  });
});
