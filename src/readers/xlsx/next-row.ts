import { standsAt } from '../shared/xml-codes.ts';

const GT = 62;
const QUOTE = 34;
const SPACE = 32;
const DIGIT_0 = 48;
/** The end of a row and the start of the next one: only both together leave the depth of elements as it was. */
const BETWEEN = '</row><row r="';
/** No row has more digits. */
const MAX_DIGITS = 7;
/** Attributes that say nothing of how the row is seen. */
const HARMLESS = ['spans="', 'x14ac:dyDescent="', 's="', 'customFormat="', 'customHeight="'];
const MAX_VALUE = 32;

/** Reads the beginning of a row as most programs write it, where it follows another one. */
export class NextRow {
  /** The number of the row that was read last, from 1. */
  number = 0;
  #at = 0;

  /** Returns the offset after the tag at `at`, or -1 if it is not there, or says more than which row it is. */
  read(codes: Uint8Array, at: number): number {
    if (!standsAt(codes, BETWEEN, at) || !this.#number(codes, at + BETWEEN.length)) return -1;
    while (codes[this.#at] === SPACE) if (!this.#harmless(codes, this.#at + 1)) return -1;
    // An empty row would end with a slash.
    return codes[this.#at] === GT ? this.#at + 1 : -1;
  }

  #number(codes: Uint8Array, start: number): boolean {
    let at = start;
    let value = 0;
    for (let digit = codes[at]! - DIGIT_0; digit >= 0 && digit < 10; digit = codes[at]! - DIGIT_0) {
      value = value * 10 + digit;
      at += 1;
    }
    this.number = value;
    this.#at = at + 1;
    return at > start && at - start <= MAX_DIGITS && codes[at] === QUOTE;
  }

  #harmless(codes: Uint8Array, at: number): boolean {
    const name = HARMLESS.find((text) => standsAt(codes, text, at));
    if (name === undefined) return false;
    let end = at + name.length;
    const last = end + MAX_VALUE;
    while (end < last && codes[end] !== QUOTE && codes[end] !== GT) end += 1;
    this.#at = end + 1;
    return codes[end] === QUOTE;
  }
}
