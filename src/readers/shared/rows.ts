import type { RowBatch, Table, TypedCell } from '../../core/types.ts';

/** Rows to a batch: enough to spread the cost of a call, few enough to keep memory small. */
export const ROWS_PER_BATCH = 2000;

/** `row` counts inside the batch. */
export type TypedAt = (row: number, column: number) => TypedCell | undefined;

/** A batch over rows that are already cut into texts. `rows` is kept, not copied. */
export function listedRows(
  table: Table,
  firstRow: number,
  rows: readonly (readonly string[])[],
  typed?: TypedAt,
): RowBatch {
  const batch = {
    kind: 'rows' as const,
    table,
    firstRow,
    rowCount: rows.length,
    width: (row: number) => rows[row]?.length ?? 0,
    text: (row: number, column: number) => rows[row]?.[column] ?? '',
  };
  return typed === undefined ? batch : { ...batch, typed };
}
