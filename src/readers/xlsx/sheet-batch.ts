import type { RowBatch, TypedCell } from '../../core/types.ts';
import { numberText } from './cell-text.ts';
import { isoDateText } from './dates.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { SheetTable } from './sheet-table.ts';
import type { Styles } from './styles.ts';

/** What all cells of a workbook share. */
export interface Book {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly dateSystem: '1900' | '1904';
}

/** How the value of a cell is stored. */
export const SHARED = 1;
export const NUMBER = 2;
export const TEXT = 3;
export const BOOLEAN = 4;
export const ERROR = 5;
export const ISO_DATE = 6;

const TYPED: Readonly<Record<number, TypedCell>> = {
  [SHARED]: { type: 'text' },
  [TEXT]: { type: 'text' },
  [BOOLEAN]: { type: 'boolean' },
  [ERROR]: { type: 'error' },
  [ISO_DATE]: { type: 'date' },
};

/** The cells of a batch side by side, in order; those of row `i` are `rowStarts[i]` up to `rowStarts[i + 1]`. */
export interface Cells {
  readonly rowStarts: readonly number[];
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly styles: Uint32Array;
  /** Index of a shared string. */
  readonly indices: Int32Array;
  /** Stored text of the other cells. */
  readonly texts: string[];
}

/** Some rows of a sheet. Only cells that hold something take memory, wherever on the sheet they stand. */
export class SheetBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: SheetTable;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly #cells: Cells;
  readonly #book: Book;

  constructor(table: SheetTable, firstRow: number, cells: Cells, book: Book) {
    this.table = table;
    this.firstRow = firstRow;
    this.rowCount = cells.rowStarts.length - 1;
    this.#cells = cells;
    this.#book = book;
  }

  width(row: number): number {
    const { rowStarts, columns } = this.#cells;
    const end = rowStarts[row + 1];
    return end === undefined || end === rowStarts[row] ? 0 : columns[end - 1]! + 1;
  }

  text(row: number, column: number): string {
    const cell = this.#find(row, column);
    if (cell < 0) return '';
    const { kinds, indices, texts, styles } = this.#cells;
    switch (kinds[cell]) {
      case SHARED:
        return this.#book.strings.text(indices[cell]!);
      case NUMBER:
        return numberText(texts[cell]!, this.#book.styles.at(styles[cell]!).format, this.#book.dateSystem);
      case BOOLEAN:
        return texts[cell] === '0' || texts[cell] === 'false' ? 'FALSE' : 'TRUE';
      case ISO_DATE:
        return isoDateText(texts[cell]!);
      default:
        return texts[cell]!;
    }
  }

  typed(row: number, column: number): TypedCell | undefined {
    const cell = this.#find(row, column);
    if (cell < 0) return undefined;
    const kind = this.#cells.kinds[cell]!;
    return kind === NUMBER ? this.#book.styles.at(this.#cells.styles[cell]!).number : TYPED[kind];
  }

  #find(row: number, column: number): number {
    const { rowStarts, columns } = this.#cells;
    const start = rowStarts[row];
    const end = rowStarts[row + 1];
    if (start === undefined || end === undefined || start === end) return -1;
    // Rows without holes, the common ones, are hit at once.
    const guess = start + column - columns[start]!;
    if (guess >= start && guess < end && columns[guess] === column) return guess;
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (columns[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low < end && columns[low] === column ? low : -1;
  }
}
