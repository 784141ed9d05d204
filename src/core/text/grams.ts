/**
 * Which of many words a text may hold, by the groups of three letters in it: a text is gone through once, and not once
 * for each word of each detector.
 */

const SIZE = 1 << 14;
/** The text in which a group was seen last, by the group's hash. */
const seenIn = new Uint32Array(SIZE);
let current = 0;
/** Every detector asks for the same text in turn. */
let last: { readonly of: string; readonly lower: string } | undefined;

const hashesOf = new WeakMap<readonly string[], readonly (readonly number[])[]>();

/** True if one of the words (lower case) is in the text, in any case, also inside another word. */
export function includesAny(text: string, words: readonly string[]): boolean {
  const lower = indexed(text);
  let hashes = hashesOf.get(words);
  if (hashes === undefined) {
    hashes = words.map(gramsOf);
    hashesOf.set(words, hashes);
  }
  for (let i = 0; i < words.length; i++) if (allSeen(hashes[i]!) && lower.includes(words[i]!)) return true;
  return false;
}

/** The text in lower case; the groups of three in it are marked. */
function indexed(text: string): string {
  if (last?.of === text) return last.lower;
  const lower = text.toLowerCase();
  if (++current > 0xffff_fffe) {
    seenIn.fill(0);
    current = 1;
  }
  let hash = 0;
  for (let i = 0; i < lower.length; i++) {
    hash = next(hash, lower.charCodeAt(i));
    seenIn[hash] = current;
  }
  last = { of: text, lower };
  return lower;
}

/** The hash of the last three units: what came before is shifted out. */
function next(hash: number, unit: number): number {
  return ((hash << 5) ^ unit) & (SIZE - 1);
}

function gramsOf(word: string): number[] {
  let hash = 0;
  const found: number[] = [];
  for (let i = 0; i < word.length; i++) {
    hash = next(hash, word.charCodeAt(i));
    if (i >= 2) found.push(hash);
  }
  return found;
}

function allSeen(hashes: readonly number[]): boolean {
  for (const hash of hashes) if (seenIn[hash] !== current) return false;
  return true;
}
