/** Cuts runs of capitalised words into candidates for names. */

import { isInverted } from './inverted.ts';
import {
  ALIAS_MARK,
  FIRST,
  INSTITUTION_FIRST,
  LABEL,
  LAST,
  MONTH,
  NEGATIVE,
  OPENER,
  PARTICLE,
  PUBLIC,
  ROLE,
  SAINT,
  STATUTE,
  SUFFIX,
  SURNAME_TOO,
  VERB,
} from './lexicon/word-kinds.ts';
import { COMMON, FAMILY, GIVEN, LISTED, PLACE } from './model.ts';
import type { Word } from './runs.ts';

/** What a capitalised word is likely to be, alone. `weak`: may be part of a name, `negative`: of a street, institution, law. */
export type Kind =
  | 'name'
  | 'weak'
  | 'particle'
  | 'initial'
  | 'suffix'
  | 'role'
  | 'public'
  | 'negative'
  /** Opens a sentence or a field: no part of the name, and says nothing of it. */
  | 'opener'
  | 'ordinary';

/** Neighbouring words of a run that may be one name. */
export interface Segment {
  readonly words: readonly Word[];
  readonly kinds: readonly Kind[];
  /** Kinds of the neighbours in the run. */
  readonly left: Kind | undefined;
  readonly right: Kind | undefined;
  /** True if a comma stands inside: `LAST, First`. */
  readonly inverted: boolean;
  /** The run that it was cut from, with the kinds of its words, and where in it the segment begins and ends. */
  readonly run: readonly Word[];
  readonly runKinds: readonly Kind[];
  readonly from: number;
  readonly to: number;
}

const isGiven = ({ token }: Word) => Boolean(token.sets & GIVEN) && token.odds > 1 && !(token.sets & PLACE);

const isOnlyGiven = ({ token }: Word) => Boolean(token.sets & GIVEN) && !(token.sets & FAMILY);

function kindOf(word: Word, previous: Word | undefined, isLast: boolean): Kind {
  const { kinds, token } = word;
  if (word.mixed) return 'ordinary';
  if (word.initial) return 'initial';
  if (kinds !== 0) {
    const listed = listedKind(word, previous, isLast);
    if (listed) return listed;
  }
  if (word.capitals && word.text.length <= 5 && !(token.sets & LISTED) && token.odds < 2.5) return 'weak';
  if (token.odds >= 0.5) return 'name';
  return token.odds < -1.6 && !(token.sets & LISTED && token.odds > -3) ? 'ordinary' : 'weak';
}

/** What the lists say of the word where it stands. */
function listedKind(word: Word, previous: Word | undefined, isLast: boolean): Kind | undefined {
  const { kinds, token } = word;
  if (kinds & SUFFIX) return 'suffix';
  // `AKA`, `F/K/A` stand between the names of one person.
  if (kinds & LABEL || (kinds & ALIAS_MARK && word.capitals)) return 'opener';
  if (kinds & ROLE) return 'role';
  if (kinds & PUBLIC) return 'public';
  if (kinds & SAINT && previous && previous.token.odds > 0.5 && !isLast) return 'particle';
  if (kinds & NEGATIVE) {
    if (kinds & SURNAME_TOO && previous && isGiven(previous)) return 'name';
    if (!(token.sets & LISTED && token.odds > 0))
      return isLastName(word, previous, isLast) ? 'weak' : 'negative';
  }
  if (kinds & PARTICLE) return 'particle';
  return kinds & MONTH && !previous ? 'weak' : undefined;
}

/** `Mayta Calle`, `Bakary Cámara`: what begins the name of a street or an institution does not end it. */
const isLastName = ({ kinds, gap }: Word, previous: Word | undefined, isLast: boolean) =>
  isLast &&
  gap === 'space' &&
  previous !== undefined &&
  previous.token.odds > 0.5 &&
  Boolean(kinds & FIRST) &&
  !(kinds & (LAST | STATUTE));

export const inName = (kind: Kind) =>
  kind === 'name' || kind === 'weak' || kind === 'particle' || kind === 'initial' || kind === 'suffix';

/** The kind that speaks from the left: a street is heard over titles and small words (`Calle Dr. …`). */
function leftOf(run: readonly Word[], kinds: readonly Kind[], from: number): Kind | undefined {
  if (from === 0 || run[from]!.gap !== 'space') return undefined;
  for (let i = from - 1; i >= 0 && i >= from - 3; i--) {
    if (kinds[i] === 'negative' && (i === from - 1 || run[i]!.kinds & FIRST)) return 'negative';
    if (run[i]!.gap !== 'space') break;
  }
  return kinds[from - 1];
}

/** `Clínica`, `Unidad`; and `Hospital Universitario`, `Plaza Mayor` when a name of its own follows. */
export function isFirstOfItsOwn(run: readonly Word[], kinds: readonly Kind[], at: number): boolean {
  const said = run[at]!.kinds;
  if (!(said & FIRST)) return false;
  if (!(said & LAST)) return Boolean(said & INSTITUTION_FIRST) || at + 1 < run.length;
  return run[at + 1]?.gap === 'space' && kinds[at + 1] !== 'negative';
}

