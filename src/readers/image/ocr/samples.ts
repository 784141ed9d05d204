import { type Raster, shadeOf } from './raster.ts';

/** How the samples of a row of pixels stand in its bytes. */
export interface SampleLayout {
  /** Of a sample: 1, 2, 4, 8 or 16, the highest first. */
  readonly bits: number;
  /** 16 bits with the lower byte first. */
  readonly little?: boolean;
  /** Samples of a pixel, colours first. */
  readonly perPixel: number;
  readonly colours: 'grey' | 'white-first' | 'rgb' | 'cmyk' | Palette;
  /** Which sample of a pixel says how much of it is there. */
  readonly alpha?: number;
  /** The one colour, as samples of 8 bits or fewer, that is not there. */
  readonly clear?: readonly number[];
}

/** Shades of the colours that numbers stand for, and how much of each is there. */
export interface Palette {
  readonly shades: Uint8Array;
  readonly alpha?: Uint8Array;
}

/** Bytes of a row of so many pixels. */
export function rowBytes({ bits, perPixel }: SampleLayout, pixels: number): number {
  return Math.ceil((pixels * perPixel * bits) / 8);
}

/** Where the pixels of a row go in a raster. */
export interface RowPlace {
  /** Index of the first, and steps between them. */
  readonly at: number;
  readonly step: number;
  readonly count: number;
}

/** Turns rows of samples into shades. */
export class SampleReader {
  readonly #layout: SampleLayout;
  #samples = new Uint8Array(0);

  constructor(layout: SampleLayout) {
    this.#layout = layout;
  }

  row(bytes: Uint8Array, raster: Raster, place: RowPlace): void {
    const { perPixel, alpha, clear } = this.#layout;
    const samples = this.#unpacked(bytes, place.count * perPixel);
    this.#shades(samples, raster.grey, place);
    if (!raster.alpha) return;
    const palette = paletteOf(this.#layout);
    for (let i = 0, at = place.at; i < place.count; i++, at += place.step) {
      const from = i * perPixel;
      const isClear = clear?.every((value, k) => samples[from + k] === value) ?? false;
      const own = alpha === undefined ? palette?.alpha?.[samples[from]!] : samples[from + alpha];
      raster.alpha[at] = isClear ? 0 : (own ?? 255);
    }
  }

  /** A byte a sample: its value if it has 8 bits or fewer, else its higher byte. */
  #unpacked(bytes: Uint8Array, count: number): Uint8Array {
    const { bits, little = false } = this.#layout;
    if (bits === 8) return bytes;
    if (this.#samples.length < count) this.#samples = new Uint8Array(count);
    const samples = this.#samples;
    if (bits === 16) {
      for (let i = 0, at = little ? 1 : 0; i < count; i++, at += 2) samples[i] = bytes[at]!;
    } else {
      const mask = (1 << bits) - 1;
      for (let i = 0; i < count; i++) {
        const bit = i * bits;
        samples[i] = (bytes[bit >> 3]! >> (8 - bits - (bit & 7))) & mask;
      }
    }
    return samples;
  }

  #shades(samples: Uint8Array, grey: Uint8Array, { at, step, count }: RowPlace): void {
    const { bits, perPixel, colours } = this.#layout;
    const scale = bits < 8 ? 255 / ((1 << bits) - 1) : 1;
    const shade = shader(colours, scale);
    for (let i = 0, from = 0, to = at; i < count; i++, from += perPixel, to += step)
      grey[to] = shade(samples, from);
  }
}

type Shade = (samples: Uint8Array, at: number) => number;

function shader(colours: SampleLayout['colours'], scale: number): Shade {
  switch (colours) {
    case 'grey':
      return (samples, at) => samples[at]! * scale;
    case 'white-first':
      return (samples, at) => 255 - samples[at]! * scale;
    case 'rgb':
      return (samples, at) => shadeOf(samples[at]!, samples[at + 1]!, samples[at + 2]!) * scale;
    case 'cmyk':
      return (samples, at) => {
        const ink = shadeOf(samples[at]!, samples[at + 1]!, samples[at + 2]!) * scale;
        return ((255 - ink) * (255 - samples[at + 3]! * scale)) / 255;
      };
    default:
      return (samples, at) => colours.shades[samples[at]!] ?? 255;
  }
}

function paletteOf({ colours }: SampleLayout): Palette | undefined {
  return typeof colours === 'string' ? undefined : colours;
}
