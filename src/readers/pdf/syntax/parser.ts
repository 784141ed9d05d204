import { isRegular, numberOf, scanHex, scanLiteral, scanName, skipRegular, skipSpace } from './lexer.ts';
import { PdfName, PdfRef, PdfString, type PdfValue } from './values.ts';

/** Arrays and dictionaries inside each other. */
const MAX_DEPTH = 64;
const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const OPEN = 0x28;
const OPEN_ARRAY = 0x5b;
const CAPITAL_R = 0x52;
/** Longest run of digits that is an object's number. */
const MAX_DIGITS = 10;

/** A word that is no object: an operator, `obj`, `endobj`, a stray delimiter. */
export class PdfKeyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}
type Token = PdfValue | PdfKeyword;

/** Keywords that no array or dictionary reaches over, however damaged it is. */
const ENDS = new Set(['endobj', 'obj', 'endstream', 'stream', 'xref', 'trailer', 'startxref']);
const WORDS: ReadonlyMap<string, PdfValue> = new Map<string, PdfValue>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/**
 * Parses objects (ISO 32000-1, 7.3) out of bytes, from `at` on. Never throws: what is damaged is read as far as it
 * goes, what lies too deep is null.
 */
export class Parser {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #depth = 0;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.at = at;
    this.#end = Math.min(end, bytes.length);
  }

  /** The next object or keyword, undefined at the end. */
  next(): Token | undefined {
    const bytes = this.#bytes;
    this.at = skipSpace(bytes, this.at, this.#end);
    if (this.at >= this.#end) return undefined;
    const byte = bytes[this.at]!;
    if (byte === SLASH) return new PdfName(this.#take(scanName(bytes, this.at, this.#end)));
    if (byte === OPEN) return new PdfString(this.#take(scanLiteral(bytes, this.at, this.#end)));
    if (byte === LESS) {
      if (bytes[this.at + 1] === LESS) return this.#nested(() => this.#dict(), 2);
      return new PdfString(this.#take(scanHex(bytes, this.at, this.#end)));
    }
    if (byte === OPEN_ARRAY) return this.#nested(() => this.#array(), 1);
    return isRegular(byte) ? this.#word() : this.#delimiter(byte);
  }

  /** The next object, null where there is none. A keyword is passed over. */
  value(): PdfValue {
    const token = this.next();
    return token === undefined || token instanceof PdfKeyword ? null : token;
  }

  #take<T>(scanned: { readonly value: T; readonly next: number }): T {
    this.at = scanned.next;
    return scanned.value;
  }

  #delimiter(byte: number): PdfKeyword {
    const double = byte === GREATER && this.#bytes[this.at + 1] === GREATER;
    this.at += double ? 2 : 1;
    return new PdfKeyword(double ? '>>' : String.fromCharCode(byte));
  }

  #nested(parse: () => PdfValue, mark: number): PdfValue {
    this.at += mark;
    if (this.#depth >= MAX_DEPTH) return null;
    this.#depth++;
    const value = parse();
    this.#depth--;
    return value;
  }

  #array(): PdfValue {
    const items: PdfValue[] = [];
    for (;;) {
      const before = this.at;
      const token = this.next();
      if (token === undefined) return items;
      if (!(token instanceof PdfKeyword)) items.push(token);
      else if (token.word === ']') return items;
      else if (this.#endsHere(token, before)) return items;
    }
  }

  #dict(): PdfValue {
    const entries = new Map<string, PdfValue>();
    let key: string | undefined;
    for (;;) {
      const before = this.at;
      const token = this.next();
      if (token === undefined) return entries;
      if (token instanceof PdfKeyword) {
        if (token.word === '>>' || this.#endsHere(token, before)) return entries;
      } else if (key !== undefined) {
        entries.set(key, token);
        key = undefined;
      } else if (token instanceof PdfName) key = token.name;
    }
  }

  /** True for a keyword that ends what never was closed; it is left for who reads on. */
  #endsHere({ word }: PdfKeyword, before: number): boolean {
    if (!ENDS.has(word)) return false;
    this.at = before;
    return true;
  }

  #word(): Token {
    const bytes = this.#bytes;
    const start = this.at;
    this.at = skipRegular(bytes, start, this.#end);
    const number = numberOf(bytes, start, this.at);
    if (number === undefined) {
      let word = '';
      for (let i = start; i < this.at && word.length < 128; i++) word += String.fromCharCode(bytes[i]!);
      const known = WORDS.get(word);
      return known === undefined ? new PdfKeyword(word) : known;
    }
    const first = bytes[start]!;
    const digits = this.at - start <= MAX_DIGITS && first >= 0x30 && first <= 0x39;
    if (!digits || !Number.isInteger(number)) return number;
    return this.#reference(number) ?? number;
  }

  /** `number` and what follows as a reference, if it is one. */
  #reference(number: number): PdfRef | undefined {
    const bytes = this.#bytes;
    let at = skipSpace(bytes, this.at, this.#end);
    const generation = at;
    while (at < this.#end && at < generation + 6 && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
    if (at === generation) return undefined;
    at = skipSpace(bytes, at, this.#end);
    if (at >= this.#end || bytes[at] !== CAPITAL_R || isRegular(bytes[at + 1])) return undefined;
    this.at = at + 1;
    return new PdfRef(number);
  }
}
