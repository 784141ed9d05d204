import { Trouble } from '../trouble.ts';
import { Fields } from '../zip/bytes.ts';
import { History } from './history.ts';
import type { PackedInput } from './input.ts';
import { bases } from './length-codes.ts';
import { XxHash64 } from './xxhash.ts';
import { checkedWindow } from './xz.ts';
import {
  BackwardBits,
  constantTable,
  type FseTable,
  fseTable,
  type HuffmanTable,
  readFse,
  readHuffman,
} from './zstd-codes.ts';

const MAX_BLOCK = 128 * 1024;

/** One Zstandard frame (RFC 8878), with its checksum. Stops behind its last byte. */
export async function* unzstd(input: PackedInput): AsyncIterable<Uint8Array> {
  const { window, hasChecksum } = await frameHeader(input);
  const decoder = new BlockDecoder(window);
  const hash = hasChecksum ? new XxHash64() : undefined;
  for (let last = false; !last; ) {
    const head = await input.take(3);
    const word = head[0]! | (head[1]! << 8) | (head[2]! << 16);
    last = (word & 1) === 1;
    const type = (word >> 1) & 3;
    const size = word >> 3;
    if (type === 3 || size > MAX_BLOCK) damaged();
    decoder.block(type, size, await input.take(type === 1 ? 1 : size));
    const bytes = decoder.history.take();
    hash?.add(bytes);
    if (bytes.length > 0) yield bytes;
  }
  if (hash !== undefined && new Fields(await input.take(4)).u32(0) !== hash.lowSum)
    throw new Trouble('damaged', 'checksum is wrong');
}

async function frameHeader(input: PackedInput): Promise<{ window: number; hasChecksum: boolean }> {
  const flags = (await input.take(5))[4]!;
  const single = (flags & 0x20) !== 0;
  let window = 0;
  if (!single) {
    const byte = (await input.take(1))[0]!;
    const base = 2 ** (10 + (byte >> 3));
    window = base + (base / 8) * (byte & 7);
  }
  const dictionary = new Fields(await input.take([0, 1, 2, 4][flags & 3]!));
  if (dictionary.u32(0) !== 0) throw new Trouble('unreadable', 'data packed with a dictionary is not read');
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][flags >> 6]!;
  const size = new Fields(await input.take(sizeBytes));
  const known = sizeBytes === 8 ? size.u64(0) : size.u32(0) + (sizeBytes === 2 ? 256 : 0);
  if ((flags & 8) !== 0) damaged();
  return { window: checkedWindow(single ? known : window), hasChecksum: (flags & 4) !== 0 };
}

/** The three kinds of codes of a sequence: symbols, greatest table, and what holds if no table is given. */
const LITERAL_SHARES = [
  4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1,
  -1,
];
const MATCH_SHARES = [
  1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1,
];
const OFFSET_SHARES = [
  1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1,
];
const KINDS = [
  { log: 9, symbols: 36, standard: fseTable(LITERAL_SHARES, 6) },
  { log: 8, symbols: 32, standard: fseTable(OFFSET_SHARES, 5) },
  { log: 9, symbols: 53, standard: fseTable(MATCH_SHARES, 6) },
] as const;

