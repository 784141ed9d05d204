import type { ByteSource } from '../../../core/types.ts';
import { Trouble } from '../trouble.ts';
import { Fields } from './bytes.ts';
import { wordsInExtra } from './extra.ts';
import { decodeEntryName } from './names.ts';

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const DESCRIPTOR = 0x08074b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const END_SIZE = 22;
const FULL32 = 0xffffffff;
/** Candidates for the end record that are tried: comments can be full of look-alikes. */
const MAX_CANDIDATES = 64;
/** How far from its end an archive that begins as one is searched for its end record, and in what steps. */
const FURTHEST = 64 * 1024 * 1024;
const STEP_BACK = 1024 * 1024;
/** A directory beyond this is not one that a person made. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;

/** One file or folder of an archive, as its central directory describes it (PKWARE APPNOTE 6.3.10, 4.3.12). */
export interface ZipEntry {
  /** As stored, decoded; may be absolute or hold `..`. */
  readonly name: string;
  readonly nameLength: number;
  /** 0 = stored, 8 = deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header lies in the source. */
  readonly offset: number;
  /** False if it was found by its local header only: sizes and checksum may then be unknown (0). */
  readonly listed: boolean;
  /** And what its extra fields say in words. */
  readonly comment: string;
}

/** Where the central directory lies and how much stands before the archive (self-extracting programs). */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly prefix: number;
  readonly entries: number;
  readonly comment: string;
  /** First byte after the end record and its comment. */
  readonly archiveEnd: number;
}

