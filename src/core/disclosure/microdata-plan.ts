import type { Role } from '../table/role.ts';
import type { Detail } from '../types.ts';
import { detailByValues, detailOf } from './details.ts';
import { type CaptionKind, isPersonal, type QuasiKind } from './kinds.ts';
import { captionKind } from './quasi-kinds.ts';
import { isRowNumber, kindOfNumbers, kindOfValues } from './quasi-values.ts';
import { areNumbers, isTotal, kindByValues } from './told-values.ts';

/** A column by which others could know the person of its row. */
export interface QuasiColumn {
  readonly column: number;
  readonly kind: QuasiKind;
  /** No caption says so. */
  readonly byValues?: true;
}

/** A column that may give more of places or dates than the HIPAA safe harbour lets stand. */
export interface DetailColumn {
  readonly column: number;
  readonly detail: Detail;
  /** Its place among the columns by which rows are told apart; −1 if it is none of them. */
  readonly quasi: number;
}

export interface MicrodataPlan {
  readonly quasi: readonly QuasiColumn[];
  readonly details: readonly DetailColumn[];
  /** The column that tells what must not be known of somebody; −1 if there is none. */
  readonly sensitive: number;
  /** Rows are told of as people already, by their birth dates. */
  readonly counted: boolean;
}

/** What is known of a table when its first rows are there. */
export interface FirstLook {
  /** None where nobody put captions on. */
  readonly captions: readonly string[];
  readonly roles: readonly Role[];
  /** Some values of each column, blank ones left out. */
  readonly samples: readonly (readonly string[])[];
  /** The first rows; blank cells are kept. */
  readonly rows: readonly (readonly string[])[];
  /** Whether it speaks of a confidential population. */
  isProtected(): boolean;
  /** It lists people in public roles. */
  readonly isPublic: boolean;
}

/** More columns than this single everybody out. */
const MOST_QUASI = 24;
/** Columns by which people are told apart: fewer say too little. Outside a protected context one more is asked for. */
const FEWEST_QUASI = 3;
const FEWEST_PERSONAL = 3;
/** Columns that are looked at without a caption that speaks for them. */
const MOST_LOOKED_AT = 60;

/**
 * Whether the rows of a table are people without names (microdata), and by which columns they could be known: a
 * table that gives ages or birth dates row by row, or sexes beside other facts that only people have. Columns are known
 * by their captions, or else by their values. Not: tables that count people, list things, or name somebody, whose rows
 * are judged as people.
 */
export function microdataPlan(look: FirstLook): MicrodataPlan | undefined {
  const { captions, roles, samples, isPublic } = look;
  if (samples.length < FEWEST_QUASI) return undefined;
  const kinds = samples.map((_, column) => captionKind(captions[column] ?? ''));
  if (kinds.some(({ thing }) => thing) || roles.some(namesSomebody)) return undefined;
  const isFigure = ({ figure }: CaptionKind, column: number): boolean =>
    figure === true && areNumbers(samples[column]!) && !(column === 0 && isRowNumber(samples[column]!));
  if (kinds.some(isFigure)) return undefined;
  const told = quasiColumns(kinds, samples);
  if (told.length < FEWEST_QUASI - 1 || told.length > MOST_QUASI) return undefined;
  if (told.filter((column) => namesItself(column, samples)).length >= FEWEST_QUASI) return undefined;
  const isProtected = look.isProtected();
  if (isPublic && !isProtected) return undefined;
  const quasi = isProtected ? withNumbers(told, { kinds, samples }) : told;
  if (quasi.some(({ column }) => samples[column]!.some(isTotal))) return undefined;
  if (
    !arePeople(
      quasi.map(({ kind }) => kind),
      { isProtected, isSensitive: kinds.some(({ sensitive }) => sensitive) },
    )
  )
    return undefined;
  if (countsGroups(look, quasi)) return undefined;
  if (!isProtected && areOfThePast(quasi, samples)) return undefined;
  const sensitive = kinds.findIndex(
    (kind, column) => kind.sensitive === true && !quasi.some((own) => own.column === column),
  );
  const details = detailColumns(look, kinds, quasi);
  return { quasi, details, sensitive, counted: areCounted(roles) };
}

/** Also columns by which rows are not told apart: months, say. */
function detailColumns(
  { captions, samples }: FirstLook,
  kinds: readonly CaptionKind[],
  all: readonly QuasiColumn[],
): readonly DetailColumn[] {
  return kinds.flatMap((told, column) => {
    const quasi = all.findIndex((own) => own.column === column);
    const kind = told.quasi ?? all[quasi]?.kind;
    const detail = kind ? detailOf(kind, captions[column] ?? '') : detailByValues(samples[column]!);
    return detail ? [{ column, detail, quasi }] : [];
  });
}

