import { lettered } from './lettered.ts';
/** A text made uniform for matching, and the way back to the original. */
export interface Normalised {
  readonly text: string;
  /** Original UTF-16 offset of the character at `offset` of `text`; `text.length` gives the original length. */
  at(offset: number): number;
}

const ASCII = /^[\t\n\r\x20-\x7e]*$/;
/**
 * What nobody sees between letters and digits: soft hyphens, zero-width characters, joiners, byte order marks, controls
 * of direction, variation selectors, fillers and tags [Unicode, Default_Ignorable_Code_Point].
 */
const DELETED =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]/u;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u2043]/;
const DIGIT = lettered(String.raw`\p{Nd}`, 'u');
const CYRILLIC = 'АВЕКМНОРСТХУІЅЈԚԜасеорухіјѕһԁԛԝ';
const CYRILLIC_IN_LATIN = 'ABEKMHOPCTXYISJQWaceopyxijshdqw';
const LATIN_LOOKALIKES = `${CYRILLIC}ΑΒΕΗΙΚΜΝΟΡΤΧΖΥο`;
const LATIN = `${CYRILLIC_IN_LATIN}ABEHIKMNOPTXZYo`;
const CAPITALS = 'АВЕКМНОРСТХУІЅЈԚԜΑΒΕΗΙΚΜΝΟΡΤΧΖΥ';
const CAPITAL = new RegExp(`[${CAPITALS}]`);
const CAPITAL_ONES = new RegExp(CAPITAL.source, 'g');
const LOOKALIKE = new RegExp(`[${LATIN_LOOKALIKES}]`);
const LOOKALIKES = new RegExp(`[${LATIN_LOOKALIKES}]`, 'g');
/** Anything that the steps below could change, apart from what NFKC changes. */
const SPECIAL = lettered(
  `${DELETED.source}|${SPACES.source}|${DASHES.source}|${LOOKALIKE.source}|(?![0-9])\\p{Nd}`,
  'u',
);
/** A letter that stands alone before a number: the prefix of an identifier. */
const BEFORE_NUMBER = lettered(String.raw`(?<![\p{L}\p{N}])${CAPITAL.source}(?=-\d)`, 'gu');
/** A run of letters and digits: inside one that has ASCII letters or digits, look-alikes are meant as Latin. */
const WORD = lettered(String.raw`[\p{L}\p{N}]+`, 'gu');

/**
 * Steps 1–6 of the specification's normalisation, and of 8 the line break after a hyphen within a number: NFKC;
 * invisible characters dropped; special spaces and dashes made plain; digits of every script made ASCII; Cyrillic and
 * Greek letters that look Latin made Latin where they stand among ASCII letters or digits (`А918…`), Latin ones
 * Cyrillic among others of that script, and all left alone in words of their own.
 */
export function normalise(text: string): Normalised {
  // Every detector asks for the same text in turn: the last answer is the next one.
  if (last === undefined || last.of !== text) last = { of: text, is: normalised(text) };
  return last.is;
}
let last: { readonly of: string; readonly is: Normalised } | undefined;

function normalised(text: string): Normalised {
  const isCut = text.includes('\n') && CUT.test(text);
  if (!isCut && ASCII.test(text) && !text.includes('\t')) return { text, at: same };
  if (!isCut && !SPECIAL.test(text) && text.normalize('NFKC') === text) return { text, at: same };
  const origins: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; ) {
    if (isCut && (text[i] === '\n' || text[i] === '\r')) i = cutEnd(text, i, out);
    const end = clusterEnd(text, i);
    const piece =
      end === i + 1 && text.charCodeAt(i) < 0x7f ? text[i]!.replace('\t', ' ') : uniform(text.slice(i, end));
    for (let n = 0; n < piece.length; n++) origins.push(i);
    out += piece;
    i = end;
  }
  const end = text.length;
  return { text: withoutLookalikes(out), at: (offset) => origins[offset] ?? end };
}

/** A number that goes on in the next line behind its hyphen. */
const CUT = lettered(String.raw`\p{Nd}[-\u2010\u2011\u00ad]\r?\n {0,20}\p{Nd}`, 'u');
const LINE_END = lettered(String.raw`\r?\n {0,20}(?=\p{Nd})`, 'uy');

/** Where the next line begins, if what stands before this end of a line is a number that goes on there. */
function cutEnd(text: string, from: number, before: string): number {
  if (!/\d-?$/.test(before) || !/[-\u2010\u2011\u00ad]/.test(text[from - 1]!)) return from;
  const end = LINE_END.on(text);
  end.lastIndex = from;
  return from + (end.exec(text)?.[0].length ?? 0);
}

const FIRST_MARK = 0x300;
const MARK = lettered(String.raw`\p{M}`, 'u');
/** More marks than this on one letter are nobody's writing. */
const MOST_MARKS = 30;

/** Where the character that begins at `from` ends, with the marks that are put on it. */
function clusterEnd(text: string, from: number): number {
  let end = from + (text.codePointAt(from)! > 0xffff ? 2 : 1);
  for (let marks = 0; marks < MOST_MARKS && end < text.length; marks++) {
    if (text.charCodeAt(end) < FIRST_MARK) break;
    const mark = String.fromCodePoint(text.codePointAt(end)!);
    if (!MARK.test(mark)) break;
    end += mark.length;
  }
  return end;
}

/** The original range of `start`–`end` of the normalised text, never empty, whole clusters. */
export function originalRange(normalised: Normalised, start: number, end: number): [number, number] {
  const { at, text } = normalised;
  let last = end;
  // One original character may have become several (`½`): take it whole.
  while (last < text.length && end > start && at(last) === at(end - 1)) last++;
  return [at(start), at(last)];
}

function same(offset: number): number {
  return offset;
}

function uniform(cluster: string): string {
  let out = '';
  for (const char of cluster.normalize('NFKC')) {
    if (char < '\x7f' && char !== '\t') out += char;
    else if (DELETED.test(char)) continue;
    else if (SPACES.test(char)) out += ' ';
    else if (DASHES.test(char)) out += '-';
    else if (DIGIT.test(char)) out += asciiDigit(char);
    else out += char;
  }
  return out;
}

/** Decimal digits stand in runs of ten from 0 to 9, so a digit's value is its distance from the run's start. */
function asciiDigit(char: string): string {
  const code = char.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

function withoutLookalikes(text: string): string {
  if (!LOOKALIKE.test(text)) return text;
  return text
    .replace(WORD.on(text), (word) => (/[A-Za-z0-9]/.test(word) ? inOneScript(word) : word))
    .replace(BEFORE_NUMBER.on(text), inLatin);
}

/** A word of two scripts is meant in the one that its other letters belong to; without others, in Latin. */
function inOneScript(word: string): string {
  if (!LOOKALIKE.test(word)) return word;
  const own = word.replace(LOOKALIKES, '');
  if (/[\u0400-\u052f]/.test(own) && !/[^A-Za-z\u0400-\u052f]/.test(own)) return inCyrillic(word);
  // Small letters beside figures are units and abbreviations (`91а`), unless it is a prefix.
  if (/[A-Za-z]/.test(own) || /^.\d{5}/.test(word)) return inLatin(word);
  return word.replace(CAPITAL_ONES, latinOf);
}

function inLatin(word: string): string {
  return word.replace(LOOKALIKES, latinOf);
}

function inCyrillic(word: string): string {
  return word.replace(/[A-Za-z]/g, (char) => CYRILLIC[CYRILLIC_IN_LATIN.indexOf(char)] ?? char);
}

function latinOf(char: string): string {
  return LATIN[LATIN_LOOKALIKES.indexOf(char)]!;
}
