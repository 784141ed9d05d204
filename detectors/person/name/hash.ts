/**
 * How a name's token becomes numbers. Shared by the model (at run time) and by `scripts/train-names.mjs`, so that
 * both see the same buckets. All input is a folded token, see `foldToken`.
 */
import { plain } from '../../../src/core/text/fold.ts';
import { romaniseAlphabet, romaniseSyllables } from './romanise.ts';

/** Buckets of the n-gram weights, a power of two. */
export const BUCKETS = 1 << 19;
const LONGEST_GRAM = 5;
/** Longer tokens are cut: no name is so long, and time per token stays bounded. */
const LONGEST_TOKEN = 28;
/** Room for the n-grams of the longest token. */
export const GRAM_ROOM = (LONGEST_TOKEN + 2) * (LONGEST_GRAM - 1);

const PLAIN = /^[a-z]*$/;
const LETTERS = /^[A-Za-z]*$/;
/** Devanagari and Ge'ez. */
const SYLLABLES = /[\u0900-\u0963\u1200-\u1357]/;

/** Lower case Latin letters without accents, apostrophes or hyphens where the script is known: `O’Néill` → `oneill`. */
export function foldToken(token: string): string {
  // Most words: what the long way makes of them, too.
  if (LETTERS.test(token)) return token.toLowerCase();
  const lower = plain(token);
  if (PLAIN.test(lower)) return lower;
  const alphabetic = SYLLABLES.test(token) ? romaniseSyllables(token.normalize('NFC')) : lower;
  return romaniseAlphabet(alphabetic).replace(/[^\p{L}]+/gu, '');
}

/** Writes the buckets of the token's 2- to 5-grams, with marks for its two ends, into `out`; returns how many. */
export function grams(token: string, out: Int32Array): number {
  const length = Math.min(token.length, LONGEST_TOKEN) + 2;
  let count = 0;
  for (let from = 0; from < length - 1; from++) {
    let hash = 0x2545f491;
    const to = Math.min(length, from + LONGEST_GRAM);
    for (let at = from; at < to; at++) {
      const code = at === 0 ? 94 : at === length - 1 ? 36 : token.charCodeAt(at - 1);
      hash = Math.imul(hash ^ code, 0x9e3779b1);
      hash ^= hash >>> 15;
      if (at > from) out[count++] = hash & (BUCKETS - 1);
    }
  }
  return count;
}

/** Two independent 32-bit hashes of a token, for the Bloom filters (Kirsch and Mitzenmacher, 2006). */
export function twoHashes(token: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x3c6ef372;
  for (let at = 0; at < token.length; at++) {
    const code = token.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  first ^= first >>> 16;
  first = Math.imul(first, 0xc2b2ae35);
  return [(first ^ (first >>> 13)) >>> 0, (second | 1) >>> 0];
}
