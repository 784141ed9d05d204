import { RichText, unescapeText } from '../shared/office/rich-text.ts';
import { Trouble } from '../shared/trouble.ts';
import type { XmlHandler } from '../shared/xml.ts';
import { nextTag, standsAt } from '../shared/xml-codes.ts';
import type { XmlTag } from '../shared/xml-tag.ts';
import { decodeEntities } from '../shared/xml-text.ts';

/** Strings to a block. A block is one flat string: a million single ones would cost ten times the memory. */
const BLOCK = 1024;
/** Bytes that a text counts for besides its own: empty ones cost memory too. */
const OVERHEAD = 8;
/** Share of the bytes that may be held whole; a table is held while all else is read. */
const SHARE = 0.4;
/** Texts with characters beyond Latin-1 take two bytes for each. */
const WIDE = /[^\0-\xff]/;
/** A plain text as nearly all programs write it. */
const PLAIN = ['<si><t>', '<si><t xml:space="preserve">'];
const PLAIN_END = '</t></si>';

/** The table of texts that cells point into (ECMA-376 part 1, 18.4.9), packed, with a mark for each one used. */
export class SharedStrings {
  count = 0;
  /** Bytes that the packed texts take. */
  bytes = 0;
  /** True once a cell has pointed to a text that is not there. */
  missing = false;
  readonly #blocks: string[] = [];
  readonly #ends: Uint32Array[] = [];
  #pending: string[] = [];
  #used = new Uint8Array(BLOCK);

  add(text: string): void {
    this.#pending.push(text);
    this.count += 1;
    if (this.#pending.length === BLOCK) this.#seal();
  }

  /** '' for an index that the table does not have. */
  text(index: number): string {
    if (index < 0) return '';
    const block = Math.floor(index / BLOCK);
    if (block >= this.#blocks.length) return this.#pending[index - block * BLOCK] ?? '';
    const ends = this.#ends[block]!;
    const at = index - block * BLOCK;
    return this.#blocks[block]!.slice(at === 0 ? 0 : ends[at - 1]!, ends[at]!);
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

  #seal(): void {
    const pending = this.#pending;
    const ends = new Uint32Array(pending.length);
    let end = 0;
    for (let i = 0; i < pending.length; i++) {
      end += pending[i]!.length;
      ends[i] = end;
    }
    const block = pending.join('');
    this.bytes += block.length * (WIDE.test(block) ? 2 : 1);
    this.#blocks.push(block);
    this.#ends.push(ends);
    this.#pending = [];
  }
}

/** Fills a table from its part. Throws `Trouble` when the table is larger than may be held. */
export class SharedStringsHandler implements XmlHandler {
  readonly #strings: SharedStrings;
  readonly #text: RichText;
  readonly #limit: number;
  readonly #cellLength: number;
  #held = 0;

  constructor(strings: SharedStrings, limits: { readonly cellLength: number; readonly wholeBytes: number }) {
    this.#strings = strings;
    this.#text = new RichText(limits.cellLength);
    this.#limit = limits.wholeBytes * SHARE;
    this.#cellLength = limits.cellLength;
  }

  /** Reads the plain texts at `at`; those with formatting inside are left to the tags. */
  skim(source: string, codes: Uint8Array, at: number): number {
    let start = at;
    for (;;) {
      const opening = PLAIN.find((text) => standsAt(codes, text, start));
      if (opening === undefined) return start;
      const stop = nextTag(codes, start + opening.length);
      const length = stop - start - opening.length;
      if (length > this.#cellLength || !standsAt(codes, PLAIN_END, stop)) return start;
      this.#add(unescapeText(decodeEntities(source.slice(start + opening.length, stop))));
      start = stop + PLAIN_END.length;
    }
  }

  get overflowed(): boolean {
    return this.#text.overflowed;
  }

  open(tag: XmlTag): void {
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
    this.#held += OVERHEAD;
    if (this.#held + this.#strings.bytes > this.#limit)
      throw new Trouble('too-large', 'shared strings are too large to hold');
    this.#strings.add(text);
  }
}
