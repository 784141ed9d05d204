/** Personal names in running text: runs of capitalised words, rated by the model and by what stands around them. */
import type { Context, Match, Reason } from '../../../src/core/types.ts';
import {
  ARTICLES,
  CALENDAR,
  INSTITUTIONS,
  PLACE_STARTS,
  STATUTES,
  STREETS_AFTER,
  STREETS_BEFORE,
  SURNAMES_TOO,
} from './lexicon/not-names.ts';
import { PARTICLES, SUFFIXES } from './lexicon/parts.ts';
import { isPlaceholderName } from './lexicon/placeholders.ts';
import { BY, HONORIFICS, PUBLIC_ROLES, ROLES, SIGNING_VERBS } from './lexicon/roles.ts';
import { COMMON, FAMILY, GIVEN, LISTED, PLACE } from './model.ts';
import { runsIn, type Word } from './runs.ts';
import {
  hasPublicRole,
  hasRole,
  isAddress,
  isCaseTitle,
  isOfficial,
  isPersonAfter,
  wordsBefore,
} from './surroundings.ts';

const REPORT = 0.6;
/** Weights, after spec 1.6. */
const FULL = 0.3;
const INVERTED = 0.35;
const ROLE = 0.45;
const MODEL = 0.45;
const AFTER = 0.2;

type Kind = 'name' | 'weak' | 'particle' | 'initial' | 'suffix' | 'role' | 'public' | 'negative' | 'ordinary';

/** What a capitalised word is likely to be, alone. */
function kindOf(word: Word, previous: Word | undefined): Kind {
  const { folded, token } = word;
  if (word.initial) return 'initial';
  if (SUFFIXES.has(folded)) return 'suffix';
  if (HONORIFICS.has(folded) || ROLES.has(folded)) return 'role';
  if (PUBLIC_ROLES.has(folded) || BY.has(folded) || SIGNING_VERBS.has(folded)) return 'public';
  const negative =
    INSTITUTIONS.has(folded) ||
    STREETS_AFTER.has(folded) ||
    STATUTES.has(folded) ||
    STREETS_BEFORE.has(folded);
  if (negative && SURNAMES_TOO.has(folded) && previous && isGiven(previous)) return 'name';
  if (negative && !(token.sets & LISTED && token.odds > 0)) return 'negative';
  if (PARTICLES.has(folded)) return 'particle';
  if (CALENDAR.has(folded) && !previous) return 'weak';
  // An acronym in a text that is not all in capitals.
  if (word.capitals && word.text.length <= 5 && !(token.sets & LISTED) && token.odds < 2.5) return 'weak';
  if (token.odds >= 0.5) return 'name';
  if (token.odds < -1.6 && !(token.sets & LISTED && token.odds > -3)) return 'ordinary';
  return 'weak';
}

const isGiven = ({ token }: Word) => Boolean(token.sets & GIVEN) && token.odds > 1 && !(token.sets & PLACE);

interface Segment {
  readonly words: readonly Word[];
  readonly kinds: readonly Kind[];
  /** Kinds of the neighbours in the run. */
  readonly left?: Kind;
  readonly right?: Kind;
}

const inName = (kind: Kind) =>
  kind === 'name' || kind === 'weak' || kind === 'particle' || kind === 'initial' || kind === 'suffix';

/** Cuts a run where a word is no part of a name; commas are kept only in `LAST, First`. */
function segmentsOf(run: readonly Word[]): Segment[] {
  const kinds = run.map((word, i) => kindOf(word, run[i - 1]));
  const segments: Segment[] = [];
  for (let from = 0; from < run.length; ) {
    if (!inName(kinds[from]!)) {
      from++;
      continue;
    }
    let to = from + 1;
    let commas = 0;
    while (to < run.length && inName(kinds[to]!)) {
      if (run[to]!.gap === 'comma') {
        if (SUFFIXES.has(run[to]!.folded)) commas--;
        else if (commas > 0 || !isInverted(run.slice(from, to), run.slice(to))) break;
        commas++;
      }
      to++;
    }
    const left = from > 0 && run[from]!.gap === 'space' ? kinds[from - 1] : undefined;
    const right = to < run.length && run[to]!.gap === 'space' ? kinds[to] : undefined;
    segments.push({
      words: run.slice(from, to),
      kinds: kinds.slice(from, to),
      ...(left && { left }),
      ...(right && { right }),
    });
    from = to;
  }
  return segments;
}

/** `PÉREZ GARCÍA, María`: surnames, a comma, given names; not a place and its state, not an enumeration. */
function isInverted(before: readonly Word[], after: readonly Word[]): boolean {
  const end = after.findIndex((word, i) => i > 0 && word.gap === 'comma');
  const given = end < 0 ? after : after.slice(0, end);
  const [first] = given;
  if (!first || before.length > 3 || given.length > 4 || before[0]!.initial) return false;
  if (first.initial) return before.length === 1 && before[0]!.token.odds > 1;
  const places = [...before, first].filter(({ token }) => token.sets & PLACE && !(token.sets & GIVEN)).length;
  if (places > before.length || (first.token.sets & PLACE && !(first.token.sets & GIVEN))) return false;
  const capitals = before.every((word) => word.capitals);
  const plainFirst = first.token.odds > 1 && (first.token.sets & (GIVEN | LISTED) || first.token.odds > 3);
  const surname = before.every(({ token }) => token.odds > 0.5);
  return (
    surname &&
    (capitals
      ? first.token.odds > 0
      : Boolean(plainFirst) &&
        !(before[0]!.token.sets & GIVEN && before.length === 1 && !(before[0]!.token.sets & FAMILY)))
  );
}

