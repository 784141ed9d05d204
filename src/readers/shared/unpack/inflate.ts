import { Trouble } from '../trouble.ts';
import { History } from './history.ts';
import type { PackedInput } from './input.ts';
import { bases } from './length-codes.ts';

const STEP = 256 * 1024;
/** The longest description of a block's codes, in bytes; a symbol with its distance takes far less. */
const HEADER = 512;
/** Bytes that the longest symbol with its distance may need. */
const LOW = 16;
const MAX_BITS = 15;

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Base and extra bits of lengths 257… and distances (RFC 1951 3.2.5). */
interface Scheme {
  readonly window: number;
  readonly lengthBase: readonly number[];
  readonly lengthBits: readonly number[];
  readonly distanceBase: readonly number[];
  readonly distanceBits: readonly number[];
}

const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, ...[1, 2, 3, 4, 5].flatMap((n) => [n, n, n, n])];
const DISTANCE_BITS = Array.from({ length: 32 }, (_, i) => Math.max(0, (i >> 1) - 1));

const DEFLATE: Scheme = {
  window: 32 * 1024,
  lengthBits: [...LENGTH_BITS, 0],
  lengthBase: [...bases(LENGTH_BITS, 3), 258],
  distanceBits: DISTANCE_BITS.slice(0, 30),
  distanceBase: bases(DISTANCE_BITS.slice(0, 30), 1),
};
/** As APPNOTE 6.3.10 names it without describing: window of 64 KiB, last length with 16 bits, two more distances. */
const DEFLATE64: Scheme = {
  window: 64 * 1024,
  lengthBits: [...LENGTH_BITS, 16],
  lengthBase: [...bases(LENGTH_BITS, 3), 3],
  distanceBits: DISTANCE_BITS,
  distanceBase: bases(DISTANCE_BITS, 1),
};

/**
 * Raw DEFLATE (RFC 1951) or Deflate64. Unlike the platform's it stops right behind the stream's last byte, so that
 * what follows can be read, too. Throws `Trouble` for damaged data.
 */
export async function* inflate(input: PackedInput, wide = false): AsyncIterable<Uint8Array> {
  const inflater = new Inflater(input, wide ? DEFLATE64 : DEFLATE);
  for (let last = false; !last; ) {
    await input.fill(HEADER);
    last = inflater.beginBlock();
    while (!inflater.blockDone) {
      await input.fill(LOW * 2);
      inflater.step();
      const bytes = inflater.history.take();
      if (bytes.length > 0) yield bytes;
    }
  }
  inflater.finish();
}

interface Codes {
  /** Symbol × 16 + length, by the next `bits` bits. */
  readonly table: Uint16Array;
  readonly bits: number;
}

class Inflater {
  readonly history: History;
  blockDone = true;
  readonly #input: PackedInput;
  readonly #scheme: Scheme;
  #hold = 0;
  #held = 0;
  /** Bytes left of a stored block. */
  #stored = 0;
  #lengths: Codes | undefined;
  #distances: Codes | undefined;

  constructor(input: PackedInput, scheme: Scheme) {
    this.#input = input;
    this.#scheme = scheme;
    this.history = new History(scheme.window);
  }

  /** True for the last block. */
  beginBlock(): boolean {
    const last = this.#bits(1) === 1;
    const type = this.#bits(2);
    this.blockDone = false;
    this.#lengths = undefined;
    if (type === 0) this.#beginStored();
    else if (type === 1) this.#fixedCodes();
    else if (type === 2) this.#dynamicCodes();
    else damaged();
    return last;
  }

