import type { GreyPicture } from '../../../core/types.ts';
import { contrastOf } from './paper.ts';

/** What parts by so many shades from the paper may belong to a rule; the edges of a rule are fainter than its middle. */
const CONTRAST = 40;
/** Inches that a rule is long at least; no upright stroke of a letter that is not a heading is. */
const LENGTH = 0.35;
/** Inches that a rule is thick at most. */
const THICKNESS = 0.03;
const WHITE = 255;

/**
 * The picture for OCR: what the mask leaves out is white, and so are ruled lines, which the engine would take for
 * letters or for frames around pictures.
 */
export function cleaned(picture: GreyPicture, mask?: Uint8Array): GreyPicture {
  const { width, height, dpi } = picture;
  const pixels = picture.pixels.slice();
  const contrast = contrastOf(picture, mask);
  if (contrast) {
    const eraser = new Eraser(contrast, pixels, {
      length: LENGTH * dpi,
      thickness: Math.max(2, THICKNESS * dpi),
    });
    for (let y = 0; y < height; y++) eraser.line({ start: y * width, count: width, along: 1, across: width });
    for (let x = 0; x < width; x++) eraser.line({ start: x, count: height, along: width, across: 1 });
  }
  if (mask) for (let i = 0; i < pixels.length; i++) if (mask[i] === 0) pixels[i] = WHITE;
  return { width, height, dpi, pixels };
}

/** A row or column of pixels: steps along it, and to the next one beside it. */
interface Line {
  readonly start: number;
  readonly count: number;
  readonly along: number;
  readonly across: number;
}

class Eraser {
  readonly #contrast: Uint8Array;
  readonly #pixels: Uint8Array;
  readonly #rule: { readonly length: number; readonly thickness: number };

  constructor(contrast: Uint8Array, pixels: Uint8Array, rule: { length: number; thickness: number }) {
    this.#contrast = contrast;
    this.#pixels = pixels;
    this.#rule = rule;
  }

  /** Whitens the long runs of ink that are thin. */
  line(line: Line): void {
    let from = 0;
    for (let i = 0; i <= line.count; i++) {
      if (i < line.count && this.#isInk(line.start + i * line.along)) continue;
      if (i - from > this.#rule.length) this.#erase(line, from, i);
      from = i + 1;
    }
  }

  #isInk(at: number): boolean {
    return this.#contrast[at]! >= CONTRAST;
  }

  /** Where the run is as thick as a rule; letters that stand on it stay. */
  #erase({ start, along, across }: Line, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const at = start + i * along;
      if (this.#depth(at, across) + this.#depth(at, -across) > this.#rule.thickness) continue;
      this.#pixels[at] = WHITE;
      // The faint edge beside it.
      if (!this.#isInk(at - across)) this.#pixels[at - across] = WHITE;
      if (!this.#isInk(at + across)) this.#pixels[at + across] = WHITE;
    }
  }

  /** Pixels of ink in a row from here, as far as a rule may be thick. */
  #depth(at: number, step: number): number {
    let depth = 0;
    for (let next = at + step; depth <= this.#rule.thickness && this.#isInk(next); next += step) depth++;
    return depth;
  }
}
