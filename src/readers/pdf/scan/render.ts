import type { GreyPicture } from '../../../core/types.ts';
import type { Box } from '../geometry.ts';
import { MAX_DRAWN_PIXELS } from '../huge-pictures.ts';
import type { PdfPage } from '../page.ts';
import { drawnPixels } from '../painting.ts';

/** FPDFBitmap_Gray: one byte a pixel (fpdfview.h). */
const GREY = 1;
/** FPDF_ANNOT: what is stuck on the page is part of what is seen. */
const WITH_ANNOTATIONS = 1;
const WHITE = 0xffffffff;
const BLACK = 0xff000000;
const POINTS_PER_INCH = 72;
/** Points of the longer side, and square points of a sheet, that are drawn in full size: A3 and tabloid. */
const LONGEST = 17 * POINTS_PER_INCH;
const LARGEST = LONGEST * 12 * POINTS_PER_INCH;

/** A page as it is shown, turned by its `/Rotate`. */
export interface PagePicture extends GreyPicture {
  /** Where a box of the page lies in the picture: pixels, downwards from `top`. */
  place(box: Box): { left: number; top: number; right: number; bottom: number };
}

export interface Drawing {
  /**
   * Dots an inch. Larger sheets than A3 are drawn as if they were made smaller: many a program takes a dot of the scan
   * for a point, which makes pages of a metre, and the type on them is as large then.
   */
  readonly dpi: number;
  /** On black paper. */
  readonly black?: boolean;
}

/** Draws a page in grey; `undefined` if there is no room for it, or its pictures would take too long. */
export function drawPage(page: PdfPage, { dpi, black = false }: Drawing): PagePicture | undefined {
  const { library } = page;
  const { pdfium } = library;
  if (drawnPixels(library, page.handle) > MAX_DRAWN_PIXELS) return undefined;
  const { width, height } = pixelsOf(page, dpi);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  if (bitmap === 0) return undefined;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, black ? BLACK : WHITE);
    const flags = page.hasTooManyAnnotations ? 0 : WITH_ANNOTATIONS;
    pdfium.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, flags);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const bytes = library.bytes(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height);
    const pixels = stride === width ? bytes : withoutPadding(bytes, { width, height, stride });
    return { width, height, pixels, dpi, place: placer(page, width, height) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

export function pixelsOf({ handle, library }: PdfPage, dpi: number): { width: number; height: number } {
  const across = library.pdfium.FPDF_GetPageWidthF(handle);
  const down = library.pdfium.FPDF_GetPageHeightF(handle);
  const shrink = Math.max(1, Math.max(across, down) / LONGEST, Math.sqrt((across * down) / LARGEST));
  const scale = dpi / POINTS_PER_INCH / shrink;
  return { width: Math.max(1, Math.floor(across * scale)), height: Math.max(1, Math.floor(down * scale)) };
}

function withoutPadding(
  bytes: Uint8Array,
  { width, height, stride }: { width: number; height: number; stride: number },
): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) pixels.set(bytes.subarray(y * stride, y * stride + width), y * width);
  return pixels;
}

/** From the page to its picture: turned by quarters at most, so that two corners tell all. */
export function placer(page: PdfPage, width: number, height: number): PagePicture['place'] {
  const { pdfium, scratch } = page.library;
  const corner = (x: number, y: number): [number, number] => {
    pdfium.FPDF_PageToDevice(page.handle, 0, 0, width, height, 0, x, y, scratch, scratch + 4);
    return [page.library.int32(scratch), page.library.int32(scratch + 4)];
  };
  return ({ left, bottom, right, top }) => {
    const [x1, y1] = corner(left, bottom);
    const [x2, y2] = corner(right, top);
    return {
      left: Math.max(0, Math.min(x1, x2)),
      right: Math.min(width, Math.max(x1, x2)),
      top: Math.max(0, Math.min(y1, y2)),
      bottom: Math.min(height, Math.max(y1, y2)),
    };
  };
}
