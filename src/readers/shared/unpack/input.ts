import { Trouble } from '../trouble.ts';

/** Bytes that are asked of the input at a time, when it is to be decoded in small steps. */
const LEAST = 64 * 1024;

/**
 * Packed bytes on their way to a decoder. Decoders ask for as many as a step can need at most (`fill`), then take
 * them from `bytes` without waiting; where they stop, the next member or the trailing bytes begin.
 */
export class PackedInput {
  bytes: Uint8Array = new Uint8Array(0);
  /** Next byte in `bytes`. */
  at = 0;
  /** Bytes in `bytes` that are valid end here. */
  end = 0;
  /** True once everything is in `bytes`. */
  ended = false;
  /** Offset of `bytes[0]` in the whole input. */
  #start = 0;
  readonly #source: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Bytes consumed so far. */
  get position(): number {
    return this.#start + this.at;
  }

  /** Makes `count` bytes available, or all that are left; tells how many there are. */
  async fill(count: number): Promise<number> {
    while (!this.ended && this.end - this.at < count) {
      const next = await this.#source.next();
      if (next.done === true) this.ended = true;
      else this.#append(next.value, Math.max(count, LEAST));
    }
    return this.end - this.at;
  }

  /** `count` bytes, consumed. Throws `Trouble` if there are fewer. */
  async take(count: number): Promise<Uint8Array> {
    if ((await this.fill(count)) < count) throw new Trouble('damaged', 'packed data ends too early');
    const taken = this.bytes.slice(this.at, this.at + count);
    this.at += count;
    return taken;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #append(more: Uint8Array, room: number): void {
    const left = this.end - this.at;
    if (left + more.length > this.bytes.length) {
      const grown = new Uint8Array(Math.max(left + more.length, room * 2));
      grown.set(this.bytes.subarray(this.at, this.end));
      this.bytes = grown;
    } else if (this.end + more.length > this.bytes.length) this.bytes.copyWithin(0, this.at, this.end);
    else {
      this.bytes.set(more, this.end);
      this.end += more.length;
      return;
    }
    this.#start += this.at;
    this.at = 0;
    this.bytes.set(more, left);
    this.end = left + more.length;
  }
}
