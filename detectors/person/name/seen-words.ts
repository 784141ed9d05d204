/** Words around names come again and again: each is folded once. */
import { detached } from '../../../src/core/text/detached.ts';
import { foldToken } from './hash.ts';

export interface SeenWord {
  readonly folded: string;
  /** It is written with a capital. */
  readonly capital: boolean;
}

const MOST = 8192;
const LONGEST = 20;
const seen = new Map<string, SeenWord>();

export function foldedWord(word: string): SeenWord {
  const known = seen.get(word);
  if (known) return known;
  const made = { folded: foldToken(word), capital: word !== word.toLowerCase() };
  if (word.length > LONGEST) return made;
  if (seen.size >= MOST) seen.clear();
  seen.set(detached(word), made);
  return made;
}
