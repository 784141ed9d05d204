import type { Origin, PdfDocument } from './document.ts';
import type { Box } from './geometry.ts';
import type { Library } from './library.ts';
import type { PageAt } from './page-shape.ts';

/** US Letter, for pages whose box cannot be read. */
const DEFAULT_BOUNDS: Box = { left: 0, bottom: 0, right: 612, top: 792 };

/** PDFium makes an appearance for each annotation that has none whenever it draws a page. */
const MAX_ANNOTATIONS = 10_000;

/** An open page. Close it. */
export class PdfPage {
  readonly library: Library;
  readonly document: PdfDocument;
  readonly handle: number;
  /** Where it stands in the document, from 0. */
  readonly index: number;
  /** 1-based, as people count. */
  readonly number: number;
  readonly origin: Origin;
  /** The part that is shown: crop box and media box, in page space. */
  readonly bounds: Box;

  constructor(document: PdfDocument, handle: number, { index, number, origin }: PageName) {
    this.library = document.library;
    this.document = document;
    this.handle = handle;
    this.index = index;
    this.number = number;
    this.origin = origin;
    this.bounds = boundsOf(this.library, handle);
  }

  get locator(): string {
    return `${this.origin.label}page ${this.number}`;
  }

  /** Drawing them would take too long; their entries are read all the same. */
  get hasTooManyAnnotations(): boolean {
    return this.library.pdfium.FPDFPage_GetAnnotCount(this.handle) > MAX_ANNOTATIONS;
  }

  get at(): PageAt {
    const shape = { bounds: this.bounds, turns: this.library.pdfium.FPDFPage_GetRotation(this.handle) };
    const at = { number: this.number, shape, locator: this.locator };
    return this.origin.visibility ? { ...at, visibility: this.origin.visibility } : at;
  }

  close(): void {
    this.library.pdfium.FPDF_ClosePage(this.handle);
  }
}

/** Where a page stands, and what it is called. */
export interface PageName {
  readonly index: number;
  readonly number: number;
  readonly origin: Origin;
}

/** `undefined` if the page cannot be loaded. `number` is 1-based; `called`: if people know it as another. */
export function openPage(
  document: PdfDocument,
  number: number,
  called: { readonly number: number; readonly origin: Origin } = { number, origin: document.origin },
): PdfPage | undefined {
  const handle = document.library.pdfium.FPDF_LoadPage(document.handle, number - 1);
  return handle === 0 ? undefined : new PdfPage(document, handle, { index: number - 1, ...called });
}

/** FS_RECTF: left, top, right, bottom (fpdfview.h). `to`: where another one lies; the box is around both. */
export function readRectF(library: Library, at: number, to = at): Box {
  const left = library.float32(at);
  const top = library.float32(at + 4);
  const right = library.float32(at + 8);
  const bottom = library.float32(at + 12);
  const otherLeft = library.float32(to);
  const otherTop = library.float32(to + 4);
  const otherRight = library.float32(to + 8);
  const otherBottom = library.float32(to + 12);
  return {
    left: Math.min(left, right, otherLeft, otherRight),
    bottom: Math.min(top, bottom, otherTop, otherBottom),
    right: Math.max(left, right, otherLeft, otherRight),
    top: Math.max(top, bottom, otherTop, otherBottom),
  };
}

function boundsOf(library: Library, page: number): Box {
  if (!library.pdfium.FPDF_GetPageBoundingBox(page, library.scratch)) return DEFAULT_BOUNDS;
  const box = readRectF(library, library.scratch);
  return box.right > box.left && box.top > box.bottom ? box : DEFAULT_BOUNDS;
}
