import type { Area, CellBytes, Location, RowBatch, Table, Visibility } from '../../core/types.ts';
import { textOfBytes } from '../shared/cell-text.ts';
import { saidByJson } from '../shared/json/said.ts';
import { LineIndex } from '../shared/line-index.ts';
import { BEYOND_ASCII, CellArrays, QUOTED, type RowScanner, unquoted } from './scan.ts';
import type { Stock } from './stock.ts';

/** The one table of a delimited file. Rows are numbered as in the file, blank ones included. */
export class DelimitedTable implements Table {
  readonly part = 'table';
  readonly isVisible = true;
  readonly lines = new LineIndex();

  visibility(): Visibility {
    return 'visible';
  }

  /** `row 14, column 3`, `rows 2–6253`, `rows 2–6253, column 3`. */
  locate(area: Area): Location {
    const rows = area.top === area.bottom ? `row ${area.top + 1}` : `rows ${area.top + 1}–${area.bottom + 1}`;
    const locator = area.left === area.right ? `${rows}, column ${area.left + 1}` : rows;
    const line = this.lines.lineOf(area.top);
    return line === undefined ? { locator } : { locator, line };
  }
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** Cells that are decoded one by one before the whole chunk is. */
const SINGLY = 8_192;
const SHORT = 64;

/** A piece of the file as well-formed UTF-8. Goes back to stock once the reader and all batches have released it. */
export class Chunk {
  readonly bytes: Uint8Array;
  readonly #block: Uint8Array | undefined;
  readonly #stock: Stock;
  #holders = 1;
  #asked = 0;
  /** As many signs as there are bytes; those beyond ASCII are not as they stand. */
  #ascii: string | undefined;

  /** `block`: what the bytes lie in, if it may be used again. */
  constructor(bytes: Uint8Array, block: Uint8Array | undefined, stock: Stock) {
    this.bytes = bytes;
    this.#block = block;
    this.#stock = stock;
  }

  hold(): void {
    this.#holders++;
  }

  release(): void {
    this.#holders--;
    if (this.#holders === 0 && this.#block) this.#stock.takeBack(this.#block);
  }

  /** Text from `start` to `end`, which is ASCII or not. */
  text(start: number, end: number, isAscii: boolean): string {
    if (!isAscii) return DECODER.decode(this.bytes.subarray(start, end));
    if (this.#ascii !== undefined) return this.#ascii.slice(start, end);
    if (this.#asked++ < SINGLY && end - start <= SHORT)
      return textOfBytes(this.bytes.subarray(start, end), true);
    this.#ascii = DECODER.decode(this.bytes.map((byte) => byte & 0x7f));
    return this.#ascii.slice(start, end);
  }
}

/** What a cell says that stands so in the file. */
function said(raw: string, mark: number): string {
  if (mark === 0) return raw;
  return saidByJson((mark & QUOTED) === 0 ? raw : unquoted(raw));
}

/** The text of a cell of these bytes. */
export function textOfCell(bytes: Uint8Array, mark: number): string {
  return said(textOfBytes(bytes, (mark & BEYOND_ASCII) === 0), mark);
}

/** The rows that a scanner has just read, cut out of their chunk when asked for. */
export class CellBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: Table;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly cells: CellBytes;
  readonly #chunk: Chunk;
  readonly #arrays: CellArrays;
  readonly #stock: Stock;

  /** Takes what the scanner found last. */
  constructor(table: Table, firstRow: number, read: { chunk: Chunk; scanner: RowScanner; stock: Stock }) {
    const { scanner, chunk, stock } = read;
    const { found } = scanner;
    this.table = table;
    this.firstRow = firstRow;
    this.rowCount = scanner.rows;
    this.#chunk = chunk;
    this.#arrays = found;
    this.#stock = stock;
    const { starts, ends, rowEnds, marks } = found;
    this.cells = { bytes: chunk.bytes, starts, ends, rowEnds, marks };
    chunk.hold();
    scanner.found = stock.arrays() ?? new CellArrays();
  }

  release(): void {
    this.#chunk.release();
    this.#stock.takeBackArrays(this.#arrays);
  }

  width(row: number): number {
    return row < this.rowCount ? this.cells.rowEnds[row]! - this.#rowStart(row) : 0;
  }

  text(row: number, column: number): string {
    const { starts, ends, rowEnds, marks } = this.cells;
    const at = this.#rowStart(row) + column;
    if (row < 0 || row >= this.rowCount || column < 0 || at >= rowEnds[row]!) return '';
    const mark = marks[at]!;
    return said(this.#chunk.text(starts[at]!, ends[at]!, (mark & BEYOND_ASCII) === 0), mark);
  }

  #rowStart(row: number): number {
    return row > 0 && row < this.rowCount ? this.cells.rowEnds[row - 1]! : 0;
  }
}
