import type { Box } from './geometry.ts';
import type { Word } from './word.ts';

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LATIN_LETTER_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;

const LATIN_WORD = /^[^\p{Nd}]*\p{Script=Latin}[^\p{Nd}]*$/u;

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

/** Characters from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Boxes nearer than this (points) share an edge. */
const EDGE = 0.01;

/**
 * The glyphs that stand for several characters. These lie in one place, or share it from left to right, while the
 * letters of a line that runs to the left go on to the left.
 */
export function* glyphTexts(count: number, boxOf: (index: number) => Box): Iterable<Span> {
  let start = 0;
  let before = count > 0 ? boxOf(0) : undefined;
  for (let i = 1; i <= count && before; i++) {
    const box = i < count ? boxOf(i) : undefined;
    if (box && sharesGlyph(before, box)) {
      before = box;
      continue;
    }
    if (i - start > 1) yield { start, end: i };
    start = i;
    before = box;
  }
}

function sharesGlyph(before: Box, box: Box): boolean {
  if (box.right <= box.left || before.right <= before.left) return false;
  const sameHeight = Math.abs(before.bottom - box.bottom) + Math.abs(before.top - box.top) < EDGE;
  const offset = Math.min(Math.abs(box.left - before.left), Math.abs(box.left - before.right));
  return sameHeight && offset < EDGE;
}

/** Codes in the order in which they are read: PDFium turns the text of a glyph round where lines run to the left. */
export function unturned(codes: readonly number[], glyphs: Iterable<Span>): number[] {
  const result = [...codes];
  for (const { start, end } of glyphs) {
    const glyph = codes.slice(start, end);
    if (!glyph.some(isLeftwards) || isFormOfLetters(glyph)) continue;
    const ends = directionRuns(codes, start, end);
    const runs = ends.map((to, i) => codes.slice(ends[i - 1] ?? start, to)).reverse();
    const turned = runs.flatMap((run) => (run.some(isLeftwards) ? run.reverse() : betweenSpaces(run)));
    result.splice(start, end - start, ...turned);
  }
  return result;
}

/** Letters that a presentation form stands for, as those of U+FEFB (lam and alef), which many writers name for their glyphs. */
let lettersOfForms: ReadonlySet<string> | undefined;

/** PDFium puts the letters of a presentation form in its place as they are read, where it turns round what a font says of a glyph. */
function isFormOfLetters(codes: readonly number[]): boolean {
  lettersOfForms ??= new Set([...textsOfForms(0xfb1d, 0xfdfc), ...textsOfForms(0xfef5, 0xfefc)]);
  // Of some pairs each order has a form: these may be either.
  const turned = String.fromCharCode(...[...codes].reverse());
  return lettersOfForms.has(String.fromCharCode(...codes)) && !lettersOfForms.has(turned);
}

function* textsOfForms(first: number, last: number): Iterable<string> {
  for (let code = first; code <= last; code++) {
    const text = String.fromCharCode(code).normalize('NFKC');
    if (text.length > 1) yield text;
  }
}

/** What stands between spaces keeps its order; the spaces before it come behind it. */
function betweenSpaces(run: readonly number[]): number[] {
  const isText = (code: number) => code > 0x20;
  const start = run.findIndex(isText);
  const end = run.findLastIndex(isText) + 1;
  return start < 0 ? [...run] : [...run.slice(end), ...run.slice(start, end), ...run.slice(0, start)];
}

/** Words that are given from left to right, in the order they are read. */
export function inReadingOrder(words: readonly Word[]): readonly Word[] {
  const leftwards = words.filter((word) => isRightToLeft(word.text)).length;
  if (leftwards === 0) return words;
  // Numbers stand in lines of either direction.
  const strong = words.filter((word) => LATIN_WORD.test(word.text)).length;
  return leftwards >= strong
    ? turnRuns(
        [...words].reverse(),
        (word) => LATIN_LETTER_OR_DIGIT.test(word.text) && !isRightToLeft(word.text),
      ).map(endsSentence)
    : turnRuns(words, (word) => isRightToLeft(word.text));
}

/** The stop after a number stands to its left where the line runs to the left. */
function endsSentence(word: Word): Word {
  const stop = STOP_BEFORE.exec(word.text)?.[0];
  return stop === undefined ? word : { ...word, text: word.text.slice(stop.length) + stop };
}
const STOP_BEFORE = /^[.,;:!?]{1,3}(?=[\p{L}\p{Nd}])/u;

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
