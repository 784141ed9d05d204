import type { Place } from '../unseen.ts';

/** A place in markup: 1-based line, and how many units of UTF-16 stand before it on that. */
export interface LinePosition {
  readonly line: number;
  readonly units: number;
}

/** Lines and columns of offsets into UTF-8 that is gone through from its begin to its end. */
export class LinePlace implements LinePosition {
  #line: number;
  #at: number;
  /** Offset at which the line would begin if all before `#at` were units of UTF-16, one for each byte. */
  #start: number;

  constructor(at: number, { line, units }: LinePosition) {
    this.#at = at;
    this.#line = line;
    this.#start = at - units;
  }

  /** On to an offset that is not before the last one. */
  goTo(bytes: Uint8Array, offset: number): void {
    for (let at = this.#at; at < offset; at++) {
      const byte = bytes[at]!;
      if (byte === 0x0a) {
        this.#line++;
        this.#start = at + 1;
      } else if (byte >= 0x80) this.#start += bytesBeyond(byte);
    }
    this.#at = offset;
  }

  get line(): number {
    return this.#line;
  }

  get units(): number {
    return this.#at - this.#start;
  }

  place(firstLine: number): Place {
    return { line: firstLine + this.#line - 1, column: this.units + 1 };
  }
}

/** What a byte adds to the bytes that a text has more than units: of four bytes two are, of fewer all but one. */
function bytesBeyond(byte: number): number {
  if (byte < 0xc0) return 1;
  return byte >= 0xf0 ? -1 : 0;
}
