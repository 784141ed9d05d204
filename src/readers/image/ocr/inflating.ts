import type { Platform } from '../../../core/types.ts';

/** Bytes before DEFLATE in zlib's wrapping (RFC 1950). */
const ZLIB_HEAD = 2;

/** Inflates zlib data piece by piece into bytes that the caller holds, and never more than were asked for. */
export class Inflating {
  readonly #source: AsyncIterator<Uint8Array>;
  #left: Uint8Array = new Uint8Array(0);
  #ended = false;

  constructor(parts: Iterable<Uint8Array>, platform: Platform) {
    this.#source = platform.inflateRaw(withoutHead(parts))[Symbol.asyncIterator]();
  }

  /** Fills `to`; returns how many bytes there were before the data ended or went wrong. */
  async fill(to: Uint8Array): Promise<number> {
    let at = 0;
    while (at < to.length) {
      if (this.#left.length === 0 && !(await this.#next())) break;
      const piece = this.#left.subarray(0, to.length - at);
      to.set(piece, at);
      at += piece.length;
      this.#left = this.#left.subarray(piece.length);
    }
    return at;
  }

  async #next(): Promise<boolean> {
    if (this.#ended) return false;
    try {
      const next = await this.#source.next();
      if (next.done === true) this.#ended = true;
      else this.#left = next.value;
    } catch {
      this.#ended = true;
    }
    return !this.#ended;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

async function* withoutHead(parts: Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let skip = ZLIB_HEAD;
  for (const part of parts) {
    const rest = part.subarray(Math.min(skip, part.length));
    skip -= part.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}