/** Finds the central directory from the end record, also behind a prefix and before trailing bytes. */
export async function findDirectory(source: ByteSource): Promise<DirectoryPlace | undefined> {
  const near = await directoryWithin(source, Math.max(0, source.size - END_SIZE - 0xffff), source.size);
  if (near !== undefined) return near;
  const head = new Fields(await source.read(0, 4));
  if (head.bytes.length < 4 || head.u32(0) !== LOCAL_HEADER) return undefined;
  // Somebody put more behind the archive than a comment can be.
  const last = Math.max(0, source.size - FURTHEST);
  for (let end = source.size - 0xffff; end > last; end -= STEP_BACK) {
    const place = await directoryWithin(source, Math.max(0, end - STEP_BACK - END_SIZE), end);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The last end record between the offsets that leads to a directory. */
async function directoryWithin(
  source: ByteSource,
  tailStart: number,
  tailEnd: number,
): Promise<DirectoryPlace | undefined> {
  const tail = new Fields(await source.read(tailStart, tailEnd - tailStart));
  let tried = 0;
  for (let at = tail.bytes.length - END_SIZE; at >= 0 && tried < MAX_CANDIDATES; at--) {
    if (tail.bytes[at] !== 0x50 || tail.u32(at) !== END) continue;
    tried += 1;
    const place = await directoryAt(source, tail.bytes.subarray(at), tailStart + at);
    if (place !== undefined) return place;
  }
  return undefined;
}

async function directoryAt(
  source: ByteSource,
  record: Uint8Array,
  at: number,
): Promise<DirectoryPlace | undefined> {
  const fields = new Fields(record);
  let entries = fields.u16(10);
  let size = fields.u32(12);
  let offset = fields.u32(16);
  let end = at;
  const commentLength = fields.u16(20);
  if (commentLength > record.length - END_SIZE) return undefined;
  if (entries === 0xffff || size === FULL32 || offset === FULL32) {
    const wide = await findEnd64(source, at);
    if (wide !== undefined) ({ entries, size, offset, end } = wide);
  }
  const start = end - size;
  if (start < 0) return undefined;
  if (size > 0 && new Fields(await source.read(start, 4)).u32(0) !== CENTRAL_HEADER) return undefined;
  const comment = decodeEntryName(record.subarray(END_SIZE, END_SIZE + commentLength), false);
  const archiveEnd = at + END_SIZE + commentLength;
  return { start, end, prefix: Math.max(0, start - offset), entries, comment, archiveEnd };
}

/** The ZIP64 end record that the locator before the end record points to (APPNOTE 4.3.14, 4.3.15). */
async function findEnd64(source: ByteSource, at: number) {
  if (at < 20) return undefined;
  const locator = new Fields(await source.read(at - 20, 20));
  if (locator.u32(0) !== END64_LOCATOR) return undefined;
  // The stored offset is wrong behind a prefix; the record then stands right before its locator.
  for (const end of [locator.u64(8), at - 20 - 56]) {
    if (end < 0 || end > source.size - 56) continue;
    const record = new Fields(await source.read(end, 56));
    if (record.u32(0) !== END64) continue;
    return { entries: record.u64(32), size: record.u64(40), offset: record.u64(48), end };
  }
  return undefined;
}

/** The entries of a central directory in its order. Throws `Trouble` when it is cut or longer than allowed. */
export async function* directoryEntries(source: ByteSource, place: DirectoryPlace): AsyncIterable<ZipEntry> {
  if (place.end - place.start > MAX_DIRECTORY_BYTES)
    throw new Trouble('too-large', 'central directory too large');
  const block = 1024 * 1024;
  let at = place.start;
  let buffer: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
  let bufferStart = at;
  while (at < place.end) {
    // Longest record: 46 bytes and three fields of 65,535 bytes.
    if (at - bufferStart + 46 + 3 * 0xffff > buffer.length && bufferStart + buffer.length < place.end) {
      buffer = await source.read(at, Math.min(block, place.end - at));
      bufferStart = at;
    }
    const record = buffer.subarray(at - bufferStart);
    const fields = new Fields(record);
    if (record.length < 46 || fields.u32(0) !== CENTRAL_HEADER) {
      throw new Trouble('damaged', 'central directory is damaged');
    }
    const length = 46 + fields.u16(28) + fields.u16(30) + fields.u16(32);
    if (length > record.length) throw new Trouble('damaged', 'central directory is cut');
    yield centralEntry(record.subarray(0, length), place.prefix);
    at += length;
  }
}

function centralEntry(record: Uint8Array, prefix: number): ZipEntry {
  const fields = new Fields(record);
  const flags = fields.u16(8);
  const nameLength = fields.u16(28);
  const extraEnd = 46 + nameLength + fields.u16(30);
  const utf8 = (flags & 0x800) !== 0;
  const extra = record.subarray(46 + nameLength, extraEnd);
  const name = decodeEntryName(record.subarray(46, 46 + nameLength), utf8);
  const wide = wideSizes(extra, {
    size: fields.u32(24),
    packedSize: fields.u32(20),
    offset: fields.u32(42),
  });
  return {
    name,
    nameLength,
    method: fields.u16(10),
    encrypted: (flags & 1) !== 0,
    crc: fields.u32(16),
    packedSize: wide.packedSize,
    size: wide.size,
    offset: wide.offset + prefix,
    listed: true,
    comment: withWords(decodeEntryName(record.subarray(extraEnd), utf8), extra, name),
  };
}

function withWords(comment: string, extra: Uint8Array, name: string): string {
  const words = wordsInExtra(extra, name);
  return words === '' || words === comment ? comment : `${comment}\n${words}`.trim();
}

interface Sizes {
  size: number;
  packedSize: number;
  offset: number;
}

/** Replaces fields that read 0xFFFFFFFF by those of the ZIP64 extra field, which holds just these, in order. */
export function wideSizes(extra: Uint8Array, sizes: Sizes): Sizes {
  const fields = new Fields(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + fields.u16(at + 2)) {
    if (fields.u16(at) !== 1) continue;
    const wide = { ...sizes };
    let next = at + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== FULL32) continue;
      wide[key] = fields.u64(next);
      next += 8;
    }
    return wide;
  }
  return sizes;
}
