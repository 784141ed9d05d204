import type { RowBatch } from '../../core/types.ts';
import type { Decode } from '../shared/legacy/code-pages.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import { type Fields, Records } from './records.ts';

const CHANGED_CELL = 0x13b;
const TAB_AT = 12;
const KINDS_AT = 14;
const ROW_AT = 18;
const VALUES_AT = 28;
const MAX_COLUMN = 256;

/** What a revision log says: values of cells before and after their changes, a row beside the other, and other words. */
export interface RevisionLog {
  readonly batches: readonly RowBatch[];
  readonly words: readonly string[];
}

/** Reads the log of a shared workbook (MS-XLS 2.1.7.15): a record for each cell that was changed (2.4.230). */
export function readRevisionLog(stream: Uint8Array, decode: Decode): RevisionLog {
  const before = new ChangedRows();
  const after = new ChangedRows();
  const words: string[] = [];
  for (const records = new Records(stream); records.next(); ) {
    if (records.id !== CHANGED_CELL) {
      words.push(...printableRuns(records.data(), decode));
      continue;
    }
    const place = [records.u16(TAB_AT), records.u16(ROW_AT), records.u16(ROW_AT + 2)] as const;
    const values = valuesOf(records);
    if (values === undefined) before.add(place, printableRuns(records.data(), decode).join(' '));
    else {
      before.add(place, values[0]);
      after.add(place, values[1]);
    }
  }
  return { batches: [...before.batches('before'), ...after.batches('after')], words };
}

/** Values written one after the other become the rows that they stood in. */
class ChangedRows {
  readonly #rows: string[][] = [];
  #tab = -1;
  #line = -1;

  add([tab, line, place]: readonly [number, number, number], text: string): void {
    if (text === '') return;
    const column = Math.min(place, MAX_COLUMN);
    let row = this.#rows.at(-1);
    if (row === undefined || tab !== this.#tab || line !== this.#line || (row[column] ?? '') !== '') {
      row = [];
      this.#rows.push(row);
    }
    [this.#tab, this.#line] = [tab, line];
    while (row.length < column) row.push('');
    row[column] = text;
  }

  *batches(when: string): Iterable<RowBatch> {
    const part = `changes, ${when}`;
    const table = new FixedTable(part, 'tracked-change', { title: 'changes' });
    for (let first = 0; first < this.#rows.length; first += ROWS_PER_BATCH) {
      yield listedRows(table, first, this.#rows.slice(first, first + ROWS_PER_BATCH));
    }
  }
}

/** What the cell held before and after; undefined if the record holds more than that, which Excel lays out at length. */
function valuesOf(records: Records): [string, string] | undefined {
  const kinds = records.u16(KINDS_AT);
  const fields = records.fields(VALUES_AT);
  const old = valueText(fields, (kinds >> 3) & 7);
  const now = old === undefined ? undefined : valueText(fields, kinds & 7);
  return old === undefined || now === undefined || !fields.done ? undefined : [old, now];
}

function valueText(fields: Fields, kind: number): string | undefined {
  if (kind === 0) return '';
  if (kind === 1) return shortNumber(fields.u32());
  if (kind === 2) return String(fields.f64());
  if (kind === 3) return fields.string(fields.u16());
  return undefined;
}

/** A number in four bytes (2.5.217 `RkNumber`): whole or the upper half of a long one, perhaps a hundred times as large. */
function shortNumber(bits: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, bits & 0xfffffffc);
  const value = (bits & 2) === 0 ? view.getFloat64(0) : (bits | 0) >> 2;
  return String((bits & 1) === 0 ? value : value / 100);
}
