import { isRightToLeft } from './bidi.ts';
import type { Word } from './word.ts';

/** Glyphs of a word stand no farther apart than this, nor overlap more (heights of type). */
const TOUCHING = 0.1;
const KERNED = 0.3;
/** Baselines of one text differ by less (heights). */
const SAME_BASE = 0.06;
/** White space wider than this (heights) is no space, however much a line is stretched. */
const WIDEST_SPACE = 1.2;
/** Letters set wide stand no farther apart than this, and evenly (heights); fewer of them are cells. */
const WIDEST_LETTER_GAP = 0.5;
const EVEN = 0.1;
const MIN_WIDE_LETTERS = 4;
/** A gap between words set one by one, where the page draws no spaces (heights). */
const WORD_GAP = 0.33;
const LEAST_WORD_GAP = 0.19;

/**
 * Joins what was drawn glyph by glyph: words get their letters together, and the words of a text one object.
 * Afterwards `drawn` says of every word whether a space parts it from the word before, and not a jump.
 */
export function joinRuns(drawnWords: readonly Word[]): readonly Word[] {
  const words = drawnWords.some(isSyllable) ? drawnWords.map(fillHole) : drawnWords;
  const joined: Word[] = [];
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    if (isGlyph(words[start]!)) while (end < words.length && goesOn(words[end - 1]!, words[end]!)) end++;
    joined.push(...(end - start > 1 ? joinGlyphs(words.slice(start, end)) : [words[start]!]));
    start = end;
  }
  return drawsSpaces(joined) ? joined : joined.map(takeGapForSpace);
}

/** A character drawn on its own or parted from its neighbours by white space; a ligature counts as one. */
function isGlyph(word: Word): boolean {
  return (
    word.text.length === 1 ||
    (word.text.length <= 3 && isRightToLeft(word.text)) ||
    LIGATURE.test(word.text) ||
    isSyllable(word)
  );
}
const LIGATURE = /^(?:ff[il]?|f[ijt]|st|\p{L}\p{M}{1,4})$/u;

/** A syllable of a script of India or South-East Asia: letters and vowel signs, which are several glyphs. */
const SYLLABLE = /^[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{1,12}$/;
/** Width of each of its glyphs (heights of type) at most, and of all. */
const SIGN_WIDTH = 1.4;
const WIDEST_SYLLABLE = 2.5;
/** Its marks overlap the letters beside them by so much (heights). */
const SYLLABLE_KERNED = 1;

function isSyllable({ text }: Word): boolean {
  return text.charCodeAt(0) >= 0x900 && SYLLABLE.test(text);
}

/** Browsers say of a syllable's first glyph what all of them stand for; the others hold no text, and leave a hole. */
function fillHole(word: Word, i: number, words: readonly Word[]): Word {
  const next = words[i + 1];
  if (!next || next.drawn || !isSyllable(word) || !isSyllable(next) || !isBeside(word, next)) return word;
  const hole = Math.min(SIGN_WIDTH * (word.text.length - 1), WIDEST_SYLLABLE);
  const gap = gapOf(word, next);
  return gap > 0 && gap <= hole ? { ...word, right: next.left } : word;
}

function gapOf(before: Word, word: Word): number {
  const leftwards = isRightToLeft(word.text) && word.left < before.left;
  const gap = leftwards ? before.left - word.right : word.left - before.right;
  return gap / Math.max(word.size, before.size, 1);
}

function isBeside(before: Word, word: Word): boolean {
  return (
    before.turn === word.turn &&
    Math.abs(before.base - word.base) <= SAME_BASE * word.size &&
    before.visibility === word.visibility
  );
}

function goesOn(before: Word, word: Word): boolean {
  if (!isGlyph(word) || !isBeside(before, word)) return false;
  const gap = gapOf(before, word);
  return (
    gap > (isSyllable(word) ? -SYLLABLE_KERNED : -KERNED) &&
    gap < (word.drawn ? WIDEST_SPACE : WIDEST_LETTER_GAP)
  );
}

/** Glyphs in a row as words; a jump between them begins another text. */
function joinGlyphs(glyphs: readonly Word[]): Word[] {
  const wide = letterGap(glyphs);
  const words = [glyphs[0]!];
  for (let i = 1; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    const last = words[words.length - 1]!;
    if (!glyph.drawn && gapOf(glyphs[i - 1]!, glyph) < Math.max(wide + EVEN, TOUCHING)) {
      words[words.length - 1] = joinTwo(last, glyph);
    } else if (glyph.drawn) {
      // The room after the last letter, and after the space, is not white space between texts.
      const right = Math.min(last.right + 2 * wide * glyph.size, glyph.left);
      if (right > last.right) words[words.length - 1] = { ...last, right };
      words.push({ ...glyph, object: last.object });
    } else words.push(glyph);
  }
  return words;
}

function joinTwo(word: Word, glyph: Word): Word {
  const left = Math.min(word.left, glyph.left);
  return { ...word, text: word.text + glyph.text, left, right: Math.max(word.right, glyph.right) };
}

/** How far apart letters are set that are set wide; 0 where they are not. */
function letterGap(glyphs: readonly Word[]): number {
  const gaps = glyphs.slice(1).flatMap((glyph, i) => (glyph.drawn ? [] : [gapOf(glyphs[i]!, glyph)]));
  if (gaps.length < MIN_WIDE_LETTERS - 1) return 0;
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[gaps.length >> 1]!);
}

/** Are spaces characters on this page, or places without any? Looked at between words of letters alone. */
function drawsSpaces(words: readonly Word[]): boolean {
  let [drawn, left] = [0, 0];
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1]!, words[i]!];
    if (!word.spaced || !WORD_END.test(before.text) || !WORD_START.test(word.text)) continue;
    if (!isBeside(before, word)) continue;
    if (word.drawn) drawn++;
    else if (gapOf(before, word) < WORD_GAP && gapOf(before, word) > LEAST_WORD_GAP) left++;
  }
  return drawn > 0 && drawn >= left;
}
const WORD_END = /\p{L}\p{L}[,.]?$/u;
const WORD_START = /^\p{L}\p{L}/u;

function takeGapForSpace(word: Word, i: number, words: readonly Word[]): Word {
  const before = words[i - 1];
  const drawn = word.drawn || (word.spaced && before !== undefined && gapOf(before, word) < WORD_GAP);
  return drawn === word.drawn ? word : { ...word, drawn };
}
