/** How likely a candidate in running text is a private person: by the model, and by what stands around it. */

import { ALIAS_REACH, isFurtherName } from '../../../src/core/text/further-name.ts';
import type { Context, Reason } from '../../../src/core/types.ts';
import { countryOf } from '../../../src/kit/countries.ts';
import { type Before, wordsBefore } from './before.ts';
import { afterWeight, beforeWeight, STRONG, speaksOfPerson } from './contexts.ts';
import { isBrand, isFirm } from './firms.ts';
import { ENDS_ALIAS } from './lexicon/contexts.ts';
import { ARTICLES, PLACE_STARTS } from './lexicon/not-names.ts';
import { isPlaceholderName } from './lexicon/placeholders.ts';
import { COMMON, KNOWN, LISTED } from './model.ts';
import { tellsOwnCase } from './own-case.ts';
import type { Word } from './runs.ts';
import type { Segment } from './segments.ts';
import { areAllPlaces } from './sequence.ts';
import {
  bearsInstitution,
  followsNumber,
  hasPublicRole,
  hasRole,
  isAddress,
  isCaseTitle,
  isCitation,
  isNamedAfter,
  isOfficial,
  isPressContact,
  isPublicPage,
} from './surroundings.ts';
import { doubts, isTyped, modelWeight, SURE_PHRASE, verdictOn } from './verdict.ts';
import { widened } from './widened.ts';

/** Reported from here on, and the weights of what speaks for a name: after spec 1.6. */
export const REPORT = 0.6;
const FULL = 0.3;
const INVERTED = 0.35;
const ROLE = 0.45;
/** All that the words around a name can say together. */
const MOST_AROUND = 0.45;
/** A name right before, with a comma or "and" between. */
const BESIDE = 0.15;
/** And against. */
const HEADING = -0.3;
const LONE = -0.1;
const NUMBERED = -0.18;
const PUBLIC_PAGE = -0.3;
/** A lone word with lower odds is none, whatever stands around it. */
const LEAST_LONE = 0.4;

export interface Rated {
  readonly words: readonly Word[];
  readonly score: number;
  readonly because: readonly Reason[];
}

function isPlaceLike(words: readonly Word[], content: readonly Word[]): boolean {
  const first = words[0]!.folded;
  if (PLACE_STARTS.has(first) || (words.length === 2 && ARTICLES.has(first))) return true;
  return areAllPlaces(content.map(({ token }) => token));
}

/** `Sri Lankan`, `Burkina Faso` */
const isCountry = (text: string, words: readonly Word[]) =>
  words.length < 5 && countryOf(text.slice(words[0]!.start, words.at(-1)!.end)) !== undefined;

/** Short words in capitals are acronyms, unless all of them are known names: `ANA VEGA` but not `VHC y ANA`. */
const isAcronym = (word: Word) =>
  word.capitals && word.text.length <= 5 && !(word.token.sets & (LISTED | KNOWN) && word.token.odds > 2);
const areAcronyms = (content: readonly Word[]) =>
  content.every((word) => word.capitals && word.text.length <= 5) &&
  !content.every(({ token }) => token.sets & LISTED && token.odds > 1.5);

/** Two words with "and" between are two things; only a given name before them makes them surnames. */
function isPair(text: string, words: readonly Word[]): boolean {
  return words.length === 2 && /^ (?:y|e|i) $/.test(text.slice(words[0]!.end, words[1]!.start));
}

/** Something before a lone word that could make it a name: without it nothing dearer is worth while. */
const mayHaveRole = (text: string, start: number, context: Context) =>
  start < 2 ? context.before !== undefined : /[\p{L}:=,.]/u.test(text[start - 2]!);

/** Whatever makes the candidate something else than a private person. */
export function isExcluded(
  text: string,
  { words, left, right }: Pick<Segment, 'words' | 'left' | 'right'>,
  before: Before,
): boolean {
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  return (
    left === 'negative' ||
    right === 'negative' ||
    isAddress(text, start, before) ||
    (isNamedAfter(before) && !':='.includes(before.mark)) ||
    isCaseTitle(text, start, end, before) ||
    isCitation(text, start) ||
    isPressContact(text, start) ||
    bearsInstitution(text, end) ||
    isFirm(text, start, end) ||
    (isPublic(text, { left, right, end }, before) && !tellsOwnCase(text, start, end))
  );
}

/** An office before or behind the name. */
const isPublic = (
  text: string,
  { left, right, end }: Pick<Segment, 'left' | 'right'> & { end: number },
  before: Before,
): boolean => left === 'public' || right === 'public' || hasPublicRole(before) || isOfficial(text, end);

/** Where a candidate stands. */
export interface Passage {
  readonly text: string;
  readonly context: Context;
  /** The run begins a sentence. */
  readonly opens: boolean;
  readonly previous: Previous;
}

/** The name before: `…, Ana Xol and`. */
export interface Previous {
  /** -1 if there is none. */
  readonly end: number;
  /** One of a list of given names. */
  readonly listed: boolean;
}

/**
 * The better of the segment as it was cut and, where a person is surely spoken of, with the words beside it;
 * undefined if it scores less than `least`.
 */
export function rate(segment: Segment, passage: Passage, least = REPORT): Rated | undefined {
  const wider = widened(segment, passage.opens);
  if (wider) {
    const rated = rateAs(wider, passage, { wide: true, least: REPORT });
    if (rated) return rated;
  }
  return rateAs(segment, passage, { wide: false, least });
}

const isContent = ({ kinds }: Segment, at: number) => kinds[at] === 'name' || kinds[at] === 'weak';

/** `Abu Bangura`: a particle that makes a full name of one word. */
const FATHERS = new Set(['abu', 'abd', 'ibn', 'bin', 'ben', 'um', 'umm', 'ould', 'mac']);

