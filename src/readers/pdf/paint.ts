import { area, type Box, IDENTITY, intersection, type Matrix, multiply, transformBox } from './geometry.ts';
import { isSolidImage } from './images.ts';
import type { Library } from './library.ts';
import type { PdfPage } from './page.ts';

/** FPDFPageObj_GetType (fpdf_edit.h). */
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
/** Marks smaller than this (points) cover no word. */
const MIN_COVER = 2;
const MAX_FORM_DEPTH = 8;
/** Objects looked at on a page; maps and drawings have more, text that matters does not lie behind them. */
const MAX_OBJECTS = 200_000;
/** Covers are looked up by horizontal bands of so many points. */
const BAND = 24;
const MAX_BANDS = 2000;
const OPAQUE = 250;

export type Rgb = readonly [number, number, number];

/** Something painted that can hide what was painted before it. */
export interface Cover {
  /** Place in paint order. */
  readonly order: number;
  readonly box: Box;
  readonly image: boolean;
  /** Colour if it is one, for all of the box. */
  readonly colour: Rgb | undefined;
  /** The box is filled without holes and nothing shines through. May look at pixels: ask last. */
  opaque(): boolean;
}

/** What is painted on a page, apart from its text. */
export class Paint {
  readonly #order = new Map<number, number>();
  readonly #bands = new Map<number, Cover[]>();
  readonly images: Box[] = [];
  #count = 0;

  /** `undefined` for an object that is not in the page's list. */
  orderOf(object: number): number | undefined {
    return this.#order.get(object);
  }

  note(object: number): number {
    this.#order.set(object, this.#count);
    return this.#count++;
  }

  add(cover: Cover): void {
    const first = Math.floor(cover.box.bottom / BAND);
    const last = Math.min(Math.floor(cover.box.top / BAND), first + MAX_BANDS);
    for (let band = first; band <= last; band++) {
      const list = this.#bands.get(band);
      if (list) list.push(cover);
      else this.#bands.set(band, [cover]);
    }
  }

  /** Covers that may lie at a height, in paint order. */
  at(y: number): readonly Cover[] {
    return this.#bands.get(Math.floor(y / BAND)) ?? [];
  }
}

/** Walks the page's objects in paint order. */
export function readPaint(page: PdfPage): Paint {
  const { pdfium } = page.library;
  const paint = new Paint();
  const count = Math.min(pdfium.FPDFPage_CountObjects(page.handle), MAX_OBJECTS);
  const walker = new Walker(page, paint);
  for (let i = 0; i < count; i++) walker.visit(pdfium.FPDFPage_GetObject(page.handle, i), IDENTITY, 0);
  return paint;
}

const always = () => true;
const never = () => false;

class Walker {
  readonly #page: PdfPage;
  readonly #library: Library;
  readonly #paint: Paint;
  #left = MAX_OBJECTS;

  constructor(page: PdfPage, paint: Paint) {
    this.#page = page;
    this.#library = page.library;
    this.#paint = paint;
  }

