import type { ByteSource } from '../../../core/types.ts';
import type { Asked } from './messages.ts';

/** Packed bytes that are handed over at once, and pieces of them that wait to be read. */
const PIECE = 256 * 1024;
const PIECES = 4;

/** Bytes of a source from one place up to another, as far as somebody has room for them. */
export class Pieces {
  readonly #source: ByteSource;
  #at: number;
  readonly #end: number;
  #waiting = 0;

  constructor(source: ByteSource, at: number, end: number) {
    this.#source = source;
    this.#at = at;
    this.#end = end;
  }

  used(count: number): void {
    this.#waiting -= count;
  }

  async next(): Promise<Pick<Asked, 'pieces' | 'isLast'>> {
    const pieces: Uint8Array[] = [];
    while (this.#waiting < PIECES) {
      const bytes = await this.#read(Math.min(PIECE, this.#end - this.#at));
      if (bytes.length > 0) pieces.push(bytes);
      this.#at += bytes.length;
      this.#waiting += 1;
      if (bytes.length === 0 || this.#at >= this.#end) return { pieces, isLast: true };
    }
    return { pieces };
  }

  /** What is handed over must be nobody else's. */
  async #read(length: number): Promise<Uint8Array> {
    const source = this.#source;
    if (source.readInto === undefined) return new Uint8Array(await source.read(this.#at, length));
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, await source.readInto(this.#at, bytes));
  }
}
