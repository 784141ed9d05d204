import { Trouble } from '../trouble.ts';
import { Fields } from '../zip/bytes.ts';
import { crc32 } from '../zip/crc.ts';
import { Crc64 } from './crc64.ts';
import { filterOf } from './filters.ts';
import type { PackedInput } from './input.ts';
import { unlzma, unlzma2 } from './lzma.ts';

/** Dictionaries beyond this are used by no preset of `xz` (64 MiB at most), and would take that much memory. */
export const MAX_WINDOW = 256 * 1024 * 1024;
const LZMA2 = 0x21;

type Bytes = AsyncIterable<Uint8Array>;
const CHECK_SIZES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];

/** One xz stream (XZ format 1.2.0) with its index and footer. Stops behind its last byte. */
export async function* unxz(input: PackedInput): AsyncIterable<Uint8Array> {
  const head = await input.take(12);
  const check = head[7]! & 15;
  if (head[6] !== 0 || crc32(head.subarray(6, 8)) !== new Fields(head).u32(8)) damaged();
  for (;;) {
    await input.fill(1);
    const size = input.bytes[input.at];
    if (input.at >= input.end || size === undefined) damaged();
    if (size === 0) break;
    yield* xzBlock(input, { headerSize: (size! + 1) * 4, check });
  }
  await skipIndex(input);
  const foot = await input.take(12);
  if (foot[10] !== 0x59 || foot[11] !== 0x5a) damaged();
}

async function* xzBlock(input: PackedInput, { headerSize, check }: { headerSize: number; check: number }) {
  const header = await input.take(headerSize);
  if (crc32(header.subarray(0, -4)) !== new Fields(header).u32(headerSize - 4)) damaged();
  const { window, undo } = filtersOf(header);
  const start = input.position;
  let crc = 0;
  const crc64 = new Crc64();
  for await (const bytes of undo(unlzma2(input, window))) {
    if (check === 1) crc = crc32(bytes, crc);
    else if (check === 4) crc64.add(bytes);
    yield bytes;
  }
  await input.take((4 - ((input.position - start) % 4)) % 4);
  const sum = await input.take(CHECK_SIZES[check]!);
  const fields = new Fields(sum);
  const [low, high] = crc64.sum;
  const isWrong =
    (check === 1 && fields.u32(0) !== crc) ||
    (check === 4 && (fields.u32(0) !== low || fields.u32(4) !== high));
  if (isWrong) throw new Trouble('damaged', 'checksum is wrong');
}

/** The filters of a block in their order, the last of which must be LZMA2 (XZ format 1.2.0, 3.1.5). */
function filtersOf(header: Uint8Array): { window: number; undo: (bytes: Bytes) => Bytes } {
  const flags = header[1]!;
  let at = 2;
  const next = () => {
    let value = 0;
    for (let i = 0; i < 9; i++) {
      const byte = header[at++] ?? damaged();
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) return value;
    }
    return damaged();
  };
  for (const bit of [0x40, 0x80]) if ((flags & bit) !== 0) next();
  let undo = (bytes: Bytes) => bytes;
  for (let left = flags & 3; ; left--) {
    const id = next();
    const size = next();
    const properties = header.subarray(at, at + size);
    at += size;
    if (left === 0 && id === LZMA2) return { window: lzma2Window(properties[0] ?? 41), undo };
    const filter = filterOf(id.toString(16).padStart(2, '0'));
    if (left === 0 || filter === undefined)
      throw new Trouble('unreadable', `a filter of xz data is not read (${id})`);
    const outer = undo;
    undo = (bytes) => outer(filter(bytes, properties));
  }
}

/** The dictionary's size from the property of LZMA2 (5.3.1). */
export function lzma2Window(code: number): number {
  if (code > 40) damaged();
  return checkedWindow(code === 40 ? 2 ** 32 : (2 | (code & 1)) * 2 ** ((code >> 1) + 11));
}

/** Number of records and their sizes: nothing in it is for people. */
async function skipIndex(input: PackedInput): Promise<void> {
  const start = input.position;
  await input.take(1);
  const records = await number(input);
  for (let i = 0; i < records * 2; i++) await number(input);
  await input.take((4 - ((input.position - start) % 4)) % 4);
  await input.take(4);
}

async function number(input: PackedInput): Promise<number> {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    await input.fill(1);
    if (input.at >= input.end) damaged();
    const byte = input.bytes[input.at++]!;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return value;
  }
  return damaged();
}

export function checkedWindow(window: number): number {
  if (window > MAX_WINDOW) throw new Trouble('too-large', 'the dictionary of packed data is too large');
  return Math.max(window, 4096);
}

/** A file of LZMA alone: properties, dictionary, size, data (LZMA SDK, `lzma.txt`). */
export async function* unlzmaAlone(input: PackedInput): AsyncIterable<Uint8Array> {
  const head = await input.take(13);
  const fields = new Fields(head);
  const unknown = fields.u32(5) === 0xffffffff && fields.u32(9) === 0xffffffff;
  yield* unlzma(input, {
    properties: head[0]!,
    window: checkedWindow(fields.u32(1)),
    size: unknown ? undefined : fields.u64(5),
  });
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
