import type { PersonKeys } from '../persons/counter.ts';
import type { Fact, PlaceOwner } from '../persons/person.ts';
import type { Category, Detail, Localized, Visibility } from '../types.ts';

/** What a table betrays though it names nobody. */
export type TableRisk = RowsRisk | CellsRisk;

/** What a table gives away, and what to do about it. */
export interface Told {
  readonly about: Localized;
  readonly advice: Localized;
}

interface Risk {
  readonly owner: PlaceOwner;
  /** The confidential populations that the table speaks of, as bits in the order of `POPULATIONS`. */
  readonly populations: number;
  /** What to tell of it, in numbers. `asked`: the number that the rule asks for. */
  tell(asked: number): Told;
}

/** Rows about single people who can be told apart by what is said of them. */
export interface RowsRisk extends Risk {
  readonly kind: 'rows';
  readonly category: Category;
  /** Rows of the smallest group of rows that are alike: the k of k-anonymity. */
  readonly k: number;
  /** Rows that fewer than `least` rows are alike to, themselves counted. */
  below(least: number): number;
  /** Rows that give one of the details, and what to tell of them. */
  giving(details: readonly Detail[]): { readonly rows: number; readonly told: Told };
  /** Rows that fewer than `least` are alike to, or that give one of the details; where rows are alike, the first of them for each. */
  rows(least: number, details: readonly Detail[]): Iterable<SingledOut>;
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
  /** Those figures, as findings. */
  facts(most: number): readonly Fact[];
  /** It tells of places smaller than a state, and of more than the sexes of people there. */
  readonly isLocal: boolean;
}