  /** Decodes until the input runs low, enough is put out, or the block ends. */
  step(): void {
    this.history.room(STEP + 2 * 65_536 + 258);
    if (this.#lengths === undefined) this.#copyStored();
    else this.#symbols(this.#lengths, this.#distances!);
  }

  /** Gives whole bytes back that were taken ahead. */
  finish(): void {
    this.#input.at -= this.#held >> 3;
    this.#held = 0;
  }

  #beginStored(): void {
    this.finish();
    this.#hold = 0;
    const { bytes, at, end } = this.#input;
    if (at + 4 > end) damaged();
    this.#stored = bytes[at]! | (bytes[at + 1]! << 8);
    if ((this.#stored ^ 0xffff) !== (bytes[at + 2]! | (bytes[at + 3]! << 8))) damaged();
    this.#input.at += 4;
    this.blockDone = this.#stored === 0;
  }

  #copyStored(): void {
    const { bytes, at, end } = this.#input;
    const count = Math.min(this.#stored, end - at);
    if (count === 0) damaged();
    this.history.bytes.set(bytes.subarray(at, at + count), this.history.at);
    this.history.at += count;
    this.#input.at += count;
    this.#stored -= count;
    this.blockDone = this.#stored === 0;
  }

  #fixedCodes(): void {
    const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
    this.#lengths = codesOf(lengths);
    this.#distances = codesOf(new Uint8Array(32).fill(5));
  }

  #dynamicCodes(): void {
    const literals = this.#bits(5) + 257;
    const distances = this.#bits(5) + 1;
    const count = this.#bits(4) + 4;
    const meta = new Uint8Array(19);
    for (let i = 0; i < count; i++) meta[ORDER[i]!] = this.#bits(3);
    const codes = codesOf(meta);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length; ) {
      const symbol = this.#symbol(codes);
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      const repeat =
        symbol === 16 ? 3 + this.#bits(2) : symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7);
      if ((symbol === 16 && at === 0) || at + repeat > lengths.length) damaged();
      lengths.fill(symbol === 16 ? lengths[at - 1]! : 0, at, at + repeat);
      at += repeat;
    }
    this.#lengths = codesOf(lengths.subarray(0, literals));
    this.#distances = codesOf(lengths.subarray(literals));
  }

  #symbols(lengths: Codes, distances: Codes): void {
    const { history } = this;
    const limit = history.at + STEP;
    while (history.at < limit) {
      if (this.#input.end - this.#input.at < LOW && !this.#input.ended) return;
      const symbol = this.#symbol(lengths);
      if (symbol < 256) history.bytes[history.at++] = symbol;
      else if (symbol === 256) {
        this.blockDone = true;
        return;
      } else this.#match(symbol - 257, distances);
    }
  }

  #match(index: number, distances: Codes): void {
    const { lengthBase, lengthBits, distanceBase, distanceBits } = this.#scheme;
    if (index >= lengthBase.length) damaged();
    const length = lengthBase[index]! + this.#bits(lengthBits[index]!);
    const symbol = this.#symbol(distances);
    if (symbol >= distanceBase.length) damaged();
    this.history.copy(distanceBase[symbol]! + this.#bits(distanceBits[symbol]!), length);
  }

  #symbol({ table, bits }: Codes): number {
    while (this.#held < bits && this.#more());
    const entry = table[this.#hold & ((1 << bits) - 1)]!;
    const length = entry & 15;
    if (length === 0 || length > this.#held) damaged();
    this.#hold >>>= length;
    this.#held -= length;
    return entry >> 4;
  }

  /** Up to 16 bits. */
  #bits(count: number): number {
    while (this.#held < count) if (!this.#more()) damaged();
    const value = this.#hold & ((1 << count) - 1);
    this.#hold >>>= count;
    this.#held -= count;
    return value;
  }

  #more(): boolean {
    const input = this.#input;
    if (input.at >= input.end) return false;
    this.#hold |= input.bytes[input.at++]! << this.#held;
    this.#held += 8;
    return true;
  }
}

/** A table for canonical codes, read from the lowest bit (RFC 1951 3.2.2). */
function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(MAX_BITS + 1);
  for (const length of lengths) counts[length]!++;
  let bits = MAX_BITS;
  while (bits > 1 && counts[bits] === 0) bits--;
  const next = new Uint16Array(MAX_BITS + 2);
  let code = 0;
  for (let length = 1; length <= MAX_BITS; length++) {
    next[length] = code;
    code = (code + counts[length]!) << 1;
    if (code > 2 ** (length + 1)) damaged();
  }
  const table = new Uint16Array(2 ** bits);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    const start = reversed(next[length]!++, length);
    for (let at = start; at < table.length; at += 2 ** length) table[at] = symbol * 16 + length;
  }
  return { table, bits };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
