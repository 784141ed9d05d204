import type { Location, Visibility } from '../../../core/types.ts';

/** How lines are shown, and how a person finds them again. */
export interface Naming {
  readonly visibility: Visibility;
  /** The part of the file that texts lie in. */
  readonly part: string;
  /** Stands before the number of a table: `table`, `table of footnotes`. */
  readonly tables: string;
  /** Columns are told besides lines. */
  readonly columns: boolean;
  /** Both lines included. */
  locate(first: number, last: number): Location;
}

/** Lines of a text file. */
export const FILE_LINES: Naming = {
  visibility: 'visible',
  part: 'text',
  tables: 'table',
  columns: true,
  locate: (first, last) => ({
    locator: first === last ? `line ${first}` : `lines ${first}–${last}`,
    line: first,
  }),
};
