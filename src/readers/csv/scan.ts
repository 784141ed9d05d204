import { cutAt } from '../shared/cut.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
/** What the methods below return instead of an offset. */
const INCOMPLETE = -1;
const NOT_QUOTED = -2;
/** Behind the end of every text (2^29 − 24 is the longest string), and small enough for fast integers. */
const NOWHERE = 2 ** 30 - 1;
const MAX_ROWS = 8192;
/** Room to begin with: most texts that are looked at are small, and setting up large arrays takes longer than to read them. */
const FIRST_ROOM = 256;
/** Cells above which a row is cut. No spreadsheet has more columns, and each column is looked at by itself. */
const MAX_COLUMNS = 16_384;
/** Spaces around quotes that are looked over. */
const MAX_PADDING = 32;

export interface Dialect {
  /** One character. */
  readonly delimiter: string;
  /** Characters of a cell, or of a row of shorter cells, above which it is cut. */
  readonly maxCell: number;
}

/**
 * The places of one character in a text, asked for from left to right. `indexOf` runs at three times the speed
 * of a loop over character codes, as long as no stretch is searched twice.
 */
class Occurrences {
  readonly #char: string;
  #text = '';
  #at = -1;

  constructor(char: string) {
    this.#char = char;
  }

  begin(text: string): void {
    this.#text = text;
    this.#at = -1;
  }

  /** The first place at or after `from`; far behind the text if there is none. */
  from(from: number): number {
    if (this.#at < from) {
      const found = this.#text.indexOf(this.#char, from);
      this.#at = found < 0 ? NOWHERE : found;
    }
    return this.#at;
  }
}

/**
 * Splits delimited text into rows and cells (RFC 4180, read generously). Offsets go into arrays that are used
 * again for every piece of text; `ends` holds `end × 2`, plus 1 if the cell still has its quotes and needs
 * `unquoted`. A blank line is a row without cells.
 *
 * A quote that is not closed within `maxCell` characters, or before the end, or that is closed on a later line
 * in the middle of a cell, opens nothing: the rest of its line is read with quotes as plain characters. So one
 * stray quote costs one line, not the file.
 */
export class RowScanner {
  starts = new Int32Array(FIRST_ROOM);
  ends = new Int32Array(FIRST_ROOM);
  /** For every row the number of cells up to its end. */
  rowEnds = new Int32Array(FIRST_ROOM);
  /** For every row the physical line it begins on. */
  rowLines = new Int32Array(FIRST_ROOM);
  rows = 0;
  cells = 0;
  #line: number;
  /** Line ends inside the row that is being read. */
  #innerLines = 0;
  /** Set when a quote of the row turned out to open nothing. */
  #stray = false;
  #text = '';
  #last = false;
  readonly #delimiter: number;
  readonly #maxCell: number;
  readonly #delimiters: Occurrences;
  readonly #quotes = new Occurrences('"');
  readonly #lineFeeds = new Occurrences('\n');
  readonly #returns = new Occurrences('\r');

