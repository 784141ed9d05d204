import { type Box, type Matrix, multiply } from './geometry.ts';
import type { Library } from './library.ts';
import { type Cover, UNKNOWN } from './paint.ts';
import { objectMatrix, outlines, scaleOf, strokeBoxes } from './shapes.ts';

/** A stroked path of a page, and what holds it. */
interface Stroked {
  readonly object: number;
  readonly order: number;
  readonly box: Box;
  readonly matrix: Matrix;
}

/**
 * A path that is stroked and not filled. Tables have thousands, as rules or as frames around words: its lines are
 * read only where they may matter.
 */
export class Stroke {
  /** It paints nothing outside, and as a rule little inside. */
  readonly box: Box;
  readonly #library: Library;
  readonly #path: Stroked;
  #reach: number | undefined;

  constructor(library: Library, path: Stroked) {
    this.#library = library;
    this.#path = path;
    this.box = path.box;
  }

  /** Width of all its lines side by side, points. */
  get reach(): number {
    this.#reach ??= this.#width() * scaleOf(this.#whole()) * this.#lines();
    return this.#reach;
  }

  /** Its lines, each in a box. */
  covers(): Cover[] {
    const { object, order, box } = this.#path;
    const shapes = outlines(this.#library, object);
    const boxes = shapes ? strokeBoxes(shapes, this.#width(), this.#whole()) : [box];
    return boxes.map((one) => ({ ...UNKNOWN, order, box: one }));
  }

  /** The first segment is a point; a closed path may have a line back to it. */
  #lines(): number {
    return Math.max(this.#library.pdfium.FPDFPath_CountSegments(this.#path.object) - 1, 1);
  }

  #width(): number {
    const { pdfium, scratch } = this.#library;
    if (!pdfium.FPDFPageObj_GetStrokeWidth(this.#path.object, scratch)) return 0;
    return this.#library.float32(scratch);
  }

  #whole(): Matrix {
    return multiply(objectMatrix(this.#library, this.#path.object), this.#path.matrix);
  }
}
