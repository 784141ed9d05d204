import { foldToken } from '../hash.ts';

/** A set of folded words, from a list written as people read it. */
export function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean).map(foldToken));
}
