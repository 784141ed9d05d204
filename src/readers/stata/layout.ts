import type { ValueLabels } from '../shared/data/value-labels.ts';

/** A column as its file describes it. */
export interface Variable {
  readonly name: string;
  readonly label: string;
  /** How Stata shows it: `%td`, `%9.0g`. */
  readonly format: string;
  /** Name of the labels of its values, '' if it has none. */
  readonly labels: string;
  readonly kind: 'text' | 'long-text' | 'byte' | 'int' | 'long' | 'float' | 'double';
  /** Where it stands in a row, and its bytes. */
  readonly offset: number;
  readonly width: number;
}

/** A text that is not in the rows: note, characteristic. */
export interface Characteristic {
  /** Of a column, or `_dta` for the table. */
  readonly of: string;
  readonly name: string;
  readonly text: string;
}

/** All of a file but its rows. */
export interface Dataset {
  readonly release: number;
  readonly little: boolean;
  readonly title: string;
  readonly variables: readonly Variable[];
  readonly rows: number;
  readonly rowLength: number;
  /** Where the rows begin. */
  readonly data: number;
  readonly characteristics: readonly Characteristic[];
  readonly labels: ReadonlyMap<string, ValueLabels>;
  /** Long texts by what rows point to them with; empty before release 117. */
  readonly longTexts: ReadonlyMap<string, LongText>;
  /** Where the file ends by its own account. */
  readonly end: number;
}

export interface LongText {
  readonly start: number;
  readonly length: number;
  readonly isBinary: boolean;
  isUsed: boolean;
}

/** Bytes of the numeric types. */
export const WIDTHS = { byte: 1, int: 2, long: 4, float: 4, double: 8, 'long-text': 8 } as const;
export const MAX_VARIABLES = 120_000;
