import type { Cells } from './group.ts';

/** A member of an object that lists one value after the other: an array, or an object with the keys 0, 1, 2 … */
export interface ListedColumn {
  /** The column's name in the record around. */
  readonly name: string;
  readonly values: readonly string[];
  readonly isObject: boolean;
}

export interface SortedColumns {
  /** Columns of one table: at least two, all of the same length. */
  readonly tables: readonly (readonly ListedColumn[])[];
  readonly others: readonly ListedColumn[];
}

/**
 * Members of one object that are as long as each other are a table given by columns, as data frames are written
 * (`{"name": ["Ana", …], "born": ["1990", …]}`).
 */
export function sortColumns(columns: readonly ListedColumn[]): SortedColumns {
  const byLength = new Map<number, ListedColumn[]>();
  for (const column of columns) {
    const alike = byLength.get(column.values.length) ?? [];
    byLength.set(column.values.length, [...alike, column]);
  }
  const groups = [...byLength.values()];
  const tables = groups.filter((group) => group.length >= 2 && group[0]!.values.length >= 2);
  return { tables, others: groups.filter((group) => !tables.includes(group)).flat() };
}

export function rowOf(table: readonly ListedColumn[], row: number, prefix: string): Cells {
  return {
    columns: table.map((column) => column.name.slice(prefix.length)),
    values: table.map((column) => column.values[row]!),
  };
}
