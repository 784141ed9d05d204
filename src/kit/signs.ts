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

/** Of a text of ASCII; undefined for others. Numbers of 32 bits are put together, as big ones are slow to make for each character. */
export function signsOf(text: string): Signs | undefined {
  const words = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return undefined;
    words[code >> 5]! |= 1 << (code & 31);
  }
  return words.reduceRight((signs, word) => (signs << 32n) | BigInt(word >>> 0), NONE);
}

export const inSmall = (signs: Signs): Signs => (signs & ~BIG) | ((signs & BIG) << TO_SMALL);
