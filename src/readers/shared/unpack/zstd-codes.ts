import { Trouble } from '../trouble.ts';

/** Bits of an entropy-coded stream, read from its end (RFC 8878 4.1, 4.2.2). */
export class BackwardBits {
  readonly #bytes: Uint8Array;
  /** Bits below this one are unread. May fall below 0 by what a final state asks for in vain. */
  #at: number;

  constructor(bytes: Uint8Array) {
    const last = bytes[bytes.length - 1];
    if (last === undefined || last === 0) damaged();
    this.#bytes = bytes;
    this.#at = bytes.length * 8 - 8 + (31 - Math.clz32(last!));
  }

  get left(): number {
    return this.#at;
  }

  /** Up to 31 bits; zeros once the stream has run out. */
  read(count: number): number {
    if (count > 16) {
      const high = this.read(count - 16);
      return high * 65_536 + this.read(16);
    }
    this.#at -= count;
    return this.#word(this.#at) & ((1 << count) - 1);
  }

  /** The next bits without consuming them. */
  peek(count: number): number {
    return this.#word(this.#at - count) & ((1 << count) - 1);
  }

  skip(count: number): void {
    this.#at -= count;
  }

  #word(from: number): number {
    const bytes = this.#bytes;
    if (from < 0) {
      const low = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
      return from < -16 ? 0 : (low << -from) & 0xffffff;
    }
    const at = from >> 3;
    return ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)) >> (from & 7);
  }
}

/** Finite state entropy: for each state its symbol, how many bits to read, and what to add to them. */
export interface FseTable {
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
}

/** A table in which each state gives the same symbol. */
export function constantTable(symbol: number): FseTable {
  return { log: 0, symbols: Uint8Array.of(symbol), bits: new Uint8Array(1), bases: new Uint16Array(1) };
}

/** A table from the shares of its symbols, −1 for those that have less than one state (RFC 8878 4.1.1). */
export function fseTable(shares: ArrayLike<number>, log: number): FseTable {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const next = new Uint16Array(shares.length);
  let high = size;
  for (let symbol = 0; symbol < shares.length; symbol++) {
    if (shares[symbol]! >= 0) next[symbol] = shares[symbol]!;
    else {
      symbols[--high] = symbol;
      next[symbol] = 1;
    }
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let place = 0;
  for (let symbol = 0; symbol < shares.length; symbol++) {
    for (let i = 0; i < shares[symbol]!; i++) {
      symbols[place] = symbol;
      do place = (place + step) & (size - 1);
      while (place >= high);
    }
  }
  if (place !== 0) damaged();
  const bits = new Uint8Array(size);
  const bases = new Uint16Array(size);
  for (let state = 0; state < size; state++) {
    const value = next[symbols[state]!]!++;
    bits[state] = log - (31 - Math.clz32(value));
    bases[state] = (value << bits[state]!) - size;
  }
  return { log, symbols, bits, bases };
}

/** Reads the shares of a table from the front of `bytes`; tells how many bytes they take. */
export function readFse(
  bytes: Uint8Array,
  limits: { log: number; symbols: number },
): { table: FseTable; length: number } {
  let at = 4;
  const log = (bytes[0]! & 15) + 5;
  if (bytes.length === 0 || log > limits.log) damaged();
  const peek = () => {
    const byte = at >> 3;
    const word = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16);
    return word >> (at & 7);
  };
  const shares: number[] = [];
  let left = 1 << log;
  while (left > 0) {
    if (shares.length >= limits.symbols) damaged();
    const width = 32 - Math.clz32(left + 1);
    const threshold = (1 << width) - 1 - (left + 1);
    let value = peek() & ((1 << width) - 1);
    const short = value & ((1 << (width - 1)) - 1);
    if (short < threshold) {
      value = short;
      at += width - 1;
    } else {
      if (value >= 1 << (width - 1)) value -= threshold;
      at += width;
    }
    const share = value - 1;
    left -= Math.abs(share);
    shares.push(share);
    if (share !== 0) continue;
    for (let repeat = 3; repeat === 3; ) {
      repeat = peek() & 3;
      at += 2;
      for (let i = 0; i < repeat; i++) shares.push(0);
      if (shares.length > limits.symbols) damaged();
    }
  }
  const length = (at + 7) >> 3;
  if (left < 0 || length > bytes.length) damaged();
  return { table: fseTable(shares, log), length };
}

/** Huffman codes of literals: symbol × 16 + length by the next `bits` bits. */
export interface HuffmanTable {
  readonly bits: number;
  readonly table: Uint16Array;
}

const MAX_HUFFMAN_BITS = 11;

/** Reads a Huffman table (RFC 8878 4.2.1); tells how many bytes it takes. */
export function readHuffman(bytes: Uint8Array): { table: HuffmanTable; length: number } {
  const head = bytes[0] ?? damaged();
  const weights: number[] = [];
  let length = 1;
  if (head >= 128) {
    const count = head - 127;
    length += (count + 1) >> 1;
    if (length > bytes.length) damaged();
    for (let i = 0; i < count; i++) {
      const pair = bytes[1 + (i >> 1)]!;
      weights.push(i % 2 === 0 ? pair >> 4 : pair & 15);
    }
  } else {
    length += head;
    if (length > bytes.length) damaged();
    readWeights(bytes.subarray(1, length), weights);
  }
  return { table: huffmanTable(weights), length };
}

function readWeights(bytes: Uint8Array, weights: number[]): void {
  const { table, length } = readFse(bytes, { log: 6, symbols: 13 });
  const bits = new BackwardBits(bytes.subarray(length));
  const states = [bits.read(table.log), bits.read(table.log)];
  for (let turn = 0; ; turn ^= 1) {
    const state = states[turn]!;
    weights.push(table.symbols[state]!);
    if (weights.length > 254) damaged();
    if (bits.left < table.bits[state]!) {
      weights.push(table.symbols[states[turn ^ 1]!]!);
      return;
    }
    states[turn] = table.bases[state]! + bits.read(table.bits[state]!);
  }
}

function huffmanTable(weights: number[]): HuffmanTable {
  let sum = 0;
  for (const weight of weights) sum += weight > 0 ? 1 << (weight - 1) : 0;
  const bits = 32 - Math.clz32(sum);
  const rest = (1 << bits) - sum;
  if (sum === 0 || bits > MAX_HUFFMAN_BITS || (rest & (rest - 1)) !== 0) damaged();
  const all = [...weights, 32 - Math.clz32(rest)];
  const table = new Uint16Array(1 << bits);
  let at = 0;
  for (let weight = 1; weight <= bits; weight++) {
    for (let symbol = 0; symbol < all.length; symbol++) {
      if (all[symbol] !== weight) continue;
      const span = 1 << (weight - 1);
      table.fill(symbol * 16 + bits + 1 - weight, at, at + span);
      at += span;
    }
  }
  if (at !== table.length) damaged();
  return { bits, table };
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
