import type { Platform } from '../../../core/types.ts';
import { Trouble } from '../../shared/trouble.ts';
import { Inflating } from './inflating.ts';
import { decodeLzw } from './lzw.ts';
import { Raster, shadeOf } from './raster.ts';
import { type Palette, rowBytes, type SampleLayout, SampleReader } from './samples.ts';
import { type Chunk, chunksOf, TAG } from './tiff-chunks.ts';
import type { Directory, TiffFile } from './tiff-directories.ts';

const LZW = 5;
const PACK_BITS = 32_773;
const DEFLATE = [8, 32_946];
/** Bytes of a strip or tile that are held decoded. */
const MAX_CHUNK = 256 * 1024 * 1024;
const MAX_SAMPLES = 16;
const HORIZONTAL = 2;
/** Kinds of extra samples that are transparency. */
const ALPHA = [1, 2];
const UNKNOWN = () => new Trouble('unreadable', 'words in a TIFF picture of this kind cannot be read');

/** Decodes strips and tiles into shades. Throws `Trouble` for codes and colours that are not known. */
export async function tiffRaster(
  file: TiffFile,
  directory: Directory,
  platform: Platform,
): Promise<Uint8Array> {
  const layout = layoutOf(file, directory);
  const [width, height] = [directory.one(TAG.width, 0), directory.one(TAG.height, 0)];
  const raster = new Raster(width, height, layout.alpha !== undefined);
  const reader = new SampleReader(layout);
  for (const chunk of chunksOf(file, directory)) {
    const bytes = await unpacked(chunk, { directory, layout, platform });
    draw(bytes, chunk, { layout, raster, reader });
  }
  return raster.flattened();
}

function layoutOf({ little }: TiffFile, directory: Directory): SampleLayout {
  const bits = directory.one(TAG.bits, 1);
  const perPixel = directory.one(TAG.samples, 1);
  const isPlanar = directory.one(TAG.planar, 1) === 2 && perPixel > 1;
  const known = [1, 2, 4, 8, 16].includes(bits) && perPixel <= MAX_SAMPLES && !isPlanar;
  const colours = known ? coloursOf(directory, bits, perPixel) : undefined;
  if (!colours) throw UNKNOWN();
  const own = colours === 'rgb' ? 3 : colours === 'cmyk' ? 4 : 1;
  const extra = directory.all(TAG.extra).findIndex((kind) => ALPHA.includes(kind));
  const alpha = extra >= 0 && own + extra < perPixel && bits >= 8 ? own + extra : undefined;
  return { bits, little, perPixel, colours, ...(alpha === undefined ? {} : { alpha }) };
}

/** By photometric interpretation; of CIE L*a*b* the lightness is taken. */
function coloursOf(
  directory: Directory,
  bits: number,
  perPixel: number,
): SampleLayout['colours'] | undefined {
  switch (directory.one(TAG.photometric, 1)) {
    case 0:
      return 'white-first';
    case 1:
    case 8:
      return 'grey';
    case 2:
      return perPixel >= 3 ? 'rgb' : undefined;
    case 3:
      return bits <= 8 ? paletteOf(directory.all(TAG.colours), 1 << bits) : undefined;
    case 5:
      return perPixel >= 4 ? 'cmyk' : undefined;
    default:
      return undefined;
  }
}

/** All reds, all greens, all blues, of 16 bits each; some writers keep 8. */
function paletteOf(colours: readonly number[], count: number): Palette {
  const scale = colours.some((value) => value > 255) ? 1 / 257 : 1;
  const shades = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const [red, green, blue] = [0, 1, 2].map((k) => (colours[k * count + i] ?? 0) * scale);
    shades[i] = shadeOf(red!, green!, blue!);
  }
  return { shades };
}

interface Unpacking {
  readonly directory: Directory;
  readonly layout: SampleLayout;
  readonly platform: Platform;
}

/** The rows of a strip or tile; shorter than they should be where the data end or go wrong. */
async function unpacked(chunk: Chunk, { directory, layout, platform }: Unpacking): Promise<Uint8Array> {
  const compression = directory.one(TAG.compression, 1);
  const length = rowBytes(layout, chunk.width);
  const size = length * chunk.height;
  if (size > MAX_CHUNK) throw new Trouble('too-large', 'strip of a picture is too large to hold');
  if (compression === 1) return chunk.bytes;
  const to = new Uint8Array(size);
  const bytes = to.subarray(0, await decode(chunk.bytes, to, { compression, platform }));
  if (directory.one(TAG.predictor, 1) === HORIZONTAL) {
    for (let at = 0; at + length <= bytes.length; at += length)
      addUp(bytes.subarray(at, at + length), layout);
  } else if (directory.one(TAG.predictor, 1) > HORIZONTAL) throw UNKNOWN();
  return bytes;
}

async function decode(
  from: Uint8Array,
  to: Uint8Array,
  { compression, platform }: { compression: number; platform: Platform },
): Promise<number> {
  if (compression === PACK_BITS) return unpackBits(from, to);
  if (compression === LZW) {
    // Before TIFF 5.0 codes stood the other way round.
    if (from[0] === 0 && ((from[1] ?? 0) & 1) === 1) throw UNKNOWN();
    return decodeLzw(from, to, { symbolBits: 8, tiff: true });
  }
  if (!DEFLATE.includes(compression)) throw UNKNOWN();
  const inflating = new Inflating([from], platform);
  try {
    return await inflating.fill(to);
  } finally {
    await inflating.close();
  }
}

/** PackBits (TIFF 6.0, section 9). */
function unpackBits(from: Uint8Array, to: Uint8Array): number {
  let at = 0;
  for (let next = 0; next < from.length && at < to.length; ) {
    const code = from[next++]!;
    if (code === 128) continue;
    const count = Math.min(code < 128 ? code + 1 : 257 - code, to.length - at);
    if (code < 128) {
      to.set(from.subarray(next, next + count), at);
      next += code + 1;
    } else to.fill(from[next++] ?? 0, at, at + count);
    at += count;
  }
  return at;
}

/** Each sample was written as what it differs by from that of the pixel before (TIFF 6.0, section 14). */
function addUp(row: Uint8Array, { bits, perPixel, little = false }: SampleLayout): void {
  if (bits === 8) for (let i = perPixel; i < row.length; i++) row[i] = row[i]! + row[i - perPixel]!;
  if (bits !== 16) return;
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
  for (let i = perPixel * 2; i + 1 < row.length; i += 2)
    view.setUint16(i, view.getUint16(i, little) + view.getUint16(i - perPixel * 2, little), little);
}

interface Drawing {
  readonly layout: SampleLayout;
  readonly raster: Raster;
  readonly reader: SampleReader;
}

function draw(bytes: Uint8Array, chunk: Chunk, { layout, raster, reader }: Drawing): void {
  const length = rowBytes(layout, chunk.width);
  const count = Math.min(chunk.width, raster.width - chunk.x);
  for (let y = 0, at = 0; y < chunk.height && chunk.y + y < raster.height; y++, at += length) {
    const row = bytes.subarray(at, at + length);
    if (row.length < rowBytes(layout, count)) return;
    reader.row(row, raster, { at: (chunk.y + y) * raster.width + chunk.x, step: 1, count });
  }
}
