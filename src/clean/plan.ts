/**
 * What becomes of the cells of a column. `redact`: what is found in them is replaced by its kind, `[name]`. `token`: the same
 * value gives the same random-looking word. `month` keeps the year, too; `band` gives an age in tens; `zip3` the first three
 * digits of a postal code. Shortened values that cannot be read become empty.
 */
export const ACTIONS = [
  ...(['keep', 'drop', 'redact', 'token', 'initials'] as const),
  ...(['year', 'month', 'decade', 'band', 'state', 'zip3'] as const),
] as const;
export type Action = (typeof ACTIONS)[number];

export interface ColumnPlan {
  /** From 0. */
  readonly column: number;
  /** The caption, '' if there is none. */
  readonly name: string;
  readonly action: Action;
  /** What was found in the column, for people to read: categories of the report. */
  readonly holds?: readonly string[];
}

/** Columns that are not named are left out. */
export interface TablePlan {
  /** Its number among the document's tables, from 0. */
  readonly table: number;
  readonly name: string;
  /** `count`: how many rows there are of each value of the columns that are kept, few ones withheld. */
  readonly action: 'keep' | 'drop' | 'count';
  readonly columns: readonly ColumnPlan[];
  /** Cells by which fewer rows are alike are left empty, in columns that tell of people; absent: none. */
  readonly alike?: number;
}

export const TEXT_ACTIONS = ['keep', 'redact', 'drop'] as const;
export type TextAction = (typeof TEXT_ACTIONS)[number];

/** The allow list that a copy is made by. Tables and columns that it does not name are left out. */
export interface Plan {
  readonly tables: readonly TablePlan[];
  /** Paragraphs, headings, the rows above captions, and what captions say of people. */
  readonly texts: TextAction;
  /** Smallest count of people that is shown; 11 unless given. */
  readonly fewest?: number;
}

/** Counts below are withheld, as the policies' rules of small cells have it (CMS Cell Size Suppression Policy, 2024). */
export const FEWEST = 11;
