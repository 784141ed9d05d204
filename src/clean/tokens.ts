import { fold } from '../core/text/fold.ts';
import type { CopyTools } from './tools.ts';

/** No vowels and no digits: tokens are neither words nor numbers of any kind. */
const SIGNS = 'bcdfghjkmnpqrstv';
/** Signs of four bits each: two of a million values are alike once in ten million tables. */
const LENGTH = 16;

/** A word for each value, the same for values that are spelt alike but for case, accents and spaces. */
export async function tokensFor(values: Iterable<string>, tools: CopyTools): Promise<Map<string, string>> {
  const spelt = new Map([...new Set(values)].map((value) => [value, fold(value)]));
  const distinct = [...new Set(spelt.values())];
  const hashes = await tools.hmac(distinct);
  const words = new Map(distinct.map((text, i) => [text, wordOf(hashes[i]!)]));
  return new Map([...spelt].map(([value, text]) => [value, words.get(text)!]));
}

function wordOf(hash: Uint8Array): string {
  const signs = [...hash.subarray(0, LENGTH / 2)].flatMap((byte) => [SIGNS[byte >> 4]!, SIGNS[byte & 15]!]);
  return `t-${signs.join('')}`;
}
