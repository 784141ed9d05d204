import type { Problem, Unit } from '../../../core/types.ts';
import { BatchBuilder } from '../sheet/batch-builder.ts';
import { type CellStyle, cellStyle, Styles } from '../sheet/cell-styles.ts';
import { BOOLEAN, type Book, type Cell, ERROR, NUMBER, TEXT, WHOLE } from '../sheet/cells.ts';
import { parseNumberFormat } from '../sheet/number-format.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/references.ts';
import type { SheetBatch } from '../sheet/sheet-batch.ts';
import type { SheetLayout } from '../sheet/sheet-table.ts';
import { problemOf } from '../trouble.ts';
import type { LibraryBook, LibraryCell, LibraryRows } from './library.ts';
import type { CellHides } from './sheet-facts.ts';

/** What a `WHOLE` cell can hold. */
const MAX_WHOLE = 999_999_999;
/** Which of a format's three styles a cell has. */
const STYLE_OF = { visible: 0, 'invisible-text': 1, 'covered-text': 2 } as const;
const NO_STRINGS = { text: () => '' };

/** The settings that all cells of a parsed workbook share, and the place of each number format among its styles. */
export interface ParsedBook extends Book {
  /** Three times as many styles as formats: each one visible, invisible and covered. */
  readonly formats: ReadonlyMap<string, number>;
}

/** Looks through all cells for their formats. */
export function parsedBook({ Sheets, Workbook }: LibraryBook): ParsedBook {
  const formats = new Map<string, number>([['General', 0]]);
  for (const sheet of Object.values(Sheets)) {
    eachCell(sheet?.['!data'] ?? [], ({ t, z }) => {
      if (t === 'n' && z !== undefined && !formats.has(String(z))) formats.set(String(z), formats.size);
    });
  }
  const styles: CellStyle[] = [];
  for (const code of formats.keys()) {
    const format = parseNumberFormat(code);
    const invisible = cellStyle(format, true);
    styles.push(cellStyle(format, false), invisible, { ...invisible, hides: 'covered-text' });
  }
  const dateSystem = Workbook?.WBProps?.date1904 === true ? '1904' : '1900';
  return { strings: NO_STRINGS, styles: new Styles(styles), dateSystem, formats };
}

export interface CellsOf {
  readonly rows: LibraryRows;
  readonly layout: SheetLayout;
  /** How single cells hide their text. */
  hides?(row: number, column: number): CellHides | undefined;
}

/** The cells of a parsed sheet in batches. */
export function* cellUnits(book: ParsedBook, { rows, layout, hides }: CellsOf): Iterable<Unit | Problem> {
  const ready: SheetBatch[] = [];
  const builder = new BatchBuilder(layout, 0, { book, ready });
  const cell: Cell = { column: 0, kind: TEXT, style: 0, index: 0, text: '' };
  try {
    for (let row = 0; row < Math.min(rows.length, MAX_ROWS); row++) {
      const found = rows[row];
      if (found === undefined) continue;
      for (let column = 0; column < found.length && column < MAX_COLUMNS; column++) {
        const from = found[column];
        if (from === undefined || !fill(cell, from, book)) continue;
        cell.column = column;
        cell.style += STYLE_OF[hides?.(row, column) ?? 'visible'];
        builder.add(row, column, cell);
      }
      if (ready.length > 0) yield* ready.splice(0);
    }
    builder.flush();
  } catch (error) {
    yield problemOf(error);
  }
  yield* ready;
}

/** Cells of parsed rows that hold a value. */
export function countCells(rows: LibraryRows): number {
  let count = 0;
  eachCell(rows, ({ t }) => {
    if (t !== 'z') count += 1;
  });
  return count;
}

function eachCell(rows: LibraryRows, look: (cell: LibraryCell) => void): void {
  for (let row = 0; row < Math.min(rows.length, MAX_ROWS); row++) {
    const cells = rows[row];
    for (let column = 0; cells !== undefined && column < Math.min(cells.length, MAX_COLUMNS); column++) {
      const cell = cells[column];
      if (cell !== undefined) look(cell);
    }
  }
}

/** False for a cell that holds nothing. */
function fill(cell: Cell, { t, v, z, w }: LibraryCell, { formats }: ParsedBook): boolean {
  if (v === undefined || v === '' || t === 'z') return false;
  cell.style = 3 * (t === 'n' && z !== undefined ? (formats.get(String(z)) ?? 0) : 0);
  if (t === 'n' && Number.isInteger(v) && (v as number) >= 0 && (v as number) <= MAX_WHOLE) {
    cell.kind = WHOLE;
    cell.index = v as number;
    return true;
  }
  cell.kind = t === 'n' ? NUMBER : t === 'b' ? BOOLEAN : t === 'e' ? ERROR : TEXT;
  cell.text = t === 'e' ? (w ?? '#ERROR') : String(v);
  return true;
}
