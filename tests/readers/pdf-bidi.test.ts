import { describe, expect, test } from 'vitest';
import { glyphTexts, inReadingOrder, unturned } from '../../src/readers/pdf/bidi.ts';
import type { Word } from '../../src/readers/pdf/word.ts';

const box = (left: number, right: number) => ({ left, right, bottom: 0, top: 10 });
const codes = (text: string) => [...text].map((char) => char.charCodeAt(0));

function read(text: string, boxes: readonly ReturnType<typeof box>[]): string {
  return String.fromCharCode(
    ...unturned(
      codes(text),
      glyphTexts(text.length, (i) => boxes[i]!),
    ),
  );
}

describe('the text of a glyph is read as it is', () => {
  test.each<[string, string, ReturnType<typeof box>[], string]>([
    ['letters side by side', 'سلم', [box(20, 26), box(14, 20), box(8, 14)], 'سلم'],
    ['two letters in one place', 'مال', [box(20, 26), box(10, 20), box(10, 20)], 'ملا'],
    ['two letters that share a place', 'مال', [box(20, 26), box(10, 15), box(15, 20)], 'ملا'],
    ['lam and alef from a form', 'سلام', [box(20, 26), box(10, 20), box(10, 20), box(4, 10)], 'سلام'],
    ['a word from a form', 'الله', Array(4).fill(box(10, 20)), 'الله'],
    ['a word of one glyph', 'هللا', Array(4).fill(box(10, 20)), 'الله'],
    ['two letters of which each order has a form', 'حج', Array(2).fill(box(10, 20)), 'جح'],
    ['a sentence', '12/05 دلو 1A', Array(12).fill(box(10, 20)), 'A1 ولد 12/05'],
    ['marks of no width', 'בָג', [box(14, 20), box(20, 20), box(8, 14)], 'בָג'],
    ['Latin letters of one glyph', 'ffi', Array(3).fill(box(10, 20)), 'ffi'],
  ])('%s', (_, text, boxes, expected) => {
    expect(read(text, boxes)).toBe(expected);
  });
});

describe('words from left to right in the order they are read', () => {
  const words = (texts: readonly string[]) =>
    texts.map((text, i): Word => {
      const place = { left: i * 50, right: i * 50 + 40, base: 0, size: 10, turn: 0 };
      return { ...place, text, spaced: true, drawn: true, object: i, visibility: 'visible' };
    });
  test.each([
    ['the stop after a number', ['.05/22/1966', 'מיום', 'דוד'], 'דוד מיום 05/22/1966.'],
    ['more numbers than words', ['04/11/1952', 'מיום', '234'], '234 מיום 04/11/1952'],
    ['a name in Latin letters', ['Ana', 'Paz', 'שרה', 'דוד'], 'דוד שרה Ana Paz'],
    ['a word in a line of Latin letters', ['born', 'in', 'שרה'], 'born in שרה'],
    ['a decimal in a line of Latin letters', ['about', '.05'], 'about .05'],
  ])('%s', (_, texts, expected) => {
    expect(
      inReadingOrder(words(texts))
        .map(({ text }) => text)
        .join(' '),
    ).toBe(expected);
  });
});
