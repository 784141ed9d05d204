import { MAX_DRAWN_PIXELS } from '../huge-pictures.ts';
import type { PdfPage } from '../page.ts';
import { drawnPixels } from '../painting.ts';
import type { PagePicture } from '../scan/render.ts';
import { pixelsOf, placer } from '../scan/render.ts';

/** FPDFBitmap_BGRx (fpdfview.h). */
const BGRX = 3;
const BYTES = 4;
const WHITE = 0xffffffff;

/** Pixels that a page is drawn into, and where its boxes lie among them. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly place: PagePicture['place'];
}

/** `undefined` if the page's pictures would take too long to draw. */
export function rasterOf(page: PdfPage, dpi: number): Raster | undefined {
  if (drawnPixels(page.library, page.handle) > MAX_DRAWN_PIXELS) return undefined;
  const { width, height } = pixelsOf(page, dpi);
  return { width, height, place: placer(page, width, height) };
}

/**
 * The objects of the page that are active, on white, three bytes a pixel; `undefined` if there is no room. Annotations and fields
 * are never drawn: what they say is no text of the page.
 */
export function rendered(page: PdfPage, { width, height }: Raster): Uint8Array | undefined {
  const { library } = page;
  const { pdfium } = library;
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
  if (bitmap === 0) return undefined;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, 0);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    return colours(library.view(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height), {
      width,
      height,
      stride,
    });
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

function colours(
  bytes: Uint8Array,
  { width, height, stride }: { width: number; height: number; stride: number },
): Uint8Array {
  const pixels = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y++) {
    for (let at = y * stride, end = at + width * BYTES; at < end; at += BYTES) {
      pixels[to++] = bytes[at + 2]!;
      pixels[to++] = bytes[at + 1]!;
      pixels[to++] = bytes[at]!;
    }
  }
  return pixels;
}

/** In pixels; `right` and `bottom` are outside. */
export type PixelBox = ReturnType<PagePicture['place']>;

type Rgb = readonly [red: number, green: number, blue: number];

export function fill(pixels: Uint8Array, { width }: Raster, box: PixelBox, [red, green, blue]: Rgb): void {
  for (let y = box.top; y < box.bottom; y++) {
    for (let at = (y * width + box.left) * 3, end = (y * width + box.right) * 3; at < end; at += 3) {
      pixels[at] = red;
      pixels[at + 1] = green;
      pixels[at + 2] = blue;
    }
  }
}

export function transfer(from: Uint8Array, to: Uint8Array, { width }: Raster, box: PixelBox): void {
  for (let y = box.top; y < box.bottom; y++)
    to.set(
      from.subarray((y * width + box.left) * 3, (y * width + box.right) * 3),
      (y * width + box.left) * 3,
    );
}

/** Share of the pixels of a word's box that are no lighter than its paper. */
const PAPER = 0.75;

/** As `transfer`, of a scan: its paper becomes white, whatever shade it has, and what is nearly paper does too. */
export function transferScan(from: Uint8Array, to: Uint8Array, { width }: Raster, box: PixelBox): void {
  const shades: number[] = [];
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) shades.push(greyOf(from, (y * width + x) * 3));
  shades.sort((a, b) => a - b);
  const paper = Math.max(1, shades[Math.floor(shades.length * PAPER)] ?? 255);
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const at = (y * width + x) * 3;
      const shade = Math.min(255, (greyOf(from, at) * NEARLY * 255) / paper);
      to.fill(shade, at, at + 3);
    }
  }
}
/** Shades so near to paper are taken for it. */
const NEARLY = 1.1;

export const greyOf = (pixels: Uint8Array, at: number): number =>
  (pixels[at]! * 3 + pixels[at + 1]! * 6 + pixels[at + 2]!) / 10;
