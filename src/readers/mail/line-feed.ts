import { joinBytes } from '../shared/bytes.ts';

const NEWLINE = 10;
/** A line longer than this is handed on in pieces: bodies may be binary. */
const LONGEST = 64 * 1024;

/** `start`: offset of the line in the whole; `bytes` with its line end; `begins`: false for the further pieces of a long line. */
export type OnLine = (line: {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly begins: boolean;
}) => void;

/** Cuts bytes into lines without waiting for each. */
export class LineFeed {
  readonly #onLine: OnLine;
  #carry: Uint8Array = new Uint8Array(0);
  #begins = true;
  /** Offset of what is carried, or of the next bytes. */
  #at: number;

  constructor(start: number, onLine: OnLine) {
    this.#at = start;
    this.#onLine = onLine;
  }

  push(more: Uint8Array): void {
    const bytes = this.#carry.length === 0 ? more : joinBytes([this.#carry, more]);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      this.#emit(bytes.subarray(from, end + 1), true);
      from = end + 1;
    }
    if (bytes.length - from > LONGEST) {
      this.#emit(bytes.subarray(from), false);
      from = bytes.length;
    }
    this.#carry = bytes.slice(from);
  }

  end(): void {
    if (this.#carry.length > 0) this.#emit(this.#carry, true);
    this.#carry = new Uint8Array(0);
  }

  #emit(bytes: Uint8Array, whole: boolean): void {
    this.#onLine({ bytes, start: this.#at, begins: this.#begins });
    this.#begins = whole;
    this.#at += bytes.length;
  }
}

/** Length of a line without its end. */
export function lengthWithoutEnd(bytes: Uint8Array): number {
  let { length } = bytes;
  if (length > 0 && bytes[length - 1] === NEWLINE) length -= 1;
  if (length > 0 && bytes[length - 1] === 13) length -= 1;
  return length;
}
