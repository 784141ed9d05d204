import type { Problem, ReadContext, Unit } from '../../../core/types.ts';
import { SheetBands } from '../sheet/bands.ts';
import { type CellStyle, cellStyle, Styles } from '../sheet/cell-styles.ts';
import { BOOLEAN, type Book, type Cell, ERROR, NUMBER, TEXT, WHOLE } from '../sheet/cells.ts';
import { parseNumberFormat } from '../sheet/number-format.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/references.ts';
import type { SheetBatch } from '../sheet/sheet-batch.ts';
import type { SheetLayout } from '../sheet/sheet-table.ts';
import { problemOf } from '../trouble.ts';
import type { LibraryBook, LibraryCell, LibraryRow, LibraryRows } from './library.ts';
import type { CellHides } from './sheet-facts.ts';

/** What a `WHOLE` cell can hold. */
const MAX_WHOLE = 999_999_999;
/** Which of a format's three styles a cell has. */
const STYLE_OF = { visible: 0, 'invisible-text': 1, 'covered-text': 2 } as const;
/** Cells of a row that are gone through one by one, there or not. */
const MANY = 256;
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
    for (const cells of rowsOf(sheet?.['!data'] ?? [])) {
      eachCell(cells, ({ t, z }) => {
        if (t === 'n' && z !== undefined && !formats.has(String(z))) formats.set(String(z), formats.size);
      });
    }
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
  /** As the reader was given it. */
  readonly outline?: ReadContext['outline'];
}

/** The cells of a parsed sheet in batches. */
export function* cellUnits(
  book: ParsedBook,
  { rows, layout, hides, outline }: CellsOf,
): Iterable<Unit | Problem> {
  const ready: SheetBatch[] = [];
  const bands = new SheetBands(layout, { book, ready });
  const cell: Cell = { column: 0, kind: TEXT, style: 0, index: 0, text: '' };
  try {
    for (let row = 0; row < Math.min(rows.length, MAX_ROWS); row++) {
      const found = rows[row];
      if (found === undefined) continue;
      eachCell(found, (from, column) => {
        if (!fill(cell, from, book)) return;
        cell.column = column;
        cell.style += STYLE_OF[hides?.(row, column) ?? 'visible'];
        bands.add(row, cell);
      });
      if (ready.length > 0) yield* ready.splice(0);
    }
    bands.flush();
  } catch (error) {
    yield problemOf(error);
  }
  outline?.(layout.outline());
  yield* ready;
}

/** Cells of parsed rows that hold a value. */
export function countCells(rows: LibraryRows): number {
  let count = 0;
  for (const cells of rowsOf(rows)) {
    eachCell(cells, ({ t }) => {
      if (t !== 'z') count += 1;
    });
  }
  return count;
}

function* rowsOf(rows: LibraryRows): Iterable<LibraryRow> {
  for (let row = 0; row < Math.min(rows.length, MAX_ROWS); row++) {
    const cells = rows[row];
    if (cells !== undefined) yield cells;
  }
}

function eachCell(cells: LibraryRow, look: (cell: LibraryCell, column: number) => void): void {
  // A row whose cells stand far to the right is a table of keys, in which it takes long to find that there is none.
  const keys = cells.length > MANY ? Object.keys(cells) : undefined;
  const count = keys?.length ?? cells.length;
  for (let i = 0; i < count; i++) {
    const column = keys === undefined ? i : Number(keys[i]);
    const cell = cells[column];
    if (column < MAX_COLUMNS && cell !== undefined) look(cell, column);
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
