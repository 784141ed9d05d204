/** Sets of ASCII characters, a bit each. */
export type Signs = bigint;

export const bit = (code: number): Signs => 1n << BigInt(code);
export const span = (from: number, to: number): Signs => bit(to + 1) - bit(from);
export const NONE = 0n;
export const ALL = span(0, 127);
export const DIGITS = span(48, 57);
export const BIG = span(65, 90);
export const SMALL = span(97, 122);
export const SPACES = span(9, 13) | bit(32);
/** Between a letter and the same one small. */
export const TO_SMALL = 32n;

export const inSmall = (signs: Signs): Signs => (signs & ~BIG) | ((signs & BIG) << TO_SMALL);

/** The same as four numbers of 32 bits: a form is held against each text, and big ones are slow. */
export type SignWords = readonly [number, number, number, number];

/** Of a text of ASCII; undefined for others. */
export function signsOf(text: string): SignWords | undefined {
  const words: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return undefined;
    words[code >> 5]! |= 1 << (code & 31);
  }
  return words;
}

export function wordsOf(signs: Signs): SignWords {
  const word = (at: number) => Number(BigInt.asIntN(32, signs >> BigInt(32 * at)));
  return [word(0), word(1), word(2), word(3)];
}

export const ofWords = (words: SignWords): Signs =>
  words.reduceRight((signs, word) => (signs << 32n) | BigInt(word >>> 0), NONE);

/** Capitals stand in the third word, small letters in the same places of the fourth. */
const LETTERS = wordsOf(SMALL)[3];

export const wordsInSmall = ([low, figures, big, small]: SignWords): SignWords => [
  low,
  figures,
  big & ~LETTERS,
  small | (big & LETTERS),
];

export const hasSign = (words: SignWords, code: number): boolean =>
  (words[code >> 5]! & (1 << (code & 31))) !== 0;
