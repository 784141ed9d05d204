import type { Fact, PlaceOwner } from '../person.ts';
import type { PersonKeys } from '../person-counter.ts';
import type { Category, Localized, Visibility } from '../types.ts';

/** What a table betrays though it names nobody. */
export type TableRisk = RowsRisk | CellsRisk;

interface Risk {
  readonly owner: PlaceOwner;
  /** The table speaks of a confidential population. */
  readonly isProtected: boolean;
  /** What to tell of it, in numbers; `least`: what the rule asks for. */
  tell(least: number): Localized;
}

/** Rows about single people who can be told apart by what is said of them. */
export interface RowsRisk extends Risk {
  readonly kind: 'rows';
  readonly category: Category;
  /** Rows of the smallest group of rows that are alike: the k of k-anonymity. */
  readonly k: number;
  /** Rows that fewer than `least` rows are alike to, themselves counted. */
  below(least: number): number;
  /** Those rows; where rows are alike, the first of them for each. */
  rows(least: number): Iterable<SingledOut>;
  /** Whether the rows were told of as people already. */
  readonly counted: boolean;
}

/** A row that few others are like. */
export interface SingledOut {
  readonly keys: PersonKeys;
  readonly at: Fact['at'];
  readonly visibility: Visibility;
  /** What it says of its person, where it was kept to be shown. */
  readonly fact: Fact | undefined;
}

/** Figures that count very few people, or give them away. */
export interface CellsRisk extends Risk {
  readonly kind: 'cells';
  /** Figures of one to `most` people, and withheld ones that the others give away. */
  cells(most: number): number;
  /** It tells of places smaller than a state. */
  readonly isLocal: boolean;
}
