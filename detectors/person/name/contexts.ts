/** How strongly the words right before and after a candidate say that it is a person: 0 to `STRONG`, or less than 0. */

import type { Before } from './before.ts';
import { foldToken } from './hash.ts';
import {
  ACQUAINTANCES,
  ACTIVE_VERBS,
  ALIASES,
  AUXILIARIES,
  BEFORE_PREPOSITIONS,
  BELONGINGS,
  KNOWN_AS,
  OBJECT_VERBS,
  PEOPLE_LABELS,
  PERSON_NOUNS,
  PERSON_STATES,
  PERSON_VERBS,
  PERSONAL_A,
  POSSESSIVES,
  THING_STATES,
  VERBS_FIRST,
  WHERE,
} from './lexicon/contexts.ts';
import { foldedWord } from './seen-words.ts';

/** Nothing but a person stands there. */
export const STRONG = 0.3;
/** A person or an institution stands there. */
const WEAK = 0.2;
/** A place or a thing stands there. */
const AGAINST = -0.15;

/** Looked at after a name, in characters and in words. */
const AHEAD = 48;
const WORDS_AHEAD = 4;
const WORD = /[A-Za-zÀ-ÿ]+/g;
const POSSESSIVE = /^['’]s? /;
const AGE =
  /^,? \(?(?:aged? |de )?\d{1,2}(?:,|\)| años| years| y\/o|-year|\.(?:\s|$))|^,? \((?:DOB|A#|A-?\d|born|nacid|a\/k\/a|aka|alias)|^,? (?:a ?k ?a\b|a\/k\/a|also known as|alias|DOB|A#|born|nacid[oa]|n[ée]e|también conocid[oa]|f\/k\/a|formerly known|quien dijo llamarse)/i;
/** `, a 34-year-old`, `, una joven` */
const APPOSITION =
  /^(?:, (?:(?:a|an|one|un|una|la) )?|(?: is| was| es| era) (?:a|an|one|un|una) )(?:\d{1,2}[- ]year|([A-Za-zÀ-ÿ]{3,14}))/;
/** `was arrested`, `fue deportada` */
const STATE =
  /^ (?:(?:was|is|has been|had been|fue|está|estaba|ha sido) )(?:arrested|detained|deported|born|removed|released|hospitalized|missing|killed|murdered|pregnant|detenid|deportad|arrestad|nacid|liberad|asesinad|hospitalizad|embarazada)/;
const WHO = /^,? (?:who|whose|whom|quien|quienes|cuy[oa]s?)\b/;
/** `, Romanian national`, `, a citizen of` */
const NATIONAL =
  /^, (?:an? )?(?:[A-ZÀ-Ý][A-Za-zÀ-ÿ]{3,14} (?:national|citizen)\b|(?:national|citizen|native) of\b)|^, (?:de )?(?:nacional(?:idad)?|ciudadan[oa]) /;
const AND_THEIRS = /^ (?:and|y) (?:his|her|their|sus?) ([a-zñáéíóú]{3,14})/;

/** `text` from where the candidate ends. */
export function afterWeight(text: string, end: number): number {
  const next = text[end];
  if (next === undefined || next === '\n') return 0;
  const after = text.slice(end, end + AHEAD);
  if (next === ' ') return Math.max(verbWeight(after), personAfter(after));
  if (POSSESSIVE.test(after)) {
    const word = after.slice(after.indexOf(' ')).match(WORD)?.[0];
    return word !== undefined && BELONGINGS.has(foldToken(word)) ? STRONG : 0;
  }
  return personAfter(after);
}

/** An age, a birth, a nationality, `who`, an arrest: what is said of people and of no brand. */
export function speaksOfPerson(text: string, end: number): boolean {
  const after = text.slice(end, end + AHEAD);
  return personAfter(after) >= STRONG || STATE.test(after);
}

function personAfter(after: string): number {
  if (AGE.test(after) || WHO.test(after) || NATIONAL.test(after)) return STRONG;
  const noun = APPOSITION.exec(after);
  if (noun) return noun[1] === undefined || PERSON_NOUNS.has(foldToken(noun[1])) ? STRONG : 0;
  const theirs = AND_THEIRS.exec(after);
  return theirs && BELONGINGS.has(foldToken(theirs[1]!)) ? STRONG : theirs ? WEAK : 0;
}

function verbWeight(after: string): number {
  if (after < ' A' || !isSmall(after)) return 0;
  const words = firstWords(after);
  const first = words[0];
  if (first === undefined) return 0;
  if (PERSON_VERBS.has(first)) return STRONG;
  if (THING_STATES.has(first)) return AGAINST;
  let at = 0;
  while (at < words.length && AUXILIARIES.has(words[at]!)) at++;
  const state = at > 0 && at < words.length ? words[at]! : '';
  if (PERSON_STATES.has(state)) return STRONG;
  if (THING_STATES.has(state)) return AGAINST;
  if (PERSON_VERBS.has(state)) return STRONG;
  return ACTIVE_VERBS.has(first) || ACTIVE_VERBS.has(state) ? WEAK : 0;
}

const LETTER_A = 97;
const LETTER_Z = 122;
const isSmall = (after: string) => {
  const unit = after.charCodeAt(1);
  return (unit >= LETTER_A && unit <= LETTER_Z) || (unit > LETTER_Z && /^ \p{Ll}/u.test(after));
};

/** The first words up to a stop, folded. */
function firstWords(after: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= after.length && words.length < WORDS_AHEAD; at++) {
    const unit = after.charCodeAt(at);
    if ((unit | 32) >= LETTER_A && (unit | 32) <= LETTER_Z ? true : unit >= 0xc0 && unit <= 0xff) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) words.push(foldedWord(after.slice(start, at)).folded);
    start = -1;
    if (STOPS.includes(after[at] ?? '.')) break;
  }
  return words;
}
const STOPS = '.,;:!?()\n';

/** What the words before say; `words` nearest first. */
export function beforeWeight({ words, mark }: Before): number {
  if (words.length === 0) return 0;
  const { folded } = words[0]!;
  const second = words[1]?.folded;
  if (isAcquaintance(words, mark) || (mark === ':' && PEOPLE_LABELS.has(folded))) return STRONG;
  if (mark === '/' && second !== undefined && SHORT_WITH[folded]?.has(second)) return STRONG;
  if (MARKS.test(mark)) return 0;
  if (OBJECT_VERBS.has(folded) || isAlias(words)) return STRONG;
  if (folded === 'a' && words.slice(1, 5).some((word) => isPersonalA(word.folded))) return STRONG;
  const governed = BEFORE_PREPOSITIONS[folded];
  const third = words[2]?.folded;
  if (
    governed &&
    second !== undefined &&
    (governed.has(second) || (third !== undefined && governed.has(third)))
  )
    return STRONG;
  if (folded === 'segun' || (folded === 'to' && second === 'according')) return WEAK;
  if ((folded === 'of' || folded === 'de') && (second === 'case' || second === 'caso')) return WEAK;
  if (WHERE.has(folded)) return AGAINST;
  // `said Tomás`, `compareció Ana`: the verb comes first.
  return VERBS_FIRST.has(folded) ? STRONG : 0;
}
/** `my neighbor, …`, `su vecina …` */
const isAcquaintance = (words: Before['words'], mark: string) =>
  ACQUAINTANCES.has(words[0]!.folded) &&
  (mark === ',' || !MARKS.test(mark)) &&
  words.slice(1, 4).some(({ folded }) => POSSESSIVES.has(folded));

/** `met w/ …`, `reunión c/ …` */
const SHORT_WITH: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  w: BEFORE_PREPOSITIONS.with,
  c: BEFORE_PREPOSITIONS.con,
};

/** A mark before the name: the words before it do not govern it. */
const MARKS = /[^\p{L}\p{M}]/u;

function isPersonalA(folded: string): boolean {
  for (let length = 3; length <= Math.min(7, folded.length); length++)
    if (PERSONAL_A.has(folded.slice(0, length))) return true;
  return false;
}

/** `a/k/a`, `f/k/a`, `n/k/a` */
const NAMES_BEFORE = new Set(['a', 'f', 'n']);
const THEMSELVES = new Set(['himself', 'herself', 'themselves']);

/** `AKA`, `a/k/a`, `née`, `also known as`, `conocida como`. */
function isAlias([first, second, third]: Before['words']): boolean {
  const { folded } = first!;
  if (ALIASES.has(folded)) return true;
  // `María Xol, born Tum`
  if (folded === 'born') return Boolean(second?.capital);
  if (folded === 'a' && second?.folded === 'k') return NAMES_BEFORE.has(third?.folded ?? '');
  if (folded !== 'as' && folded !== 'como') return false;
  return (
    KNOWN_AS.has(second?.folded ?? '') ||
    (THEMSELVES.has(second?.folded ?? '') && third?.folded === 'identified')
  );
}
