import type { CellBytes, RowBatch, TypedCell } from '../../../core/types.ts';
import { ByteTexts } from './byte-texts.ts';
import type { Book, Cells, OddCell } from './cells.ts';
import { BEYOND_ASCII, ODD, typedBy } from './marks.ts';
import type { SheetTable } from './sheet-table.ts';
import type { SpareCells } from './spare-cells.ts';

/** Cells from which on it pays to be judged by bytes. */
const FEWEST = 4_096;
/** Cells of a row in which nothing stands take room, too: in so many for each other cell it does not pay. */
const MOST_GAPS = 3;
/** Bytes of a cell without its text. */
const CELL_WEIGHT = 11;
/** Texts that are made one by one. */
const SINGLY = 4_096;

/** Some rows of a sheet. Only cells that hold something take memory, wherever on the sheet they stand. */
export class SheetBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: SheetTable;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly #cells: Cells;
  readonly #book: Book;
  #spare: SpareCells | undefined;
  readonly #texts: ByteTexts;
  #bytes: CellBytes | 'none' | undefined;

  /** `spare`: where the arrays go once they are done with. */
  constructor(
    table: SheetTable,
    firstRow: number,
    cells: Cells,
    { book, spare }: { readonly book: Book; readonly spare?: SpareCells | undefined },
  ) {
    this.table = table;
    this.firstRow = firstRow;
    this.rowCount = cells.rowStarts.length - 1;
    this.#cells = cells;
    this.#book = book;
    this.#spare = spare;
    this.#texts = new ByteTexts(cells.bytes, SINGLY);
  }

  /** What the cells are, as plain data. */
  get packed(): Cells {
    return this.#cells;
  }

  /** Bytes that the batch takes, roughly. */
  get weight(): number {
    const { columns, bytes } = this.#cells;
    return columns.length * CELL_WEIGHT + bytes.length;
  }

  width(row: number): number {
    const { rowStarts, columns } = this.#cells;
    const end = rowStarts[row + 1];
    return end === undefined || end === rowStarts[row] ? 0 : columns[end - 1]! + 1;
  }

  text(row: number, column: number): string {
    const cell = this.#find(row, column);
    if (cell < 0) return '';
    const { starts, ends, marks, odd } = this.#cells;
    const [start, mark] = [starts[cell]!, marks[cell]!];
    if (mark === ODD) return this.#oddText(odd[start]!);
    return this.#texts.text(start, ends[cell]!, (mark & BEYOND_ASCII) === 0);
  }

  #oddText({ text }: OddCell): string {
    return typeof text === 'number' ? this.#book.strings.text(text) : text;
  }

  typed(row: number, column: number): TypedCell | undefined {
    const cell = this.#find(row, column);
    if (cell < 0) return undefined;
    const { starts, marks, odd } = this.#cells;
    const mark = marks[cell]!;
    return mark === ODD ? odd[starts[cell]!]!.typed : typedBy(mark, this.#book.styles);
  }

  /** Not of small tables, of which most are judged by their texts before it pays, and not where most cells are empty. */
  get cells(): CellBytes | undefined {
    this.#bytes ??= this.#asBytes() ?? 'none';
    return this.#bytes === 'none' ? undefined : this.#bytes;
  }

  release(): void {
    this.#spare?.give(this.#cells);
    this.#spare = undefined;
  }

  #asBytes(): CellBytes | undefined {
    const { rowStarts, columns, starts, ends, marks, bytes, odd } = this.#cells;
    if (columns.length < FEWEST || odd.length > 0) return undefined;
    const rows = this.rowCount;
    const rowEnds = new Int32Array(rows);
    let places = 0;
    for (let row = 0; row < rows; row++) rowEnds[row] = places += this.width(row);
    const count = rowStarts[rows]!;
    if (places === count) return { bytes, starts, ends, marks, rowEnds };
    if (places > count * (1 + MOST_GAPS)) return undefined;
    const wide = {
      starts: new Int32Array(places),
      ends: new Int32Array(places),
      marks: new Uint8Array(places),
    };
    for (let row = 0; row < rows; row++) {
      const first = row === 0 ? 0 : rowEnds[row - 1]!;
      for (let cell = rowStarts[row]!; cell < rowStarts[row + 1]!; cell++) {
        const place = first + columns[cell]!;
        wide.starts[place] = starts[cell]!;
        wide.ends[place] = ends[cell]!;
        wide.marks[place] = marks[cell]!;
      }
    }
    return { bytes, ...wide, rowEnds };
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