/** Articles that open a sentence rather than a name. */
const OPENING = new Set(['el', 'la', 'los', 'las', 'y', 'e']);

/** Drops weak words at the ends that are no names of their own, and initials at the end. */
function trim({ words, kinds, ...rest }: Segment): Segment {
  let from = 0;
  let to = words.length;
  while (
    from < to &&
    kinds[from] === 'weak' &&
    words[from]!.token.odds < -0.5 &&
    words[from]!.token.sets & COMMON
  )
    from++;
  while (from < to && kinds[from] === 'suffix') from++;
  if (from < to && OPENING.has(words[from]!.folded) && to - from > 2) from++;
  while (to > from && (kinds[to - 1] === 'initial' || kinds[to - 1] === 'particle')) to--;
  return { ...rest, words: words.slice(from, to), kinds: kinds.slice(from, to) };
}

function modelWeight(content: readonly Word[]): number {
  let sum = 0;
  for (const { token } of content) sum += Math.max(-3, Math.min(4.5, token.odds));
  return MODEL * Math.max(0, Math.min(1, (sum / content.length + 0.5) / 3.6));
}

function isPlaceLike(words: readonly Word[], content: readonly Word[]): boolean {
  const first = words[0]!.folded;
  if (PLACE_STARTS.has(first) || (words.length === 2 && ARTICLES.has(first))) return true;
  const places = content.filter(({ token }) => token.sets & PLACE).length;
  const typed = content[0]!.token.sets & GIVEN && content.at(-1)!.token.sets & FAMILY;
  return places === content.length && !typed;
}

/** `A, B and C` names three, not one. */
const ENUMERATION = /^,? (?:and|y|e|et|&|or|o) \p{Lu}/u;

interface Rated {
  readonly score: number;
  readonly because: readonly Reason[];
}

function rate(text: string, segment: Segment, context: Context): Rated | undefined {
  const { words, kinds, left, right } = segment;
  const content = words.filter((_, i) => kinds[i] === 'name' || kinds[i] === 'weak');
  if (content.length === 0 || content.length > 6) return undefined;
  if (left === 'negative' || right === 'negative' || left === 'public' || right === 'public')
    return undefined;
  if (isPlaceholderName(words.map((word) => word.text))) return undefined;
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  const before = wordsBefore(text, start, context.before ?? '');
  if (isAddress(before) || isCaseTitle(text, start, end, before)) return undefined;
  if (hasPublicRole(before) || isOfficial(text, end)) return undefined;
  const role = left === 'role' || hasRole(before);
  const inverted = words.some((word, i) => i > 0 && word.gap === 'comma' && kinds[i] !== 'suffix');
  if (inverted && ENUMERATION.test(text.slice(end, end + 10)) && !words[0]!.capitals) return undefined;
  const full = content.length > 1 || (kinds.includes('initial') && words[0]!.initial);
  if (!role && isPlaceLike(words, content) && !inverted) return undefined;
  const because: Reason[] = [];
  let score = modelWeight(content);
  if (content.some(({ token }) => token.sets & LISTED)) because.push('known-name');
  if (full) {
    score += inverted ? INVERTED : FULL;
    because.push('name-shape');
  }
  if (role) {
    score += ROLE;
    because.push('role-word');
  } else if (!full) score -= 0.1;
  if (isPersonAfter(text, end)) {
    score += AFTER;
    because.push('sentence');
  }
  if (right === 'ordinary') score -= 0.3;
  if (left === 'ordinary' && !role) score -= 0.08;
  const certain = content.filter(({ token }) => token.odds > 1.2).length;
  if (certain === 0 && !(role && content.some(({ token }) => token.odds > -0.8))) score -= 0.3;
  if (full && !role && content.some(({ token }) => token.sets & COMMON && !(token.sets & LISTED)))
    score -= 0.2;
  return { score: Math.max(0, Math.min(1, score)), because };
}

/** Spans of names in the text that reach 0.60. */
export function* namesIn(text: string, context: Context): Generator<Match> {
  if (context.doc === 'form-sample') return;
  for (const run of runsIn(text)) {
    if (run.length === 1 && run[0]!.initial) continue;
    for (const raw of segmentsOf(run)) {
      const segment = trim(raw);
      if (segment.words.length === 0) continue;
      const rated = rate(text, segment, context);
      if (!rated || rated.score < REPORT || rated.because.length === 0) continue;
      const start = segment.words[0]!.start;
      yield { start, end: segment.words.at(-1)!.end, ...rated };
    }
  }
}
