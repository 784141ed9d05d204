import { standsAt } from '../shared/xml/codes.ts';

const GT = 62;
const QUOTE = 34;
const SPACE = 32;
const DIGIT_0 = 48;
const POINT = 46;
/** The end of a row and the start of the next one: only both together leave the depth of elements as it was. */
const betweenRows = (prefix: string): string => `</${prefix}row><${prefix}row r="`;
/** No row has more digits. */
const MAX_DIGITS = 7;
const HEIGHT = 'ht="';
/** Attributes that say nothing of how the row is seen, or that it is: LibreOffice writes all but the first two in each row. */
const HARMLESS = [
  ...['spans="', 'x14ac:dyDescent="', 's="', 'customFormat="', 'customHeight="', HEIGHT],
  ...['hidden="false', 'hidden="0', 'outlineLevel="', 'collapsed="'],
];
const MAX_VALUE = 32;

/** Reads the beginning of a row as most programs write it, where it follows another one. */
export class NextRow {
  /** The number of the row that was read last, from 1. */
  number = 0;
  #at = 0;
  #between = betweenRows('');

  /** What the names of elements begin with: `x:`. */
  set prefix(prefix: string) {
    this.#between = betweenRows(prefix);
  }

  /** Returns the offset after the tag at `at`, or -1 if it is not there, or says more than which row it is. */
  read(codes: Uint8Array, at: number): number {
    const between = this.#between;
    if (!standsAt(codes, between, at) || !this.#number(codes, at + between.length)) return -1;
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
    const value = at + name.length;
    return (name !== HEIGHT || isTall(codes, value)) && this.#value(codes, value);
  }

  /** Goes behind the value of an attribute. */
  #value(codes: Uint8Array, at: number): boolean {
    let end = at;
    const last = end + MAX_VALUE;
    while (end < last && codes[end] !== QUOTE && codes[end] !== GT) end += 1;
    this.#at = end + 1;
    return codes[end] === QUOTE;
  }
}

/** Whether a height is two points or more, written with digits and points alone. */
function isTall(codes: Uint8Array, at: number): boolean {
  const first = codes[at]! - DIGIT_0;
  const second = codes[at + 1]! - DIGIT_0;
  const isEnough = (first >= 2 && first < 10) || (first === 1 && second >= 0 && second < 10);
  let end = at;
  while (codes[end] === POINT || (codes[end]! >= DIGIT_0 && codes[end]! < DIGIT_0 + 10)) end += 1;
  return isEnough && codes[end] === QUOTE;
}
