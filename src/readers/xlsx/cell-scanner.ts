import { unescapeText } from '../shared/office/rich-text.ts';
import {
  BOOLEAN,
  type Bytes,
  type Cell,
  ERROR,
  NO_CELL,
  NUMBER,
  SHARED,
  TEXT,
  WHOLE,
} from '../shared/sheet/cells.ts';
import { MAX_COLUMNS } from '../shared/sheet/references.ts';
import { nextTag, standsAt } from '../shared/xml-codes.ts';
import { decodeEntities } from '../shared/xml-text.ts';
import { decodeText, isEscaped } from './cell-bytes.ts';

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const SPACE = 32;
const LETTER_A = 65;
const DIGIT_0 = 48;
const R = 114;
const S = 115;
const T = 116;
const V = 118;
const C = 99;
const N = 110;
/** Digits that surely fit into 31 bits. */
const MAX_DIGITS = 9;

/** Bytes from a cell of few digits on; and some, so that nothing is looked for behind the end. */
const LONGEST_PLAIN = 96;

/** Types of cells by how they are written, quote included; besides the common one, `s"`. */
const TYPES: readonly (readonly [string, number])[] = [
  ['str"', TEXT],
  ['n"', NUMBER],
  ['inlineStr"', TEXT],
  ['b"', BOOLEAN],
  ['e"', ERROR],
];
const VALUE_END = '</v></c>';
const CELL_END = '</c>';
const INLINE = ['<is><t>', '<is><t xml:space="preserve">'];
const INLINE_END = '</t></is></c>';

/**
 * Reads one cell as nearly all programs write them: attributes `r`, `s` and `t` in double quotes, then a value or
 * one inline text. Nine tenths of a workbook are such cells, and this takes a third of the time that tags one by
 * one do. Whatever is written in another way is left to the general reader.
 */
export class CellScanner {
  /** The column of the cell before, for cells without a reference. */
  column = -1;
  readonly #cell: Cell;
  readonly #bytes: Bytes = { source: new Uint8Array(0), start: 0, end: 0 };
  readonly #maxLength: number;
  /** Place in the codes while a cell is read. */
  #at = 0;
  #end = 0;

  /** `cell` is filled in. Texts above `maxLength` are left to the general reader. */
  constructor(cell: Cell, maxLength: number) {
    this.#cell = cell;
    this.#maxLength = maxLength;
  }

  /**
   * Reads the cell at `at`; returns the offset after it, or -1 if it is not written as above. `source`: the text whose
   * codes these are; undefined if they are UTF-8.
   */
  read(source: string | undefined, codes: Uint8Array, at: number): number {
    if (codes[at + 1] !== C || codes[at + 2] !== SPACE) return -1;
    const cell = this.#cell;
    const end = at + LONGEST_PLAIN < codes.length ? this.#plain(codes, at) : -1;
    if (end >= 0) return end;
    cell.kind = NUMBER;
    cell.style = 0;
    cell.column = this.column + 1;
    cell.raw = undefined;
    this.#at = at + 3;
    while (this.#attribute(codes)) {
      const code = codes[this.#at];
      this.#at += 1;
      if (code === SPACE) continue;
      const empty = code === SLASH && codes[this.#at] === GT;
      if (code !== GT && !empty) return -1;
      if (!(empty ? this.#nothing(this.#at + 1) : this.#value(source, codes, this.#at))) return -1;
      this.column = cell.column;
      return this.#end;
    }
    return -1;
  }

  /**
   * Reads `<c r="A1" s="1" t="s"><v>2</v></c>`, of which style and type may be left out: a shared text or a whole number, as most
   * cells are. Each byte is looked at once; -1 if any is another one. There are `LONGEST_PLAIN` bytes or more.
   */
  #plain(codes: Uint8Array, start: number): number {
    if (codes[start + 3] !== R || codes[start + 4] !== EQUALS || codes[start + 5] !== QUOTE) return -1;
    let at = start + 6;
    let column = 0;
    let code = codes[at]!;
    for (const last = at + 3; code >= LETTER_A && code < LETTER_A + 26 && at < last; code = codes[++at]!)
      column = column * 26 + code - LETTER_A + 1;
    const digits = at + MAX_DIGITS;
    while (code >= DIGIT_0 && code < DIGIT_0 + 10 && at < digits) code = codes[++at]!;
    if (code !== QUOTE || column === 0 || column > MAX_COLUMNS) return -1;
    code = codes[++at]!;
    let style = 0;
    if (code === SPACE && codes[at + 1] === S) {
      if (codes[at + 2] !== EQUALS || codes[at + 3] !== QUOTE) return -1;
      const end = wholeEnd(codes, at + 4);
      if (end < 0 || codes[end] !== QUOTE) return -1;
      style = wholeOf(codes, at + 4, end);
      at = end + 1;
      code = codes[at]!;
    }
    let isShared = false;
    if (code === SPACE) {
      if (codes[at + 1] !== T || codes[at + 2] !== EQUALS || codes[at + 3] !== QUOTE) return -1;
      isShared = codes[at + 4] === S;
      if (!(isShared || codes[at + 4] === N) || codes[at + 5] !== QUOTE) return -1;
      at += 6;
      code = codes[at]!;
    }
    if (code !== GT || codes[at + 1] !== LT || codes[at + 2] !== V || codes[at + 3] !== GT) return -1;
    const end = wholeEnd(codes, at + 4);
    if (end < 0 || !endsValue(codes, end)) return -1;
    const cell = this.#cell;
    cell.kind = isShared ? SHARED : WHOLE;
    cell.style = style;
    cell.column = column - 1;
    cell.raw = undefined;
    cell.index = wholeOf(codes, at + 4, end);
    this.column = column - 1;
    return end + VALUE_END.length;
  }

  /** Reads an attribute with its closing quote; false if it is none of the three. */
  #attribute(codes: Uint8Array): boolean {
    const at = this.#at;
    if (codes[at + 1] !== EQUALS || codes[at + 2] !== QUOTE) return false;
    const name = codes[at];
    this.#at = at + 3;
    if (name === R) return this.#reference(codes);
    if (name === S) {
      this.#cell.style = this.#whole(codes);
      if (this.#cell.style < 0 || codes[this.#at] !== QUOTE) return false;
      this.#at += 1;
      return true;
    }
    return name === T && this.#type(codes);
  }

  #reference(codes: Uint8Array): boolean {
    let at = this.#at;
    let column = 0;
    for (let letters = 0; letters < 3; letters++) {
      const letter = codes[at]! - LETTER_A;
      if (!(letter >= 0 && letter < 26)) break;
      column = column * 26 + letter + 1;
      at += 1;
    }
    while (codes[at]! >= DIGIT_0 && codes[at]! < DIGIT_0 + 10) at += 1;
    this.#at = at + 1;
    this.#cell.column = column - 1;
    return column > 0 && column <= MAX_COLUMNS && codes[at] === QUOTE;
  }

  #type(codes: Uint8Array): boolean {
    const at = this.#at;
    if (codes[at] === S && codes[at + 1] === QUOTE) {
      this.#cell.kind = SHARED;
      this.#at = at + 2;
      return true;
    }
    const type = TYPES.find(([text]) => standsAt(codes, text, at));
    if (type === undefined) return false;
    this.#cell.kind = type[1];
    this.#at = at + type[0].length;
    return true;
  }

  /** A whole number of few digits as programs write them; -1 if there is none. */
  #whole(codes: Uint8Array): number {
    const start = this.#at;
    const end = wholeEnd(codes, start);
    if (end < 0) return -1;
    this.#at = end;
    return wholeOf(codes, start, end);
  }

