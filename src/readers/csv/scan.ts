import { cutBytes } from '../shared/cut.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BRACE = 0x7b;
const BRACKET = 0x5b;
/** Marks of cells (`CellBytes`). */
export const QUOTED = 1;
/** Perhaps JSON, which is told by what it says. */
const BOXED = 2;
export const BEYOND_ASCII = 0x80;
/** What the methods below return instead of an offset. */
const INCOMPLETE = -1;
const NOT_QUOTED = -2;
/** Behind the end of every chunk, and small enough for fast integers. */
const NOWHERE = 2 ** 30 - 1;
const MAX_ROWS = 8192;
/** Room to begin with: most texts that are looked at are small, and setting up large arrays takes longer than to read them. */
const FIRST_ROOM = 256;
/** Cells above which a row is cut. No spreadsheet has more columns, and each column is looked at by itself. */
const MAX_COLUMNS = 16_384;
/** Bytes that are looked through one by one before `indexOf` is asked. */
const NEAR = 96;
/** Spaces around quotes that are looked over. */
const MAX_PADDING = 32;

export interface Dialect {
  /** One character. */
  readonly delimiter: string;
  /** Bytes of a cell, or of a row of shorter cells, above which it is cut. */
  readonly maxCell: number;
}

/** Where a loop over bytes stops in a plain cell: at a delimiter or a line end. */
function stopsOf(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256);
  for (const code of [delimiter, LF, CR]) stops[code] = 1;
  return stops;
}

/** The next quote, asked for from left to right, so that no stretch is searched twice. */
class Quotes {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = -1;

  begin(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#at = -1;
  }

  /** The first place at or after `from`; far behind the end if there is none. */
  from(from: number): number {
    if (this.#at < from) this.#at = this.#find(from);
    return this.#at;
  }

  /** Most quotes are closed within a few bytes, for which a call of `indexOf` is dear. */
  #find(from: number): number {
    const bytes = this.#bytes;
    const near = Math.min(bytes.length, from + NEAR);
    for (let at = from; at < near; at++) if (bytes[at] === QUOTE) return at;
    const found = near < bytes.length ? bytes.indexOf(QUOTE, near) : -1;
    return found < 0 ? NOWHERE : found;
  }
}

/** Where cells and rows begin and end; grows as it is filled. */
export class CellArrays {
  starts = new Int32Array(FIRST_ROOM);
  ends = new Int32Array(FIRST_ROOM);
  marks = new Uint8Array(FIRST_ROOM);
  /** For every row the number of cells up to its end. */
  rowEnds = new Int32Array(FIRST_ROOM);
  /** For every row the physical line it begins on. */
  rowLines = new Int32Array(FIRST_ROOM);

  growCells(): void {
    this.starts = grown(this.starts);
    this.ends = grown(this.ends);
    const marks = new Uint8Array(this.starts.length);
    marks.set(this.marks);
    this.marks = marks;
  }

  growRows(): void {
    this.rowEnds = grown(this.rowEnds);
    this.rowLines = grown(this.rowLines);
  }
}

/**
 * Splits delimited text, as UTF-8, into rows and cells (RFC 4180, read generously). Offsets go into `found`, which is
 * used again for every batch unless another one is put in its place; `marks` says of each cell what its bytes are
 * (`CellBytes`). A blank line is a row without cells.
 *
 * A quote that is not closed within `maxCell` bytes, or before the end, or that is closed on a later line
 * in the middle of a cell, opens nothing: the rest of its line is read with quotes as plain characters. So one
 * stray quote costs one line, not the file.
 */
export class RowScanner {
  found = new CellArrays();
  rows = 0;
  cells = 0;
  #line: number;
  /** Line ends inside the row that is being read. */
  #innerLines = 0;
  /** Set when a quote of the row turned out to open nothing. */
  #stray = false;
  #seen = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #last = false;
  readonly #delimiter: number;
  readonly #stops: Uint8Array;
  readonly #maxCell: number;
  readonly #quotes = new Quotes();

