import type { Unit } from '../../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../rows.ts';
import { FixedTable } from './fixed-table.ts';

/** Texts in the shared table of a workbook that no cell shows: what is left of deleted cells and sheets. */
export function* unusedStrings(texts: Iterable<string>): Iterable<Unit> {
  const part = 'shared strings without a cell';
  // None of them is a caption of the others: they are the texts of many columns.
  const table = new FixedTable(part, 'slack', { title: part, headers: [''] });
  let rows: string[][] = [];
  let first = 0;
  for (const text of texts) {
    if (text === '') continue;
    rows.push([text]);
    if (rows.length < ROWS_PER_BATCH) continue;
    yield listedRows(table, first, rows);
    first += rows.length;
    rows = [];
  }
  if (rows.length > 0) yield listedRows(table, first, rows);
}
