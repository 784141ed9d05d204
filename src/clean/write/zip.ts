import type { CopyTools } from '../tools.ts';

const encoder = new TextEncoder();

/** A ZIP archive (APPNOTE 6.3.10): entries in the order given, a fixed date, no comments and no further fields. */
export async function zip(
  files: readonly (readonly [name: string, content: string | Iterable<string>])[],
  { deflateRaw }: Pick<CopyTools, 'deflateRaw'>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const plain = new Plain(content);
    const packed = await deflateRaw(plain);
    const label = encoder.encode(name);
    const about = [
      ...u16(20, UTF8, DEFLATED, TIME, DATE),
      ...u32(plain.crc, packed.length, plain.size),
      ...u16(label.length, 0),
    ];
    const local = Uint8Array.from([...u32(0x04034b50), ...about]);
    directory.push(
      Uint8Array.from([...u32(0x02014b50), ...u16(20), ...about, ...u16(0, 0, 0), ...u32(0, offset)]),
      label,
    );
    parts.push(local, label, packed);
    offset += local.length + label.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [...u32(0x06054b50), ...u16(0, 0, files.length, files.length), ...u32(size, offset), ...u16(0)];
  return joined([...parts, ...directory, Uint8Array.from(end)]);
}

const UTF8 = 0x800;
const DEFLATED = 8;
/** 1 January 2000, midnight, as MS-DOS has it: when a copy was made is nobody's business. */
const TIME = 0;
const DATE = (20 << 9) | (1 << 5) | 1;

const u16 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const u32 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255]);

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  // By index: an iterator takes several times as long, and a sheet has hundreds of megabytes.
  for (let at = 0; at < bytes.length; at++) value = TABLE[(value ^ bytes[at]!) & 255]! ^ (value >>> 8);
  return ~value >>> 0;
}

/** Characters that are made bytes at once. */
const PIECE = 1 << 16;

/** A content as bytes, which is never whole in memory: a sheet of a million rows is more than a text can be. */
class Plain implements Iterable<Uint8Array> {
  size = 0;
  crc = 0;
  private readonly texts: Iterable<string>;

  constructor(content: string | Iterable<string>) {
    this.texts = typeof content === 'string' ? [content] : content;
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    let piece = '';
    for (const text of this.texts) {
      piece += text;
      if (piece.length < PIECE) continue;
      yield this.encoded(piece);
      piece = '';
    }
    if (piece !== '') yield this.encoded(piece);
  }

  private encoded(piece: string): Uint8Array {
    const bytes = encoder.encode(piece);
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    return bytes;
  }
}
