import type { GridRow } from '../rows.ts';

/** Rows of one width. */
export interface PackedRows {
  /** The texts of all cells, row by row. */
  readonly text: string;
  /** Where each text ends in it. */
  readonly ends: Int32Array;
  /** Of the rows with hidden cells, their numbers and how the cells are hidden. */
  readonly hidden: readonly (readonly [row: number, hidden: NonNullable<GridRow['hidden']>])[];
}

export function packedRows(rows: readonly GridRow[]): PackedRows {
  const ends: number[] = [];
  const hidden: [number, NonNullable<GridRow['hidden']>][] = [];
  let text = '';
  rows.forEach((row, i) => {
    for (const cell of row.cells) {
      text += cell;
      ends.push(text.length);
    }
    if (row.hidden) hidden.push([i, row.hidden]);
  });
  return { text, ends: Int32Array.from(ends), hidden };
}

export function unpackedRows({ text, ends, hidden }: PackedRows, width: number): GridRow[] {
  const rows: GridRow[] = [];
  let [start, nextHidden] = [0, 0];
  for (let i = 0; i < ends.length; i += width) {
    const cells: string[] = [];
    for (let k = i; k < i + width; k++) {
      cells.push(text.slice(start, ends[k]));
      start = ends[k]!;
    }
    const isHidden = hidden[nextHidden]?.[0] === rows.length;
    rows.push(isHidden ? { cells, hidden: hidden[nextHidden++]![1] } : { cells });
  }
  return rows;
}
