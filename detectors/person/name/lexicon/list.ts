import { plain } from '../../../../src/core/text/fold.ts';
import { foldToken } from '../hash.ts';

/** A set of folded words, from a list written as people read it. */
export function list(words: string): ReadonlySet<string> {
  // Most lists: what folding word by word makes of them, too.
  const folded = plain(words);
  if (/^[a-z\s]*$/.test(folded)) return new Set(folded.split(/\s+/).filter(Boolean));
  return new Set(words.split(/\s+/).filter(Boolean).map(foldToken));
}
