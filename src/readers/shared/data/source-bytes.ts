import type { ByteSource } from '../../../core/types.ts';
import { Trouble } from '../trouble.ts';

/** Bytes read ahead. */
const CHUNK = 1024 * 1024;

/** A file read from front to end, in pieces of any length. */
export class SourceBytes {
  /** Offset of the next byte. */
  at: number;
  readonly source: ByteSource;
  #held: Uint8Array = new Uint8Array(0);
  #start = 0;

  constructor(source: ByteSource, at = 0) {
    this.source = source;
    this.at = at;
  }

  get left(): number {
    return Math.max(0, this.source.size - this.at);
  }

  /** Up to `count` bytes from here, not consumed. */
  async peek(count: number): Promise<Uint8Array> {
    const from = this.at - this.#start;
    if (from < 0 || from + count > this.#held.length) {
      this.#start = this.at;
      this.#held = await this.source.read(this.at, Math.max(count, Math.min(CHUNK, this.left)));
      return this.#held.subarray(0, count);
    }
    return this.#held.subarray(from, from + count);
  }

  /** `count` bytes, consumed. Throws `Trouble` if there are fewer, without making room for what a file claims. */
  async take(count: number): Promise<Uint8Array> {
    if (!(count >= 0) || count > this.left) throw new Trouble('damaged', 'the file is cut');
    const bytes = await this.peek(count);
    if (bytes.length < count) throw new Trouble('damaged', 'the file is cut');
    this.at += count;
    return bytes;
  }
}

/** Numbers in either order of bytes, by offset. Throws `Trouble` outside of the bytes. */
export class DataNumbers {
  readonly bytes: Uint8Array;
  readonly little: boolean;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, little = true) {
    this.bytes = bytes;
    this.little = little;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #checked(at: number, size: number): number {
    if (!(at >= 0) || at + size > this.bytes.length) throw new Trouble('damaged', 'the file is cut');
    return at;
  }

  i8(at: number): number {
    return this.#view.getInt8(this.#checked(at, 1));
  }
  u8(at: number): number {
    return this.#view.getUint8(this.#checked(at, 1));
  }
  i16(at: number): number {
    return this.#view.getInt16(this.#checked(at, 2), this.little);
  }
  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), this.little);
  }
  i32(at: number): number {
    return this.#view.getInt32(this.#checked(at, 4), this.little);
  }
  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), this.little);
  }
  i64(at: number): bigint {
    return this.#view.getBigInt64(this.#checked(at, 8), this.little);
  }
  u64(at: number): bigint {
    return this.#view.getBigUint64(this.#checked(at, 8), this.little);
  }
  f32(at: number): number {
    return this.#view.getFloat32(this.#checked(at, 4), this.little);
  }
  f64(at: number): number {
    return this.#view.getFloat64(this.#checked(at, 8), this.little);
  }
  /** A length or offset: exact up to 2^53, anything negative or larger is damage. */
  size(at: number): number {
    const value = this.i64(at);
    if (value < 0n || value > 9_007_199_254_740_991n) throw new Trouble('damaged', 'a length is impossible');
    return Number(value);
  }
}
