import type { Word } from './word.ts';

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LATIN_LETTER_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Is it the code of a letter that runs to the left? */
export function isLeftwards(code: number): boolean {
  return (
    code >= 0x590 &&
    (code <= 0x8ff || (code >= 0xfb1d && code <= 0xfefc && code !== 0xfeff)) &&
    RIGHT_TO_LEFT.test(String.fromCharCode(code))
  );
}

type Direction = 'right' | 'left' | 'none';

function directionOf(code: number): Direction {
  if (isLeftwards(code)) return 'left';
  return /\p{L}/u.test(String.fromCodePoint(code)) ? 'right' : 'none';
}

/**
 * Where the characters from `from` to `to` change their direction: the ends of the runs. In lines that run to the
 * left PDFium turns numbers and Latin letters round one by one, so that a number stands before its prefix.
 */
export function directionRuns(codes: ArrayLike<number>, from: number, to: number): number[] {
  const ends: number[] = [];
  let current = directionOf(codes[from]!);
  for (let i = from + 1; i < to; i++) {
    const direction = directionOf(codes[i]!);
    if (direction === current) continue;
    ends.push(i);
    current = direction;
  }
  ends.push(to);
  return ends;
}

/** Codes in their order, but those that share a place (letters of a ligature) the other way round. */
export function unturned(codes: readonly number[], lefts: readonly number[]): number[] {
  const result: number[] = [];
  for (let start = 0; start < codes.length; ) {
    let end = start + 1;
    while (end < codes.length && lefts[end] === lefts[start]) end++;
    result.push(...codes.slice(start, end).reverse());
    start = end;
  }
  return result;
}

/** Words that are given from left to right, in the order they are read. */
export function inReadingOrder(words: readonly Word[]): readonly Word[] {
  const leftwards = words.filter((word) => isRightToLeft(word.text)).length;
  if (leftwards === 0) return words;
  const strong = words.filter((word) => LATIN_LETTER_OR_DIGIT.test(word.text)).length;
  return leftwards >= strong
    ? turnRuns(
        [...words].reverse(),
        (word) => LATIN_LETTER_OR_DIGIT.test(word.text) && !isRightToLeft(word.text),
      )
    : turnRuns(words, (word) => isRightToLeft(word.text));
}

/** Runs of words that run the other way, turned round. */
function turnRuns(words: readonly Word[], isTurned: (word: Word) => boolean): Word[] {
  const ordered: Word[] = [];
  for (let start = 0; start < words.length; ) {
    let end = start;
    while (end < words.length && isTurned(words[end]!)) end++;
    ordered.push(...words.slice(start, end).reverse());
    if (end === start) ordered.push(words[end++]!);
    start = end;
  }
  return ordered;
}
