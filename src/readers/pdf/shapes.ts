import { type Box, IDENTITY, lengthOf, type Matrix, transformBox } from './geometry.ts';
import type { Library } from './library.ts';

/** FPDFPathSegment_GetType (fpdf_edit.h). */
const BEZIER = 1;
const MOVE = 2;
const MAX_SEGMENTS = 4000;

type Point = readonly [number, number];

/** A run of connected points; curves give their control points, inside whose hull they lie. */
interface Outline {
  readonly points: Point[];
  curved: boolean;
  closed: boolean;
}

/** The parts of a page object's path in its own space, or undefined if there are none or too many. */
export function outlines(library: Library, path: number): Outline[] | undefined {
  const { pdfium } = library;
  const count = pdfium.FPDFPath_CountSegments(path);
  if (count < 2 || count > MAX_SEGMENTS) return undefined;
  return readOutlines(library, count, (i) => pdfium.FPDFPath_GetPathSegment(path, i));
}

function readOutlines(library: Library, count: number, segment: (i: number) => number): Outline[] {
  const { pdfium, scratch } = library;
  const parts: Outline[] = [];
  let part: Outline | undefined;
  for (let i = 0; i < count; i++) {
    const at = segment(i);
    const type = pdfium.FPDFPathSegment_GetType(at);
    if (!pdfium.FPDFPathSegment_GetPoint(at, scratch, scratch + 4)) continue;
    if (type === MOVE || !part) {
      part = { points: [], curved: false, closed: false };
      parts.push(part);
    }
    if (type === BEZIER) part.curved = true;
    part.points.push([library.float32(scratch), library.float32(scratch + 4)]);
    if (pdfium.FPDFPathSegment_GetClose(at)) part.closed = true;
  }
  return parts.filter((outline) => outline.points.length > 1);
}

/** The upright rectangles that outlines consist of, or undefined if there is anything else among them. */
export function rectangles(parts: readonly Outline[]): Box[] | undefined {
  const boxes: Box[] = [];
  for (const part of parts) {
    const box = part.curved ? undefined : rectangle(part.points);
    if (!box) return undefined;
    boxes.push(box);
  }
  return boxes.length > 0 ? boxes : undefined;
}

/** Four corners in order, the first given again or not. */
function rectangle(points: readonly Point[]): Box | undefined {
  const closed = points.length === 5 && near(points[0]!, points[4]!);
  if (points.length !== 4 && !closed) return undefined;
  const [a, b, c, d] = points as [Point, Point, Point, Point];
  const sideways = same(a[1], b[1]) && same(b[0], c[0]) && same(c[1], d[1]) && same(d[0], a[0]);
  const upwards = same(a[0], b[0]) && same(b[1], c[1]) && same(c[0], d[0]) && same(d[1], a[1]);
  return sideways || upwards ? boxOf([a, c], 0) : undefined;
}

/** The object's own matrix. */
export function objectMatrix(library: Library, object: number): Matrix {
  const { scratch } = library;
  if (!library.pdfium.FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY;
  const [a, b, c] = [library.float32(scratch), library.float32(scratch + 4), library.float32(scratch + 8)];
  const [d, e] = [library.float32(scratch + 12), library.float32(scratch + 16)];
  return [a, b, c, d, e, library.float32(scratch + 20)];
}

/** `scaleOf` the object's own matrix. */
export function objectScale(library: Library, object: number): number {
  const { scratch: at } = library;
  if (!library.pdfium.FPDFPageObj_GetMatrix(object, at)) return 1;
  const across = lengthOf(library.float32(at), library.float32(at + 4));
  return Math.max(across, lengthOf(library.float32(at + 8), library.float32(at + 12)));
}

/** How many times as wide a line is at the most. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.max(lengthOf(a, b), lengthOf(c, d));
}

/** Boxes in page space that a stroke lies in, one for each line or curve. */
export function strokeBoxes(parts: readonly Outline[], width: number, matrix: Matrix): Box[] {
  const half = (width * scaleOf(matrix)) / 2;
  const boxes: Box[] = [];
  for (const { points, curved, closed } of parts) {
    if (curved) {
      boxes.push(transformBox(boxOf(points, 0), matrix));
      continue;
    }
    for (let i = 1; i < points.length; i++) {
      boxes.push(transformBox(boxBetween(points[i - 1]!, points[i]!), matrix));
    }
    const [first, last] = [points[0]!, points.at(-1)!];
    if (closed && !near(first, last)) boxes.push(transformBox(boxBetween(first, last), matrix));
  }
  return boxes.map((box) => grow(box, half));
}

/** What a page object is clipped to, in the space of what holds it. */
export interface Clip {
  readonly box: Box;
  /** The clip is all of the box. */
  readonly whole: boolean;
}

/** More clips upon each other than any writer needs: the rest is left out of account. */
const MAX_CLIPS = 32;
const EVERYWHERE: Box = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

/** `undefined` for an object without a clip path. Clips made of text are not seen here. */
export function readClip(library: Library, object: number): Clip | undefined {
  const { pdfium } = library;
  const clip = pdfium.FPDFPageObj_GetClipPath(object);
  const count = clip === 0 ? 0 : pdfium.FPDFClipPath_CountPaths(clip);
  if (count <= 0) return undefined;
  let box = EVERYWHERE;
  let whole = count <= MAX_CLIPS;
  for (let i = 0; i < Math.min(count, MAX_CLIPS); i++) {
    const segments = Math.min(pdfium.FPDFClipPath_CountPathSegments(clip, i), MAX_SEGMENTS);
    const parts = readOutlines(library, segments, (k) => pdfium.FPDFClipPath_GetPathSegment(clip, i, k));
    const one = parts.length === 1 ? rectangles(parts)?.[0] : undefined;
    if (!one) whole = false;
    const reach =
      one ??
      boxOf(
        parts.flatMap((part) => part.points),
        0,
      );
    box = {
      left: Math.max(box.left, reach.left),
      bottom: Math.max(box.bottom, reach.bottom),
      right: Math.min(box.right, reach.right),
      top: Math.min(box.top, reach.top),
    };
  }
  return { box, whole };
}

function boxBetween([x, y]: Point, [u, v]: Point): Box {
  return { left: Math.min(x, u), bottom: Math.min(y, v), right: Math.max(x, u), top: Math.max(y, v) };
}

function boxOf(points: readonly Point[], margin: number): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return grow({ left, bottom, right, top }, margin);
}

function grow({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}
function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05;
}
function near(a: Point, b: Point): boolean {
  return same(a[0], b[0]) && same(a[1], b[1]);
}
