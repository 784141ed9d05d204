import { expect, test } from 'vitest';
import { textOf } from '../../src/readers/pdf/lines.ts';
import { joinRuns } from '../../src/readers/pdf/runs.ts';
import type { Word } from '../../src/readers/pdf/word.ts';

const word = (text: string, left: number, right: number, drawn = false): Word => ({
  text,
  left,
  right,
  base: 100,
  size: 10,
  turn: 0,
  spaced: true,
  drawn,
  object: left,
  visibility: 'visible',
});

const joined = (...words: readonly Word[]) => joinRuns(words).map(({ text }) => text);

/** A word of a line of Latin text that shows that the page draws its spaces. */
const LATIN = [word('Name', 0, 20), word('list', 23, 40, true)];

test('syllables whose first glyph has the text of all are words', () => {
  const devanagari = [
    word('रा', 50, 54),
    word('म', 57, 63),
    word('था', 66, 70, true),
    word('पा', 73, 77),
    word('Nepal', 90, 120),
  ];
  expect(joined(...LATIN, ...devanagari)).toEqual(['Name', 'list', 'राम', 'थापा', 'Nepal']);
  const burmese = [word('အော', 50, 56), word('င်', 72, 78), word('ကျော်', 79, 85), word('မိုး', 108, 114)];
  expect(joined(...LATIN, ...burmese)).toEqual(['Name', 'list', 'အောင်ကျော်မိုး']);
  expect(textOf(joinRuns([...LATIN, ...devanagari]).slice(2, 4))).toBe('राम थापा');
});

test('cells and numbers beside syllables stand alone', () => {
  const cells = [word('राम', 50, 60), word('नेपाल', 130, 150), word('12', 152, 160)];
  expect(joined(...LATIN, ...cells)).toEqual(['Name', 'list', 'राम', 'नेपाल', '12']);
});
