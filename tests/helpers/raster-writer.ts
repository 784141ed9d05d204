import { deflateSync } from 'node:zlib';
import { ascii, be16, be32, chunk, join, le32, png } from './picture-writer.ts';

/** A picture in shades of grey, as it is to be seen: a byte a pixel. */
export interface Shown {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

type Spread = (pixel: number) => readonly number[];
/** First column and row, steps between them. */
type Pass = readonly [number, number, number, number];

const WHOLE: readonly Pass[] = [[0, 0, 1, 1]];
export const ADAM7: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

export interface PngKind {
  readonly colours: number;
  readonly depth?: number;
  readonly spread: Spread;
  readonly interlaced?: boolean;
  readonly chunks?: readonly Uint8Array[];
}

/** A PNG with the picture's pixels, each spread to the bytes of its samples. Depth 1 takes shades from 128 as white. */
export function pngOf(shown: Shown, kind: PngKind): Uint8Array {
  const { colours, depth = 8, spread, interlaced = false, chunks = [] } = kind;
  const rows: number[] = [];
  for (const [left, top, across, down] of interlaced ? ADAM7 : WHOLE) {
    if (left >= shown.width) continue;
    for (let y = top; y < shown.height; y += down) {
      const row: number[] = [];
      for (let x = left; x < shown.width; x += across)
        row.push(...spread(shown.pixels[y * shown.width + x]!));
      rows.push(0, ...(depth === 1 ? packed(row) : row));
    }
  }
  const idat = chunk('IDAT', new Uint8Array(deflateSync(Uint8Array.from(rows))));
  const { width, height } = shown;
  const bytes = png([...chunks, idat], { width, height, colours, depth });
  return interlaced ? bytes.with(28, 1) : bytes;
}

/** Bits of a row, the highest first. */
export function packed(bits: readonly number[]): number[] {
  const bytes: number[] = new Array(Math.ceil(bits.length / 8)).fill(0);
  bits.forEach((bit, i) => {
    if (bit > 0) bytes[i >> 3]! |= 128 >> (i & 7);
  });
  return bytes;
}

export const isLight = (pixel: number) => (pixel >= 128 ? 1 : 0);

/** Rows of a picture, from the top. */
export function rowsOf({ width, height, pixels }: Shown): number[][] {
  return Array.from({ length: height }, (_, y) => [...pixels.subarray(y * width, (y + 1) * width)]);
}

/** LZW of bytes without compression: a clear code before the table grows. `high`: as in TIFF, else as in GIF. */
export function plainLzw(
  values: Uint8Array | readonly number[],
  symbolBits: number,
  high: boolean,
): number[] {
  const width = symbolBits + 1;
  const clear = 1 << symbolBits;
  const out: number[] = [];
  let [held, count] = [0, 0];
  const put = (code: number) => {
    held = high ? (held << width) | code : held | (code << count);
    count += width;
    while (count >= 8) {
      out.push(high ? (held >> (count - 8)) & 255 : held & 255);
      held = high ? held & ((1 << (count - 8)) - 1) : held >> 8;
      count -= 8;
    }
  };
  values.forEach((value, i) => {
    if (i % (clear - 3) === 0) put(clear);
    put(value);
  });
  put(clear + 1);
  if (count > 0) out.push(high ? (held << (8 - count)) & 255 : held & 255);
  return out;
}

export interface GifFrame {
  readonly numbers: readonly number[];
  readonly interlaced?: boolean;
  /** Its colour that is not there. */
  readonly clear?: number;
}

/** A GIF of 128 shades, each twice as light as its number. */
export function gifOf({ width, height }: Shown, frames: readonly GifFrame[]): Uint8Array {
  const le16 = (value: number) => [value & 255, value >> 8];
  const table = Array.from({ length: 128 }, (_, i) => [i * 2, i * 2, i * 2]).flat();
  const images = frames.flatMap(({ numbers, interlaced = false, clear }) => {
    const control = clear === undefined ? [] : [0x21, 0xf9, 4, 1, 0, 0, clear, 0];
    const codes = plainLzw(numbers, 7, false);
    const blocks: number[] = [];
    for (let at = 0; at < codes.length; at += 255) {
      const block = codes.slice(at, at + 255);
      blocks.push(block.length, ...block);
    }
    const place = [0x2c, 0, 0, 0, 0, ...le16(width), ...le16(height), interlaced ? 0x40 : 0];
    return [...control, ...place, 7, ...blocks, 0];
  });
  return join(ascii('GIF89a'), le16(width), le16(height), [0xf6, 0, 0], table, images, [0x3b]);
}

export interface BmpKind {
  readonly bits: number;
  readonly compression?: number;
  readonly palette?: readonly number[];
  /** Rows as stored, from the bottom. */
  readonly data: readonly number[];
}

export function bmpOf(
  { width, height }: Shown,
  { bits, compression = 0, palette = [], data }: BmpKind,
): Uint8Array {
  const start = 54 + palette.length;
  const header = [
    le32(40),
    le32(width),
    le32(height),
    [1, 0, bits, 0],
    le32(compression),
    new Array(20).fill(0),
  ];
  return join(ascii('BM'), le32(start + data.length), le32(0), le32(start), header.flat(), palette, data);
}

export interface TiffPicture {
  readonly tags: Readonly<Record<number, readonly number[]>>;
  /** Strips or tiles. */
  readonly data: readonly (Uint8Array | readonly number[])[];
  readonly tiled?: boolean;
}

/** A TIFF file of pictures, big-endian. Values of tags are 32-bit numbers, but for rationals (282, 283) of one. */
export function tiffOf(pictures: readonly TiffPicture[]): Uint8Array {
  const out: number[] = [...ascii('MM\0*'), ...be32(0)];
  let link = 4;
  for (const { tags, data, tiled = false } of pictures) {
    const places = data.map((bytes) => {
      const at = out.length;
      for (const byte of bytes) out.push(byte);
      return at;
    });
    const lengths = data.map(({ length }) => length);
    const all = { ...tags, [tiled ? 324 : 273]: places, [tiled ? 325 : 279]: lengths };
    const entries = Object.entries(all).map(([tag, values]) => {
      const far = out.length;
      const rational = tag === '282' || tag === '283';
      if (values.length > 1 || rational) for (const value of values) out.push(...be32(value));
      if (rational) out.push(...be32(1));
      const place = values.length > 1 || rational ? far : values[0]!;
      return [...be16(Number(tag)), 0, rational ? 5 : 4, ...be32(values.length), ...be32(place)];
    });
    out.splice(link, 4, ...be32(out.length));
    out.push(...be16(entries.length), ...entries.flat());
    link = out.length;
    out.push(...be32(0));
  }
  return Uint8Array.from(out);
}
