import type { Platform } from '../../../core/types.ts';
import { latin1 } from '../../shared/picture/window.ts';
import { Trouble } from '../../shared/trouble.ts';
import { Inflating } from './inflating.ts';
import { canHoldWords, greyPage, type Page, pageOf } from './page.ts';
import { Raster, shadeOf } from './raster.ts';
import { type Palette, rowBytes, type SampleLayout, SampleReader } from './samples.ts';
import { unfilter } from './unfilter.ts';

const SIGNATURE = 8;
const AROUND = 12;
/** Colour types by number (PNG, third edition, 11.2.1): samples of a pixel. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const RGB = 2;
const PALETTE = 3;
const GREY_ALPHA = 4;
const RGB_ALPHA = 6;

/** The seven passes of an interlaced picture (8.1): first column and row, steps between them. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const ONE_PASS = [[0, 0, 1, 1]] as const;

interface Png {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  readonly interlaced: boolean;
  readonly data: readonly Uint8Array[];
  readonly palette: Uint8Array | undefined;
  readonly clear: Uint8Array | undefined;
}

/** A PNG as a page: its data as they are where PDF knows their kind, else decoded. */
export async function* pngPages(bytes: Uint8Array, platform: Platform): AsyncIterable<Page> {
  const png = parse(bytes);
  if (!canHoldWords(png.width, png.height)) return;
  const plain = png.type <= PALETTE && png.bits <= 8 && !png.interlaced && !png.clear;
  yield plain ? pageOf(png.width, png.height, asItIs(png)) : await decoded(png, platform);
}

function parse(bytes: Uint8Array): Png {
  if (bytes.length < 33) throw new Trouble('damaged', 'picture is cut');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  const held = new Map<string, Uint8Array>();
  for (let at = SIGNATURE; at + AROUND <= bytes.length; at += AROUND + view.getUint32(at)) {
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const chunk = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (type === 'IDAT') data.push(chunk);
    else if (type === 'PLTE' || type === 'tRNS') held.set(type, chunk);
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [bits, type] = [bytes[24]!, bytes[25]!];
  const known = SAMPLES[type] !== undefined && [1, 2, 4, 8, 16].includes(bits);
  const palette = held.get('PLTE');
  if (!known || data.length === 0 || (type === PALETTE && (palette === undefined || bits > 8)))
    throw new Trouble('damaged', 'picture without pixels');
  return { width, height, bits, type, interlaced: bytes[28] !== 0, data, palette, clear: held.get('tRNS') };
}

/** PNG's filters are those of PDF's predictor 15. */
function asItIs({ width, bits, type, data, palette }: Png): { entries: string; data: readonly Uint8Array[] } {
  const space = palette && type === PALETTE ? indexed(palette) : type === RGB ? '/DeviceRGB' : '/DeviceGray';
  const parms = `/Predictor 15 /Colors ${SAMPLES[type]} /BitsPerComponent ${bits} /Columns ${width}`;
  const filter = `/Filter /FlateDecode /DecodeParms << ${parms} >>`;
  return { entries: `/ColorSpace ${space} /BitsPerComponent ${bits} ${filter}`, data };
}

function indexed(palette: Uint8Array): string {
  const whole = palette.subarray(0, palette.length - (palette.length % 3));
  const hex = Array.from(whole, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `[/Indexed /DeviceRGB ${whole.length / 3 - 1} <${hex}>]`;
}

async function decoded(png: Png, platform: Platform): Promise<Page> {
  const { width, height } = png;
  const raster = new Raster(width, height, png.clear !== undefined || png.type >= GREY_ALPHA);
  const inflating = new Inflating(png.data, platform);
  try {
    for (const pass of png.interlaced ? ADAM7 : ONE_PASS) await readPass(png, { pass, raster, inflating });
  } finally {
    await inflating.close();
  }
  return greyPage(width, height, raster.flattened());
}

interface PassReading {
  readonly pass: readonly [number, number, number, number];
  readonly raster: Raster;
  readonly inflating: Inflating;
}

async function readPass(png: Png, { pass, raster, inflating }: PassReading): Promise<void> {
  const { width, height } = png;
  const [left, top, across, down] = pass;
  const count = Math.max(0, Math.ceil((width - left) / across));
  if (count === 0) return;
  const layout = layoutOf(png);
  const reader = new SampleReader(layout);
  const length = rowBytes(layout, count);
  const pixelBytes = Math.max(1, (layout.bits * layout.perPixel) >> 3);
  const above = new Uint8Array(length);
  const row = new Uint8Array(length + 1);
  const bytes = row.subarray(1);
  for (let y = top; y < height; y += down) {
    if ((await inflating.fill(row)) < row.length) return;
    unfilter(bytes, above, { filter: row[0]!, pixelBytes });
    reader.row(bytes, raster, { at: y * width + left, step: across, count });
    above.set(bytes);
  }
}

function layoutOf({ bits, type, palette, clear }: Png): SampleLayout {
  const layout = { bits, perPixel: SAMPLES[type]! };
  if (type === PALETTE && palette) return { ...layout, colours: paletteOf(palette, clear) };
  const colours = type === RGB || type === RGB_ALPHA ? 'rgb' : 'grey';
  if (type >= GREY_ALPHA) return { ...layout, colours, alpha: layout.perPixel - 1 };
  return clear ? { ...layout, colours, clear: clearSamples(clear, layout) } : { ...layout, colours };
}

function paletteOf(colours: Uint8Array, clear?: Uint8Array): Palette {
  const shades = new Uint8Array(Math.floor(colours.length / 3));
  for (let i = 0; i < shades.length; i++)
    shades[i] = shadeOf(colours[i * 3]!, colours[i * 3 + 1]!, colours[i * 3 + 2]!);
  return clear ? { shades, alpha: clear } : { shades };
}

/** The colour that is not there: 16 bits a sample, of which those of the picture are looked at. */
function clearSamples(clear: Uint8Array, { bits, perPixel }: { bits: number; perPixel: number }): number[] {
  return Array.from({ length: perPixel }, (_, i) => clear[i * 2 + (bits === 16 ? 0 : 1)] ?? -1);
}
