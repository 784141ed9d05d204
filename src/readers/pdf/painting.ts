import { area, type Box, IDENTITY, intersection, type Matrix, multiply, transformBox } from './geometry.ts';
import { imagePixels, PictureLooks } from './images.ts';
import type { Library } from './library.ts';
import type { PdfPage } from './page.ts';
import { type Cover, fillColour, never, Paint, type Rgb, UNKNOWN } from './paint.ts';
import { objectMatrix, outlines, readClip, rectangles } from './shapes.ts';
import { Stroke } from './strokes.ts';

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

/** Pixels of all pictures that a page draws, as often as it draws them. */
export function drawnPixels(library: Library, handle: number): number {
  let pixels = 0;
  walkObjects(library, handle, (object) => {
    pixels += imagePixels(library, object);
  });
  return pixels;
}

const always = () => true;

class Walker {
  readonly #page: PdfPage;
  readonly #library: Library;
  readonly #paint: Paint;
  readonly #looks: PictureLooks;
  #sawText = false;

  constructor(page: PdfPage, paint: Paint) {
    this.#page = page;
    this.#library = page.library;
    this.#paint = paint;
    this.#looks = new PictureLooks(page);
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
    this.#paint.note(object, order, holder.depth > 0);
    const mode = this.#library.pdfium.FPDFTextObj_GetTextRenderMode(object);
    if (mode >= CLIPPING) this.#paint.clippedFrom = Math.min(this.#paint.clippedFrom, order + 1);
  }

  #path(object: number, order: number, matrix: Matrix): void {
    const { pdfium, scratch } = this.#library;
    if (!pdfium.FPDFPath_GetDrawMode(object, scratch, scratch + 4)) return;
    if (this.#library.int32(scratch) !== 0) this.#filled(object, order, matrix);
    else if (this.#library.int32(scratch + 4) !== 0) this.#stroked(object, order, matrix);
  }

  #filled(object: number, order: number, matrix: Matrix): void {
    const { pdfium } = this.#library;
    if (pdfium.FPDFPath_CountSegments(object) <= RECTANGLE_SEGMENTS) {
      const box = this.#box(object, matrix);
      if (box) this.#paint.rule(box.left, box.right, box.bottom, box.top);
      const clipped = box && this.#counts(box) ? this.#clipped(object, box, matrix) : undefined;
      if (clipped) this.#add(new SimpleCover(this.#library, { object, order, ...clipped }));
      return;
    }
    const colour = flatColour(this.#library, object);
    const shapes = colour ? outlines(this.#library, object) : undefined;
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
    const box = this.#box(object, matrix);
    if (!box || !Number.isFinite(area(box))) return;
    const { left, right, bottom, top } = box;
    this.#paint.rule(left, right, bottom, top);
    if (isFrame(this.#library, object)) {
      this.#paint.rule(left, right, top, top);
      this.#paint.rule(left, right, bottom, bottom);
    }
    if (!this.#sawText) return;
    this.#paint.addStroke(new Stroke(this.#library, { object, order, box, matrix }));
  }

  #image(object: number, order: number, matrix: Matrix): void {
    const box = this.#clipped(object, this.#box(object, matrix), matrix)?.box;
    if (!box) return;
    this.#paint.images.push(intersection(box, this.#page.bounds));
    let solid: boolean | undefined;
    const opaque = () => {
      solid ??= this.#looks.isSolid(object);
      return solid;
    };
    this.#add({ ...UNKNOWN, order, box, image: true, opaque });
  }

  /** Rules and frames lie under the text as a rule, and are nothing to it. */
  #add(cover: Cover | (Omit<Cover, 'box'> & { readonly box: undefined })): void {
    const { box } = cover;
    if (box && Number.isFinite(area(box)) && this.#counts(box)) this.#paint.add(cover);
  }

  #counts(box: Box): boolean {
    return this.#sawText || (box.right - box.left >= MIN_COVER && box.top - box.bottom >= MIN_COVER);
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
    const box = {
      left: this.#library.float32(scratch),
      bottom: this.#library.float32(scratch + 4),
      right: this.#library.float32(scratch + 8),
      top: this.#library.float32(scratch + 12),
    };
    return matrix === IDENTITY ? box : transformBox(box, matrix);
  }
}

/** Is it a single rectangle, by its number of sides? */
function isFrame(library: Library, object: number): boolean {
  const count = library.pdfium.FPDFPath_CountSegments(object);
  return count >= 4 && count <= RECTANGLE_SEGMENTS;
}

/** A closed rectangle has so many segments at the most, and no path of so few is more than one. */
const RECTANGLE_SEGMENTS = 5;

/** A path of one part. A table has thousands, of which words touch few: only then is it looked at. */
class SimpleCover implements Cover {
  readonly order: number;
  readonly box: Box;
  readonly image = false;
  readonly #library: Library;
  readonly #object: number;
  readonly #whole: boolean;
  #looks: { readonly colour: Rgb | undefined; readonly opaque: boolean } | undefined;

  /** `whole`: nothing is clipped away but at the box's edges. */
  constructor(library: Library, about: { object: number; order: number; box: Box; whole: boolean }) {
    this.#library = library;
    this.#object = about.object;
    this.#whole = about.whole;
    this.order = about.order;
    this.box = about.box;
  }

  get colour(): Rgb | undefined {
    return this.#look().colour;
  }

  opaque(): boolean {
    return this.#look().opaque;
  }

  #look(): { readonly colour: Rgb | undefined; readonly opaque: boolean } {
    this.#looks ??= { colour: flatColour(this.#library, this.#object), opaque: this.#isOpaque() };
    return this.#looks;
  }

  #isOpaque(): boolean {
    const [library, object] = [this.#library, this.#object];
    if (!this.#whole || !flatColour(library, object)) return false;
    const shapes = outlines(library, object);
    // A stray point belongs to the box and not to the rectangle.
    const points = shapes?.length === 1 ? shapes[0]!.points.length : 0;
    if (!shapes || points !== library.pdfium.FPDFPath_CountSegments(object)) return false;
    return rectangles(shapes) !== undefined && !isLayered(library, object);
  }
}

/** The colour of all that an object fills; undefined for patterns and for what lets shine through. */
function flatColour(library: Library, object: number): Rgb | undefined {
  const fill = fillColour(library, object);
  const flat =
    fill !== undefined && fill.alpha >= OPAQUE && !library.pdfium.FPDFPageObj_HasTransparency(object);
  return flat ? fill.rgb : undefined;
}

/** More rectangles than this in one path are taken for a drawing. */
const MAX_RECTANGLES = 400;

/** Rectangles of one path that lie on each other may be a frame: the inner one is a hole. */
function overlap(boxes: readonly Box[]): boolean {
  if (boxes.length > MAX_RECTANGLES) return true;
  return boxes.some((a, i) => boxes.slice(i + 1).some((b) => area(intersection(a, b)) > 0.01));
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

/** The object lies in content whose text is given by `/ActualText` (ISO 32000-1, 14.9.4). */
export function hasActualText(library: Library, object: number): boolean {
  const { pdfium, scratch } = library;
  const count = Math.min(pdfium.FPDFPageObj_CountMarks(object), MAX_MARKS);
  for (let i = 0; i < count; i++) {
    const mark = pdfium.FPDFPageObj_GetMark(object, i);
    if (pdfium.FPDFPageObjMark_GetParamStringValue(mark, 'ActualText', 0, 0, scratch)) return true;
  }
  return false;
}

/** "OC" in UTF-16, little end first. */
const OC = 0x0043_004f;