const LITERAL_BITS = [...zeros(16), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const MATCH_BITS = [...zeros(32), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const LITERAL_BASE = bases(LITERAL_BITS, 0);
const MATCH_BASE = bases(MATCH_BITS, 3);

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

class BlockDecoder {
  readonly history: History;
  #huffman: HuffmanTable | undefined;
  #tables: (FseTable | undefined)[] = [undefined, undefined, undefined];
  #repeats = [1, 4, 8];

  constructor(window: number) {
    this.history = new History(window);
  }

  block(type: number, size: number, bytes: Uint8Array): void {
    this.history.room(MAX_BLOCK);
    if (type === 2) this.#compressed(bytes);
    else if (type === 1) this.history.bytes.fill(bytes[0]!, this.history.at, this.history.at + size);
    else this.history.bytes.set(bytes, this.history.at);
    if (type !== 2) this.history.at += size;
  }

  #compressed(bytes: Uint8Array): void {
    const { literals, length } = this.#literals(bytes);
    const rest = bytes.subarray(length);
    const first = rest[0] ?? damaged();
    let count = first;
    let at = 1;
    if (first === 255) {
      count = rest[1]! + (rest[2]! << 8) + 0x7f00;
      at = 3;
    } else if (first >= 128) {
      count = ((first - 128) << 8) + rest[1]!;
      at = 2;
    }
    if (count === 0) this.#put(literals);
    else this.#sequences(rest.subarray(at), literals, count);
  }

  #literals(bytes: Uint8Array): { literals: Uint8Array; length: number } {
    const fields = new Fields(bytes);
    const type = bytes[0]! & 3;
    const format = (bytes[0]! >> 2) & 3;
    if (bytes.length === 0) damaged();
    if (type < 2) {
      const head = format === 1 ? 2 : format === 3 ? 3 : 1;
      const size =
        format === 1 ? fields.u16(0) >> 4 : format === 3 ? (fields.u32(0) & 0xffffff) >> 4 : bytes[0]! >> 3;
      if (size > MAX_BLOCK) damaged();
      if (type === 1)
        return { literals: new Uint8Array(size).fill(bytes[head] ?? damaged()), length: head + 1 };
      if (head + size > bytes.length) damaged();
      return { literals: bytes.subarray(head, head + size), length: head + size };
    }
    const width = format < 2 ? 10 : format === 2 ? 14 : 18;
    const head = format < 2 ? 3 : format === 2 ? 4 : 5;
    const word = fields.u32(0) + (bytes[4] ?? 0) * 2 ** 32;
    const size = Math.floor(word / 16) % 2 ** width;
    const packed = Math.floor(word / 2 ** (4 + width)) % 2 ** width;
    if (head + packed > bytes.length || size > MAX_BLOCK) damaged();
    const literals = this.#decodeLiterals(bytes.subarray(head, head + packed), {
      size,
      streams: format === 0 ? 1 : 4,
      fresh: type === 2,
    });
    return { literals, length: head + packed };
  }

  #decodeLiterals(
    bytes: Uint8Array,
    { size, streams, fresh }: { size: number; streams: number; fresh: boolean },
  ) {
    let rest = bytes;
    if (fresh) {
      const { table, length } = readHuffman(bytes);
      this.#huffman = table;
      rest = bytes.subarray(length);
    }
    const table = this.#huffman ?? damaged();
    const out = new Uint8Array(size);
    if (streams === 1) {
      decodeHuffman(rest, out, table);
      return out;
    }
    const share = (size + 3) >> 2;
    const jumps = new Fields(rest);
    let at = 6;
    for (let i = 0; i < 4; i++) {
      const end = i < 3 ? at + jumps.u16(i * 2) : rest.length;
      if (end > rest.length || share * i > size) damaged();
      decodeHuffman(rest.subarray(at, end), out.subarray(share * i, i < 3 ? share * (i + 1) : size), table);
      at = end;
    }
    return out;
  }

  #sequences(bytes: Uint8Array, literals: Uint8Array, count: number): void {
    const modes = bytes[0] ?? damaged();
    let at = 1;
    const tables = KINDS.map((kind, i) => {
      const mode = (modes >> (6 - 2 * i)) & 3;
      if (mode === 0) return kind.standard;
      if (mode === 1) return constantTable(bytes[at++] ?? damaged());
      if (mode === 3) return this.#tables[i] ?? damaged();
      const read = readFse(bytes.subarray(at), kind);
      at += read.length;
      return read.table;
    });
    this.#tables = tables;
    this.#run(new BackwardBits(bytes.subarray(at)), { tables, literals, count });
  }

  #run(
    bits: BackwardBits,
    { tables, literals, count }: { tables: FseTable[]; literals: Uint8Array; count: number },
  ) {
    const [lengths, offsets, matches] = tables as [FseTable, FseTable, FseTable];
    let [one, two, three] = [bits.read(lengths.log), bits.read(offsets.log), bits.read(matches.log)];
    const end = this.history.at + MAX_BLOCK;
    let used = 0;
    for (let i = 0; i < count; i++) {
      const code = offsets.symbols[two]!;
      const matchCode = matches.symbols[three]!;
      const literalCode = lengths.symbols[one]!;
      if (code > 31 || matchCode > 52 || literalCode > 35) damaged();
      const offset = 2 ** code + bits.read(code);
      const length = MATCH_BASE[matchCode]! + bits.read(MATCH_BITS[matchCode]!);
      const plain = LITERAL_BASE[literalCode]! + bits.read(LITERAL_BITS[literalCode]!);
      if (used + plain > literals.length || this.history.at + plain + length > end) damaged();
      this.#put(literals.subarray(used, used + plain));
      used += plain;
      this.history.copy(this.#distance(offset, plain), length);
      if (i + 1 === count) break;
      one = lengths.bases[one]! + bits.read(lengths.bits[one]!);
      three = matches.bases[three]! + bits.read(matches.bits[three]!);
      two = offsets.bases[two]! + bits.read(offsets.bits[two]!);
    }
    if (bits.left !== 0) damaged();
    this.#put(literals.subarray(used));
  }

  /** RFC 8878 3.1.1.5: the first three offsets repeat earlier ones. */
  #distance(offset: number, literals: number): number {
    const [one, two, three] = this.#repeats as [number, number, number];
    if (offset > 3) {
      this.#repeats = [offset - 3, one, two];
      return offset - 3;
    }
    const which = offset - 1 + (literals === 0 ? 1 : 0);
    if (which === 0) return one;
    const distance = which === 1 ? two : which === 2 ? three : one - 1;
    this.#repeats = which === 1 ? [distance, one, three] : [distance, one, two];
    return distance;
  }

  #put(bytes: Uint8Array): void {
    const { history } = this;
    if (history.at + bytes.length > history.bytes.length) damaged();
    history.bytes.set(bytes, history.at);
    history.at += bytes.length;
  }
}

function decodeHuffman(bytes: Uint8Array, out: Uint8Array, { bits, table }: HuffmanTable): void {
  const stream = new BackwardBits(bytes);
  for (let i = 0; i < out.length; i++) {
    const entry = table[stream.peek(bits)]!;
    stream.skip(entry & 15);
    out[i] = entry >> 4;
  }
  if (stream.left !== 0) damaged();
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