  /** `line`: the physical line that the text begins on. */
  constructor(dialect: Dialect, line = 1) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#stops = stopsOf(this.#delimiter);
    this.#maxCell = dialect.maxCell;
    this.#line = line;
  }

  /**
   * Reads rows of `bytes` from `from` until they are too many for one batch or no whole row is left; returns
   * where the rest begins. `last`: nothing follows `bytes`, so its last row is whole in any case.
   */
  scan(bytes: Uint8Array, from: number, last: boolean): number {
    this.#bytes = bytes;
    this.#last = last;
    this.#quotes.begin(bytes);
    this.rows = 0;
    this.cells = 0;
    let at = from;
    while (at < bytes.length && this.rows < MAX_ROWS) {
      const cells = this.cells;
      const next = this.#row(at);
      if (next === INCOMPLETE) {
        this.cells = cells;
        break;
      }
      at = next;
    }
    return at;
  }

  #row(from: number): number {
    const bytes = this.#bytes;
    const widest = this.cells + MAX_COLUMNS;
    const delimiter = this.#delimiter;
    this.#innerLines = 0;
    this.#stray = false;
    for (let at = from; ; ) {
      let end = NOT_QUOTED;
      if (at < bytes.length && bytes[at]! <= QUOTE && !this.#stray) end = this.#quoted(at);
      if (end === NOT_QUOTED) {
        end = this.#plainEnd(at);
        if (end === INCOMPLETE) return INCOMPLETE;
        if (end > from || bytes[end] === delimiter) this.#push(at, end, this.#seen & BEYOND_ASCII);
      }
      if (end === INCOMPLETE) return INCOMPLETE;
      if (bytes[end] !== delimiter) return this.#endRow(end);
      at = end + 1;
      if (at - from > this.#maxCell || this.cells >= widest) return this.#finish(at, 0);
    }
  }

  /** Ends the row at a line end, at the end of the text or, in a cell that was cut, at any character. */
  #endRow(end: number): number {
    const bytes = this.#bytes;
    const code = bytes[end];
    if (code === LF) return this.#finish(end + 1, 1);
    if (code !== CR) return this.#finish(end, 0);
    if (end + 1 === bytes.length && !this.#last) return INCOMPLETE;
    return this.#finish(bytes[end + 1] === LF ? end + 2 : end + 1, 1);
  }

  #finish(next: number, lines: number): number {
    const { found } = this;
    if (this.rows === found.rowEnds.length) found.growRows();
    found.rowEnds[this.rows] = this.cells;
    found.rowLines[this.rows] = this.#line;
    this.rows++;
    this.#line += this.#innerLines + lines;
    return next;
  }

  /** End of the cell that begins at `at` and in which quotes mean nothing; `#seen` has all bits of its bytes. */
  #plainEnd(at: number): number {
    const bytes = this.#bytes;
    const stops = this.#stops;
    const length = bytes.length;
    const stop = at + this.#maxCell;
    const most = Math.min(stop, length);
    let seen = 0;
    let end = at;
    for (; end < most; end++) {
      const byte = bytes[end]!;
      if (stops[byte] !== 0) break;
      seen |= byte;
    }
    this.#seen = seen;
    if (end < most || (end < length && stops[bytes[end]!] !== 0)) return end;
    if (stop < length) return cutBytes(bytes, at, stop);
    return this.#last ? length : INCOMPLETE;
  }

  /** Reads the cell at `at` if it is in quotes; returns its end, padding included. */
  #quoted(at: number): number {
    const bytes = this.#bytes;
    const open = skipSpaces(bytes, at);
    if (bytes[open] !== QUOTE) return NOT_QUOTED;
    const stop = Math.min(bytes.length, open + this.#maxCell);
    let doubled = false;
    let close = this.#quotes.from(open + 1);
    while (close < stop && bytes[close + 1] === QUOTE) {
      doubled = true;
      close = this.#quotes.from(close + 2);
    }
    if (close < stop) return this.#closed(open, close, doubled);
    return this.#last || stop < bytes.length ? this.#strayQuote() : INCOMPLETE;
  }

  /** Number of line ends between two places; `#seen` has all bits of the bytes. */
  #lineEnds(from: number, to: number): number {
    const bytes = this.#bytes;
    let lines = 0;
    let seen = 0;
    for (let i = from; i < to; i++) {
      const code = bytes[i]!;
      seen |= code;
      if (code === LF || (code === CR && bytes[i + 1] !== LF)) lines++;
    }
    this.#seen = seen;
    return lines;
  }

  /** The quote at `close` ends the cell, unless what follows says that none was begun. */
  #closed(open: number, close: number, doubled: boolean): number {
    const bytes = this.#bytes;
    const lines = this.#lineEnds(open, close);
    const within = this.#seen;
    const after = skipSpaces(bytes, close + 1);
    if (after === bytes.length && !this.#last) return INCOMPLETE;
    const code = bytes[after];
    const clean = after === bytes.length || code === this.#delimiter || code === LF || code === CR;
    if (!clean && lines > 0) return this.#strayQuote();
    const end = clean ? after : this.#plainEnd(after);
    if (end === INCOMPLETE) return INCOMPLETE;
    this.#innerLines += lines;
    const beyond = (clean ? within : within | this.#seen) & BEYOND_ASCII;
    if (clean && !doubled) this.#push(open + 1, close, beyond);
    else this.#push(open, clean ? close + 1 : end, beyond | QUOTED);
    return end;
  }

  #strayQuote(): number {
    this.#stray = true;
    this.#quotes.begin(this.#bytes);
    return NOT_QUOTED;
  }

  #push(start: number, end: number, mark: number): void {
    const at = this.cells;
    const { found } = this;
    if (at === found.starts.length) found.growCells();
    found.starts[at] = start;
    found.ends[at] = end;
    const first = this.#bytes[start];
    found.marks[at] = first === BRACE || first === BRACKET ? mark | BOXED : mark;
    this.cells = at + 1;
  }
}

/** A cell with its quotes as a person sees it: `"a ""b"""` → `a "b"`, `"a" b` → `a b`. */
export function unquoted(raw: string): string {
  for (let at = raw.indexOf('"', 1); at >= 0; at = raw.indexOf('"', at + 2)) {
    if (raw.charCodeAt(at + 1) !== QUOTE) return raw.slice(1, at).replaceAll('""', '"') + raw.slice(at + 1);
  }
  return raw;
}

function skipSpaces(bytes: Uint8Array, at: number): number {
  let i = at;
  while (bytes[i] === SPACE && i - at < MAX_PADDING) i++;
  return i;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
