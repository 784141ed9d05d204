import { deflateSync } from 'node:zlib';

type Bytes = Uint8Array | readonly number[];

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const join = (...parts: readonly Bytes[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
export const be16 = (value: number) => [(value >> 8) & 255, value & 255];
export const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 0xffff)];
export const le32 = (value: number) => be32(value).reverse();

/** A chunk of a PNG; its checksum is not looked at. */
export const chunk = (type: string, data: Bytes) => join(be32(data.length), ascii(type), data, be32(0));

interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colours?: number;
}

export function png(chunks: readonly Uint8Array[] = [], options: PngOptions = {}): Uint8Array {
  const { width = 640, height = 480, depth = 8, colours = 2 } = options;
  const header = chunk('IHDR', [...be32(width), ...be32(height), depth, colours, 0, 0, 0]);
  return join(ascii('\x89PNG\r\n\x1a\n'), header, ...chunks, chunk('IDAT', [1, 2, 3]), chunk('IEND', []));
}

export const zlib = (bytes: Uint8Array) => new Uint8Array(deflateSync(bytes));

export const segment = (code: number, data: Bytes) => join([0xff, code], be16(data.length + 2), data);

export function jpeg(
  segments: readonly Uint8Array[] = [],
  { width = 640, height = 480, components = 3 } = {},
): Uint8Array {
  const frame = segment(0xc0, [8, ...be16(height), ...be16(width), components]);
  const scan = join(segment(0xda, [1, 0, 0]), [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
  return join([0xff, 0xd8], ...segments, frame, scan, [0xff, 0xd9]);
}

/** One entry of a directory: its value is bytes, or a further directory. */
export interface TiffEntry {
  readonly tag: number;
  readonly type: number;
  readonly value: Bytes | readonly TiffEntry[];
}

const isDirectory = (value: TiffEntry['value']): value is readonly TiffEntry[] =>
  typeof value[0] === 'object';
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 129: 1 };

/** A TIFF file with one directory, big-endian. Directories and values follow each other. */
export function tiff(entries: readonly TiffEntry[]): Uint8Array {
  const out = [...ascii('MM\0*'), ...be32(8)];
  writeDirectory(entries, out);
  return Uint8Array.from(out);
}

function writeDirectory(entries: readonly TiffEntry[], out: number[]): void {
  const start = out.length;
  out.push(...be16(entries.length), ...new Array(entries.length * 12 + 4).fill(0));
  for (const [i, { tag, type, value }] of entries.entries()) {
    const at = start + 2 + i * 12;
    const far = isDirectory(value) || value.length > 4;
    const place = far ? be32(out.length) : [...(value as Bytes)];
    const count = isDirectory(value) ? 1 : value.length / SIZES[type]!;
    out.splice(at, 12, ...be16(tag), ...be16(type), ...be32(count), ...[...place, 0, 0, 0, 0].slice(0, 4));
    if (isDirectory(value)) writeDirectory(value, out);
    else if (far) out.push(...value);
  }
}

export const textEntry = (tag: number, text: string): TiffEntry => ({
  tag,
  type: 2,
  value: utf8(`${text}\0`),
});

/** Degrees, minutes, seconds as rationals. */
export const rationals = (...values: readonly number[]) =>
  values.flatMap((value) => [...be32(value * 100), ...be32(100)]);

export function gif(blocks: readonly Uint8Array[]): Uint8Array {
  const image = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 0x01, 0];
  return join(
    ascii('GIF89a'),
    [16, 0, 16, 0, 0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    ...blocks,
    image,
    [0x3b],
  );
}

export function webp(chunks: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const parts = chunks.map(([type, data]) =>
    join(ascii(type), le32(data.length), data, data.length % 2 === 1 ? [0] : []),
  );
  const inside = join(ascii('WEBP'), ...parts);
  return join(ascii('RIFF'), le32(inside.length), inside);
}

export const box = (type: string, ...content: readonly Bytes[]) => {
  const inside = join(...content);
  return join(be32(inside.length + 8), ascii(type), inside);
};

/** An AVIF file whose only item is a block of Exif. */
export function avif(exif: Uint8Array): Uint8Array {
  const item = join(be32(0), exif);
  const build = (offset: number) => {
    const info = box('infe', [2, 0, 0, 0], be16(1), be16(0), ascii('Exif'), [0]);
    const places = box(
      'iloc',
      [0, 0, 0, 0],
      [0x44, 0],
      be16(1),
      be16(1),
      be16(0),
      be16(1),
      be32(offset),
      be32(item.length),
    );
    const meta = box('meta', be32(0), box('iinf', be32(0), be16(1), info), places);
    return join(box('ftyp', ascii('avif'), be32(0)), meta);
  };
  const head = build(0).length;
  return join(build(head + 8), box('mdat', item));
}

export const xmp = (inside: string) =>
  utf8(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`,
  );
