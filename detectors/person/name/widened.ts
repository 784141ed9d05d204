/** Takes words that are no names by themselves into a candidate, where the words around it speak of a person. */
import { ACTIVE_VERBS, OPENERS, PERSON_VERBS } from './lexicon/contexts.ts';
import { CALENDAR } from './lexicon/not-names.ts';
import { STAFF } from './lexicon/roles.ts';
import { COMMON, LISTED } from './model.ts';
import type { Word } from './runs.ts';
import { inName, isFirstOfItsOwn, type Kind, type Segment } from './segments.ts';

/** More words are no name. */
const MOST_WORDS = 5;

const isOrdinary = (kind: Kind | undefined) => kind === 'ordinary';
const isCalendar = ({ folded }: Word) => CALENDAR.has(folded);

/**
 * The segment with the ordinary words beside it that may be parts of the name (`Coronado`, `Pappas`): only a
 * context that is sure of a person makes them so. `opens`: the run begins a sentence, so that its first word says
 * nothing by its capital. Undefined if there are none.
 */
export function widened(segment: Segment, opens: boolean): Segment | undefined {
  const { run, runKinds } = segment;
  let { from, to } = segment;
  const joins = (at: number) =>
    (isOrdinary(runKinds[at]) || inName(runKinds[at]!)) &&
    !run[at]!.mixed &&
    !isCalendar(run[at]!) &&
    !STAFF.has(run[at]!.folded) &&
    run[at]!.gap !== 'and';
  while (
    from > 0 &&
    run[from]!.gap === 'space' &&
    joins(from - 1) &&
    !(from === 1 && opens && isOpener(run[0]!))
  )
    from--;
  while (to < run.length && run[to]!.gap === 'space' && joins(to)) to++;
  if ((from === segment.from && to === segment.to) || to - from > MOST_WORDS || to - from < 2)
    return undefined;
  const left = from > 0 && run[from]!.gap === 'space' ? runKinds[from - 1] : undefined;
  const right = to < run.length && run[to]!.gap === 'space' ? runKinds[to] : undefined;
  if (left === 'negative' || right === 'ordinary') return undefined;
  if (right === 'negative' && !isFirstOfItsOwn(run, runKinds, to)) return undefined;
  const kinds = runKinds.slice(from, to).map((kind) => (kind === 'ordinary' ? 'weak' : kind));
  const beside = right === 'negative' ? undefined : right;
  return { ...segment, words: run.slice(from, to), kinds, left, right: beside, from, to };
}

/** `Yesterday`, `Ayer`: opens a sentence, is no part of the name after it. */
const isOpener = ({ folded, token }: Word) =>
  OPENERS.has(folded) ||
  PERSON_VERBS.has(folded) ||
  ACTIVE_VERBS.has(folded) ||
  (Boolean(token.sets & COMMON) && !(token.sets & LISTED) && token.odds < MERE);
/** Odds of a word that hardly anybody is called. */
const MERE = -3.5;
