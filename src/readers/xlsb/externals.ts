import type { Unit } from '../../core/types.ts';
import { wideRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { BatchBuilder } from '../shared/sheet/batch-builder.ts';
import { Styles } from '../shared/sheet/cell-styles.ts';
import { BOOLEAN, type Book, ERROR, NUMBER, TEXT } from '../shared/sheet/cells.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../shared/sheet/references.ts';
import type { SheetBatch } from '../shared/sheet/sheet-batch.ts';
import { SheetLayout } from '../shared/sheet/sheet-table.ts';
import { Records12 } from './records.ts';

const SHEET_NAMES = 359;
const TABLE = 363;
const ROW = 366;
const CELLS: Readonly<Record<number, number>> = { 368: NUMBER, 369: BOOLEAN, 370: ERROR, 371: TEXT };
const PLAIN_BOOK: Book = { strings: { text: () => '' }, styles: new Styles(), dateSystem: '1900' };

/** Values cached from another workbook (MS-XLSB 2.1.7.25) as tables of its sheets. `number`: as formulas cite it. */
export function* externalUnits(bytes: Uint8Array, number: number): Iterable<Unit> {
  const ready: SheetBatch[] = [];
  const names: string[] = [];
  const pile = new WordPile();
  let builder: BatchBuilder | undefined;
  let row = 0;
  for (const records = new Records12(bytes); records.next(); ) {
    const kind = CELLS[records.id];
    if (records.id === SHEET_NAMES) names.push(...sheetNames(records));
    else if (records.id === TABLE) {
      builder?.flush();
      const name = `[${number}]${names[records.u32(0)] ?? records.u32(0)}`;
      const layout = new SheetLayout(name, 'visible', 'external-cache');
      builder = new BatchBuilder(layout, 0, { book: PLAIN_BOOK, ready });
    } else if (records.id === ROW) row = Math.min(records.u32(0), MAX_ROWS);
    else if (kind !== undefined) {
      const column = records.u32(0);
      const text = valueText(records, kind);
      if (column < MAX_COLUMNS && text !== '')
        builder?.add(row, column, { column, kind, style: 0, index: 0, text });
    } else pile.add(wideRuns(records.data()), 'links to other files', { visibility: 'external-cache' });
    yield* ready.splice(0);
  }
  builder?.flush();
  yield* ready;
  yield* pile.take();
}

function sheetNames(records: Records12): string[] {
  const names: string[] = [];
  let at = 4;
  for (let left = Math.min(records.u32(0), 65_535); left > 0 && at < records.length; left--) {
    const { text, end } = records.string(at);
    names.push(text);
    at = end;
  }
  return names;
}

function valueText(records: Records12, kind: number): string {
  if (kind === NUMBER) return String(records.f64(4));
  if (kind === TEXT) return records.string(4).text;
  return kind === BOOLEAN ? String(records.u8(4) !== 0) : '#ERROR';
}
