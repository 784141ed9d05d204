/**
 * How a name's token becomes numbers. Shared by the model (at run time) and by `scripts/train-names.mjs`, so that
 * both see the same buckets. All input is a folded token, see `foldToken`.
 */
import { plain } from '../../../src/core/text/fold.ts';

/** Buckets of the n-gram weights, a power of two. */
export const BUCKETS = 1 << 17;
const LONGEST_GRAM = 5;
/** Longer tokens are cut: no name is so long, and time per token stays bounded. */
export const LONGEST_TOKEN = 28;
/** Room for the n-grams of the longest token. */
export const GRAM_ROOM = (LONGEST_TOKEN + 2) * (LONGEST_GRAM - 1);

/** Letters that Unicode decomposition leaves alone. */
// biome-ignore format: a table
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'e', ŋ: 'ng', ħ: 'h',
};
/** Cyrillic as passports romanise it (ICAO Doc 9303, part 3, table 6B), so that one model serves both scripts. */
// biome-ignore format: a table
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ё: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i',
  й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'ie', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', ђ: 'd', ј: 'j', љ: 'lj',
  њ: 'nj', ћ: 'c', џ: 'dz', ѓ: 'g', ќ: 'k', ѕ: 'dz', ү: 'u', ө: 'o', ә: 'a', қ: 'k', ғ: 'g', ң: 'ng', һ: 'h',
};
const SPECIAL = /[øłđðıßæœþəŋħ\u0400-\u04ff]/g;
const PLAIN = /^[a-z]*$/;

/** Lower case Latin letters without accents, apostrophes or hyphens where the script allows: `O’Néill` → `oneill`. */
export function foldToken(token: string): string {
  const lower = plain(token);
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? CYRILLIC[letter] ?? letter)
    .replace(/[^\p{L}]+/gu, '');
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
