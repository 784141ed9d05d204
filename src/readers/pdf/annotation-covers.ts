import type { Box } from './geometry.ts';
import { type PdfPage, readRectF } from './page.ts';
import type { Paint, Rgb } from './paint.ts';

/** FPDFAnnot_GetSubtype and colour types (fpdf_annot.h). */
const TEXT = 1;
const LINK = 2;
const FREE_TEXT = 3;
const LINE = 4;
const SQUARE = 5;
const CIRCLE = 6;
const POLYGON = 7;
const POLYLINE = 8;
const HIGHLIGHT = 9;
const STAMP = 13;
const INK = 15;
const POPUP = 16;
const FILE = 17;
const SOUND = 18;
const REDACT = 28;
/** Those that viewers draw by their entries where no appearance is given. */
const DRAWN: ReadonlySet<number> = new Set([
  FREE_TEXT,
  LINE,
  SQUARE,
  CIRCLE,
  POLYGON,
  POLYLINE,
  HIGHLIGHT,
  STAMP,
  INK,
]);
/** They are drawn as an icon near what they speak of, and lie over text without hiding it. */
const ICONS: ReadonlySet<number> = new Set([TEXT, FILE, SOUND]);
const MAX_ICON = 48;
const COLOUR = 0;
const INTERIOR = 1;
/** FPDF_ANNOT_FLAG_HIDDEN and FPDF_ANNOT_FLAG_NOVIEW: what is printed only hides nothing from who reads the file. */
const UNSEEN_FLAGS = 2 | 32;
/** FPDF_ANNOT_APPEARANCEMODE_NORMAL. */
const NORMAL = 0;
const OPAQUE = 250;
/** A marker darker than this (sum of channels) was meant to black out. */
const DARK = 200;
const MAX_ANNOTATIONS = 10_000;
const MAX_QUADS = 2000;

/**
 * Adds annotations that may hide text, and marks that say what was meant to be hidden: marks for redaction, applied
 * or not, and dark highlighter. Annotations lie over all that the page paints.
 */
export function addAnnotationCovers(page: PdfPage, paint: Paint): void {
  const { pdfium } = page.library;
  if (page.hasTooManyAnnotations) return;
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page.handle), MAX_ANNOTATIONS);
  for (let i = 0; i < count; i++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page.handle, i);
    if (annotation === 0) continue;
    addCover(page, paint, annotation);
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
}

function addCover(page: PdfPage, paint: Paint, annotation: number): void {
  const { pdfium } = page.library;
  const type = pdfium.FPDFAnnot_GetSubtype(annotation);
  if (type === LINK || type === POPUP || (ICONS.has(type) && isSmall(rectangle(page, annotation)))) return;
  if ((pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN_FLAGS) !== 0) return;
  if (type === REDACT || (type === HIGHLIGHT && isDark(page, annotation))) {
    for (const box of quads(page, annotation)) paint.mark(box);
    return;
  }
  if (!pdfium.EPDFAnnot_HasAppearanceStream(annotation, NORMAL)) {
    // PDFium draws annotations by their appearance only.
    if (!DRAWN.has(type) || !pdfium.EPDFAnnot_GenerateAppearance(annotation)) return;
  }
  const filled = type === SQUARE && colourOf(page, annotation, INTERIOR) !== undefined;
  const cover = { order: Number.MAX_SAFE_INTEGER, image: false, colour: undefined, opaque: () => filled };
  paint.add({ ...cover, box: rectangle(page, annotation) });
}

function isSmall(box: Box): boolean {
  return box.right - box.left <= MAX_ICON && box.top - box.bottom <= MAX_ICON;
}

function isDark(page: PdfPage, annotation: number): boolean {
  const colour = colourOf(page, annotation, COLOUR);
  return colour !== undefined && colour[0] + colour[1] + colour[2] < DARK;
}

/** Undefined if there is none or it lets shine through. */
function colourOf(page: PdfPage, annotation: number, type: number): Rgb | undefined {
  const { library } = page;
  const at = library.scratch;
  const key = type === INTERIOR ? 'IC' : 'C';
  if (!library.pdfium.FPDFAnnot_HasKey(annotation, key)) return undefined;
  if (!library.pdfium.FPDFAnnot_GetColor(annotation, type, at, at + 4, at + 8, at + 12)) return undefined;
  if (library.int32(at + 12) < OPAQUE) return undefined;
  return [library.int32(at), library.int32(at + 4), library.int32(at + 8)];
}

function rectangle(page: PdfPage, annotation: number): Box {
  page.library.pdfium.FPDFAnnot_GetRect(annotation, page.library.scratch);
  return readRectF(page.library, page.library.scratch);
}

/** The marked words' boxes; the whole rectangle where none are given. */
function quads(page: PdfPage, annotation: number): Box[] {
  const { library } = page;
  const count = Math.min(library.pdfium.FPDFAnnot_CountAttachmentPoints(annotation), MAX_QUADS);
  const boxes: Box[] = [];
  for (let i = 0; i < count; i++) {
    if (!library.pdfium.FPDFAnnot_GetAttachmentPoints(annotation, i, library.scratch)) continue;
    const values = Array.from({ length: 8 }, (_, k) => library.float32(library.scratch + k * 4));
    const xs = values.filter((_, k) => k % 2 === 0);
    const ys = values.filter((_, k) => k % 2 === 1);
    boxes.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    });
  }
  return boxes.length > 0 ? boxes : [rectangle(page, annotation)];
}