  visit(object: number, matrix: Matrix, depth: number): void {
    if (object === 0 || this.#left-- <= 0) return;
    const order = this.#paint.note(object);
    const type = this.#library.pdfium.FPDFPageObj_GetType(object);
    if (type === FORM && depth < MAX_FORM_DEPTH) this.#form(object, matrix, depth);
    else if (type === PATH) this.#path(object, matrix, order);
    else if (type === IMAGE) this.#image(object, matrix, order);
    else if (type === SHADING) this.#unknown(object, matrix, order);
  }

  #form(object: number, matrix: Matrix, depth: number): void {
    const { pdfium } = this.#library;
    const inner = multiply(objectMatrix(this.#library, object), matrix);
    const count = pdfium.FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count && this.#left > 0; i++) {
      this.visit(pdfium.FPDFFormObj_GetObject(object, i), inner, depth + 1);
    }
  }

  #path(object: number, matrix: Matrix, order: number): void {
    const { pdfium, scratch } = this.#library;
    if (!pdfium.FPDFPath_GetDrawMode(object, scratch, scratch + 4)) return;
    if (this.#library.int32(scratch) === 0) return;
    const box = this.#box(object, matrix);
    if (!box) return;
    const fill = fillColour(this.#library, object);
    const solid = fill !== undefined && fill.alpha >= OPAQUE && !pdfium.FPDFPageObj_HasTransparency(object);
    const parts = solid ? rectangles(this.#library, object) : undefined;
    if (!parts) {
      this.#paint.add({ order, box, image: false, colour: undefined, opaque: never });
      return;
    }
    // Path points are in the object's own space.
    const whole = multiply(objectMatrix(this.#library, object), matrix);
    for (const part of parts) {
      const covered = transformBox(part, whole);
      const big = covered.right - covered.left >= MIN_COVER && covered.top - covered.bottom >= MIN_COVER;
      if (big) this.#paint.add({ order, box: covered, image: false, colour: fill!.rgb, opaque: always });
    }
  }

  #image(object: number, matrix: Matrix, order: number): void {
    const box = this.#box(object, matrix);
    if (!box) return;
    this.#paint.images.push(intersection(box, this.#page.bounds));
    let solid: boolean | undefined;
    const opaque = () => {
      solid ??= isSolidImage(this.#page, object);
      return solid;
    };
    this.#paint.add({ order, box, image: true, colour: undefined, opaque });
  }

  #unknown(object: number, matrix: Matrix, order: number): void {
    const box = this.#box(object, matrix);
    if (box) this.#paint.add({ order, box, image: false, colour: undefined, opaque: never });
  }

  #box(object: number, matrix: Matrix): Box | undefined {
    const { pdfium, scratch } = this.#library;
    if (!pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
      return undefined;
    const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => this.#library.float32(scratch + at));
    const box = transformBox({ left: left!, bottom: bottom!, right: right!, top: top! }, matrix);
    const big = box.right - box.left >= MIN_COVER && box.top - box.bottom >= MIN_COVER;
    return big && Number.isFinite(area(box)) ? box : undefined;
  }
}

/** The object's own matrix. */
export function objectMatrix(library: Library, object: number): Matrix {
  const { scratch } = library;
  if (!library.pdfium.FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY;
  return [0, 4, 8, 12, 16, 20].map((at) => library.float32(scratch + at)) as unknown as Matrix;
}

/** Colour and opacity (0–255) that an object is filled with; undefined for patterns. */
export function fillColour(library: Library, object: number): { rgb: Rgb; alpha: number } | undefined {
  const { pdfium, scratch } = library;
  if (!pdfium.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12))
    return undefined;
  const rgb: Rgb = [library.int32(scratch), library.int32(scratch + 4), library.int32(scratch + 8)];
  return { rgb, alpha: library.int32(scratch + 12) };
}

const MAX_SEGMENTS = 4000;

/** The upright rectangles that a path consists of, or undefined if there is anything else in it. */
function rectangles(library: Library, object: number): Box[] | undefined {
  const { pdfium, scratch } = library;
  const count = pdfium.FPDFPath_CountSegments(object);
  if (count < 4 || count > MAX_SEGMENTS) return undefined;
  const boxes: Box[] = [];
  let points: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const segment = pdfium.FPDFPath_GetPathSegment(object, i);
    const type = pdfium.FPDFPathSegment_GetType(segment);
    if (type === BEZIER || !pdfium.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) return undefined;
    if (type === MOVE && points.length > 0) {
      const box = rectangle(points);
      if (!box) return undefined;
      boxes.push(box);
      points = [];
    }
    points.push([library.float32(scratch), library.float32(scratch + 4)]);
  }
  const box = points.length > 1 ? rectangle(points) : undefined;
  if (box) boxes.push(box);
  return boxes.length > 0 && (box || points.length <= 1) ? boxes : undefined;
}

const BEZIER = 1;
const MOVE = 2;

/** Four corners in order, the first given again or not. */
function rectangle(points: readonly (readonly [number, number])[]): Box | undefined {
  const closed = points.length === 5 && near(points[0]!, points[4]!);
  if (points.length !== 4 && !closed) return undefined;
  const [a, b, c, d] = points as [Point, Point, Point, Point];
  const sideways = same(a[1], b[1]) && same(b[0], c[0]) && same(c[1], d[1]) && same(d[0], a[0]);
  const upwards = same(a[0], b[0]) && same(b[1], c[1]) && same(c[0], d[0]) && same(d[1], a[1]);
  if (!sideways && !upwards) return undefined;
  return {
    left: Math.min(a[0], c[0]),
    right: Math.max(a[0], c[0]),
    bottom: Math.min(a[1], c[1]),
    top: Math.max(a[1], c[1]),
  };
}

type Point = readonly [number, number];
function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05;
}
function near(a: Point, b: Point): boolean {
  return same(a[0], b[0]) && same(a[1], b[1]);
}
