import { Trouble } from '../trouble.ts';

/**
 * One block of Snappy (google/snappy, format_description.txt), whole. `most`: bytes that it may come to. Throws
 * `Trouble` on damage.
 */
export function unsnappy(packed: Uint8Array, most: number): Uint8Array {
  const { size, start } = sizeOf(packed);
  if (size > most) throw new Trouble('too-large', 'a block is too large to hold');
  // A byte makes 64 at most (a copy of two bytes does 64 in three).
  if (size > 64 * packed.length) throw new Trouble('damaged', 'compressed data is damaged');
  const bytes = new Uint8Array(size);
  let [at, to] = [start, 0];
  while (at < packed.length) {
    const tag = packed[at++]!;
    if ((tag & 3) === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const length = (extra === 0 ? tag >> 2 : numberAt(packed, at, extra)) + 1;
      at += extra;
      if (at + length > packed.length || to + length > size) damaged();
      bytes.set(packed.subarray(at, at + length), to);
      at += length;
      to += length;
      continue;
    }
    const width = [0, 1, 2, 4][tag & 3]!;
    const length = (tag & 3) === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const distance = ((tag & 3) === 1 ? (tag >> 5) << 8 : 0) + numberAt(packed, at, width);
    at += width;
    if (distance <= 0 || distance > to || to + length > size) damaged();
    for (let i = 0; i < length; i++, to++) bytes[to] = bytes[to - distance]!;
  }
  if (to !== size) damaged();
  return bytes;
}

function sizeOf(packed: Uint8Array): { size: number; start: number } {
  let size = 0;
  for (let at = 0; at < 5; at++) {
    const byte = packed[at] ?? damaged();
    size += (byte & 127) * 128 ** at;
    if (byte < 128) return { size, start: at + 1 };
  }
  return damaged();
}

function numberAt(packed: Uint8Array, at: number, width: number): number {
  if (at + width > packed.length) damaged();
  let value = 0;
  for (let i = 0; i < width; i++) value += packed[at + i]! * 256 ** i;
  return value;
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
