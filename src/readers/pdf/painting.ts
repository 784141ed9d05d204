import { area, type Box, IDENTITY, intersection, type Matrix, multiply, transformBox } from './geometry.ts';
import { isSolidImage } from './images.ts';
import type { Library } from './library.ts';
import type { PdfPage } from './page.ts';
import { type Cover, fillColour, Paint } from './paint.ts';
import { outlines, readClip, rectangles, strokeBoxes } from './shapes.ts';

/** FPDFPageObj_GetType (fpdf_edit.h). */
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
/** Text render modes from this one on clip what follows (ISO 32000-1, table 106). */
const CLIPPING = 4;
/** Marks smaller than this (points) cover no word, unless there are many of them above it. */
const MIN_COVER = 2;
const MAX_FORM_DEPTH = 8;
/** Objects looked at on a page; maps and drawings have more, text that matters does not lie behind them. */
const MAX_OBJECTS = 200_000;
const OPAQUE = 250;

/** What holds an object. */
interface Holder {
  readonly matrix: Matrix;
  readonly depth: number;
}

/** Walks the page's objects in paint order. */
export function readPaint(page: PdfPage): Paint {
  const paint = new Paint();
  const walker = new Walker(page, paint);
  walkObjects(page.library, page.handle, (object, holder) => walker.visit(object, holder));
  return paint;
}

/** Calls `visit` for all objects of an open page in paint order, a form before what is in it. */
export function walkObjects(
  library: Library,
  handle: number,
  visit: (object: number, holder: Holder) => void,
): void {
  const { pdfium } = library;
  let left = MAX_OBJECTS;
  const walk = (count: number, child: (i: number) => number, holder: Holder) => {
    for (let i = 0; i < count && left > 0; i++) {
      const object = child(i);
      if (object === 0) continue;
      left--;
      visit(object, holder);
      if (holder.depth >= MAX_FORM_DEPTH || pdfium.FPDFPageObj_GetType(object) !== FORM) continue;
      const inner = {
        matrix: multiply(objectMatrix(library, object), holder.matrix),
        depth: holder.depth + 1,
      };
      walk(pdfium.FPDFFormObj_CountObjects(object), (k) => pdfium.FPDFFormObj_GetObject(object, k), inner);
    }
  };
  const top = { matrix: IDENTITY, depth: 0 };
  walk(pdfium.FPDFPage_CountObjects(handle), (i) => pdfium.FPDFPage_GetObject(handle, i), top);
}

const always = () => true;
const never = () => false;

class Walker {
  readonly #page: PdfPage;
  readonly #library: Library;
  readonly #paint: Paint;
  #sawText = false;

  constructor(page: PdfPage, paint: Paint) {
    this.#page = page;
    this.#library = page.library;
    this.#paint = paint;
  }

  visit(object: number, holder: Holder): void {
    const order = this.#paint.next();
    const type = this.#library.pdfium.FPDFPageObj_GetType(object);
    if (type === TEXT) this.#text(object, order, holder);
    else if (type === PATH) this.#path(object, order, holder.matrix);
    else if (type === IMAGE) this.#image(object, order, holder.matrix);
    else if (type === SHADING) this.#add({ ...UNKNOWN, order, box: this.#box(object, holder.matrix) });
  }

