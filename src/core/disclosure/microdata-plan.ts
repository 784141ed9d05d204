import type { Role } from '../table/role.ts';
import { captionKind, isPersonal, type QuasiKind } from './quasi-kinds.ts';
import { isNothing } from './value-codes.ts';

/** A column by which others could know the person of its row. */
export interface QuasiColumn {
  readonly column: number;
  readonly kind: QuasiKind;
}

export interface MicrodataPlan {
  readonly quasi: readonly QuasiColumn[];
  /** The column that tells what must not be known of somebody; −1 if there is none. */
  readonly sensitive: number;
  /** Rows are told of as people already, by their birth dates. */
  readonly counted: boolean;
}

/** What is known of a table when its first rows are there. */
export interface FirstLook {
  readonly captions: readonly string[];
  readonly roles: readonly Role[];
  /** Some values of each column, blank ones left out. */
  readonly samples: readonly (readonly string[])[];
  /** It speaks of a confidential population. */
  readonly isProtected: boolean;
  /** It lists people in public roles. */
  readonly isPublic: boolean;
}

/** More columns than this single everybody out. */
const MOST_QUASI = 24;
/** Columns by which people are told apart: fewer say too little. Outside a protected context one more is asked for. */
const FEWEST_QUASI = 3;
const FEWEST_PERSONAL = 3;

/**
 * Whether the rows of a table are people without names (microdata), and by which columns they could be known: a
 * table that gives ages or birth dates row by row, or sexes beside other facts that only people have. Not: tables that
 * count people, list things, or name somebody, whose rows are judged as people.
 */
export function microdataPlan(look: FirstLook): MicrodataPlan | undefined {
  const { captions, roles, samples, isProtected, isPublic } = look;
  if (captions.length < FEWEST_QUASI || (isPublic && !isProtected)) return undefined;
  const kinds = captions.map(captionKind);
  if (kinds.filter(({ quasi }) => quasi !== undefined).length < FEWEST_QUASI) return undefined;
  if (kinds.some(({ thing }) => thing) || roles.some(namesSomebody)) return undefined;
  if (kinds.some(({ figure }, column) => figure && areNumbers(samples[column] ?? []))) return undefined;
  const quasi = kinds.flatMap(({ quasi: kind }, column) => {
    const own = kind && kindByValues(kind, samples[column] ?? []);
    return own === undefined ? [] : [{ column, kind: own }];
  });
  if (quasi.some(({ column }) => samples[column]!.some(isTotal))) return undefined;
  if (
    !arePeople(
      quasi.map(({ kind }) => kind),
      isProtected,
    ) ||
    quasi.length > MOST_QUASI
  )
    return undefined;
  if (!isProtected && areOfThePast(quasi, samples)) return undefined;
  const sensitive = kinds.findIndex(
    (kind, column) => kind.sensitive === true && !quasi.some((own) => own.column === column),
  );
  return { quasi, sensitive, counted: areCounted(roles) };
}

/** Courses and jobs are for an age, in a language, for a schooling, too. */
const OF_PEOPLE_ONLY: ReadonlySet<QuasiKind> = new Set([
  ...(['birth', 'sex', 'nationality', 'ethnicity', 'religion', 'marital', 'family'] as const),
]);

/** Whether the kinds of facts are those of single people. */
function arePeople(all: readonly QuasiKind[], isProtected: boolean): boolean {
  const kinds = new Set(all);
  const personal = [...kinds].filter(isPersonal).length;
  const isSingle = kinds.has('birth') || kinds.has('age');
  if (!isProtected) {
    const isSomebody = kinds.has('sex') || kinds.has('birth');
    return isSingle && isSomebody && personal >= FEWEST_PERSONAL && kinds.size > FEWEST_QUASI;
  }
  if (kinds.size < FEWEST_QUASI || ![...kinds].some((kind) => OF_PEOPLE_ONLY.has(kind))) return false;
  return (
    (isSingle && personal >= 2) ||
    personal >= FEWEST_PERSONAL ||
    (kinds.has('nationality') && kinds.has('eventDate') && personal >= 2)
  );
}

/** Whether rows are told of as people: those with a birth date and anything else are. */
function areCounted(roles: readonly Role[]): boolean {
  const facts = roles.flatMap((role) => (role.kind === 'fact' ? [role.detector] : []));
  return facts.length > 1 && facts.some(({ category }) => category === 'birth_date');
}