/** The kind that speaks from the right; `Unidad`, `Servicio` begin something new. */
function rightOf(run: readonly Word[], kinds: readonly Kind[], to: number): Kind | undefined {
  let at = to;
  // "… Trafficking Victims Protection Act": what the last words are, the first ones belong to.
  while (at < run.length && at < to + 6 && run[at]!.gap === 'space' && kinds[at] === 'ordinary') at++;
  const word = run[at]?.gap === 'space' && kinds[at] === 'negative' ? run[at] : run[to];
  const country = word && word.token.sets & PLACE && !(word.token.sets & COMMON);
  if (word?.gap !== 'space' || word.mixed || (word === run[to] && country)) return undefined;
  const beginsAnew = isFirstOfItsOwn(run, kinds, word === run[to] ? to : at);
  if (word !== run[to]) return beginsAnew ? 'ordinary' : 'negative';
  return kinds[to] === 'negative' && beginsAnew ? undefined : kinds[to];
}

/** `Héctor Pastor Navarro`: a word between two listed names belongs to them. */
const isBetweenNames = (run: readonly Word[], at: number) =>
  run[at]!.gap === 'space' &&
  run[at + 1]!.gap === 'space' &&
  !run[at]!.mixed &&
  Boolean(run[at - 1]!.token.sets & GIVEN) &&
  Boolean(run[at + 1]!.token.sets & FAMILY) &&
  run[at + 1]!.token.odds > 1.5;

/**
 * Cuts a run where a word is no part of a name; a comma is kept only in `LAST, First` and before a suffix. `opens`:
 * the run begins a sentence; `listed`: it goes on with "and" and another name, so that commas part people.
 */
export function segmentsOf(run: readonly Word[], opens: boolean, listed: boolean): Segment[] {
  const kinds = run.map((word, i) => kindOf(word, run[i - 1], i === run.length - 1));
  if (opens && run.length > 1 && isOpening(run[0]!) && (run.length > 2 || !(run[0]!.token.sets & LISTED)))
    kinds[0] = 'opener';
  for (let i = 1; i < run.length - 1; i++)
    if (kinds[i] === 'ordinary' && isBetweenNames(run, i)) kinds[i] = 'weak';
  const several = listed || run.some(({ gap }, i) => gap === 'and' && !isLastSurname(run, kinds, i));
  const segments: Segment[] = [];
  for (let from = 0; from < run.length; ) {
    if (!inName(kinds[from]!)) {
      from++;
      continue;
    }
    let to = from + 1;
    let inverted = false;
    for (; to < run.length && inName(kinds[to]!); to++) {
      // `Paz y Paz` is one surname, `Pedro y Ana Xol` are two people.
      if (run[to]!.gap === 'and' && (isOnlyGiven(run[to]!) || !isLastSurname(run, kinds, to))) break;
      if (run[to]!.gap !== 'comma' || kinds[to] === 'suffix') continue;
      if (inverted || !isInverted(run.slice(from, to), run.slice(to), several)) break;
      inverted = true;
    }
    segments.push(
      trim({
        words: run.slice(from, to),
        kinds: kinds.slice(from, to),
        left: leftOf(run, kinds, from),
        right: rightOf(run, kinds, to),
        inverted,
        run,
        runKinds: kinds,
        from,
        to,
      }),
    );
    from = to;
  }
  return segments;
}

/** `Ortega y Gasset`: one word and the end of the name; more are another person's. */
const isLastSurname = (run: readonly Word[], kinds: readonly Kind[], at: number) =>
  at + 1 >= run.length || run[at + 1]!.gap !== 'space' || !inName(kinds[at + 1]!);

/** Articles that open a sentence rather than a name. */
const OPENING = new Set(['el', 'la', 'los', 'las', 'y', 'e']);

const isWeakWord = (word: Word, kind: Kind) =>
  kind === 'weak' && word.token.odds < -0.5 && Boolean(word.token.sets & COMMON);

/** `Mercedes Ixcoy`, `Blessing Osagie`: a given name that is a word as well, before what is nothing but a surname. */
const isGivenBefore = ({ token }: Word, next: Word | undefined) =>
  Boolean(token.sets & GIVEN) &&
  token.odds > LEAST_GIVEN &&
  next?.gap === 'space' &&
  next.token.odds > SURELY &&
  !(next.token.sets & (COMMON | PLACE));
const LEAST_GIVEN = -2.5;
const SURELY = 4;

/** Drops weak words at the start that are no names of their own, and initials and particles at the end. */
function trim(segment: Segment): Segment {
  const { words, kinds } = segment;
  let from = 0;
  let to = words.length;
  while (
    from < to &&
    ((isWeakWord(words[from]!, kinds[from]!) && !isGivenBefore(words[from]!, words[from + 1])) ||
      kinds[from] === 'suffix')
  )
    from++;
  if (to - from > 2 && OPENING.has(words[from]!.folded)) from++;
  while (to > from && (kinds[to - 1] === 'initial' || kinds[to - 1] === 'particle')) to--;
  if (from === 0 && to === words.length) return segment;
  return {
    ...segment,
    words: words.slice(from, to),
    kinds: kinds.slice(from, to),
    from: segment.from + from,
    to: segment.from + to,
  };
}

const isOpening = ({ kinds }: Word) => (kinds & (OPENER | VERB)) !== 0;
