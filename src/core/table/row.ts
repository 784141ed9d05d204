import type { RowBatch, TypedCell } from '../types.ts';
import { surelyFilled } from './cell-bytes.ts';

/** One row of a table, still inside its batch: cells are cut out when asked for. */
export interface Row {
  readonly batch: RowBatch;
  /** Row inside the batch. */
  readonly index: number;
}

/** The row's number in its table, from 0. */
export function rowNumber(row: Row): number {
  return row.batch.firstRow + row.index;
}

export function width(row: Row): number {
  return row.batch.width(row.index);
}

export function cellText(row: Row, column: number): string {
  return column < width(row) ? row.batch.text(row.index, column).trim() : '';
}

export function cellType(row: Row, column: number): TypedCell | undefined {
  return row.batch.typed?.(row.index, column);
}

export function isBlank(row: Row): boolean {
  if (surelyFilled(row, 0)) return false;
  for (let column = 0; column < width(row); column++) if (cellText(row, column) !== '') return false;
  return true;
}
