import type { CellBytes, RowBatch, Table } from '../../../core/types.ts';
import { ByteTexts } from '../../shared/sheet/byte-texts.ts';

/** Marks (`CellBytes`): beyond ASCII; with half characters, escaped as JSON has it, as UTF-8 has no such. */
const BEYOND_ASCII = 0x80;
const ESCAPED = 1;
const HALF = /\p{Surrogate}/u;
const FIRST_CELLS = 1 << 8;
const FIRST_BYTES = 1 << 12;
/** What keeping a cell takes beside its text. */
const CELL_WEIGHT = 9;
/** Texts that are made one by one. */
const SINGLY = 4_096;

const encoder = new TextEncoder();

/** How much rows take. */
export interface Extent {
  readonly bytes: number;
  readonly cells: number;
}

/** Rows that wait, their cells as UTF-8 one behind the other. */
export class ByteRows {
  #bytes: Uint8Array;
  #length = 0;
  #cells = 0;
  #starts: Int32Array;
  #ends: Int32Array;
  #marks: Uint8Array;
  readonly #rowEnds: number[] = [];

  /** `likely`: what they will take, as far as it is known. */
  constructor(likely?: Extent) {
    this.#bytes = new Uint8Array(likely === undefined ? FIRST_BYTES : roundUp(likely.bytes));
    const cells = likely === undefined ? FIRST_CELLS : roundUp(likely.cells);
    this.#starts = new Int32Array(cells);
    this.#ends = new Int32Array(cells);
    this.#marks = new Uint8Array(cells);
  }

  get count(): number {
    return this.#rowEnds.length;
  }

  get extent(): Extent {
    return { bytes: this.#length, cells: this.#cells };
  }

  /** Bytes that they take, roughly. */
  get size(): number {
    return this.#length + this.#cells * CELL_WEIGHT;
  }

  add(row: readonly string[]): void {
    for (const text of row) this.addText(text);
    this.endRow();
  }

  addText(text: string): void {
    const isWhole = !HALF.test(text);
    this.#makeRoom(3 * text.length);
    const bytes = this.#bytes.subarray(this.#length);
    const written = isWhole ? encoder.encodeInto(text, bytes).written : -1;
    if (written < 0) this.#addBytes(encoder.encode(JSON.stringify(text)), BEYOND_ASCII | ESCAPED);
    else this.#endCell(written, written > text.length ? BEYOND_ASCII : 0);
  }

  #addBytes(bytes: Uint8Array, mark: number): void {
    this.addUtf8(bytes, 0, bytes.length, mark);
  }

  /** `mark`: as `CellBytes` has it, 0 or `BEYOND_ASCII`. */
  addUtf8(bytes: Uint8Array, from: number, to: number, mark: number): void {
    const length = to - from;
    this.#makeRoom(length);
    const at = this.#length;
    const own = this.#bytes;
    for (let i = 0; i < length; i++) own[at + i] = bytes[from + i]!;
    this.#endCell(length, mark);
  }

  endRow(): void {
    this.#rowEnds.push(this.#cells);
  }

  batch(table: Table, firstRow: number): RowBatch {
    return new ByteBatch(table, firstRow, {
      bytes: this.#bytes.subarray(0, this.#length),
      starts: this.#starts,
      ends: this.#ends,
      marks: this.#marks,
      rowEnds: Int32Array.from(this.#rowEnds),
    });
  }

  #endCell(length: number, mark: number): void {
    if (this.#cells === this.#starts.length) this.#moreCells();
    this.#starts[this.#cells] = this.#length;
    this.#length += length;
    this.#ends[this.#cells] = this.#length;
    this.#marks[this.#cells++] = mark;
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const more = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + count));
    more.set(this.#bytes);
    this.#bytes = more;
  }

  #moreCells(): void {
    const count = 2 * this.#cells;
    const [starts, ends, marks] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)];
    starts.set(this.#starts);
    ends.set(this.#ends);
    marks.set(this.#marks);
    this.#starts = starts;
    this.#ends = ends;
    this.#marks = marks;
  }
}

/** With some room to spare, as no two batches are the same. */
const roundUp = (count: number): number => Math.max(64, Math.ceil(count * 1.1));

class ByteBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: Table;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly cells: CellBytes;
  readonly #texts: ByteTexts;

  constructor(table: Table, firstRow: number, cells: CellBytes) {
    this.table = table;
    this.firstRow = firstRow;
    this.rowCount = cells.rowEnds.length;
    this.cells = cells;
    this.#texts = new ByteTexts(cells.bytes, SINGLY);
  }

  width(row: number): number {
    return (this.cells.rowEnds[row] ?? 0) - this.#start(row);
  }

  text(row: number, column: number): string {
    const { starts, ends, marks, rowEnds } = this.cells;
    const at = this.#start(row) + column;
    if (column < 0 || at >= (rowEnds[row] ?? 0)) return '';
    const mark = marks[at]!;
    const text = this.#texts.text(starts[at]!, ends[at]!, (mark & BEYOND_ASCII) === 0);
    return (mark & ESCAPED) === 0 ? text : JSON.parse(text);
  }

  #start(row: number): number {
    return row > 0 && row < this.rowCount ? this.cells.rowEnds[row - 1]! : 0;
  }
}
