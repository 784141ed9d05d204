import { Trouble } from '../trouble.ts';
import type { PackedInput } from './input.ts';

/** A block packs at most 900,000 bytes; one that does not shrink takes little more. */
const BLOCK_BYTES = 1_200_000;
const BLOCK_MAGIC = [0x314159, 0x265359] as const;
const END_MAGIC = [0x177245, 0x385090] as const;
const GROUP = 50;
const MAX_LENGTH = 20;
const RUN_A = 0;
const RUN_B = 1;

/** One bzip2 stream (bzip2 1.0 format). Stops behind its last byte. Throws `Trouble` for damaged data. */
export async function* bunzip2(input: PackedInput): AsyncIterable<Uint8Array> {
  const head = await input.take(4);
  const level = head[3]! - 0x30;
  if (head[0] !== 0x42 || head[1] !== 0x5a || head[2] !== 0x68 || level < 1 || level > 9) damaged();
  const bits = new Bits(input);
  for (;;) {
    await input.fill(BLOCK_BYTES);
    const magic = [bits.read(24), bits.read(24)];
    const crc = ((bits.read(16) << 16) | bits.read(16)) >>> 0;
    if (magic[0] === END_MAGIC[0] && magic[1] === END_MAGIC[1]) break;
    if (magic[0] !== BLOCK_MAGIC[0] || magic[1] !== BLOCK_MAGIC[1]) damaged();
    yield* block(bits, { size: level * 100_000, crc });
  }
  bits.align();
}

/** Bits from the highest down. Reading ahead of what is there is damage: a block is in the input whole. */
class Bits {
  readonly #input: PackedInput;
  #hold = 0;
  #held = 0;

  constructor(input: PackedInput) {
    this.#input = input;
  }

  /** Up to 24 bits. */
  read(count: number): number {
    while (this.#held < count) {
      if (this.#input.at >= this.#input.end) damaged();
      this.#hold = ((this.#hold << 8) | this.#input.bytes[this.#input.at++]!) & 0x7fffffff;
      this.#held += 8;
    }
    this.#held -= count;
    return (this.#hold >>> this.#held) & ((1 << count) - 1);
  }

  align(): void {
    this.#held = 0;
  }
}

interface Tree {
  /** Smallest length, and by length: the greatest code, and what to add to a code for its symbol's place. */
  readonly least: number;
  readonly limits: Int32Array;
  readonly offsets: Int32Array;
  readonly symbols: Uint16Array;
}

function* block(bits: Bits, { size, crc }: { size: number; crc: number }): Iterable<Uint8Array> {
  if (bits.read(1) === 1) throw new Trouble('unreadable', 'randomised bzip2 blocks are not read');
  const origin = bits.read(24);
  const used = usedBytes(bits);
  const { trees, selectors } = readTrees(bits, used.length + 2);
  const { last, counts } = moveToFront(bits, { used, trees, selectors, size });
  if (origin >= last.length) damaged();
  const sums = new Int32Array(256);
  for (let byte = 0, sum = 0; byte < 256; byte++) {
    sums[byte] = sum;
    sum += counts[byte]!;
  }
  // Burrows–Wheeler backwards: the upper 24 bits of each cell lead to the next one.
  for (let i = 0; i < last.length; i++) {
    const at = sums[last[i]! & 0xff]!++;
    last[at] = (last[at]! & 0xff) | (i << 8);
  }
  yield* runs(last, origin, crc);
}

function usedBytes(bits: Bits): number[] {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group++) {
    if ((groups & (0x8000 >> group)) === 0) continue;
    const members = bits.read(16);
    for (let i = 0; i < 16; i++) if (members & (0x8000 >> i)) used.push(group * 16 + i);
  }
  if (used.length === 0) damaged();
  return used;
}

function readTrees(bits: Bits, symbols: number): { trees: Tree[]; selectors: Uint8Array } {
  const count = bits.read(3);
  const chosen = bits.read(15);
  if (count < 2 || count > 6 || chosen === 0) damaged();
  const order = Array.from({ length: count }, (_, i) => i);
  const selectors = new Uint8Array(chosen);
  for (let i = 0; i < chosen; i++) {
    let place = 0;
    while (bits.read(1) === 1) if (++place >= count) damaged();
    const [tree] = order.splice(place, 1);
    order.unshift(tree!);
    selectors[i] = tree!;
  }
  const trees = Array.from({ length: count }, () => treeOf(readLengths(bits, symbols)));
  return { trees, selectors };
}

function readLengths(bits: Bits, symbols: number): Uint8Array {
  const lengths = new Uint8Array(symbols);
  let length = bits.read(5);
  for (let i = 0; i < symbols; i++) {
    while (bits.read(1) === 1) {
      length += bits.read(1) === 0 ? 1 : -1;
      if (length < 1 || length > MAX_LENGTH) damaged();
    }
    if (length < 1 || length > MAX_LENGTH) damaged();
    lengths[i] = length;
  }
  return lengths;
}

function treeOf(lengths: Uint8Array): Tree {
  const counts = new Int32Array(MAX_LENGTH + 2);
  for (const length of lengths) counts[length]!++;
  const symbols = new Uint16Array(lengths.length);
  let filled = 0;
  for (let length = 1; length <= MAX_LENGTH; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++)
      if (lengths[symbol] === length) symbols[filled++] = symbol;
  }
  const limits = new Int32Array(MAX_LENGTH + 2).fill(-1);
  const offsets = new Int32Array(MAX_LENGTH + 2);
  let code = 0;
  let before = 0;
  for (let length = 1; length <= MAX_LENGTH; length++) {
    offsets[length] = before - code;
    code += counts[length]!;
    before += counts[length]!;
    limits[length] = code - 1;
    code <<= 1;
  }
  return {
    least: lengths.reduce((least, length) => Math.min(least, length), MAX_LENGTH),
    limits,
    offsets,
    symbols,
  };
}