/** Whether the cells below a caption say the same in other words: the table is one of captions, in several languages. */
function namesItself({ column, kind }: QuasiColumn, samples: FirstLook['samples']): boolean {
  const values = samples[column]!;
  const same = values.filter((text) => captionKind(text.split('|')[0]!).quasi === kind);
  return same.length * 2 >= values.length;
}

/** What the columns tell by their captions, and by their values where the captions say nothing. */
function quasiColumns(kinds: readonly CaptionKind[], samples: FirstLook['samples']): QuasiColumn[] {
  return kinds.flatMap(({ quasi, figure, sensitive }, column) => {
    const values = samples[column]!;
    if (quasi !== undefined) {
      const kind = kindByValues(quasi, values);
      return kind === undefined ? [] : [{ column, kind }];
    }
    if (figure || sensitive || column >= MOST_LOOKED_AT) return [];
    const kind = kindOfValues(values);
    return kind === undefined ? [] : [{ column, kind, byValues: true }];
  });
}

/** Beside sexes, countries and languages of single people a column of numbers may be their ages or birth years. */
function withNumbers(
  quasi: readonly QuasiColumn[],
  { kinds, samples }: { readonly kinds: readonly CaptionKind[]; readonly samples: FirstLook['samples'] },
): readonly QuasiColumn[] {
  const own = new Set(quasi.map(({ kind }) => kind));
  if (own.has('age') || own.has('birth') || [...own].filter(isPersonal).length < 2) return quasi;
  for (const [column, { quasi: known, figure, sensitive }] of kinds.entries()) {
    if (known || figure || sensitive || column >= MOST_LOOKED_AT) continue;
    const kind = kindOfNumbers(samples[column]!);
    if (kind) return [...quasi, { column, kind, byValues: true }];
  }
  return quasi;
}

/** Of groups each is there once, and nearly each that there can be. */
const ENOUGH_GROUPS = 0.5;

/**
 * Whether the rows are groups of people and a column that no caption explains counts them: all combinations of what tells
 * the groups apart come, and none twice.
 */
function countsGroups({ captions, samples, rows }: FirstLook, quasi: readonly QuasiColumn[]): boolean {
  const isKnown = (column: number): boolean =>
    quasi.some((own) => own.column === column && !(own.byValues && SINGLE.has(own.kind)));
  if (quasi.some(({ kind, byValues }) => !byValues && SINGLE.has(kind))) return false;
  const isUnexplained = (values: readonly string[], column: number): boolean =>
    !isKnown(column) &&
    captionKind(captions[column] ?? '').sensitive !== true &&
    values.length > 0 &&
    areNumbers(values) &&
    !isRowNumber(values);
  if (!samples.some(isUnexplained)) return false;
  const labels = samples.flatMap((values, column) => (areNumbers(values) ? [] : [column]));
  const groups = rows.map((row) => labels.map((column) => row[column] ?? '').join('\n'));
  const most = labels.reduce((all, column) => all * Math.max(1, new Set(samples[column]).size), 1);
  return new Set(groups).size === groups.length && groups.length >= most * ENOUGH_GROUPS;
}

const SINGLE: ReadonlySet<QuasiKind> = new Set(['birth', 'age', 'eventDate']);

/** Courses and jobs are for an age, in a language, for a schooling, too. */
const OF_PEOPLE_ONLY: ReadonlySet<QuasiKind> = new Set([
  ...(['birth', 'sex', 'nationality', 'ethnicity', 'religion', 'marital', 'family'] as const),
]);

/** Whether the kinds of facts are those of single people. */
function arePeople(
  all: readonly QuasiKind[],
  { isProtected, isSensitive }: { readonly isProtected: boolean; readonly isSensitive: boolean },
): boolean {
  const kinds = new Set(all);
  const personal = [...kinds].filter(isPersonal).length;
  const isSingle = kinds.has('birth') || kinds.has('age');
  if (!isProtected) {
    const isSomebody = kinds.has('sex') || kinds.has('birth');
    return isSingle && isSomebody && personal >= FEWEST_PERSONAL && kinds.size > FEWEST_QUASI;
  }
  // A diagnosis or outcome beside age and sex is told of somebody as well as a third fact.
  const told = kinds.size + Number(isSensitive && isSingle);
  if (told < FEWEST_QUASI || ![...kinds].some((kind) => OF_PEOPLE_ONLY.has(kind))) return false;
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
