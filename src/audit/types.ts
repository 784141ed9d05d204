import type { Masked, Visibility } from '../core/types.ts';

/** What a column of a list of requests or answers holds. */
export const FIELDS = ['id', 'name', 'alias', 'birth', 'number', 'address', 'asked', 'contact'] as const;
/**
 * `id`: number of the request. `alias`: maiden and other names. `asked`: in an answer, the address as it was asked for.
 * `contact`: what else is told of somebody, a phone number or an e-mail address.
 */
export type Field = (typeof FIELDS)[number];

/** The columns of each field, from 0; those of one field are read as one (first and last name, street and city). */
export type Columns = Readonly<Record<Field, readonly number[]>>;

/** Columns that a user names by hand: captions, letters or numbers, by field. */
export type ColumnChoice = Partial<Readonly<Record<Field, readonly string[]>>>;

/** What a request has to state before an answer may be given. */
export const REQUIREMENTS = ['name', 'address', 'birth', 'number'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** How well an answer is founded, best first; what the classes mean stands in docs/match-audit.md. */
export const STRENGTHS = ['confirmed', 'corroborated', 'plausible', 'weak', 'unfounded'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What is wrong with the request. */
const DEFECTS = [
  'no-name',
  'placeholder-name',
  'incomplete-name',
  'no-address',
  'placeholder-address',
  'custody-address',
  'city-only',
  'no-house-number',
  'shared-address',
  'no-birth-date',
  'no-number',
  'no-birth-date-or-number',
] as const;
export type Defect = (typeof DEFECTS)[number];

/** What is wrong with an answer, besides its request. */
const DOUBTS = [
  'nobody-asked',
  'name-differs',
  'name-in-part',
  'name-spelt-otherwise',
  'name-shortened',
  'name-only',
  'birth-date-differs',
  'birth-date-swapped',
  'birth-date-one-digit',
  'birth-year-only',
  'number-differs',
  'number-invalid',
  'asked-address-differs',
  'several-requests-fit',
  'several-answers',
  'answer-repeated',
  'one-answer-for-several',
  'custody-address-given',
  'shared-address-given',
  'nothing-of-who',
] as const;
export type Doubt = (typeof DOUBTS)[number];

export type Reason = Defect | Doubt;

/** How many people an answer could mean by its name alone, and by name and birth date. */
export interface Namesakes {
  readonly requests: number;
  readonly requestsOfBirthDate: number;
  readonly answers: number;
  readonly answersOfBirthDate: number;
}

/** One answer that was judged. */
export interface JudgedRow {
  readonly index: number;
  /** The request that it fits best, -1 if none does. */
  readonly request: number;
  readonly strength: Strength;
  readonly reasons: readonly Reason[];
  readonly namesakes: Namesakes;
}

export interface ReportRow {
  readonly locator: string;
  readonly visibility: Visibility;
  readonly request?: string;
  readonly strength: Strength;
  readonly reasons: readonly Reason[];
  readonly name?: Masked;
  readonly namesakes: Namesakes;
}

/** A column as it was understood: its letter or number and, where the caption is a known one, the caption. */
export interface ReportColumn {
  readonly field: Field;
  readonly column: string;
  readonly caption?: string;
}

export interface ReportSide {
  readonly path: string;
  readonly format: string;
  readonly rows: number;
  /** Rows of tables in which no people were found: notes, totals, lists of codes. */
  readonly otherRows: number;
  readonly columns: readonly ReportColumn[];
}

export interface AuditProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly locator?: string;
}

export interface AuditReport {
  readonly schema: 'amparo.match-audit/1';
  readonly tool: { readonly name: 'amparo'; readonly version: string };
  readonly run: { readonly startedAt: string; readonly durationMs: number };
  readonly verdict: 'pass' | 'block' | 'incomplete';
  readonly required: readonly Requirement[];
  readonly request: ReportSide;
  readonly response: ReportSide;
  readonly totals: {
    readonly requests: number;
    readonly requestsIncomplete: number;
    readonly requestsUnanswered: number;
    readonly answers: number;
    /** Answers that tell nothing: no match, not found. */
    readonly withoutContent: number;
    readonly released: number;
    readonly weak: number;
    /** Released rows whose request was incomplete in what is required. */
    readonly releasedOnIncompleteRequest: number;
    readonly withNamesakes: number;
    readonly mostNamesakes: number;
  };
  readonly strengths: Readonly<Record<Strength, number>>;
  /** Requests, by what is wrong with them, answered or not. */
  readonly defects: Readonly<Partial<Record<Defect, number>>>;
  /** Released rows, by what is said of them. */
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  readonly rows: readonly ReportRow[];
  /** How many rows are weak in all, of which `rows` shows the first. */
  readonly rowsTotal: number;
  readonly problems: readonly AuditProblem[];
}
