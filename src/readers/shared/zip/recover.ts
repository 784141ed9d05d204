import type { ByteSource } from '../../../core/types.ts';
import { Fields } from './bytes.ts';
import { CENTRAL_HEADER, DESCRIPTOR, LOCAL_HEADER, wideSizes, type ZipEntry } from './directory.ts';
import { wordsInExtra } from './extra.ts';
import { decodeEntryName } from './names.ts';

/**
 * Entries found by their local headers alone, between two offsets: for archives whose directory is lost, and for
 * stretches that the directory does not own.
 */
export async function* recoverEntries(
  source: ByteSource,
  range: { readonly start: number; readonly end: number },
): AsyncIterable<ZipEntry> {
  let at = range.start;
  while (at + 30 <= range.end) {
    const entry = await localEntry(source, at, range.end);
    if (entry === undefined) {
      const next = await findSignature(source, at + 1, range.end, [LOCAL_HEADER]);
      if (next === undefined) return;
      at = next;
      continue;
    }
    yield entry.entry;
    at = entry.end;
  }
}

async function localEntry(source: ByteSource, at: number, limit: number) {
  const head = new Fields(await source.read(at, 30));
  if (head.u32(0) !== LOCAL_HEADER) return undefined;
  const flags = head.u16(6);
  const nameLength = head.u16(26);
  const names = await source.read(at + 30, nameLength + head.u16(28));
  const dataStart = at + 30 + nameLength + head.u16(28);
  const sizes = wideSizes(names.subarray(nameLength), {
    size: head.u32(22),
    packedSize: head.u32(18),
    offset: at,
  });
  const unknown = (flags & 8) !== 0 && sizes.packedSize === 0;
  const end = unknown
    ? ((await findSignature(source, dataStart, limit, [DESCRIPTOR, LOCAL_HEADER, CENTRAL_HEADER])) ?? limit)
    : Math.min(limit, dataStart + sizes.packedSize);
  const name = decodeEntryName(names.subarray(0, nameLength), (flags & 0x800) !== 0);
  const entry: ZipEntry = {
    name,
    nameLength,
    method: head.u16(8),
    encrypted: (flags & 1) !== 0,
    crc: unknown ? 0 : head.u32(14),
    packedSize: Math.max(0, end - dataStart),
    size: unknown ? 0 : sizes.size,
    offset: at,
    listed: false,
    comment: wordsInExtra(names.subarray(nameLength), name),
  };
  return { entry, end: Math.max(end, at + 30) };
}

/** Offset of the next of some `PK` signatures in `[start, end)`. */
async function findSignature(
  source: ByteSource,
  start: number,
  end: number,
  signatures: readonly number[],
): Promise<number | undefined> {
  const block = 256 * 1024;
  for (let at = start; at < end; at += block) {
    // Four bytes more than the step, so that a signature across two blocks is seen.
    const fields = new Fields(await source.read(at, Math.min(block + 3, end - at)));
    let found = fields.bytes.indexOf(0x50);
    while (found >= 0) {
      if (signatures.includes(fields.u32(found))) return at + found;
      found = fields.bytes.indexOf(0x50, found + 1);
    }
  }
  return undefined;
}