function symbolOf(bits: Bits, { least, limits, offsets, symbols }: Tree): number {
  let length = least;
  let code = bits.read(length);
  while (code > limits[length]!) {
    if (++length > MAX_LENGTH) damaged();
    code = (code << 1) | bits.read(1);
  }
  return symbols[code + offsets[length]!] ?? damaged();
}

interface Coded {
  readonly used: readonly number[];
  readonly trees: readonly Tree[];
  readonly selectors: Uint8Array;
  readonly size: number;
}

/** The last column of the sorted block, and how often each byte stands in it. */
function moveToFront(bits: Bits, { used, trees, selectors, size }: Coded) {
  const order = Uint8Array.from(used);
  const last = new Uint32Array(size);
  const counts = new Int32Array(256);
  let filled = 0;
  let run = 0;
  let weight = 1;
  for (let read = 0; ; read++) {
    const tree = trees[selectors[Math.floor(read / GROUP)] ?? damaged()]!;
    const symbol = symbolOf(bits, tree);
    if (symbol === RUN_A || symbol === RUN_B) {
      run += symbol === RUN_A ? weight : 2 * weight;
      weight *= 2;
      if (run > size) damaged();
      continue;
    }
    if (run > 0) {
      const byte = order[0]!;
      if (filled + run > size) damaged();
      last.fill(byte, filled, filled + run);
      counts[byte]! += run;
      filled += run;
      run = 0;
      weight = 1;
    }
    if (symbol === used.length + 1) return { last: last.subarray(0, filled), counts };
    if (filled >= size) damaged();
    const byte = order[symbol - 1]!;
    order.copyWithin(1, 0, symbol - 1);
    order[0] = byte;
    last[filled++] = byte;
    counts[byte]!++;
  }
}

/** Bytes to a piece that is handed on. */
const PIECE = 256 * 1024;

/** Undoes the first step of packing: four equal bytes are followed by how many more there are. */
function* runs(cells: Uint32Array, origin: number, expected: number): Iterable<Uint8Array> {
  let out = new Uint8Array(PIECE + 256);
  let filled = 0;
  let crc = 0xffffffff;
  let place = cells[origin]! >>> 8;
  let same = 0;
  let before = -1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[place]!;
    const byte = cell & 0xff;
    place = cell >>> 8;
    const isCount = same === 4;
    const value = isCount ? before : byte;
    const count = isCount ? byte : 1;
    if (isCount) same = 0;
    else same = byte === before ? same + 1 : 1;
    before = isCount ? -1 : byte;
    for (let n = 0; n < count; n++) {
      out[filled++] = value;
      crc = ((crc << 8) ^ CRC[((crc >>> 24) ^ value) & 0xff]!) | 0;
    }
    if (filled >= PIECE) {
      yield out.subarray(0, filled);
      out = new Uint8Array(PIECE + 256);
      filled = 0;
    }
  }
  if (filled > 0) yield out.subarray(0, filled);
  if (~crc >>> 0 !== expected) throw new Trouble('damaged', 'checksum is wrong');
}

/** CRC-32 from the highest bit down (polynomial 0x04C11DB7). */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
