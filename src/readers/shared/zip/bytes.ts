import type { ByteSource } from '../../../core/types.ts';

/** Little-endian fields of a record, by offset. Out of range reads give 0. */
export class Fields {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  u16(at: number): number {
    return (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8);
  }

  u32(at: number): number {
    return (this.u16(at) | (this.u16(at + 2) << 16)) >>> 0;
  }

  /** Exact up to 2^53; more than any file has. */
  u64(at: number): number {
    return this.u32(at) + this.u32(at + 4) * 2 ** 32;
  }
}

/** Bytes `[start, end)` of a source, in blocks. */
export async function* bytesOf(source: ByteSource, start: number, end: number): AsyncIterable<Uint8Array> {
  const block = 256 * 1024;
  for (let at = start; at < end; ) {
    const bytes = await source.read(at, Math.min(block, end - at));
    if (bytes.length === 0) return;
    yield bytes;
    at += bytes.length;
  }
}

/** A window onto another source: an entry stored without compression, or bytes that no entry owns. */
export function windowSource(
  name: string,
  source: ByteSource,
  range: { start: number; end: number },
): ByteSource {
  const size = Math.max(0, Math.min(range.end, source.size) - range.start);
  return {
    name,
    size,
    read: (offset, length) => source.read(range.start + offset, Math.max(0, Math.min(length, size - offset))),
  };
}
