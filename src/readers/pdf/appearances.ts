import type { Library } from './library.ts';
import type { PdfPage } from './page.ts';
import { loadText } from './text-page.ts';

/** FPDFAnnot_GetSubtype and FPDFPageObj_GetType (fpdf_annot.h, fpdf_edit.h). */
const LINK = 2;
const POPUP = 16;
const TEXT = 1;
const FORM = 5;
const MAX_ANNOTATIONS = 10_000;
const MAX_OBJECTS = 50_000;
const MAX_DEPTH = 6;
const MAX_CHARACTERS = 200_000;
/** FPDFPage_Flatten (fpdf_flatten.h): as on the screen; done. */
const DISPLAY = 0;
const FLATTENED = 1;

/**
 * What annotations show by their appearance (stamps, text on the page, form fields), one text each: it may differ from
 * what their entries say. Hidden ones show nothing. PDFium reads the text of pages only: the page is copied into a
 * new document and its annotations are painted onto it there.
 */
export function appearanceTexts(page: PdfPage): string[] {
  if (!hasText(page)) return [];
  const { pdfium } = page.library;
  const copy = pdfium.FPDF_CreateNewDocument();
  if (copy === 0) return [];
  try {
    return flatten(page, copy) ? paintedTexts(page.library, copy) : [];
  } finally {
    pdfium.FPDF_CloseDocument(copy);
  }
}

/** Some annotation draws text, or forms, in which text may be. */
function hasText(page: PdfPage): boolean {
  const { pdfium } = page.library;
  if (page.hasTooManyAnnotations) return false;
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page.handle), MAX_ANNOTATIONS);
  for (let i = 0; i < count; i++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page.handle, i);
    if (annotation === 0) continue;
    const type = pdfium.FPDFAnnot_GetSubtype(annotation);
    const found = type !== LINK && type !== POPUP && drawsText(page.library, annotation);
    pdfium.FPDFPage_CloseAnnot(annotation);
    if (found) return true;
  }
  return false;
}

function drawsText({ pdfium }: Library, annotation: number): boolean {
  const count = Math.min(pdfium.FPDFAnnot_GetObjectCount(annotation), MAX_OBJECTS);
  for (let i = 0; i < count; i++) {
    const type = pdfium.FPDFPageObj_GetType(pdfium.FPDFAnnot_GetObject(annotation, i));
    if (type === TEXT || type === FORM) return true;
  }
  return false;
}

function flatten({ library, document, index }: PdfPage, copy: number): boolean {
  const { pdfium, scratch } = library;
  library.write(scratch, new Uint8Array(Int32Array.of(index).buffer));
  if (!pdfium.FPDF_ImportPagesByIndex(copy, document.handle, scratch, 1, 0)) return false;
  const page = pdfium.FPDF_LoadPage(copy, 0);
  if (page === 0) return false;
  const result = pdfium.FPDFPage_Flatten(page, DISPLAY);
  pdfium.FPDF_ClosePage(page);
  return result === FLATTENED;
}

/** Flattening adds one form to the page, and in it one for each annotation. */
function paintedTexts(library: Library, copy: number): string[] {
  const { pdfium } = library;
  const page = pdfium.FPDF_LoadPage(copy, 0);
  if (page === 0) return [];
  const text = loadText(library, page);
  try {
    const added = pdfium.FPDFPage_GetObject(page, pdfium.FPDFPage_CountObjects(page) - 1);
    if (text === 0 || added === 0 || pdfium.FPDFPageObj_GetType(added) !== FORM) return [];
    return textsBy(library, text, owners(library, added));
  } finally {
    if (text !== 0) pdfium.FPDFText_ClosePage(text);
    pdfium.FPDF_ClosePage(page);
  }
}

/** Text objects, with the number of the annotation they belong to. */
function owners({ pdfium }: Library, added: number): Map<number, number> {
  const found = new Map<number, number>();
  const walk = (form: number, depth: number, owner: number | undefined) => {
    const count = Math.min(pdfium.FPDFFormObj_CountObjects(form), MAX_OBJECTS);
    for (let i = 0; i < count && found.size < MAX_OBJECTS; i++) {
      const object = pdfium.FPDFFormObj_GetObject(form, i);
      const type = pdfium.FPDFPageObj_GetType(object);
      if (type === TEXT) found.set(object, owner ?? i);
      else if (type === FORM && depth < MAX_DEPTH) walk(object, depth + 1, owner ?? i);
    }
  };
  walk(added, 0, undefined);
  return found;
}

/** Lines of an annotation are joined by spaces. */
function textsBy({ pdfium }: Library, text: number, owners: ReadonlyMap<number, number>): string[] {
  const count = Math.min(pdfium.FPDFText_CountChars(text), MAX_CHARACTERS);
  const texts = new Map<number, string>();
  let last: number | undefined;
  for (let i = 0; i < count; i++) {
    const code = pdfium.FPDFText_GetUnicode(text, i);
    // White space that PDFium adds belongs to no object.
    const owner = owners.get(pdfium.FPDFText_GetTextObject(text, i)) ?? (code <= SPACE ? last : undefined);
    last = owner;
    if (owner === undefined || code > MAX_CODE) continue;
    texts.set(owner, (texts.get(owner) ?? '') + (code < SPACE ? ' ' : String.fromCodePoint(code)));
  }
  return [...texts.values()].map((value) => value.replace(/ {2,}/g, ' ').trim());
}

const SPACE = 0x20;
const MAX_CODE = 0x10ffff;