/** A name, or one after an initial: `J. Zelayandia`. */
const isFull = (text: string, words: readonly Word[], content: readonly Word[]) =>
  content.length > 1 ||
  content[0]!.solid ||
  (words.length > 1 && FATHERS.has(words[0]!.folded)) ||
  (content.length === 1 && words[0]!.initial && /^\.? $/.test(text.slice(words[0]!.end, words[1]!.start)));

interface Around {
  readonly before: Before;
  readonly role: boolean;
  /** What the words before and after say, `role` left aside. */
  readonly weight: number;
}

/** Two names in a row are of one kind. */
const AND = /^(?:,| |, ?)(?:and|y|e|&|et|con|with|,)? ?(?:a |de )?$/;

/** `(a.k.a. …`, `Other names used: …` */
const isFurther = (text: string, start: number, { words: [word] }: Before) =>
  word !== undefined &&
  ENDS_ALIAS.has(word.folded) &&
  isFurtherName(text.slice(Math.max(0, start - ALIAS_REACH), start));

function around(
  { words, left }: Segment,
  { text, previous: { end: previous } }: Passage,
  before: Before,
): Around {
  const role = left === 'role' || hasRole(before);
  const { start } = words[0]!;
  const isHeard = left === undefined || left === 'opener' || left === 'ordinary';
  const said = isFurther(text, start, before) ? STRONG : isHeard ? beforeWeight(before) : 0;
  const beside =
    previous >= 0 && start - previous < 10 && start > previous && AND.test(text.slice(previous, start))
      ? BESIDE
      : 0;
  const weight = Math.min(MOST_AROUND, said + beside + afterWeight(text, words.at(-1)!.end));
  return { before, role, weight };
}

function rateAs(
  segment: Segment,
  passage: Passage,
  { wide, least }: { wide: boolean; least: number },
): Rated | undefined {
  const { text, context } = passage;
  const { words } = segment;
  const content = words.filter((_, i) => isContent(segment, i));
  if (content.length === 0 || content.length > 6) return undefined;
  const full = isFull(text, words, content);
  const start = words[0]!.start;
  if (!full && segment.left !== 'role' && !mayHaveRole(text, start, context)) return undefined;
  if (!full && content[0]!.token.odds < LEAST_LONE && segment.left !== 'role') return undefined;
  const before = wordsBefore(text, start, context.before ?? '');
  const about = around(segment, passage, before);
  if (wide && !about.role && about.weight < STRONG) return undefined;
  const score = Math.min(1, scoreOf(text, segment, content, { ...about, full }) + pageWeight(context));
  // What reaches nothing need not be asked what else it may be.
  if (score < least) return undefined;
  if (isExcluded(text, segment, before) || isOther(text, segment, content, about)) return undefined;
  if (full ? isCountry(text, words) : isAcronym(content[0]!)) return undefined;
  if (isPlaceholderName(words.map((word) => word.folded))) return undefined;
  return { words, score, because: reasons(content, about, full) };
}

function reasons(content: readonly Word[], { role, weight }: Around, full: boolean): readonly Reason[] {
  const because: Reason[] = [];
  if (content.some(({ token }) => token.sets & LISTED)) because.push('known-name');
  if (full) because.push('name-shape');
  if (role) because.push('role-word');
  if (weight > 0) because.push('sentence');
  return because;
}

const pageWeight = ({ title }: Context) => (title && isPublicPage(title) ? PUBLIC_PAGE : 0);

/** A place, an acronym, two things, an enumeration. */
function isOther(
  text: string,
  segment: Segment,
  content: readonly Word[],
  { role, weight }: Around,
): boolean {
  const { words, inverted } = segment;
  if (!role && isBrand(words) && !speaksOfPerson(text, words.at(-1)!.end)) return true;
  // `born in San Pedro Ayampuc, who …`: what speaks of a person may speak of another.
  const person = role || (weight >= STRONG && !PLACE_STARTS.has(words[0]!.folded));
  if (!role && ((weight < STRONG && areAcronyms(content)) || isPair(text, words))) return true;
  return !person && !inverted && isPlaceLike(words, content);
}

function scoreOf(
  text: string,
  { words, left, right, inverted }: Segment,
  content: readonly Word[],
  { role, weight, full }: Around & { full: boolean },
): number {
  const verdict = verdictOn(content, inverted || content.length < words.length);
  let score = modelWeight(content, verdict, role || weight > 0) + (role ? ROLE : 0) + weight;
  if (verdict.phrase < SURE_PHRASE) score += doubts(content, role ? STRONG : weight, full);
  // `Mr. Grant`: nothing else is so called, whatever else the word means.
  if (!full && role && bearsTitle(text, words[0]!) && isPossible(content[0]!))
    score = Math.max(score, REPORT);
  if (full) score += inverted ? INVERTED : FULL;
  else if (!role) score += LONE;
  if (right === 'ordinary') score += isTyped(content) ? HEADING / 2 : HEADING;
  if (left === 'ordinary' && !role) score -= 0.08;
  if (!role && followsNumber(text, words[0]!.start)) score += NUMBERED;
  return score;
}

/** `Mr. …`, `Sra. …` right before. */
const bearsTitle = (text: string, { start }: Word) => TITLE.test(text.slice(Math.max(0, start - 12), start));
const TITLE = /(?:^|[^\p{L}])(?:M(?:r|rs|s)|Sra?|Srta|Mister|Señor(?:a|ita)?)\.? $/u;
const isPossible = ({ token: { odds, sets } }: Word) =>
  Boolean(sets & (LISTED | KNOWN)) || (!(sets & COMMON) && odds > -3);
