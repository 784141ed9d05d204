import { numberText, wholeText } from './cell-text.ts';
import {
  BOOLEAN,
  type Book,
  type Bytes,
  type Cell,
  ISO_DATE,
  NUMBER,
  type OddCell,
  SHARED,
  TEXT,
  WHOLE,
} from './cells.ts';
import { isoDateText } from './dates.ts';
import { BEYOND_ASCII, MOST_TYPES, markOf, ODD, TYPED, typedBy } from './marks.ts';

/** Longer texts that many cells share are not copied: a few bytes of a sheet would be gigabytes. */
const LONGEST_COPY = 4_096;
const SHORT = 64;
/** Bytes that a batch begins with at the most. */
const MOST_BYTES = 1 << 20;
const DIGIT_0 = 48;
const POINT = 46;
const UPPER_E = 69;
const LOWER_E = 101;

/** A half character that stands alone cannot be written as UTF-8. */
const SURROGATE = /\p{Surrogate}/u;
const TO_UTF8 = new TextEncoder();
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes the texts of cells, as a person would see them, as UTF-8 one behind the other. */
export class CellWriter {
  bytes: Uint8Array;
  end = 0;
  odd: OddCell[] = [];
  readonly #book: Book;
  readonly #shared: Bytes = { source: new Uint8Array(0), start: 0, end: 0 };

  constructor(book: Book, size: number) {
    this.#book = book;
    this.bytes = new Uint8Array(size);
  }

  /** Begins a batch; what was written is the former one's. `room`: bytes that may be written over. */
  begin(room?: Uint8Array): void {
    this.bytes = room ?? new Uint8Array(Math.min(this.end, MOST_BYTES));
    this.end = 0;
    this.odd = [];
  }

  /** Returns the mark of the cell (`Cells`). With `ODD` it is the last of `odd`. */
  write(cell: Cell): number {
    switch (cell.kind) {
      case SHARED:
        return this.#writeShared(cell.index);
      case WHOLE:
      case NUMBER:
        return this.#writeNumber(cell);
      case TEXT:
        return cell.raw === undefined ? this.#text(cell.text, 0) : this.#copy(cell.raw, 0);
      case BOOLEAN:
        return this.#text(cell.text === '0' || cell.text === 'false' ? 'FALSE' : 'TRUE', markOf(BOOLEAN));
      case ISO_DATE:
        return this.#text(isoDateText(cell.text), markOf(ISO_DATE));
      default:
        return this.#text(cell.text, markOf(cell.kind));
    }
  }

  #writeShared(index: number): number {
    const { strings } = this.#book;
    const place = this.#shared;
    if (strings.find?.(index, place) !== true) return this.#text(strings.text(index), 0);
    if (place.end - place.start <= LONGEST_COPY) return this.#copy(place, 0);
    return this.#addOdd(index, 0);
  }

  #writeNumber(cell: Cell): number {
    const { styles } = this.#book;
    const { format, number } = styles.at(cell.style);
    const type = styles.typeOf(cell.style);
    const isPlain = format.kind !== 'date' && format.mask === undefined;
    if (type > MOST_TYPES) {
      const text = this.#numberText(cell);
      this.odd.push({ text, typed: number });
      return ODD;
    }
    const mark = TYPED | type;
    if (cell.kind === WHOLE && isPlain) return this.#whole(cell.index, mark);
    if (isPlain && cell.raw !== undefined && isWritten(cell.raw)) return this.#copy(cell.raw, mark);
    return this.#text(this.#numberText(cell), mark);
  }

  #numberText({ kind, style, index, text, raw }: Cell): string {
    const { styles, dateSystem } = this.#book;
    const { format } = styles.at(style);
    if (kind === WHOLE) return wholeText(index, format, dateSystem);
    const stored = raw === undefined ? text : UTF8.decode(raw.source.subarray(raw.start, raw.end));
    return numberText(stored, format, dateSystem);
  }

  #copy({ source, start, end }: Bytes, mark: number): number {
    const length = end - start;
    if (this.end + length > this.bytes.length) this.#grow(length);
    const { bytes, end: to } = this;
    let all = 0;
    for (let i = 0; i < length; i++) {
      const byte = source[start + i]!;
      bytes[to + i] = byte;
      all |= byte;
    }
    this.end = to + length;
    return mark | (all & BEYOND_ASCII);
  }

  #whole(value: number, mark: number): number {
    if (this.end + 10 > this.bytes.length) this.#grow(10);
    let digits = 1;
    for (let rest = value; rest >= 10; rest = (rest / 10) | 0) digits++;
    let rest = value;
    for (let at = this.end + digits - 1; at >= this.end; at--) {
      const next = (rest / 10) | 0;
      this.bytes[at] = DIGIT_0 + rest - next * 10;
      rest = next;
    }
    this.end += digits;
    return mark;
  }

  #text(text: string, mark: number): number {
    // A unit of UTF-16 is at most three bytes.
    if (this.end + 3 * text.length > this.bytes.length) this.#grow(3 * text.length);
    const { bytes, end } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) return this.#encoded(text, mark);
      bytes[end + i] = code;
    }
    this.end += text.length;
    return mark;
  }

  #encoded(text: string, mark: number): number {
    if (SURROGATE.test(text)) return this.#addOdd(text, mark);
    this.end += TO_UTF8.encodeInto(text, this.bytes.subarray(this.end)).written;
    return mark | BEYOND_ASCII;
  }

  #addOdd(text: string | number, mark: number): number {
    this.odd.push({ text, typed: typedBy(mark, this.#book.styles) });
    return ODD;
  }

  #grow(more: number): void {
    const bytes = new Uint8Array(Math.max(2 * this.bytes.length, this.end + more));
    bytes.set(this.bytes.subarray(0, this.end));
    this.bytes = bytes;
  }
}

/** Whether a number is surely told as it is written: without an exponent, or zeros at its end that may be left out. */
function isWritten({ source, start, end }: Bytes): boolean {
  const last = source[end - 1];
  if (last === DIGIT_0 || last === POINT || end - start > SHORT) return false;
  for (let at = start; at < end; at++) {
    const byte = source[at]!;
    if (byte === UPPER_E || byte === LOWER_E) return false;
  }
  return true;
}