  /** `line`: the physical line that the text begins on. */
  constructor(dialect: Dialect, line = 1) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#delimiters = new Occurrences(dialect.delimiter);
    this.#maxCell = dialect.maxCell;
    this.#line = line;
  }

  /**
   * Reads rows of `text` from `from` until they are too many for one batch or no whole row is left; returns
   * where the rest begins. `last`: nothing follows `text`, so its last row is whole in any case.
   */
  scan(text: string, from: number, last: boolean): number {
    this.#text = text;
    this.#last = last;
    for (const char of [this.#delimiters, this.#quotes, this.#lineFeeds, this.#returns]) char.begin(text);
    this.rows = 0;
    this.cells = 0;
    let at = from;
    while (at < text.length && this.rows < MAX_ROWS) {
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
    const text = this.#text;
    const widest = this.cells + MAX_COLUMNS;
    this.#innerLines = 0;
    this.#stray = false;
    for (let at = from; ; ) {
      let end = NOT_QUOTED;
      if (text.charCodeAt(at) <= QUOTE && !this.#stray) end = this.#quoted(at);
      if (end === NOT_QUOTED) {
        end = this.#plainEnd(at);
        if (end > from || text.charCodeAt(end) === this.#delimiter) this.#push(at, end, 0);
      }
      if (end === INCOMPLETE) return INCOMPLETE;
      if (text.charCodeAt(end) !== this.#delimiter) return this.#endRow(end);
      at = end + 1;
      if (at - from > this.#maxCell || this.cells >= widest) return this.#finish(at, 0);
    }
  }

  /** Ends the row at a line end, at the end of the text or, in a cell that was cut, at any character. */
  #endRow(end: number): number {
    const code = this.#text.charCodeAt(end);
    if (code === LF) return this.#finish(end + 1, 1);
    if (code !== CR) return this.#finish(end, 0);
    if (end + 1 === this.#text.length && !this.#last) return INCOMPLETE;
    return this.#finish(this.#text.charCodeAt(end + 1) === LF ? end + 2 : end + 1, 1);
  }

  #finish(next: number, lines: number): number {
    if (this.rows === this.rowEnds.length) {
      this.rowEnds = grown(this.rowEnds);
      this.rowLines = grown(this.rowLines);
    }
    this.rowEnds[this.rows] = this.cells;
    this.rowLines[this.rows] = this.#line;
    this.rows++;
    this.#line += this.#innerLines + lines;
    return next;
  }

  /** End of the cell that begins at `at` and in which quotes mean nothing. */
  #plainEnd(at: number): number {
    const end = Math.min(this.#delimiters.from(at), this.#lineFeeds.from(at), this.#returns.from(at));
    const stop = at + this.#maxCell;
    const length = this.#text.length;
    if (end < length && end <= stop) return end;
    if (stop < length) return cutAt(this.#text, at, stop);
    return this.#last ? length : INCOMPLETE;
  }

  /** Reads the cell at `at` if it is in quotes; returns its end, padding included. */
  #quoted(at: number): number {
    const text = this.#text;
    const open = skipSpaces(text, at);
    if (text.charCodeAt(open) !== QUOTE) return NOT_QUOTED;
    const stop = Math.min(text.length, open + this.#maxCell);
    let doubled = false;
    let close = this.#quotes.from(open + 1);
    while (close < stop && text.charCodeAt(close + 1) === QUOTE) {
      doubled = true;
      close = this.#quotes.from(close + 2);
    }
    if (close < stop) return this.#closed(open, close, { doubled, lines: this.#lineEnds(open, close) });
    return this.#last || stop < text.length ? this.#strayQuote() : INCOMPLETE;
  }

  /** Number of line ends between two places. */
  #lineEnds(from: number, to: number): number {
    if (this.#lineFeeds.from(from) > to && this.#returns.from(from) > to) return 0;
    let lines = 0;
    for (let i = from; i < to; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === LF || (code === CR && this.#text.charCodeAt(i + 1) !== LF)) lines++;
    }
    return lines;
  }

  /** The quote at `close` ends the cell, unless what follows says that none was begun. */
  #closed(open: number, close: number, cell: { doubled: boolean; lines: number }): number {
    const text = this.#text;
    const after = skipSpaces(text, close + 1);
    if (after === text.length && !this.#last) return INCOMPLETE;
    const code = text.charCodeAt(after);
    const clean = after === text.length || code === this.#delimiter || code === LF || code === CR;
    if (!clean && cell.lines > 0) return this.#strayQuote();
    const end = clean ? after : this.#plainEnd(after);
    if (end === INCOMPLETE) return INCOMPLETE;
    this.#innerLines += cell.lines;
    if (clean && !cell.doubled) this.#push(open + 1, close, 0);
    else this.#push(open, clean ? close + 1 : end, 1);
    return end;
  }

  #strayQuote(): number {
    this.#stray = true;
    this.#quotes.begin(this.#text);
    return NOT_QUOTED;
  }

  #push(start: number, end: number, quoted: 0 | 1): void {
    if (this.cells === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.starts[this.cells] = start;
    this.ends[this.cells] = end * 2 + quoted;
    this.cells++;
  }
}

/** A cell with its quotes as a person sees it: `"a ""b"""` → `a "b"`, `"a" b` → `a b`. */
export function unquoted(raw: string): string {
  for (let at = raw.indexOf('"', 1); at >= 0; at = raw.indexOf('"', at + 2)) {
    if (raw.charCodeAt(at + 1) !== QUOTE) return raw.slice(1, at).replaceAll('""', '"') + raw.slice(at + 1);
  }
  return raw;
}

function skipSpaces(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === SPACE && i - at < MAX_PADDING) i++;
  return i;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
