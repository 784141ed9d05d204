import { problem } from '../../../core/problem.ts';
import type { Problem } from '../../../core/types.ts';
import { joinBytes } from '../../shared/bytes.ts';
import { decodeLzw } from './lzw.ts';
import { canHoldWords, greyPage, type Page } from './page.ts';
import { Raster, shadeOf } from './raster.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const CONTROL = 0xf9;
const INTERLACED = 0x40;
/** Pictures of one film that are read, if they differ. */
const MAX_FRAMES = 40;
/** Pictures of one film that are decoded, and their pixels in all. */
const MAX_DECODED = 2_000;
const MAX_PIXELS = 1_000_000_000;
const LARGEST = 64_000_000;
/** Pictures that share all but so many of their pixels show the same words. */
const CHANGED = 0.01;
/** Shades that a changed pixel differs by. */
const DIFFERENT = 32;
const MAX_BITS = 8;
/** Rows of an interlaced picture: first, steps (GIF89a, appendix E). */
const ROWS = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const;

/** A GIF as pages: its first picture, and those of a film that differ from the last. */
export function* gifPages(bytes: Uint8Array): Iterable<Page | Problem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 13) return;
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  if (!canHoldWords(width, height)) return;
  const film = new Film(bytes, width, height);
  let shown: Uint8Array | undefined;
  let pages = 0;
  while (film.next()) {
    const picture = film.flattened();
    if (shown && !isChanged(shown, picture)) continue;
    if (++pages > MAX_FRAMES) break;
    shown = picture;
    yield greyPage(width, height, picture);
  }
  if (pages > MAX_FRAMES || film.isCut)
    yield problem('too-large', 'film has more pictures than OCR is given');
}

function isChanged(before: Uint8Array, after: Uint8Array): boolean {
  let changed = 0;
  for (let i = 0; i < after.length; i++) if (Math.abs(after[i]! - before[i]!) > DIFFERENT) changed++;
  return changed > CHANGED * after.length;
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly interlaced: boolean;
  readonly shades: Uint8Array;
  /** Number of the colour that lets through what was there; −1 if none. */
  readonly clear: number;
  /** Taken away before the next picture is drawn. */
  readonly passing: boolean;
}

/** The pictures of a film, each drawn over those before. */
class Film {
  readonly #bytes: Uint8Array;
  readonly #raster: Raster;
  readonly #shades: Uint8Array;
  #at: number;
  #control = { clear: -1, passing: false };
  #passing: Frame | undefined;
  #frames = 0;
  #pixels = 0;
  isCut = false;

  constructor(bytes: Uint8Array, width: number, height: number) {
    this.#bytes = bytes;
    this.#raster = new Raster(width, height, true);
    this.#shades = tableAt(bytes, 13, bytes[10]!);
    this.#at = 13 + this.#shades.length * 3;
  }

  /** What is seen after the picture drawn last. */
  flattened(): Uint8Array {
    const { width, height, grey, alpha } = this.#raster;
    const copy = new Raster(width, height, true);
    copy.grey.set(grey);
    copy.alpha!.set(alpha!);
    return copy.flattened();
  }

  /** Draws the next picture. False if there is none, or too many were drawn. */
  next(): boolean {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const kind = bytes[this.#at++];
      if (kind === IMAGE && this.#at + 9 < bytes.length) return this.#image();
      if (kind !== EXTENSION) return false;
      if (bytes[this.#at] === CONTROL) this.#control = controlOf(bytes[this.#at + 2]!, bytes[this.#at + 5]!);
      this.#blocks(this.#at + 1);
    }
    return false;
  }

  #image(): boolean {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 9);
    const u16 = (at: number) => view.getUint16(at, true);
    const flags = view.getUint8(8);
    const own = tableAt(this.#bytes, this.#at + 9, flags);
    const frame: Frame = {
      left: u16(0),
      top: u16(2),
      width: u16(4),
      height: u16(6),
      interlaced: (flags & INTERLACED) !== 0,
      shades: own.length > 0 ? own : this.#shades,
      ...this.#control,
    };
    this.#pixels += frame.width * frame.height;
    this.isCut =
      ++this.#frames > MAX_DECODED || this.#pixels > MAX_PIXELS || frame.width * frame.height > LARGEST;
    if (this.isCut) return false;
    const start = this.#at + 9 + own.length * 3;
    const symbolBits = Math.min(MAX_BITS, Math.max(1, this.#bytes[start] ?? 1));
    const packed = this.#blocks(start + 1);
    this.#control = controlOf(0, 0);
    const numbers = new Uint8Array(frame.width * frame.height);
    if (this.#passing) this.#raster.clear(this.#passing);
    this.#passing = frame.passing ? frame : undefined;
    this.#draw(frame, numbers.subarray(0, decodeLzw(packed, numbers, { symbolBits, tiff: false })));
    return true;
  }

  #draw({ left, top, width, height, interlaced, shades, clear }: Frame, numbers: Uint8Array): void {
    const { grey, alpha, width: across, height: down } = this.#raster;
    let at = 0;
    for (const [first, step] of interlaced ? ROWS : ([[0, 1]] as const)) {
      for (let y = first; y < height; y += step) {
        for (let x = 0; x < width; x++) {
          const number = numbers[at++];
          if (number === undefined) return;
          if (number === clear || x + left >= across || y + top >= down) continue;
          const to = (y + top) * across + x + left;
          grey[to] = shades[number] ?? 255;
          alpha![to] = 255;
        }
      }
    }
  }

  /** The bytes of the sub-blocks from `at`; goes on behind them. */
  #blocks(at: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let next = at;
    while (next < this.#bytes.length && this.#bytes[next] !== 0) {
      parts.push(this.#bytes.subarray(next + 1, next + 1 + this.#bytes[next]!));
      next += 1 + this.#bytes[next]!;
    }
    this.#at = next + 1;
    return joinBytes(parts);
  }
}

/** How the next picture is drawn (GIF89a, 23): its colour that is not there, and whether it is taken away. */
function controlOf(flags: number, colour: number): Pick<Frame, 'clear' | 'passing'> {
  return { clear: flags & 1 ? colour : -1, passing: ((flags >> 2) & 7) >= 2 };
}

/** Shades of the table of colours that the flags speak of; none if there is no table. */
function tableAt(bytes: Uint8Array, at: number, flags: number): Uint8Array {
  if ((flags & 0x80) === 0) return new Uint8Array(0);
  const shades = new Uint8Array(2 ** ((flags & 7) + 1));
  for (let i = 0, from = at; i < shades.length && from + 2 < bytes.length; i++, from += 3)
    shades[i] = shadeOf(bytes[from]!, bytes[from + 1]!, bytes[from + 2]!);
  return shades;
}