  #text(object: number, order: number, holder: Holder): void {
    this.#sawText = true;
    this.#paint.note(object, { order, doubtful: holder.depth > 0 });
    const mode = this.#library.pdfium.FPDFTextObj_GetTextRenderMode(object);
    if (mode >= CLIPPING) this.#paint.clippedFrom = Math.min(this.#paint.clippedFrom, order + 1);
  }

  #path(object: number, order: number, matrix: Matrix): void {
    const { pdfium, scratch } = this.#library;
    if (!pdfium.FPDFPath_GetDrawMode(object, scratch, scratch + 4)) return;
    const [filled, stroked] = [this.#library.int32(scratch) !== 0, this.#library.int32(scratch + 4) !== 0];
    if (filled) this.#filled(object, order, matrix);
    else if (stroked && this.#sawText) this.#stroked(object, order, matrix);
  }

  #filled(object: number, order: number, matrix: Matrix): void {
    const { pdfium } = this.#library;
    const fill = fillColour(this.#library, object);
    const flat = fill !== undefined && fill.alpha >= OPAQUE && !pdfium.FPDFPageObj_HasTransparency(object);
    const colour = flat ? fill.rgb : undefined;
    const shapes = flat ? outlines(this.#library, object) : undefined;
    const parts = shapes && rectangles(shapes);
    if (!parts || overlap(parts)) {
      this.#add({
        ...UNKNOWN,
        order,
        box: this.#clipped(object, this.#box(object, matrix), matrix)?.box,
        colour,
      });
      return;
    }
    // Path points are in the object's own space.
    const whole = multiply(objectMatrix(this.#library, object), matrix);
    const isMarked = pdfium.FPDFPageObj_CountMarks(object) > 0;
    for (const part of parts) {
      const clipped = this.#clipped(object, transformBox(part, whole), matrix);
      if (!clipped) continue;
      const opaque = clipped.whole && !(isMarked && isLayered(this.#library, object)) ? always : never;
      this.#add({ ...UNKNOWN, order, box: clipped.box, colour, opaque });
    }
  }

  #stroked(object: number, order: number, matrix: Matrix): void {
    const { pdfium, scratch } = this.#library;
    const shapes = outlines(this.#library, object);
    const width = pdfium.FPDFPageObj_GetStrokeWidth(object, scratch) ? this.#library.float32(scratch) : 0;
    const whole = multiply(objectMatrix(this.#library, object), matrix);
    const boxes = shapes ? strokeBoxes(shapes, width, whole) : [this.#box(object, matrix)];
    for (const box of boxes) this.#add({ ...UNKNOWN, order, box });
  }

  #image(object: number, order: number, matrix: Matrix): void {
    const box = this.#clipped(object, this.#box(object, matrix), matrix)?.box;
    if (!box) return;
    this.#paint.images.push(intersection(box, this.#page.bounds));
    let solid: boolean | undefined;
    const opaque = () => {
      solid ??= isSolidImage(this.#page, object);
      return solid;
    };
    this.#add({ ...UNKNOWN, order, box, image: true, opaque });
  }

  /** Rules and frames lie under the text as a rule, and are nothing to it. */
  #add(cover: Omit<Cover, 'box'> & { readonly box: Box | undefined }): void {
    const { box } = cover;
    if (!box || !Number.isFinite(area(box))) return;
    const big = box.right - box.left >= MIN_COVER && box.top - box.bottom >= MIN_COVER;
    if (big || this.#sawText) this.#paint.add({ ...cover, box });
  }

  /** The part of a box that an object's clip lets through; undefined if there is none. */
  #clipped(object: number, box: Box | undefined, matrix: Matrix): { box: Box; whole: boolean } | undefined {
    const clip = box && readClip(this.#library, object);
    if (!clip) return box && { box, whole: true };
    const left = intersection(box, transformBox(clip.box, matrix));
    return left.right > left.left && left.top > left.bottom ? { box: left, whole: clip.whole } : undefined;
  }

  #box(object: number, matrix: Matrix): Box | undefined {
    const { pdfium, scratch } = this.#library;
    if (!pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
      return undefined;
    const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => this.#library.float32(scratch + at));
    return transformBox({ left: left!, bottom: bottom!, right: right!, top: top! }, matrix);
  }
}

/** What may hide something, and may not. */
const UNKNOWN = { image: false, colour: undefined, opaque: never };

/** More rectangles than this in one path are taken for a drawing. */
const MAX_RECTANGLES = 400;

/** Rectangles of one path that lie on each other may be a frame: the inner one is a hole. */
function overlap(boxes: readonly Box[]): boolean {
  if (boxes.length > MAX_RECTANGLES) return true;
  return boxes.some((a, i) => boxes.slice(i + 1).some((b) => area(intersection(a, b)) > 0.01));
}

/** The object's own matrix. */
function objectMatrix(library: Library, object: number): Matrix {
  const { scratch } = library;
  if (!library.pdfium.FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY;
  return [0, 4, 8, 12, 16, 20].map((at) => library.float32(scratch + at)) as unknown as Matrix;
}

const MAX_MARKS = 64;

/** The object is marked as content of a layer (`/OC /Name BDC`), which may be off. */
export function isLayered(library: Library, object: number): boolean {
  const { pdfium, scratch } = library;
  const count = Math.min(pdfium.FPDFPageObj_CountMarks(object), MAX_MARKS);
  for (let i = 0; i < count; i++) {
    const mark = pdfium.FPDFPageObj_GetMark(object, i);
    // "OC" and its end are six bytes in UTF-16; nothing is written for a longer name.
    if (!pdfium.FPDFPageObjMark_GetName(mark, scratch + 8, 6, scratch)) continue;
    if (library.int32(scratch) === 6 && library.int32(scratch + 8) === OC) return true;
  }
  return false;
}

/** "OC" in UTF-16, little end first. */
const OC = 0x0043_004f;
