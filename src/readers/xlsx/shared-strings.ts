import { RichText, unescapeText } from '../shared/office/rich-text.ts';
import type { Bytes } from '../shared/sheet/cells.ts';
import { PackedTexts, type SharedTexts } from '../shared/sheet/packed-texts.ts';
import { Trouble } from '../shared/trouble.ts';
import { standsAt } from '../shared/xml/codes.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { decodeEntities } from '../shared/xml/text.ts';
import { isEscaped, unescapedText } from './cell-bytes.ts';
import { plainPrefix } from './plain-prefix.ts';

/** Bytes that a text counts for besides its own: empty ones cost memory too. */
const OVERHEAD = 8;
/** Share of the bytes that may be held whole; a table is held while all else is read. */
const SHARE = 0.4;
/** A plain text as nearly all programs write it, where the names of elements begin with `prefix`. */
const plainOf = (prefix: string) => ({
  start: `<${prefix}si><${prefix}t`,
  end: `</${prefix}t></${prefix}si>`,
});
type Plain = ReturnType<typeof plainOf>;
const SPACED = ' xml:space="preserve">';
const LT = 60;
const GT = 62;
/** What may stand for something else. */
const AMPERSAND = 38;
const UNDERSCORE = 95;
/** Texts that were asked for last, by the low bits of their index: categories come again and again. */
const RECENT = 4096;

/** The table as plain data, its bytes and marks in memory that threads share. */
export interface SharedTable {
  readonly texts: SharedTexts;
  readonly used: Uint8Array;
}

/** The table of texts that cells point into (ECMA-376 part 1, 18.4.9), packed, with a mark for each one used. */
export class SharedStrings {
  /** True once a cell has pointed to a text that is not there. */
  missing = false;
  readonly #texts: PackedTexts;
  #used: Uint8Array = new Uint8Array(0);
  readonly #recent: string[] = new Array(RECENT).fill('');
  readonly #recentIndices = new Int32Array(RECENT).fill(-1);

  /** `texts`: of another thread, or to be filled. */
  constructor(texts = new PackedTexts()) {
    this.#texts = texts;
  }

  /** The table that another thread shares: what is marked here is marked there. */
  static of({ texts, used }: SharedTable): SharedStrings {
    const strings = new SharedStrings(PackedTexts.of(texts));
    strings.#used = used;
    return strings;
  }

  /** What other threads make the table of. None may be added from then on. */
  shared(): SharedTable {
    const used = new Uint8Array(new SharedArrayBuffer(this.count));
    used.set(this.#used);
    this.#used = used;
    return { texts: this.#texts.shared(), used };
  }

  get count(): number {
    return this.#texts.count;
  }

  /** Bytes that the packed texts take. */
  get bytes(): number {
    return this.#texts.size;
  }

  add(text: string): void {
    this.#texts.add(text);
  }

  /** The text between two offsets of UTF-8. */
  addBytes(source: Uint8Array, start: number, end: number): void {
    this.#texts.addBytes(source, start, end);
  }

  /** '' for an index that the table does not have. */
  text(index: number): string {
    const slot = index & (RECENT - 1);
    if (this.#recentIndices[slot] === index) return this.#recent[slot]!;
    const text = this.#texts.at(index);
    if (index >= this.count) return text;
    this.#recentIndices[slot] = index;
    this.#recent[slot] = text;
    return text;
  }

  find(index: number, into: Bytes): boolean {
    return this.#texts.find(index, into);
  }

  use(index: number): void {
    if (index < 0 || index >= this.count) {
      this.missing = true;
      return;
    }
    if (this.#used.length < this.count) {
      const used = new Uint8Array(this.count);
      used.set(this.#used);
      this.#used = used;
    }
    this.#used[index] = 1;
  }

  /** Texts that no cell shows: what is left of deleted cells and sheets. */
  *unused(): Iterable<string> {
    for (let index = 0; index < this.count; index++) {
      if (this.#used[index] !== 1) yield this.text(index);
    }
  }
}

/** Fills a table from its part. Throws `Trouble` when the table is larger than may be held. */
export class SharedStringsHandler implements XmlHandler {
  readonly #strings: SharedStrings;
  readonly #text: RichText;
  readonly #limit: number;
  readonly #cellLength: number;
  #plain = plainOf('');
  #held = 0;

  constructor(strings: SharedStrings, limits: { readonly cellLength: number; readonly wholeBytes: number }) {
    this.#strings = strings;
    this.#text = new RichText(limits.cellLength);
    this.#limit = limits.wholeBytes * SHARE;
    this.#cellLength = limits.cellLength;
  }

  /** Reads the plain texts at `at`; those with formatting inside are left to the tags. */
  skim(source: string, codes: Uint8Array, at: number): number {
    return this.#skim(codes, at, (start, end) => source.slice(start, end));
  }

  skimBytes(bytes: Uint8Array, at: number): number {
    return this.#skim(bytes, at);
  }

  /** `cut`: the text between two offsets, if `codes` are not UTF-8. */
  #skim(codes: Uint8Array, at: number, cut?: (start: number, end: number) => string): number {
    let start = at;
    const plain = this.#plain;
    for (;;) {
      const from = plainStart(codes, start, plain);
      if (from < 0) return start;
      let stop = from;
      let isOdd = false;
      for (let code = codes[stop]; code !== LT && stop < codes.length; code = codes[++stop])
        if (code === AMPERSAND || code === UNDERSCORE) isOdd = true;
      if (stop - from > this.#cellLength || !standsAt(codes, plain.end, stop)) return start;
      if (cut !== undefined) this.#add(unescapeText(decodeEntities(cut(from, stop))));
      else if (isOdd && isEscaped(codes, from, stop)) this.#add(unescapedText(codes, from, stop));
      else this.#addBytes(codes, from, stop);
      start = stop + plain.end.length;
    }
  }

  get overflowed(): boolean {
    return this.#text.overflowed;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'sst') this.#plain = plainOf(plainPrefix(tag));
    this.#text.open(tag.name);
  }

  text(text: string): void {
    this.#text.text(text);
  }

  close(name: string): void {
    this.#text.close(name);
    if (name !== 'si') return;
    this.#add(this.#text.take());
  }

  #add(text: string): void {
    this.#hold();
    this.#strings.add(text);
  }

  #addBytes(source: Uint8Array, start: number, end: number): void {
    this.#hold();
    this.#strings.addBytes(source, start, end);
  }

  #hold(): void {
    this.#held += OVERHEAD;
    if (this.#held + this.#strings.bytes > this.#limit)
      throw new Trouble('too-large', 'shared strings are too large to hold');
  }
}

/** Where the text begins whose element does at `at`; -1 if it is none as above. */
function plainStart(codes: Uint8Array, at: number, { start }: Plain): number {
  if (!standsAt(codes, start, at)) return -1;
  const from = at + start.length;
  if (codes[from] === GT) return from + 1;
  return standsAt(codes, SPACED, from) ? from + SPACED.length : -1;
}
