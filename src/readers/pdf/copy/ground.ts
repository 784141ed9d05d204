import type { GreyPicture } from '../../../core/types.ts';
import type { Box } from '../geometry.ts';
import type { PdfPage } from '../page.ts';
import { fillColour, strokeColour } from '../paint.ts';
import { walkObjects } from '../painting.ts';
import { typeIn } from '../scan/text-look.ts';
import { outlines, rectangles } from '../shapes.ts';
import { fill, greyOf, type Raster } from './raster.ts';

/** FPDFPageObj_GetType (fpdf_edit.h). */
const PATH = 2;
const SHADING = 4;
const FORM = 5;
/** Points. What is no larger and has more segments may be letters drawn as outlines, or somebody's signature. */
const SMALL = { width: 288, height: 90, segments: 6 };
/** Strokes of a pen, one by one. */
const TINY = 40;
/** Thinner ones are parts of straight lines. */
const THIN = 1.5;
/** Around what looks like type, inches. */
const MARGIN = 0.03;
const WHITE = [255, 255, 255] as const;

/**
 * The lines and areas of a page, which say nothing by themselves: rules of tables, coloured bands, charts, the roads of maps.
 * What may say something is not among them: pictures, patterns, small drawings such as letters that are drawn and signatures.
 */
export function groundObjects(page: PdfPage): {
  readonly all: readonly number[];
  readonly ground: ReadonlySet<number>;
} {
  const all: number[] = [];
  const ground = new Set<number>();
  walkObjects(page.library, page.handle, (object) => {
    all.push(object);
    const type = page.library.pdfium.FPDFPageObj_GetType(object);
    // Forms hold objects of their own.
    if (type === FORM || type === SHADING || (type === PATH && isPlain(page, object))) ground.add(object);
  });
  return { all, ground };
}

function isPlain(page: PdfPage, path: number): boolean {
  const { library } = page;
  const { pdfium, scratch } = library;
  if (!pdfium.FPDFPath_GetDrawMode(path, scratch, scratch + 4)) return false;
  const [filled, stroked] = [library.int32(scratch) !== 0, library.int32(scratch + 4) !== 0];
  // Patterns are drawings of their own.
  if (filled && !fillColour(library, path)) return false;
  if (stroked && !strokeColour(library, path)) return false;
  const box = boundsOf(page, path);
  if (!box) return false;
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  if (width > SMALL.width || height > SMALL.height) return true;
  if (pdfium.FPDFPath_CountSegments(path) > SMALL.segments) return false;
  if (Math.max(width, height) > TINY || Math.min(width, height) <= THIN) return true;
  const parts = outlines(library, path);
  return parts !== undefined && rectangles(parts) !== undefined;
}

function boundsOf({ library }: PdfPage, object: number): Box | undefined {
  const { pdfium, scratch: at } = library;
  if (!pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return undefined;
  const [left, bottom] = [library.float32(at), library.float32(at + 4)];
  return { left, bottom, right: library.float32(at + 8), top: library.float32(at + 12) };
}

/** Whitens what looks like type in the drawing of lines and areas: letters that are drawn as outlines. */
export function eraseType(pixels: Uint8Array, raster: Raster, dpi: number): void {
  const { width, height } = raster;
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = greyOf(pixels, i * 3);
  const picture: GreyPicture = { width, height, pixels: grey, dpi };
  const margin = Math.ceil(MARGIN * dpi);
  for (const { left, top, right, bottom } of typeIn(picture)) {
    const box = {
      left: Math.max(0, left - margin),
      top: Math.max(0, top - margin),
      right: Math.min(width, right + margin),
      bottom: Math.min(height, bottom + margin),
    };
    fill(pixels, raster, box, WHITE);
  }
}
