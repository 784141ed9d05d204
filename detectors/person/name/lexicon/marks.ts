/** What the lexicons say of a folded word, as bits, so that it is asked once for each word. */
import {
  ARTICLES,
  CAPTIONS,
  INSTITUTIONS,
  INSTITUTIONS_BEFORE,
  PLACE_STARTS,
  STATUTES,
  STREETS_AFTER,
  STREETS_BEFORE,
  TYPEFACES,
} from './not-names.ts';
import { ALIASES, MISSING_PARTS, PARTICLES, SUFFIXES } from './parts.ts';
import { HONORIFICS } from './roles.ts';

export const MISSING_PART = 1;
/** Particle or suffix: belongs to a name and says nothing alone. */
export const SMALL = 2;
export const HONORIFIC = 4;
/** Of institutions, streets, statutes, captions. */
export const NEGATIVE = 8;
export const PLACE_START = 16;
export const ARTICLE = 32;
export const ALIAS = 64;
export const PARTICLE = 128;

const sets = (): readonly (readonly [number, ReadonlySet<string>])[] => [
  [MISSING_PART, MISSING_PARTS],
  [SMALL | PARTICLE, PARTICLES],
  [SMALL, SUFFIXES],
  [HONORIFIC, HONORIFICS],
  [NEGATIVE, INSTITUTIONS],
  [NEGATIVE, INSTITUTIONS_BEFORE],
  [NEGATIVE, STREETS_AFTER],
  [NEGATIVE, STATUTES],
  [NEGATIVE, STREETS_BEFORE],
  [NEGATIVE, CAPTIONS],
  [NEGATIVE, TYPEFACES],
  [PLACE_START, PLACE_STARTS],
  [ARTICLE, ARTICLES],
  [ALIAS, ALIASES],
];

let made: ReadonlyMap<string, number> | undefined;

/** Made of the lists when a word is first asked for. */
function merged(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [mark, words] of sets()) for (const word of words) all.set(word, (all.get(word) ?? 0) | mark);
  return all;
}

export function marksOf(folded: string): number {
  made ??= merged();
  return made.get(folded) ?? 0;
}
