import type { Cells } from './group.ts';
import { cellText } from './record-text.ts';
import { matchShape, type Shape, shapeOf } from './shape.ts';

/** Shapes that are tried; the one that has not been met for longest makes room. */
const MAX_SHAPES = 16;
/** Objects without a known shape, after which no more shapes are learned unless more than half had one. */
const PATIENCE = 500;
/** Offsets that are put into one array: few at first, as most documents are small. */
const FIRST_SPANS = 1 << 8;
const SPANS = 1 << 14;

const NO_SPANS = new Int32Array(0);

/** An object that was found to be of a shape. */
export interface Match {
  readonly shape: Shape;
  readonly from: number;
  /** Behind the object. */
  readonly end: number;
  readonly spans: Int32Array;
  /** Where its offsets begin in `spans`. */
  readonly at: number;
}

/**
 * The shapes of the objects of a file. One is learned when lexer and builder have made of an object the very cells that it
 * says; objects of a known shape are then cut out of the text without them.
 */
export class KnownShapes {
  private readonly shapes: Shape[] = [];
  private candidate: { shape: Shape; text: string; at: number } | undefined;
  private spans = NO_SPANS;
  private used = 0;
  private matched = 0;
  private missed = 0;

  /** The object at `at`, if it is of a shape that is known. Otherwise it may be learned from it. */
  match(text: string, at: number): Match | undefined {
    this.candidate = undefined;
    if (this.missed > PATIENCE && this.missed > this.matched) return undefined;
    for (let i = 0; i < this.shapes.length; i++) {
      const shape = this.shapes[i]!;
      this.makeRoom(2 * shape.columns.length);
      const end = matchShape(shape, text, at, { spans: this.spans, into: this.used });
      if (end < 0) continue;
      if (i > 0) this.toFront(i);
      this.matched++;
      const match = { shape, from: at, end, spans: this.spans, at: this.used };
      this.used += 2 * shape.columns.length;
      return match;
    }
    this.missed++;
    const shape = shapeOf(text, at);
    this.candidate = shape === undefined ? undefined : { shape, text, at };
    return undefined;
  }

  /** What was made of the object that was asked for last. */
  learn({ columns, values }: Cells): void {
    if (this.candidate === undefined) return;
    const { shape, text, at } = this.candidate;
    this.candidate = undefined;
    const spans = new Int32Array(2 * shape.columns.length);
    const isSame =
      columns.length === shape.columns.length &&
      matchShape(shape, text, at, { spans, into: 0 }) >= 0 &&
      columns.every((column, i) => column === shape.columns[i]) &&
      values.every((value, i) => value === cellText(text, spans[2 * i]!, spans[2 * i + 1]!));
    if (!isSame) return;
    if (this.shapes.length >= MAX_SHAPES) this.shapes.pop();
    this.shapes.unshift(shape);
  }

  private toFront(i: number): void {
    const [shape] = this.shapes.splice(i, 1);
    this.shapes.unshift(shape!);
  }

  private makeRoom(count: number): void {
    if (this.used + count <= this.spans.length) return;
    this.spans = new Int32Array(Math.max(this.spans === NO_SPANS ? FIRST_SPANS : SPANS, count));
    this.used = 0;
  }
}
