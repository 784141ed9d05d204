import { Fields } from '../zip/bytes.ts';

/** Gathers bytes into stripes of a fixed length; what does not fill one is left to the end. */
abstract class Stripes {
  #rest: Uint8Array = new Uint8Array(0);
  readonly #length: number;
  /** Bytes in all. */
  protected total = 0;

  constructor(length: number) {
    this.#length = length;
  }

  protected abstract stripe(bytes: Uint8Array, at: number): void;

  add(more: Uint8Array): void {
    let bytes = more;
    if (this.#rest.length > 0) {
      bytes = new Uint8Array(this.#rest.length + more.length);
      bytes.set(this.#rest);
      bytes.set(more, this.#rest.length);
    }
    let at = 0;
    for (; at + this.#length <= bytes.length; at += this.#length) this.stripe(bytes, at);
    this.#rest = bytes.slice(at);
    this.total += more.length;
  }

  protected get rest(): Uint8Array {
    return this.#rest;
  }
}

const word = (bytes: Uint8Array, at: number) =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
const turn = (value: number, by: number) => (value << by) | (value >>> (32 - by));

const [A, B, C, D, E] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const;

/** XXH32 with seed 0 (xxHash specification 0.1.1), the checksum of LZ4 frames. */
export class XxHash32 extends Stripes {
  readonly #lanes = Int32Array.of(A + B, B, 0, -A);

  constructor() {
    super(16);
  }

  protected stripe(bytes: Uint8Array, at: number): void {
    const lanes = this.#lanes;
    for (let i = 0; i < 4; i++)
      lanes[i] = Math.imul(turn(lanes[i]! + Math.imul(word(bytes, at + i * 4), B), 13), A);
  }

  /** Unsigned. */
  get sum(): number {
    const [one, two, three, four] = this.#lanes as unknown as [number, number, number, number];
    let hash = this.total < 16 ? E : turn(one, 1) + turn(two, 7) + turn(three, 12) + turn(four, 18);
    hash = (hash + this.total) | 0;
    const { rest } = this;
    let at = 0;
    for (; at + 4 <= rest.length; at += 4)
      hash = Math.imul(turn((hash + Math.imul(word(rest, at), C)) | 0, 17), D);
    for (; at < rest.length; at++) hash = Math.imul(turn((hash + Math.imul(rest[at]!, E)) | 0, 11), A);
    hash = Math.imul(hash ^ (hash >>> 15), B);
    hash = Math.imul(hash ^ (hash >>> 13), C);
    return (hash ^ (hash >>> 16)) >>> 0;
  }
}

const MASK = 2n ** 64n - 1n;
const [P1, P2, P3, P4, P5] = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const;
const half = (value: bigint, part: 0n | 1n) => Number((value >> (part * 32n)) & 0xffffffffn) | 0;
const [P1_LOW, P1_HIGH, P2_LOW, P2_HIGH] = [half(P1, 0n), half(P1, 1n), half(P2, 0n), half(P2, 1n)] as const;

/** Upper half of the product of two unsigned numbers of 32 bits. */
function upper(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const cross = a0 * b1;
  const other = a1 * b0;
  const middle = Math.floor((a0 * b0) / 65_536) + (cross & 0xffff) + (other & 0xffff);
  return (a1 * b1 + (cross >>> 16) + (other >>> 16) + (middle >>> 16)) | 0;
}

/** XXH64 with seed 0 (xxHash specification 0.1.1), whose lower half is the checksum of Zstandard frames. */
export class XxHash64 extends Stripes {
  /** Lower and upper halves of the four lanes. */
  readonly #low: Int32Array;
  readonly #high: Int32Array;

  constructor() {
    super(32);
    const lanes = [P1 + P2, P2, 0n, -P1];
    this.#low = Int32Array.from(lanes, (lane) => half(lane, 0n));
    this.#high = Int32Array.from(lanes, (lane) => half(lane, 1n));
  }

  /** Each lane: add eight bytes by the second constant, turn by 31, times the first one. In halves, as BigInt is slow. */
  protected stripe(bytes: Uint8Array, at: number): void {
    for (let i = 0; i < 4; i++) {
      const inLow = word(bytes, at + i * 8);
      const inHigh = word(bytes, at + i * 8 + 4);
      const addLow = Math.imul(inLow, P2_LOW);
      const addHigh = (upper(inLow, P2_LOW) + Math.imul(inLow, P2_HIGH) + Math.imul(inHigh, P2_LOW)) | 0;
      const low = (this.#low[i]! + addLow) | 0;
      const carry = low >>> 0 < addLow >>> 0 ? 1 : 0;
      const high = (this.#high[i]! + addHigh + carry) | 0;
      const turnedLow = (low << 31) | (high >>> 1);
      const turnedHigh = (high << 31) | (low >>> 1);
      this.#low[i] = Math.imul(turnedLow, P1_LOW);
      this.#high[i] =
        upper(turnedLow, P1_LOW) + Math.imul(turnedLow, P1_HIGH) + Math.imul(turnedHigh, P1_LOW);
    }
  }

  /** Its lower half, unsigned. */
  get lowSum(): number {
    let hash = this.total < 32 ? P5 : this.#joined();
    hash = (hash + BigInt(this.total)) & MASK;
    const fields = new Fields(this.rest);
    let at = 0;
    for (; at + 8 <= this.rest.length; at += 8) {
      const value = BigInt(fields.u32(at)) | (BigInt(fields.u32(at + 4)) << 32n);
      hash = (turned(hash ^ round(0n, value), 27n) * P1 + P4) & MASK;
    }
    if (at + 4 <= this.rest.length) {
      hash = (turned(hash ^ ((BigInt(fields.u32(at)) * P1) & MASK), 23n) * P2 + P3) & MASK;
      at += 4;
    }
    for (; at < this.rest.length; at++)
      hash = (turned(hash ^ ((BigInt(this.rest[at]!) * P5) & MASK), 11n) * P1) & MASK;
    hash = ((hash ^ (hash >> 33n)) * P2) & MASK;
    hash = ((hash ^ (hash >> 29n)) * P3) & MASK;
    return Number((hash ^ (hash >> 32n)) & 0xffffffffn);
  }

  #joined(): bigint {
    const lanes = Array.from(
      this.#low,
      (low, i) => BigInt(low >>> 0) | (BigInt(this.#high[i]! >>> 0) << 32n),
    );
    const turns = [1n, 7n, 12n, 18n];
    let hash = lanes.reduce((sum, lane, i) => (sum + turned(lane, turns[i]!)) & MASK, 0n);
    for (const lane of lanes) hash = ((hash ^ round(0n, lane)) * P1 + P4) & MASK;
    return hash;
  }
}

const turned = (value: bigint, by: bigint) => ((value << by) | (value >> (64n - by))) & MASK;
const round = (lane: bigint, value: bigint) => (turned((lane + value * P2) & MASK, 31n) * P1) & MASK;
