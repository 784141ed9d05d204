import { type Box, IDENTITY, type Matrix, multiply } from './geometry.ts';
import type { Library } from './library.ts';
import { type Cover, UNKNOWN } from './paint.ts';
import { objectMatrix, objectScale, outlines, scaleOf, strokeBoxes } from './shapes.ts';

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
  readonly #object: number;
  readonly #order: number;
  readonly #matrix: Matrix;
  #reach = -1;

  constructor(library: Library, { object, order, box, matrix }: Stroked) {
    this.#library = library;
    this.#object = object;
    this.#order = order;
    this.#matrix = matrix;
    this.box = box;
  }

  /** Width of all its lines side by side, points. */
  get reach(): number {
    if (this.#reach < 0) this.#reach = this.#width() * this.#scale() * this.#lines();
    return this.#reach;
  }

  /** Its lines, each in a box. */
  covers(): Cover[] {
    const shapes = outlines(this.#library, this.#object);
    const boxes = shapes ? strokeBoxes(shapes, this.#width(), this.#whole()) : [this.box];
    return boxes.map((one) => ({ ...UNKNOWN, order: this.#order, box: one }));
  }

  /** The first segment is a point; a closed path may have a line back to it. */
  #lines(): number {
    return Math.max(this.#library.pdfium.FPDFPath_CountSegments(this.#object) - 1, 1);
  }

  #width(): number {
    const { pdfium, scratch } = this.#library;
    if (!pdfium.FPDFPageObj_GetStrokeWidth(this.#object, scratch)) return 0;
    return this.#library.float32(scratch);
  }

  /** Of what lies in no form without a matrix for each. */
  #scale(): number {
    return this.#matrix === IDENTITY ? objectScale(this.#library, this.#object) : scaleOf(this.#whole());
  }

  #whole(): Matrix {
    return multiply(objectMatrix(this.#library, this.#object), this.#matrix);
  }
}
