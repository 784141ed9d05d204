import { Trouble } from '../trouble.ts';
import { CellWriter } from './cell-writer.ts';
import type { Book, Cell, Cells } from './cells.ts';
import { ODD } from './marks.ts';
import { SheetBatch } from './sheet-batch.ts';
import { type SheetLayout, SheetTable } from './sheet-table.ts';
import type { SpareCells } from './spare-cells.ts';

/** Cells and their texts then fit into the cache of a core. */
const CELLS_PER_BATCH = 16_384;
const ROWS_PER_BATCH = 16_384;
/** Cells by which a batch may be longer: those of its last row. */
const LAST_ROW = 1_024;
/** Bytes of the texts of a batch: cells may be books. */
const BYTES_PER_BATCH = 8 * 1024 * 1024;
/** Empty rows that a batch bridges; after more, a new one starts. */
const MAX_GAP = 64;
const FIRST_CAPACITY = 64;
const FIRST_BYTES = 1024;
/** Tables on one sheet that rows out of order may begin; more are there to keep us busy. */
const MAX_RESTARTS = 1_000;

/** Takes batches that are full. */
export interface BatchSink {
  push(batch: SheetBatch): unknown;
}

/** Gathers the cells of one table into batches. */
export class BatchBuilder {
  readonly #layout: SheetLayout;
  readonly #left: number;
  readonly #book: Book;
  readonly #ready: BatchSink;
  readonly #spare: SpareCells | undefined;
  #table: SheetTable;
  #rowStarts: number[] = [];
  #columns: Uint16Array = new Uint16Array(FIRST_CAPACITY);
  #starts: Int32Array = new Int32Array(FIRST_CAPACITY);
  #ends: Int32Array = new Int32Array(FIRST_CAPACITY);
  #marks: Uint8Array = new Uint8Array(FIRST_CAPACITY);
  #writer: CellWriter;
  #count = 0;
  #firstRow = 0;
  #row = -1;
  #column = -1;
  #restarts = 0;

  /** Full batches are put into `ready`. `spare`: where their arrays go once they are done with. */
  constructor(
    layout: SheetLayout,
    left: number,
    options: { book: Book; ready: BatchSink; spare?: SpareCells | undefined },
  ) {
    this.#layout = layout;
    this.#left = left;
    this.#book = options.book;
    this.#ready = options.ready;
    this.#spare = options.spare;
    this.#table = new SheetTable(layout, left);
    this.#writer = new CellWriter(options.book, FIRST_BYTES);
  }

  /** `column` counts from the table's left. Throws `Trouble` if the cells are in no order at all. */
  add(row: number, column: number, cell: Cell): void {
    if (row !== this.#row) this.#enterRow(row);
    if (this.#count === this.#columns.length) this.#grow();
    const at = column > this.#column ? this.#count : this.#placeFor(row, column);
    const writer = this.#writer;
    const start = writer.end;
    const mark = writer.write(cell);
    this.#columns[at] = column;
    this.#starts[at] = mark === ODD ? writer.odd.length - 1 : start;
    this.#ends[at] = writer.end;
    this.#marks[at] = mark;
    this.#count += 1;
    if (column > this.#column) this.#column = column;
    if (this.#book.styles.anyInvisible) this.#markStyle(row, column, cell.style);
  }

  #markStyle(row: number, column: number, style: number): void {
    const { invisible, hides } = this.#book.styles.at(style);
    if (invisible) this.#table.addInvisible(row, column, hides);
  }

  /** Marks the cell that was added last as one whose text is not to be seen. */
  markInvisible(row: number, column: number): void {
    this.#table.addInvisible(row, column);
  }

  flush(): void {
    if (this.#count === 0) return;
    this.#rowStarts.push(this.#count);
    this.#tellReach();
    const writer = this.#writer;
    const cells: Cells = {
      rowStarts: Int32Array.from(this.#rowStarts),
      columns: this.#columns,
      starts: this.#starts,
      ends: this.#ends,
      marks: this.#marks,
      bytes: writer.bytes.subarray(0, writer.end),
      odd: writer.odd,
    };
    this.#ready.push(
      new SheetBatch(this.#table, this.#firstRow, cells, { book: this.#book, spare: this.#spare }),
    );
    this.#begin();
  }

  #begin(): void {
    const spare = this.#spare?.take();
    const capacity =
      this.#count < CELLS_PER_BATCH ? Math.max(FIRST_CAPACITY, this.#count) : this.#columns.length;
    this.#columns = spare?.columns ?? new Uint16Array(capacity);
    this.#starts = spare?.starts ?? new Int32Array(capacity);
    this.#ends = spare?.ends ?? new Int32Array(capacity);
    this.#marks = spare?.marks ?? new Uint8Array(capacity);
    this.#writer.begin(spare?.bytes);
    this.#count = 0;
    this.#rowStarts = [];
  }

  #tellReach(): void {
    const starts = this.#rowStarts;
    let right = 0;
    // The last cell of a row stands farthest to the right.
    for (let row = 1; row < starts.length; row++)
      if (starts[row]! > 0) right = Math.max(right, this.#columns[starts[row]! - 1]!);
    this.#layout.reach(this.#firstRow + starts.length - 2, this.#left + right);
  }

  #enterRow(row: number): void {
    if (row < this.#row) {
      this.#startTable(row);
      return;
    }
    const full =
      this.#count >= CELLS_PER_BATCH ||
      this.#rowStarts.length >= ROWS_PER_BATCH ||
      this.#writer.end >= BYTES_PER_BATCH;
    if (full || row - this.#row > MAX_GAP) this.flush();
    if (this.#count === 0) this.#firstRow = row;
    for (let next = this.#firstRow + this.#rowStarts.length; next <= row; next++) {
      this.#rowStarts.push(this.#count);
    }
    this.#row = row;
    this.#column = -1;
  }

  /** Makes room for a cell that stands after others to its right; one that stands twice begins another table. */
  #placeFor(row: number, column: number): number {
    const start = this.#rowStarts.at(-1)!;
    let at = this.#count;
    while (at > start && this.#columns[at - 1]! >= column) at -= 1;
    if (at < this.#count && this.#columns[at] === column) {
      this.#startTable(row);
      return this.#count;
    }
    for (const cells of [this.#columns, this.#starts, this.#ends, this.#marks]) {
      cells.copyWithin(at + 1, at, this.#count);
    }
    return at;
  }

  /** Rows that go back, cells that stand twice: no table has such, so they begin another one. */
  #startTable(row: number): void {
    this.#restarts += 1;
    if (this.#restarts > MAX_RESTARTS) throw new Trouble('damaged', 'rows or cells are out of order');
    this.flush();
    this.#table = new SheetTable(this.#layout, this.#left);
    this.#row = row - 1;
    this.#enterRow(row);
  }

  #grow(): void {
    const { length } = this.#columns;
    const capacity = length < CELLS_PER_BATCH ? Math.min(2 * length, CELLS_PER_BATCH) : length + LAST_ROW;
    const bigger = <T extends Uint8Array | Uint16Array | Int32Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.#columns = bigger(new Uint16Array(capacity), this.#columns);
    this.#starts = bigger(new Int32Array(capacity), this.#starts);
    this.#ends = bigger(new Int32Array(capacity), this.#ends);
    this.#marks = bigger(new Uint8Array(capacity), this.#marks);
  }
}
