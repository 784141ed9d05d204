import { Trouble } from '../shared/trouble.ts';
import { Fields } from '../shared/zip/bytes.ts';

/** The fields of a 7z header one after another (7-Zip, `7zFormat.txt`). Throws `Trouble` where they end too early. */
export class HeaderFields {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    return this.take(1)[0]!;
  }

  take(count: number): Uint8Array {
    if (!(count <= this.left)) damaged();
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    return taken;
  }

  u32(): number {
    return new Fields(this.take(4)).u32(0);
  }

  /** A number whose first byte tells by its leading ones how many bytes follow. */
  number(): number {
    const first = this.byte();
    let value = 0;
    let mask = 0x80;
    for (let i = 0; i < 8; i++, mask >>= 1) {
      if ((first & mask) === 0) return (first & (mask - 1)) * 2 ** (8 * i) + value;
      value += this.byte() * 2 ** (8 * i);
    }
    return value;
  }

  /** How many things follow that take at least a bit each, so that a lie costs nothing. */
  count(): number {
    const count = this.number();
    if (count > this.left * 8 + 8) damaged();
    return count;
  }

  bits(count: number): boolean[] {
    const bytes = this.take(Math.ceil(count / 8));
    return Array.from({ length: count }, (_, i) => ((bytes[i >> 3]! << (i & 7)) & 0x80) !== 0);
  }

  /** As `bits`, where one byte may say that all are set. */
  allOrBits(count: number): boolean[] {
    return this.byte() === 0 ? this.bits(count) : new Array(count).fill(true);
  }

  /** Checksums of some of `count` streams. */
  digests(count: number): (number | undefined)[] {
    return this.allOrBits(count).map((defined) => (defined ? this.u32() : undefined));
  }
}

export function damaged(): never {
  throw new Trouble('damaged', 'header of the archive is damaged');
}
