import type { Library } from './library.ts';
import type { PdfPage } from './page.ts';

/** FPDFBitmap_BGRA (fpdfview.h): the only format of a rendered picture that can let through what is below. */
const BGRA = 4;
const OPAQUE = 250;
/** Samples along each side. */
const SAMPLES = 24;
const SOLID_SHARE = 0.9;
/** Pictures of more pixels are not drawn to be looked at, but taken for solid. */
const MAX_PIXELS = 50_000_000;
/** Nor are more pictures of a page than have so many pixels in all. */
const MAX_LOOKED_AT_PIXELS = 1_000_000_000;

/** So many pictures of a size in pixels and bytes are looked at; if they are alike, the others are taken to be. */
const MAX_ALIKE = 16;

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

/** Pixels of a picture as it is stored; 0 for other objects. */
export function imagePixels(library: Library, object: number): number {
  const { pdfium, scratch } = library;
  if (pdfium.FPDFPageObj_GetType(object) !== IMAGE) return 0;
  if (!pdfium.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) return 0;
  return library.int32(scratch) * library.int32(scratch + 4);
}

/** What pictures look alike, and whether they are solid. */
interface Look {
  readonly solid: boolean;
  /** Pictures that were looked at and were all the same in this. */
  count: number;
}

/** Whether the pictures of a page hide what is under them. A picture drawn a thousand times is looked at a few times. */
export class PictureLooks {
  readonly #page: PdfPage;
  readonly #looks = new Map<string, Look | undefined>();
  /** Of the pictures looked at. */
  #pixels = 0;

  constructor(page: PdfPage) {
    this.#page = page;
  }

  /** False for stencils and for pictures with a mask or an opacity that lets more than a little shine through. */
  isSolid(object: number): boolean {
    const { library } = this.#page;
    if (library.pdfium.FPDFPageObj_HasTransparency(object)) return false;
    const pixels = imagePixels(library, object);
    if (pixels === 0) return false;
    if (pixels > MAX_PIXELS) return true;
    const kind = `${pixels} ${library.pdfium.FPDFImageObj_GetImageDataRaw(object, 0, 0)}`;
    const known = this.#looks.get(kind);
    if (known && known.count >= MAX_ALIKE) return known.solid;
    this.#pixels += pixels;
    if (this.#pixels > MAX_LOOKED_AT_PIXELS) return true;
    const solid = isSolidImage(this.#page, object);
    if (!this.#looks.has(kind)) this.#looks.set(kind, { solid, count: 1 });
    else if (known?.solid === solid) known.count++;
    // Others of the same size are not alike: each is looked at.
    else this.#looks.set(kind, undefined);
    return solid;
  }
}

function isSolidImage(page: PdfPage, object: number): boolean {
  const bitmap = page.library.pdfium.FPDFImageObj_GetRenderedBitmap(
    page.document.handle,
    page.handle,
    object,
  );
  if (bitmap === 0) return false;
  try {
    const { pdfium } = page.library;
    return pdfium.FPDFBitmap_GetFormat(bitmap) !== BGRA || opaqueShare(page, bitmap) >= SOLID_SHARE;
  } finally {
    page.library.pdfium.FPDFBitmap_Destroy(bitmap);
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