  #value(source: string | undefined, codes: Uint8Array, at: number): boolean {
    const cell = this.#cell;
    if (codes[at] === LT && codes[at + 1] === V && codes[at + 2] === GT) {
      const start = at + 3;
      this.#at = start;
      const number = cell.kind === SHARED || cell.kind === NUMBER ? this.#whole(codes) : -1;
      if (number >= 0 && endsValue(codes, this.#at)) {
        cell.index = number;
        if (cell.kind === NUMBER) cell.kind = WHOLE;
        this.#end = this.#at + VALUE_END.length;
        return true;
      }
      return cell.kind !== SHARED && this.#text(source, codes, { start, end: VALUE_END });
    }
    const inline = cell.kind === TEXT ? INLINE.find((opening) => standsAt(codes, opening, at)) : undefined;
    if (inline !== undefined) {
      return this.#text(source, codes, { start: at + inline.length, end: INLINE_END });
    }
    return standsAt(codes, CELL_END, at) && this.#nothing(at + CELL_END.length);
  }

  #text(
    source: string | undefined,
    codes: Uint8Array,
    { start, end }: { readonly start: number; readonly end: string },
  ): boolean {
    const stop = nextTag(codes, start);
    if (stop - start > this.#maxLength || !standsAt(codes, end, stop)) return false;
    this.#end = stop + end.length;
    if (stop === start) return this.#nothing(this.#end);
    const { kind } = this.#cell;
    const isPlain = source === undefined && (kind === NUMBER || kind === TEXT);
    if (isPlain && !isEscaped(codes, start, stop)) this.#keep(codes, start, stop);
    else {
      const text = decodeEntities(source?.slice(start, stop) ?? decodeText(codes, start, stop));
      this.#cell.text = kind === TEXT ? unescapeText(text) : text;
    }
    return true;
  }

  /** Leaves a text as bytes: nobody may ever ask for it. */
  #keep(source: Uint8Array, start: number, end: number): void {
    const bytes = this.#bytes;
    bytes.source = source;
    bytes.start = start;
    bytes.end = end;
    this.#cell.raw = bytes;
  }

  #nothing(end: number): boolean {
    this.#cell.kind = NO_CELL;
    this.#end = end;
    return true;
  }
}

/** Where a whole number of few digits ends, as programs write them; -1 if there is none. */
function wholeEnd(codes: Uint8Array, start: number): number {
  let at = start;
  for (let code = codes[at]!; code >= DIGIT_0 && code < DIGIT_0 + 10; code = codes[at]!) at += 1;
  const isPadded = codes[start] === DIGIT_0 && at > start + 1;
  return at === start || at - start > MAX_DIGITS || isPadded ? -1 : at;
}

function wholeOf(codes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + codes[at]! - DIGIT_0;
  return value;
}

/** True if `</v></c>` stands at `at`. Asked of nearly every cell. */
function endsValue(codes: Uint8Array, at: number): boolean {
  return (
    codes[at] === LT &&
    codes[at + 1] === SLASH &&
    codes[at + 2] === V &&
    codes[at + 3] === GT &&
    codes[at + 4] === LT &&
    codes[at + 5] === SLASH &&
    codes[at + 6] === C &&
    codes[at + 7] === GT
  );
}
