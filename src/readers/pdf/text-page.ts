import type { Library } from './library.ts';
import { walkObjects } from './painting.ts';

/** FPDF_PAGEOBJ_TEXT and FPDF_PAGEOBJ_FORM (fpdf_edit.h). */
const TEXT = 1;
const FORM = 5;
/** Fewer objects than this are sorted in no time, whatever their order. */
const FEW = 5_000;
/** Texts whose lower edges differ by less (points) may be of one line. */
const SAME_LINE = 4;
/** Steps of sorting: some seconds of them. */
const MAX_STEPS = 200_000_000;

/** A page's text for PDFium's functions, to be closed; 0 if there is none or it would take too long. */
export function loadText(library: Library, page: number): number {
  return isTangled(library, page) ? 0 : library.pdfium.FPDFText_LoadPage(page);
}

/**
 * PDFium sorts the texts of a line one by one from the left: tens of thousands in one line that are not in order take
 * minutes, in which it cannot be stopped.
 */
export function isTangled(library: Library, page: number): boolean {
  const { pdfium, scratch: at } = library;
  if (hasFew(library, page)) return false;
  let [steps, run, base, right] = [0, 0, 0, 0];
  walkObjects(library, page, (object) => {
    if (pdfium.FPDFPageObj_GetType(object) !== TEXT) return;
    if (!pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return;
    const [left, bottom] = [library.float32(at), library.float32(at + 4)];
    if (run > 0 && Math.abs(bottom - base) <= SAME_LINE) {
      if (left < right) steps += run;
      right = Math.max(left, right);
      run++;
    } else [run, right] = [1, left];
    base = bottom;
  });
  return steps > MAX_STEPS;
}

/** Whether the page has few objects and no forms, which hold others. */
function hasFew({ pdfium }: Library, page: number): boolean {
  const count = pdfium.FPDFPage_CountObjects(page);
  if (count > FEW) return false;
  for (let i = 0; i < count; i++)
    if (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) === FORM) return false;
  return true;
}
