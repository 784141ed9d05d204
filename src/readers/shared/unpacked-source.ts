import type { ByteSource, Limits, Problem } from '../../core/types.ts';
import { joinBytes } from './bytes.ts';
import { problemOf } from './trouble.ts';

/** What unpacks to up to this size is held in memory while it is read. */
export const HOLD = 64 * 1024 * 1024;
/** Bytes of a stream that stay readable behind the place that reading has come to. */
const WINDOW = 4 * 1024 * 1024;
/** Readers look at head and tail before they read on; more jumps back than that, and the whole is held. */
const MAX_RESTARTS = 3;

/** Something unpacked as a source of its own. `problem` says, once it has been read, what was wrong with it. */
export interface EntrySource extends ByteSource {
  readonly problem?: Problem | undefined;
}

export interface Unpacking {
  readonly name: string;
  /** Unpacked size, as far as it is told. */
  readonly size: number | undefined;
  readonly limits: Limits;
  /** Unpacks from the beginning. Throws `Trouble` on damage and at limits. */
  open(): AsyncIterable<Uint8Array>;
}

/**
 * Random access to what is unpacked while it is read: small things are held in memory from the first read on, large
 * ones are unpacked while they are read forwards, so that a packed CSV of gigabytes needs some megabytes. What does
 * not tell its size is unpacked once to learn it.
 */
export async function unpackedSource(unpacking: Unpacking): Promise<EntrySource> {
  const source = new UnpackedSource(unpacking);
  if (unpacking.size === undefined) await source.measure();
  return source;
}

class UnpackedSource implements EntrySource {
  readonly name: string;
  problem: Problem | undefined;
  size: number;
  readonly #unpacking: Unpacking;
  #held: Uint8Array | undefined;
  #stream: ByteStream | undefined;
  #restarts = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(unpacking: Unpacking) {
    this.name = unpacking.name;
    this.size = unpacking.size ?? 0;
    this.#unpacking = unpacking;
  }

  read(offset: number, length: number): Promise<Uint8Array> {
    // One stream has one position, so reads wait for each other.
    const result = this.#queue.then(() => this.#read(offset, Math.min(offset + length, this.size)));
    this.#queue = result.catch(() => {});
    return result;
  }

  /** Unpacks all to learn its size; what is small is kept. What came out before trouble counts. */
  async measure(): Promise<void> {
    this.size = await this.#unpackAll(HOLD);
  }

  async #hold(): Promise<void> {
    await this.#unpackAll(this.#unpacking.limits.wholeBytes);
    await this.#stream?.close();
    this.#stream = undefined;
  }

  /** Keeps the bytes if they are at most `most`. Tells how many came out. */
  async #unpackAll(most: number): Promise<number> {
    const parts: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const bytes of this.#unpacking.open()) {
        size += bytes.length;
        if (size <= most) parts.push(bytes);
        else parts.length = 0;
      }
    } catch (error) {
      this.problem = problemOf(error);
    }
    if (size <= most) this.#held = joinBytes(parts);
    return size;
  }

  async #read(offset: number, end: number): Promise<Uint8Array> {
    if (offset >= end) return new Uint8Array(0);
    const jumpsBack = this.#stream !== undefined && offset < this.#stream.start;
    const fits = this.size <= this.#unpacking.limits.wholeBytes;
    if (
      this.#held === undefined &&
      (this.size <= HOLD || (jumpsBack && fits && this.#restarts >= MAX_RESTARTS))
    ) {
      await this.#hold();
    }
    if (this.#held !== undefined) return this.#held.subarray(offset, end);
    if (this.#stream === undefined || jumpsBack) {
      if (jumpsBack) this.#restarts += 1;
      await this.#stream?.close();
      this.#stream = new ByteStream(this.#unpacking.open());
    }
    try {
      return await this.#stream.read(offset, end);
    } catch (error) {
      this.problem = problemOf(error);
      return new Uint8Array(0);
    }
  }
}

/** The last blocks of a stream of bytes, by their offsets in it. */
class ByteStream {
  start = 0;
  #end = 0;
  #blocks: Uint8Array[] = [];
  readonly #bytes: AsyncIterator<Uint8Array>;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes[Symbol.asyncIterator]();
  }

  async read(offset: number, end: number): Promise<Uint8Array> {
    while (this.#end < end) {
      const next = await this.#bytes.next();
      if (next.done === true) break;
      this.#blocks.push(next.value);
      this.#end += next.value.length;
      this.#forget(offset - WINDOW);
    }
    const parts: Uint8Array[] = [];
    let at = this.start;
    for (const block of this.#blocks) {
      const part = block.subarray(Math.max(0, offset - at), Math.max(0, end - at));
      if (part.length > 0) parts.push(part);
      at += block.length;
    }
    return joinBytes(parts);
  }

  /** Drops the blocks that end before an offset. */
  #forget(before: number): void {
    for (let first = this.#blocks[0]; first !== undefined; first = this.#blocks[0]) {
      if (this.start + first.length >= before) return;
      this.start += first.length;
      this.#blocks.shift();
    }
  }

  async close(): Promise<void> {
    await this.#bytes.return?.();
  }
}
