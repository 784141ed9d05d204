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
import { nextTag, standsAt } from '../shared/xml/codes.ts';
import { decodeEntities } from '../shared/xml/text.ts';
import { decodeText, isEscaped } from './cell-bytes.ts';

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const SPACE = 32;
const AMPERSAND = 38;
const LETTER_A = 65;
const DIGIT_0 = 48;
const R = 114;
const S = 115;
const T = 116;
const V = 118;
const C = 99;
const F = 102;
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

/** What stands around values, where the names of elements begin with `prefix`. */
const formsOf = (prefix: string) => ({
  /** Its codes. */
  prefix: Uint8Array.from(prefix, (sign) => sign.charCodeAt(0)),
  valueEnd: `</${prefix}v></${prefix}c>`,
  cellEnd: `</${prefix}c>`,
  formulaEnd: `</${prefix}f>`,
  inline: [`<${prefix}is><${prefix}t>`, `<${prefix}is><${prefix}t xml:space="preserve">`],
  inlineEnd: `</${prefix}t></${prefix}is></${prefix}c>`,
});

/**
 * Reads one cell as nearly all programs write them: attributes `r`, `s` and `t` in double quotes, then a value, which a formula
 * without texts in it may precede, or one inline text. Nine tenths of a workbook are such cells, and this takes a third of the time that tags one by
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
  #forms = formsOf('');
  /** Its length. */
  #prefix = 0;

  /** `cell` is filled in. Texts above `maxLength` are left to the general reader. */
  constructor(cell: Cell, maxLength: number) {
    this.#cell = cell;
    this.#maxLength = maxLength;
  }

  /** What the names of elements begin with: `x:`. */
  set prefix(prefix: string) {
    this.#forms = formsOf(prefix);
    this.#prefix = prefix.length;
  }

  /** True if an element of one letter begins at `at`, as far as its name goes. */
  #opens(codes: Uint8Array, at: number, name: number): boolean {
    const length = this.#prefix;
    if (codes[at] !== LT || codes[at + 1 + length] !== name) return false;
    for (let i = 0; i < length; i++) if (codes[at + 1 + i] !== this.#forms.prefix[i]) return false;
    return true;
  }

  /**
   * Reads the cell at `at`; returns the offset after it, or -1 if it is not written as above. `source`: the text whose
   * codes these are; undefined if they are UTF-8.
   */
  read(source: string | undefined, codes: Uint8Array, at: number): number {
    const name = at + this.#prefix;
    if (!this.#opens(codes, at, C) || codes[name + 2] !== SPACE) return -1;
    const cell = this.#cell;
    const end = at + LONGEST_PLAIN < codes.length ? this.#plain(codes, name) : -1;
    if (end >= 0) return end;
    cell.kind = NUMBER;
    cell.style = 0;
    cell.column = this.column + 1;
    cell.raw = undefined;
    this.#at = name + 3;
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
   * cells are. Each byte is looked at once; -1 if any is another one. `start`: where the tag would begin without a prefix. There are
   * `LONGEST_PLAIN` bytes or more.
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
    if (code !== GT) return -1;
    at += 1;
    if (this.#opens(codes, at, F)) {
      at = this.#behindFormula(codes, at);
      if (at < 0 || at + LONGEST_PLAIN >= codes.length) return -1;
    }
    if (!this.#opens(codes, at, V)) return -1;
    at += 1 + this.#prefix;
    const end = codes[at + 1] === GT ? wholeEnd(codes, at + 2) : -1;
    if (end < 0 || !this.#endsValue(codes, end)) return -1;
    const cell = this.#cell;
    cell.kind = isShared ? SHARED : WHOLE;
    cell.style = style;
    cell.column = column - 1;
    cell.raw = undefined;
    cell.index = wholeOf(codes, at + 2, end);
    this.column = column - 1;
    return end + this.#forms.valueEnd.length;
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

  /**
   * The offset after the formula at `at`; -1 if it spells out texts, which are to be told. Whatever ends its tag too early
   * leaves a quote or no end of a formula behind it.
   */
  #behindFormula(codes: Uint8Array, at: number): number {
    const next = codes[at + 2 + this.#prefix];
    if (next !== GT && next !== SPACE && next !== SLASH) return -1;
    let end = at + 2 + this.#prefix;
    while (end < codes.length && codes[end] !== GT) end += 1;
    if (codes[end - 1] === SLASH) return end + 1;
    for (end += 1; end < codes.length && codes[end] !== LT; end++)
      if (codes[end] === QUOTE || codes[end] === AMPERSAND) return -1;
    const { formulaEnd } = this.#forms;
    return standsAt(codes, formulaEnd, end) ? end + formulaEnd.length : -1;
  }

  #value(source: string | undefined, codes: Uint8Array, from: number): boolean {
    const cell = this.#cell;
    const { valueEnd, cellEnd, inline, inlineEnd } = this.#forms;
    const at = this.#opens(codes, from, F) ? this.#behindFormula(codes, from) : from;
    if (at < 0) return false;
    if (this.#opens(codes, at, V) && codes[at + 2 + this.#prefix] === GT) {
      const start = at + 3 + this.#prefix;
      this.#at = start;
      const number = cell.kind === SHARED || cell.kind === NUMBER ? this.#whole(codes) : -1;
      if (number >= 0 && this.#endsValue(codes, this.#at)) {
        cell.index = number;
        if (cell.kind === NUMBER) cell.kind = WHOLE;
        this.#end = this.#at + valueEnd.length;
        return true;
      }
      return cell.kind !== SHARED && this.#text(source, codes, { start, end: valueEnd });
    }
    const opening = cell.kind === TEXT ? inline.find((text) => standsAt(codes, text, at)) : undefined;
    if (opening !== undefined) {
      return this.#text(source, codes, { start: at + opening.length, end: inlineEnd });
    }
    return standsAt(codes, cellEnd, at) && this.#nothing(at + cellEnd.length);
  }

  /** True if the ends of value and cell stand at `at`. */
  #endsValue(codes: Uint8Array, at: number): boolean {
    return this.#prefix === 0 ? endsValue(codes, at) : standsAt(codes, this.#forms.valueEnd, at);
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
