/** Is a column one of personal names? Decided by its values, and by how much its header promises. */
import type { ColumnContext } from '../../../src/core/types.ts';
import { countryOf } from '../../../src/kit/countries.ts';
import { isMissing } from '../../../src/kit/placeholders.ts';
import { cellScore, headerKind } from './cell.ts';
import { isHanName } from './han.ts';
import { foldToken } from './hash.ts';
import { CALENDAR } from './lexicon/not-names.ts';
import { isThing, mostOfOneKind } from './lexicon/things.ts';
import { COMMON, DICTIONARY, GIVEN, LISTED, PLACE, TOWN } from './model.ts';
import { meanOdds } from './sequence.ts';
import { isFullName, LONGEST, type Shape, shapeOf } from './shape.ts';

/** Values looked at; more add nothing. */
const SAMPLE = 200;
/** Shares of the values, 0–1. */
interface Shares {
  readonly count: number;
  /** Full names by the model. */
  readonly full: number;
  /** One word that is hardly anything but a name. */
  readonly single: number;
  /** One word that is a given name, whatever else it is. */
  readonly given: number;
  /** Written in a script that the model was not taught. */
  readonly foreign: number;
  readonly han: number;
  /** Institutions, places, or no name at all. */
  readonly against: number;
  readonly distinct: number;
  /** Mean of the log-odds of all values that have a shape. */
  readonly odds: number;
  /** Words a value. */
  readonly words: number;
  /** Mean of what the words of each value say together, see `phrase.ts`; what cannot be a name counts as the least. */
  readonly phrases: number;
}

/** A value counts within these bounds, so that no single one decides. */
const LEAST = -5;
const MOST = 5;
function phraseIn(shape: Shape | undefined): number {
  if (!shape || shape.institutional > 0) return LEAST;
  return Math.max(LEAST, Math.min(MOST, shape.placeStart ? shape.phrase - 3 : shape.phrase));
}

const ONE_WORD = /^\w+$/;

const isSingleName = ({ words, tokens }: Shape, text: string) =>
  words.length === 1 &&
  tokens[0]!.odds >= 2 &&
  (tokens[0]!.sets & (PLACE | COMMON)) === 0 &&
  !CALENDAR.has(foldToken(text));

/** `El Idrissi`: places that begin so are words or towns. */
const isArticled = ({ words, tokens }: Shape) =>
  words.length === 1 && tokens[0]!.odds > 2 && !(tokens[0]!.sets & (PLACE | COMMON | TOWN | DICTIONARY));

/** `Rosenstraße`, `Domplatz` */
const STREET = /\p{L}{3}(?:stra(?:ß|ss)e|allee|platz|gasse|straat|gatan|vägen)$/iu;

/** Places, institutions, months, countries that nobody is called after (`Mauricio`), what cannot be a name. */
function speaksAgainst(text: string, shape: Shape | undefined): boolean {
  if (!shape || shape.institutional > 0 || STREET.test(text)) return true;
  if (shape.placeStart && !isFullName(shape) && !isArticled(shape)) return true;
  const only = shape.tokens.length === 1 ? shape.tokens[0]! : undefined;
  if (only && CALENDAR.has(only.folded)) return true;
  return !(only && only.sets & LISTED) && countryOf(text) !== undefined;
}

const isGivenName = ({ tokens }: Shape) =>
  tokens.length === 1 && Boolean(tokens[0]!.sets & GIVEN) && tokens[0]!.odds > -1;

/** Of the kind of things that most values are, so many that chance does not explain them; 0 if there is none. */
function countThings(sample: readonly string[]): number {
  const folded = sample.map((text) => text.trim().split(PARTS).map(foldToken).join(' '));
  // One may be a person of that name, many are goods.
  const brands = folded.filter(isThing).length;
  if (brands * 3 > sample.length) return brands;
  const most = sample.length < FEW ? 0 : mostOfOneKind(folded);
  return most >= MOSTLY * sample.length ? most : 0;
}
const PARTS = /[\s-]+/;
const MOSTLY = 0.6;

/**
 * Undefined once half of the values cannot be names: without a caption the column is none of names then, whatever the others are
 * (`fromAll`), and columns of sentences are many. `isHeaded`: all are looked at.
 */
function measure(sample: readonly string[], isHeaded: boolean): Shares | undefined {
  let none = isHeaded ? Number.NEGATIVE_INFINITY : sample.filter(isTooLong).length;
  let full = 0;
  let single = 0;
  let given = 0;
  let foreign = 0;
  let han = 0;
  let against = 0;
  let odds = 0;
  let shaped = 0;
  let words = 0;
  let phrases = 0;
  for (const text of sample) {
    if (none * 2 >= sample.length) return undefined;
    const shape = shapeOf(text);
    if ((!shape || shape.institutional > 0) && !isTooLong(text)) none++;
    if (isHanName(text)) han++;
    if (speaksAgainst(text, shape)) against++;
    phrases += phraseIn(shape);
    if (!shape) continue;
    shaped++;
    odds += meanOdds(shape.tokens);
    words += shape.tokens.length;
    if (isGivenName(shape)) given++;
    if (shape.foreign) foreign++;
    else if (isFullName(shape)) full++;
    else if (isSingleName(shape, text)) single++;
  }
  const count = sample.length;
  against += countThings(sample);
  const part = (n: number) => (count === 0 ? 0 : n / count);
  const distinct = part(countDistinct(sample));
  return {
    count,
    distinct,
    full: part(full),
    single: part(single),
    given: part(given),
    foreign: part(foreign),
    han: part(han),
    against: part(against),
    odds: shaped === 0 ? 0 : odds / shaped,
    words: shaped === 0 ? 0 : words / shaped,
    phrases: count === 0 ? LEAST : phrases / count,
  };
}

