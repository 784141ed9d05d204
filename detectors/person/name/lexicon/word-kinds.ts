/** What the lists of prose say of a folded word, as bits: a capitalised word is asked for once, not list by list. */
import { ACTIVE_VERBS, ALIASES, LABELS, OPENERS, PERSON_VERBS } from './contexts.ts';
import {
  CALENDAR,
  INSTITUTIONS,
  INSTITUTIONS_BEFORE,
  STATUTES,
  STREETS_AFTER,
  STREETS_BEFORE,
  SURNAMES_TOO,
} from './not-names.ts';
import { PARTICLES, SUFFIXES } from './parts.ts';
import { BY, HONORIFICS, PUBLIC_ROLES, ROLES, SIGNING_VERBS } from './roles.ts';

export const SUFFIX = 1;
export const LABEL = 2;
export const ALIAS_MARK = 4;
/** An honorific or a role of a private person. */
export const ROLE = 8;
/** An office, or what stands before an author. */
export const PUBLIC = 16;
export const SAINT = 32;
/** Stands first in the name of a street: `Calle`. */
export const STREET_FIRST = 64;
/** Stands first in the name of an institution: `Clínica`. */
export const INSTITUTION_FIRST = 128;
/** Stands last in the name of a street or an institution: `Avenue`, `Center`. */
export const LAST = 256;
export const STATUTE = 512;
export const SURNAME_TOO = 1024;
export const PARTICLE = 2048;
export const MONTH = 4096;
export const OPENER = 8192;
export const VERB = 16384;
export const FIRST = STREET_FIRST | INSTITUTION_FIRST;
/** Part of the name of an institution, a street or a law. */
export const NEGATIVE = FIRST | LAST | STATUTE;

const sets = (): readonly (readonly [number, Iterable<string>])[] => [
  [SUFFIX, SUFFIXES],
  [LABEL, LABELS],
  [ALIAS_MARK, ALIASES],
  [ROLE, HONORIFICS],
  [ROLE, ROLES],
  [PUBLIC, PUBLIC_ROLES],
  [PUBLIC, BY],
  [PUBLIC, SIGNING_VERBS],
  // `Kwame St. Hilaire`; a street where it ends the run.
  [SAINT, ['st', 'ste']],
  [STREET_FIRST, STREETS_BEFORE],
  [INSTITUTION_FIRST, INSTITUTIONS_BEFORE],
  [LAST, INSTITUTIONS],
  [LAST, STREETS_AFTER],
  [STATUTE, STATUTES],
  [SURNAME_TOO, SURNAMES_TOO],
  [PARTICLE, PARTICLES],
  [MONTH, CALENDAR],
  [OPENER, OPENERS],
  [VERB, PERSON_VERBS],
  [VERB, ACTIVE_VERBS],
];

let made: ReadonlyMap<string, number> | undefined;

/** Made of the lists when a word is first asked for. */
function merged(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [kind, words] of sets()) for (const word of words) all.set(word, (all.get(word) ?? 0) | kind);
  return all;
}

export function kindsOf(folded: string): number {
  made ??= merged();
  return made.get(folded) ?? 0;
}
