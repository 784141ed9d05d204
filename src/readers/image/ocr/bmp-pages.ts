import { Trouble } from '../../shared/trouble.ts';
import { canHoldWords, greyPage, type Page } from './page.ts';
import { Raster, shadeOf } from './raster.ts';
import { type Palette, rowBytes, type SampleLayout, SampleReader } from './samples.ts';

/** BITMAPFILEHEADER, and the first of the headers that follow it, BITMAPCOREHEADER. */
const FILE_HEADER = 14;
const CORE = 12;
/** Kinds of compression (BITMAPINFOHEADER.biCompression). */
const RLE8 = 1;
const RLE4 = 2;
const BIT_FIELDS = 3;
const ALPHA_BIT_FIELDS = 6;

interface Bitmap {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly width: number;
  readonly height: number;
  readonly upsideDown: boolean;
  readonly bits: number;
  readonly compression: number;
  /** Bytes of the header behind the file's. */
  readonly header: number;
  /** Where the pixels begin. */
  readonly start: number;
}

/** A Windows bitmap as a page. Throws `Trouble` for kinds that are not decoded. */
export function* bmpPages(bytes: Uint8Array): Iterable<Page> {
  const bitmap = parse(bytes);
  const { width, height, compression, bits } = bitmap;
  if (!canHoldWords(width, height)) return;
  const raster = new Raster(width, height, false);
  if (compression === RLE8 || compression === RLE4) drawRuns(bitmap, raster);
  else if (bits === 16 || bits === 32) drawFields(bitmap, raster);
  else drawRows(bitmap, raster);
  yield greyPage(width, height, raster.grey);
}

function parse(bytes: Uint8Array): Bitmap {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = bytes.length < FILE_HEADER + CORE ? 0 : view.getUint32(FILE_HEADER, true);
  if (header < CORE || bytes.length < FILE_HEADER + header) throw new Trouble('damaged', 'picture is cut');
  const core = header === CORE;
  const height = core ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(core ? 24 : 28, true);
  const compression = core || header < 20 ? 0 : view.getUint32(30, true);
  const known = [1, 2, 4, 8, 16, 24, 32].includes(bits) && compression <= ALPHA_BIT_FIELDS;
  // 4 and 5 stand for a JPEG or PNG on its way to a printer.
  if (!known || compression === 4 || compression === 5)
    throw new Trouble('unreadable', 'words in a bitmap of this kind cannot be read');
  return {
    ...{ bytes, view, bits, compression, header },
    width: Math.max(0, core ? view.getUint16(18, true) : view.getInt32(18, true)),
    height: Math.abs(height),
    upsideDown: height > 0,
    start: view.getUint32(10, true),
  };
}

/** Index of the first pixel of a row as stored. */
function rowAt({ upsideDown, width, height }: Bitmap, y: number): number {
  return (upsideDown ? height - 1 - y : y) * width;
}

/** Rows are padded to four bytes. */
function drawRows(bitmap: Bitmap, raster: Raster): void {
  const { bits, width, height } = bitmap;
  const layout: SampleLayout =
    bits === 24
      ? { bits: 8, perPixel: 3, colours: 'rgb' }
      : { bits, perPixel: 1, colours: paletteOf(bitmap) };
  const reader = new SampleReader(layout);
  const length = Math.ceil(rowBytes(layout, width) / 4) * 4;
  for (let y = 0, at = bitmap.start; y < height; y++, at += length) {
    const row = bitmap.bytes.subarray(at, at + length);
    if (row.length < rowBytes(layout, width)) return;
    reader.row(row, raster, { at: rowAt(bitmap, y), step: 1, count: width });
  }
}

/** Shades of the table of colours, which are kept as blue, green, red. */
function paletteOf({ bytes, bits, header, compression }: Bitmap): Palette {
  const size = header === CORE ? 3 : 4;
  const masks = header === 40 && compression === BIT_FIELDS ? 12 : 0;
  const shades = new Uint8Array(1 << bits);
  for (let i = 0, at = FILE_HEADER + header + masks; i < shades.length; i++, at += size)
    shades[i] = shadeOf(bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0);
  return { shades };
}

/** Pixels of 16 or 32 bits, whose masks say where the colours are. */
function drawFields(bitmap: Bitmap, raster: Raster): void {
  const { view, bits, width, height, compression, start } = bitmap;
  const masked = compression === BIT_FIELDS || compression === ALPHA_BIT_FIELDS;
  const usual = bits === 16 ? [0x7c00, 0x3e0, 0x1f] : [0xff0000, 0xff00, 0xff];
  const has = masked && bitmap.bytes.length >= 66;
  const fields = usual.map((mask, i) => fieldOf(has ? view.getUint32(54 + i * 4, true) : mask));
  const size = bits / 8;
  const length = Math.ceil((width * size) / 4) * 4;
  for (let y = 0, row = start; y < height && row + width * size <= view.byteLength; y++, row += length) {
    for (let x = 0, to = rowAt(bitmap, y), at = row; x < width; x++, at += size) {
      const pixel = size === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
      const [red, green, blue] = fields.map((field) => field(pixel)) as [number, number, number];
      raster.grey[to++] = shadeOf(red, green, blue);
    }
  }
}

/** A colour of a pixel as 0–255. */
function fieldOf(mask: number): (pixel: number) => number {
  if (mask === 0) return () => 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return (pixel) => (((pixel & mask) >>> shift) * 255) / most;
}

/** Runs of pixels of one or two colours (Windows, "Bitmap Compression"). */
function drawRuns(bitmap: Bitmap, raster: Raster): void {
  const { bytes, width, height, bits } = bitmap;
  const { shades } = paletteOf(bitmap);
  const four = bits === 4;
  let [x, y, at] = [0, 0, bitmap.start];
  const put = (byte: number, i: number) => {
    const number = four ? (i % 2 === 0 ? byte >> 4 : byte & 15) : byte;
    if (x < width && y < height) raster.grey[rowAt(bitmap, y) + x] = shades[number] ?? 255;
    x++;
  };
  while (at + 1 < bytes.length && y < height) {
    const [count, value] = [bytes[at]!, bytes[at + 1]!];
    at += 2;
    if (count > 0) for (let i = 0; i < count; i++) put(value, i);
    else if (value === 0) [x, y] = [0, y + 1];
    else if (value === 1) return;
    else if (value === 2) {
      x += bytes[at] ?? 0;
      y += bytes[at + 1] ?? 0;
      at += 2;
    } else {
      for (let i = 0; i < value; i++) put(bytes[at + (four ? i >> 1 : i)] ?? 0, i);
      at += Math.ceil((four ? Math.ceil(value / 2) : value) / 2) * 2;
    }
  }
}
