import type { PdfPage } from './page.ts';

/** FPDFBitmap_BGRA (fpdfview.h): the only format of a rendered picture that can let through what is below. */
const BGRA = 4;
const OPAQUE = 250;
/** Samples along each side. */
const SAMPLES = 24;
const SOLID_SHARE = 0.9;
/** Pictures of more pixels are not drawn to be looked at, but taken for solid. */
const MAX_PIXELS = 50_000_000;

/** FPDF_PAGEOBJ_IMAGE (fpdf_edit.h). */
const IMAGE = 3;
const MAX_LOOKED_AT = 1000;

/** What tells a page's pictures from others without looking at them: their sizes in pixels and bytes; '' for none. */
export function pictureSizes({ library, handle }: PdfPage): string {
  const { pdfium, scratch } = library;
  const count = Math.min(pdfium.FPDFPage_CountObjects(handle), MAX_LOOKED_AT);
  let sizes = '';
  for (let i = 0; i < count; i++) {
    const object = pdfium.FPDFPage_GetObject(handle, i);
    if (pdfium.FPDFPageObj_GetType(object) !== IMAGE) continue;
    if (!pdfium.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) continue;
    const [width, height] = [library.int32(scratch), library.int32(scratch + 4)];
    sizes += ` ${width}×${height} ${pdfium.FPDFImageObj_GetImageDataRaw(object, 0, 0)}`;
  }
  return sizes;
}

/** False for stencils and for pictures with a mask or an opacity that lets more than a little shine through. */
export function isSolidImage(page: PdfPage, object: number): boolean {
  const { pdfium, scratch } = page.library;
  if (pdfium.FPDFPageObj_HasTransparency(object)) return false;
  if (!pdfium.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) return false;
  if (page.library.int32(scratch) * page.library.int32(scratch + 4) > MAX_PIXELS) return true;
  const bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(page.document.handle, page.handle, object);
  if (bitmap === 0) return false;
  try {
    return pdfium.FPDFBitmap_GetFormat(bitmap) !== BGRA || opaqueShare(page, bitmap) >= SOLID_SHARE;
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

function opaqueShare(page: PdfPage, bitmap: number): number {
  const { library } = page;
  const buffer = library.pdfium.FPDFBitmap_GetBuffer(bitmap);
  const stride = library.pdfium.FPDFBitmap_GetStride(bitmap);
  const width = library.pdfium.FPDFBitmap_GetWidth(bitmap);
  const height = library.pdfium.FPDFBitmap_GetHeight(bitmap);
  let opaque = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = Math.floor((((i % SAMPLES) + 0.5) / SAMPLES) * width);
    const y = Math.floor(((Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * height);
    if (library.byte(buffer + y * stride + x * 4 + 3) >= OPAQUE) opaque++;
  }
  return opaque / (SAMPLES * SAMPLES);
}