function namesSomebody(role: Role): boolean {
  return (
    role.kind === 'fact' && (role.detector.category === 'name' || role.detector.identifies === 'directly')
  );
}

const NUMBER = /^[<>≥≤~]? ?[-+]?\d[\d.,'\s]{0,20}%?$/;
const AGE =
  /^(?:\d{1,3}(?:\.0)?(?: ?(?:y\/?o|yrs?|years?(?: old)?|años?|anos|ans|months?|meses|m|mo))?)\.?$/i;
const AGE_GROUP =
  /^(?:[<>≥≤]|under|over|menor|mayor|menos|más|mas|hasta)?.{0,12}\d{1,3}(?: ?(?:-|–|—|to|a|y|\+|and|o|or|años|years)|$)/i;
const LONGEST = 60;

/** The kind that the values of a column bear out; undefined if they don't. */
function kindByValues(kind: QuasiKind, values: readonly string[]): QuasiKind | undefined {
  if (values.length === 0 || share(values, (text) => text.length <= LONGEST) < 0.9) return undefined;
  if (kind === 'age') {
    if (share(values, (text) => AGE.test(text) && Number.parseInt(text, 10) <= 120) >= 0.8) return 'age';
    return share(values, (text) => AGE_GROUP.test(text)) >= 0.8 ? 'ageGroup' : undefined;
  }
  if (kind === 'birth' || kind === 'family') return share(values, hasDigit) >= 0.8 ? kind : undefined;
  if (kind === 'eventDate') return share(values, isDay) >= 0.8 ? kind : undefined;
  // Figures under the names of groups (`Married`, `Children`) count them; shares and means have points.
  if (kind === 'postcode' || kind === 'ageGroup') return kind;
  return share(values, (text) => /^\d{1,3}(?:,\d{3})+$|^\d+[.,]\d+%?$|%$/.test(text)) >= 0.5
    ? undefined
    : kind;
}

const hasDigit = (text: string): boolean => /\d/.test(text);
/** A year, a month and a day in any order, or the serial number of a day. */
const isDay = (text: string): boolean =>
  /\d{1,4}\D{1,4}\d{1,2}\D{1,4}\d{1,4}|\d{1,2}\D{1,6}\p{L}{3,12}\D{1,6}\d{2,4}|\p{L}{3,12}\D{1,3}\d{1,2}\D{1,4}\d{4}|^\d{8}$/u.test(
    text,
  );

/** What stands for all values in a table of figures. */
const TOTAL =
  /^(?:(?:grand |sub)?totals?|all(?: [a-z]{1,20}){0,2}|both(?: sexes| genders)?|overall|any|combined|todos|todas|ambos(?: sexos)?|total general|ensemble|tous|ambos os sexos)$/i;
export const isTotal = (text: string): boolean => text.length <= 30 && TOTAL.test(text);

export function areNumbers(values: readonly string[]): boolean {
  const told = values.filter((text) => !isNothing(text));
  return told.length === 0 || share(told, (text) => NUMBER.test(text)) >= 0.8;
}

/** Whoever was born so long ago is protected no more (spec: deceased for more than 72 years). */
const LAST_OF_THE_PAST = 1900;
/** To whom something happened before is as long dead; 1899 and 1900 are also what programs write for no date. */
const LAST_DAYS_OF_THE_PAST = 1898;

function areOfThePast(quasi: readonly QuasiColumn[], samples: readonly (readonly string[])[]): boolean {
  const yearsOf = (asked: QuasiKind) =>
    quasi
      .filter(({ kind }) => kind === asked)
      .flatMap(({ column }) => samples[column]!)
      .flatMap((text) => /(?<!\d)(1[0-9]|20)\d\d(?!\d)/.exec(text)?.[0] ?? [])
      .map(Number);
  const [births, days] = [yearsOf('birth'), yearsOf('eventDate')];
  if (births.length > 0) return births.every((year) => year <= LAST_OF_THE_PAST);
  return days.length > 0 && days.every((year) => year <= LAST_DAYS_OF_THE_PAST);
}

function share(values: readonly string[], holds: (text: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}