const isTooLong = (text: string): boolean => text.length > LONGEST;

const countDistinct = (sample: readonly string[]): number =>
  new Set(sample.map((text) => text.trim().toLowerCase())).size;

/** Too few of the values differ for any of the ways to tell names without a caption (`fromAll`, `fromValues`). */
function areTooAlike(sample: readonly string[]): boolean {
  const count = sample.length;
  return countDistinct(sample) < (count < 10 ? 0.8 : count < MANY ? 0.5 : 0.35) * count;
}

/** Rises from `low` at `from` to `high` at 1. */
const rise = (share: number, from: number, low: number, high: number) =>
  share < from ? (low * share) / from : low + ((high - low) * (share - from)) / (1 - from);

/** So few names over so many rows are the same people again and again. */
const FEW_NAMES = 2;
const FEWEST_ROWS = 4;
/** Columns of fewer values are judged more strictly. */
const FEW = 8;
/** Enough that chance evens out. */
const MANY = 20;

/**
 * All values taken together: many words that look a little like names say more than a few that surely do. Columns
 * of towns, firms, ships, drugs, titles stay below -3, of names whose words are in no list above -1 (docs/names.md).
 */
function fromAll({ count, words, phrases, against, distinct }: Shares, personTable: boolean): number {
  // Given names come again in a long column; so do terms, of which fewer look like names.
  if (distinct < (count < MANY ? 0.8 : 0.35) || count < FEW) return 0;
  const needed =
    (words >= 1.6 ? -0.75 : -1) +
    (count < MANY ? 0.75 : 0) -
    (personTable ? 0.3 : 0) +
    (distinct < 0.5 ? 0.4 : 0) +
    3 * against;
  return phrases < needed ? 0 : Math.min(0.95, 0.5 + 0.1 * (phrases - needed));
}

/** No header: full names one by one, or the column as a whole. */
function fromValues(shares: Shares, personTable: boolean): number {
  const { foreign, against, distinct, count } = shares;
  const all = foreign > 0.2 ? 0 : fromAll(shares, personTable);
  if (against > 0.15) return all;
  return distinct < (count < 10 ? 0.8 : 0.5) ? all : Math.max(all, fromEach(shares, personTable));
}

/**
 * Columns of places, firms, teams, products, titles have at most a fifth of such values (measured), so
 * that a column of names never seen before, half of which the model knows, still stands out.
 */
function fromEach(shares: Shares, personTable: boolean): number {
  const { count, full, single, foreign, han, distinct, odds } = shares;
  if (han >= 0.8) return 0.7;
  // A script that the model was not taught: only beside other facts about people.
  if (personTable && foreign >= 0.8 && distinct >= 0.8) return 0.55;
  if (count < 3) return count > 0 && full === 1 && odds >= 3 ? 0.55 : 0;
  const enough = count < FEW ? 0.6 : 0.45;
  const people = full + single * 0.5;
  if (full >= 0.3 && people >= enough && odds >= 1.2) return rise(people, enough, 0.5, 0.95);
  return count >= 5 && single >= 0.75 && odds >= 2.5 ? 0.55 : 0;
}

function underBareHeader(shares: Shares, personTable: boolean): number {
  const { full, single, given, foreign, han, against } = shares;
  const alone = personTable ? Math.max(single, given) : single;
  const people = Math.min(1, full + alone * 0.9 + Math.max(foreign, han));
  if (against > 0.3) return Math.min(0.4, people);
  return rise(people, 0.45, 0.5, 0.98);
}

/** 0–1; taken at ≥ 0.5. */
export function columnConfidence(values: readonly string[], column: ColumnContext): number {
  const kind = headerKind(column);
  // Less than three values say who is meant only if each of them is a full name.
  if (kind === 'none' && values.length < 3 && values.some((text) => ONE_WORD.test(text))) return 0;
  const sample = values.slice(0, SAMPLE).filter((value) => !isMissing(value));
  if (sample.length === 0 || (kind === 'none' && areTooAlike(sample))) return 0;
  const shares = measure(sample, kind !== 'none');
  if (shares === undefined) return 0;
  if (kind === 'none') return fromValues(shares, column.personTable);
  if (kind === 'bare') {
    const listed = underBareHeader(shares, column.personTable);
    // One person in every row, as a log of events has: no share says anything, so the name itself must.
    const few = shares.count >= FEWEST_ROWS && Math.round(shares.distinct * shares.count) <= FEW_NAMES;
    return few ? Math.max(listed, 0.55 * fittingShare(values, column)) : listed;
  }
  // `Last` over a column of decisions: hardly a value looks like a name.
  if (shares.count >= 3 && shares.odds < -2) return 0.3;
  return rise(fittingShare(values, column), 0.5, 0.5, 0.98);
}

/** Share of the values that may be names under the column's header. */
function fittingShare(values: readonly string[], column: ColumnContext): number {
  const sample = values.slice(0, SAMPLE).filter((value) => !isMissing(value));
  return sample.filter((value) => cellScore(value, column) >= 0.6).length / sample.length;
}
