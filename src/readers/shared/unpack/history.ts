import { Trouble } from '../trouble.ts';

/** Least room for new bytes behind the window. */
const SLACK = 512 * 1024;

/**
 * What a decoder has put out, as far back as a match may reach. Grows with what is written, so that a header that
 * claims a window of gigabytes costs nothing.
 */
export class History {
  bytes: Uint8Array = new Uint8Array(64 * 1024);
  /** Next free place in `bytes`. */
  at = 0;
  #taken = 0;
  readonly #window: number;

  constructor(window: number) {
    this.#window = window;
  }

  /** Makes room for `count` bytes behind `at`. What was written before must have been taken. */
  room(count: number): void {
    if (this.at + count <= this.bytes.length) return;
    const slack = Math.max(SLACK, this.#window >> 1, count);
    if (this.at > this.#window + slack) {
      this.bytes.copyWithin(0, this.at - this.#window, this.at);
      this.#taken -= this.at - this.#window;
      this.at = this.#window;
      if (this.at + count <= this.bytes.length) return;
    }
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.at + count));
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
  }

  /** Copies a match of `length` bytes; there must be room. Throws `Trouble` if it reaches before the beginning. */
  copy(distance: number, length: number): void {
    const { bytes } = this;
    let to = this.at;
    let from = to - distance;
    if (from < 0 || distance <= 0 || distance > this.#window || to + length > bytes.length) {
      throw new Trouble('damaged', 'compressed data is damaged');
    }
    const end = to + length;
    if (distance >= length && length > 32) bytes.copyWithin(to, from, from + length);
    else while (to < end) bytes[to++] = bytes[from++]!;
    this.at = end;
  }

  /** A copy of what has been written since the last call. */
  take(): Uint8Array {
    const taken = this.bytes.slice(this.#taken, this.at);
    this.#taken = this.at;
    return taken;
  }
}
