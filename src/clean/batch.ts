import type { RowBatch, Table, TypedCell } from '../core/types.ts';
import { type Cell, type DocTable, textOf } from './model.ts';

/** Rows of a document as readers give them, so that the engine reads them once more. */
export function batchOf(table: Table, rows: readonly (readonly Cell[])[]): RowBatch {
  return {
    kind: 'rows',
    table,
    firstRow: 0,
    rowCount: rows.length,
    width: (row) => rows[row]!.length,
    text: (row, column) => textOf(rows[row]![column]),
    typed: (row, column) => typedOf(rows[row]![column]),
  };
}

function typedOf(cell: Cell | undefined): TypedCell | undefined {
  return cell === undefined || typeof cell === 'string' ? undefined : { type: cell.kind };
}

/** A table of a document as the engine takes it: its captions are known, and all of it is visible. */
export function asTable({ name, captions }: DocTable, title: string): Table {
  return {
    part: `table "${name}"`,
    title,
    ...(captions.length > 0 && { headers: captions }),
    visibility: () => 'visible',
    locate: ({ top, left }) => ({ locator: `row ${top + 1}, column ${left + 1}` }),
  };
}
