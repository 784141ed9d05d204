import type { Box, Matrix } from './geometry.ts';
import { transformBox } from './geometry.ts';
import type { PdfPage } from './page.ts';

/** Bytes of a pixel: blue, green, red, unused (FPDFBitmap_BGRx, fpdfview.h). */
export const PIXEL = 4;
const BGRX = 3;
const WHITE = 0xffffffff;
/** Draw annotations, too (FPDF_ANNOT). */
const ANNOTATIONS = 1;
/** Pixels of a drawn page. */
const MAX_PIXELS = 2_000_000;
/** Page coordinates are asked for at this many times the size, as the answers are whole numbers. */
const FINE = 64;

/** A page's pixels. */
export interface Drawing {
  /** Rows from the top, without gaps. */
  readonly pixels: Uint8Array;
}

/** Where points of page space lie among the pixels of its drawing. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
}

/** `scale`: pixels for a point, fewer on large pages. */
export function viewOf(page: PdfPage, scale: number): View | undefined {
  const { pdfium } = page.library;
  const [w, h] = [pdfium.FPDF_GetPageWidthF(page.handle), pdfium.FPDF_GetPageHeightF(page.handle)];
  const fit = Math.min(scale, Math.sqrt(MAX_PIXELS / (w * h)));
  const [width, height] = [Math.round(w * fit), Math.round(h * fit)];
  if (!(width > 0 && height > 0) || width * height > MAX_PIXELS * 1.1) return undefined;
  return { width, height, matrix: deviceMatrix(page, width, height) };
}

function deviceMatrix(page: PdfPage, width: number, height: number): Matrix {
  const { pdfium, scratch } = page.library;
  const at = (x: number, y: number): [number, number] => {
    const [w, h] = [width * FINE, height * FINE];
    pdfium.FPDF_PageToDevice(page.handle, 0, 0, w, h, 0, x, y, scratch, scratch + 4);
    return [page.library.int32(scratch) / FINE, page.library.int32(scratch + 4) / FINE];
  };
  const { bounds } = page;
  const [w, h] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  const [x0, y0] = at(bounds.left, bounds.bottom);
  const [x1, y1] = at(bounds.right, bounds.bottom);
  const [x2, y2] = at(bounds.left, bounds.top);
  const [a, b, c, d] = [(x1 - x0) / w, (y1 - y0) / w, (x2 - x0) / h, (y2 - y0) / h];
  return [a, b, c, d, x0 - a * bounds.left - c * bounds.bottom, y0 - b * bounds.left - d * bounds.bottom];
}

/** Whole pixels that a box of page space touches, inside the drawing. */
export function pixelsOf(view: View, box: Box): Box {
  const drawn = transformBox(box, view.matrix);
  return {
    left: Math.max(0, Math.floor(drawn.left)),
    bottom: Math.max(0, Math.floor(drawn.bottom)),
    right: Math.min(view.width, Math.ceil(drawn.right)),
    top: Math.min(view.height, Math.ceil(drawn.top)),
  };
}

/** `undefined` if there is no room. `handle`: of the page, loaded once more or not. */
export function draw(page: PdfPage, handle: number, view: View, annotated: boolean): Drawing | undefined {
  const annotations = annotated && !page.hasTooManyAnnotations;
  const { library } = page;
  const { pdfium } = library;
  const { width, height } = view;
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
  if (bitmap === 0) return undefined;
  try {
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    if (stride !== width * PIXEL) return undefined;
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, annotations ? ANNOTATIONS : 0);
    if (annotations) drawFields(page, { handle, bitmap, view });
    return { pixels: library.bytes(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

/** Nothing can be seen on the page, or it cannot be drawn. */
export function isEmpty(page: PdfPage): boolean {
  const view = viewOf(page, 1);
  const drawing = view && draw(page, page.handle, view, false);
  return drawing?.pixels.every((value, i) => i % PIXEL === PIXEL - 1 || value > PALE) ?? true;
}
const PALE = 200;

/** FPDFAnnot_GetSubtype, flags, and appearance (fpdf_annot.h). */
const WIDGET = 20;
const UNSEEN_FLAGS = 2 | 32;
const NORMAL = 0;
const MAX_ANNOTATIONS = 20_000;

/** PDFium leaves form fields to who fills forms in. */
function drawFields(page: PdfPage, to: { handle: number; bitmap: number; view: View }): void {
  const { library } = page;
  const { pdfium, scratch } = library;
  const { width, height } = to.view;
  const [x, y] = [
    width / pdfium.FPDF_GetPageWidthF(page.handle),
    height / pdfium.FPDF_GetPageHeightF(page.handle),
  ];
  // The turn of the page is seen to.
  const scale = new Uint8Array(Float32Array.of(x, 0, 0, y, 0, 0).buffer);
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(to.handle), MAX_ANNOTATIONS);
  for (let i = 0; i < count; i++) {
    const annotation = pdfium.FPDFPage_GetAnnot(to.handle, i);
    if (annotation === 0) continue;
    const isField = pdfium.FPDFAnnot_GetSubtype(annotation) === WIDGET;
    const isSeen = isField && (pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN_FLAGS) === 0;
    if (isSeen && pdfium.EPDFAnnot_HasAppearanceStream(annotation, NORMAL)) {
      library.write(scratch, scale);
      pdfium.EPDF_RenderAnnotBitmap(to.bitmap, to.handle, annotation, NORMAL, scratch, 0);
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
}
