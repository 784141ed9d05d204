import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive, packed from blocks that are repeated: gigabytes of it take no longer than one block. */
export interface LargeEntry {
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
}

/** `head`, `count` times `block`, `tail`, packed (RFC 1951: blocks that end on a byte may follow each other). */
export function repeated(head: string, [block, count]: readonly [string, number], tail: string): LargeEntry {
  const part = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const middle = part(block);
  const packed = Buffer.concat([
    part(head),
    ...Array.from({ length: count }, () => middle),
    deflateRawSync(tail),
  ]);
  const bytes = Buffer.from(block);
  let crc = crc32(head);
  for (let i = 0; i < count; i++) crc = crc32(bytes, crc);
  const size = Buffer.byteLength(head) + count * bytes.length + Buffer.byteLength(tail);
  return { packed, size, crc: crc32(tail, crc) };
}

/** Replaces the content of the entry with this name, which `bytes` holds stored and last. */
export function withEntry(
  bytes: Uint8Array,
  name: string,
  entry: LargeEntry,
  stated = entry.size,
): Uint8Array {
  const archive = Buffer.from(bytes);
  const local = archive.indexOf(Buffer.concat([Buffer.from([0, 0]), Buffer.from(name)])) - 28;
  const data = local + 30 + Buffer.byteLength(name);
  const old = archive.readUInt32LE(local + 18);
  const end = archive.length - 22;
  const directory = archive.readUInt32LE(end + 16);
  const central = archive.lastIndexOf(name) - 46;
  const result = Buffer.concat([archive.subarray(0, data), entry.packed, archive.subarray(data + old)]);
  const shift = entry.packed.length - old;
  for (const at of [local + 8, central + shift + 10]) result.writeUInt16LE(8, at);
  for (const at of [local + 14, central + shift + 16]) {
    result.writeUInt32LE(entry.crc, at);
    result.writeUInt32LE(entry.packed.length, at + 4);
    result.writeUInt32LE(stated, at + 8);
  }
  result.writeUInt32LE(directory + shift, end + shift + 16);
  return result;
}
