import type { CellBytes, RowBatch, TypedCell } from '../../../core/types.ts';
import { bytesOfCells } from './batch-bytes.ts';
import { textOfCell } from './cell-text.ts';
import { BOOLEAN, type Book, type Cells, ERROR, ISO_DATE, NUMBER, SHARED, TEXT, WHOLE } from './cells.ts';
import type { SheetTable } from './sheet-table.ts';

const TYPED: Readonly<Record<number, TypedCell>> = {
  [SHARED]: { type: 'text' },
  [TEXT]: { type: 'text' },
  [BOOLEAN]: { type: 'boolean' },
  [ERROR]: { type: 'error' },
  [ISO_DATE]: { type: 'date' },
};

/** Cells from which on it pays to have them as bytes. */
const FEWEST = 4_096;
/** Bytes of a cell without its text. */
const CELL_WEIGHT = 16;

/** Some rows of a sheet. Only cells that hold something take memory, wherever on the sheet they stand. */
export class SheetBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: SheetTable;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly #cells: Cells;
  readonly #book: Book;
  #bytes: CellBytes | 'none' | undefined;

  constructor(table: SheetTable, firstRow: number, cells: Cells, book: Book) {
    this.table = table;
    this.firstRow = firstRow;
    this.rowCount = cells.rowStarts.length - 1;
    this.#cells = cells;
    this.#book = book;
  }

  /** Bytes that the batch takes, roughly. */
  get weight(): number {
    const { columns, characters } = this.#cells;
    return columns.length * CELL_WEIGHT + characters * 2;
  }

  width(row: number): number {
    const { rowStarts, columns } = this.#cells;
    const end = rowStarts[row + 1];
    return end === undefined || end === rowStarts[row] ? 0 : columns[end - 1]! + 1;
  }

  text(row: number, column: number): string {
    const cell = this.#find(row, column);
    return cell < 0 ? '' : textOfCell(this.#cells, cell, this.#book);
  }

  /** Made when first asked for: small tables are judged by their texts. */
  get cells(): CellBytes | undefined {
    if (this.#cells.columns.length < FEWEST) return undefined;
    this.#bytes ??= bytesOfCells(this.#cells, this.#book) ?? 'none';
    return this.#bytes === 'none' ? undefined : this.#bytes;
  }

  typed(row: number, column: number): TypedCell | undefined {
    const cell = this.#find(row, column);
    if (cell < 0) return undefined;
    const kind = this.#cells.kinds[cell]!;
    const isNumber = kind === NUMBER || kind === WHOLE;
    return isNumber ? this.#book.styles.at(this.#cells.styles[cell]!).number : TYPED[kind];
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
