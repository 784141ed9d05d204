import type { CellBytes } from '../../core/types.ts';
import { BEYOND_ASCII, ESCAPED } from './cell-text.ts';

const HALF = /\p{Surrogate}/u;
/** Room for a cell, at first. */
const CELL = 16;

const encoder = new TextEncoder();

/** Gathers cells one after the other, as UTF-8. */
export class CellBytesWriter {
  #bytes: Uint8Array;
  #length = 0;
  #cells = 0;
  #rows = 0;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #marks: Uint8Array;
  readonly #rowEnds: Int32Array;

  /** So many cells in so many rows will come. */
  constructor(cells: number, rows: number) {
    this.#bytes = new Uint8Array(cells * CELL);
    this.#starts = new Int32Array(cells);
    this.#ends = new Int32Array(cells);
    this.#marks = new Uint8Array(cells);
    this.#rowEnds = new Int32Array(rows);
  }

  /** The next cell of the row is what stands between the offsets of the text. */
  add(text: string, from: number, to: number): void {
    this.#makeRoom(to - from);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) {
        this.#addEncoded(text.slice(from, to));
        return;
      }
      bytes[at++] = code;
    }
    this.#endCell(at, 0);
  }

  endRow(): void {
    this.#rowEnds[this.#rows++] = this.#cells;
  }

  end(): CellBytes {
    const bytes = this.#bytes.subarray(0, this.#length);
    return { bytes, starts: this.#starts, ends: this.#ends, rowEnds: this.#rowEnds, marks: this.#marks };
  }

  #addEncoded(text: string): void {
    const isWhole = !HALF.test(text);
    const well = isWhole ? text : JSON.stringify(text);
    const encoded = encoder.encode(well);
    this.#makeRoom(encoded.length);
    this.#bytes.set(encoded, this.#length);
    this.#endCell(this.#length + encoded.length, isWhole ? BEYOND_ASCII : BEYOND_ASCII | ESCAPED);
  }

  #endCell(end: number, mark: number): void {
    this.#starts[this.#cells] = this.#length;
    this.#ends[this.#cells] = end;
    this.#marks[this.#cells++] = mark;
    this.#length = end;
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const more = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + count));
    more.set(this.#bytes);
    this.#bytes = more;
  }
}
