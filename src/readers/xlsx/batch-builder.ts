import { type Book, type Cell, type Cells, SHARED, WHOLE } from './cells.ts';
import { SheetBatch } from './sheet-batch.ts';
import { type SheetLayout, SheetTable } from './sheet-table.ts';

const CELLS_PER_BATCH = 65_536;
const ROWS_PER_BATCH = 16_384;
/** Empty rows that a batch bridges; after more, a new one starts. */
const MAX_GAP = 64;
const FIRST_CAPACITY = 256;

/** Gathers the cells of one table into batches. */
export class BatchBuilder {
  readonly #layout: SheetLayout;
  readonly #left: number;
  readonly #book: Book;
  readonly #ready: SheetBatch[];
  #table: SheetTable;
  #rowStarts: number[] = [];
  #columns = new Uint16Array(FIRST_CAPACITY);
  #kinds = new Uint8Array(FIRST_CAPACITY);
  #styles = new Uint32Array(FIRST_CAPACITY);
  #indices = new Int32Array(FIRST_CAPACITY);
  #texts: string[] = [];
  #count = 0;
  #firstRow = 0;
  #row = -1;
  #column = -1;

  /** Full batches are put into `ready`. */
  constructor(layout: SheetLayout, left: number, options: { book: Book; ready: SheetBatch[] }) {
    this.#layout = layout;
    this.#left = left;
    this.#book = options.book;
    this.#ready = options.ready;
    this.#table = new SheetTable(layout, left);
  }

  /** `column` counts from the table's left. */
  add(row: number, column: number, cell: Cell): void {
    if (row !== this.#row) this.#enterRow(row);
    else if (column <= this.#column) this.#startTable(row);
    const at = this.#count;
    if (at === this.#columns.length) this.#grow();
    this.#columns[at] = column;
    this.#kinds[at] = cell.kind;
    this.#styles[at] = cell.style;
    const inPlace = cell.kind === SHARED || cell.kind === WHOLE;
    this.#indices[at] = inPlace ? cell.index : this.#texts.push(cell.text) - 1;
    this.#count = at + 1;
    this.#column = column;
    const { styles } = this.#book;
    if (styles.anyInvisible && styles.at(cell.style).invisible) this.#table.addInvisible(row, column);
  }

  flush(): void {
    if (this.#count === 0) return;
    this.#rowStarts.push(this.#count);
    const cells: Cells = {
      rowStarts: this.#rowStarts,
      columns: this.#columns,
      kinds: this.#kinds,
      styles: this.#styles,
      indices: this.#indices,
      texts: this.#texts,
    };
    this.#ready.push(new SheetBatch(this.#table, this.#firstRow, cells, this.#book));
    const capacity = Math.min(CELLS_PER_BATCH, Math.max(FIRST_CAPACITY, this.#count));
    this.#columns = new Uint16Array(capacity);
    this.#kinds = new Uint8Array(capacity);
    this.#styles = new Uint32Array(capacity);
    this.#indices = new Int32Array(capacity);
    this.#texts = [];
    this.#count = 0;
    this.#rowStarts = [];
  }

  #enterRow(row: number): void {
    if (row < this.#row) {
      this.#startTable(row);
      return;
    }
    const full = this.#count >= CELLS_PER_BATCH || this.#rowStarts.length >= ROWS_PER_BATCH;
    if (full || row - this.#row > MAX_GAP) this.flush();
    if (this.#count === 0) this.#firstRow = row;
    for (let next = this.#firstRow + this.#rowStarts.length; next <= row; next++) {
      this.#rowStarts.push(this.#count);
    }
    this.#row = row;
    this.#column = -1;
  }

  /** Rows or cells that go back or stand twice: no table has such, so they begin another one. */
  #startTable(row: number): void {
    this.flush();
    this.#table = new SheetTable(this.#layout, this.#left);
    this.#row = row - 1;
    this.#enterRow(row);
  }

  #grow(): void {
    const capacity = this.#columns.length * 2;
    const bigger = <T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.#columns = bigger(new Uint16Array(capacity), this.#columns);
    this.#kinds = bigger(new Uint8Array(capacity), this.#kinds);
    this.#styles = bigger(new Uint32Array(capacity), this.#styles);
    this.#indices = bigger(new Int32Array(capacity), this.#indices);
  }
}
