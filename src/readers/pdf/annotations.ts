import type { Embedded, Limits, Problem, TextBlock } from '../../core/types.ts';
import { attachmentUnit } from './attachments.ts';
import type { FormFields } from './form.ts';
import type { PdfPage } from './page.ts';
import { textBlock } from './text-block.ts';

/** FPDFAnnot_GetSubtype (fpdf_annot.h). */
const LINK = 2;
const WIDGET = 20;
const MAX_ANNOTATIONS = 100_000;
/** Entries with text: the note, its author, its subject, its rich text, what is printed over a redaction. */
const TEXT_KEYS = ['Contents', 'T', 'Subj', 'RC', 'OverlayText'];

/** Notes, links, form fields and attached files of a page. */
export function* annotationUnits(
  page: PdfPage,
  form: FormFields,
  limits: Limits,
): Iterable<TextBlock | Embedded | Problem> {
  const { pdfium } = page.library;
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page.handle), MAX_ANNOTATIONS);
  for (let i = 0; i < count; i++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page.handle, i);
    if (annotation === 0) continue;
    try {
      const about = { number: i + 1, limits };
      if (pdfium.FPDFAnnot_GetSubtype(annotation) === WIDGET) yield* form.units(page, annotation, limits);
      else yield* noteUnits(page, annotation, about);
      const file = pdfium.FPDFAnnot_GetFileAttachment(annotation);
      if (file !== 0) yield attachmentUnit(page.library, file, about);
    } finally {
      pdfium.FPDFPage_CloseAnnot(annotation);
    }
  }
}

function* noteUnits(
  page: PdfPage,
  annotation: number,
  about: { readonly number: number; readonly limits: Limits },
): Iterable<TextBlock> {
  const locator = `${page.locator}, annotation ${about.number}`;
  const visibility = page.document.origin.visibility ?? 'annotation';
  for (const key of TEXT_KEYS) {
    const value = annotationText(page, annotation, key);
    const text = key === 'RC' ? value.replace(/<[^<>]{0,4096}>/g, ' ').trim() : value;
    const header = key === 'T' ? { header: 'Author' } : {};
    yield* textBlock({ text, visibility, ...header }, locator, about.limits.cellLength);
  }
  const address = linkAddress(page, annotation);
  yield* textBlock({ text: address, visibility }, locator, about.limits.cellLength);
}

/** '' where the entry is missing or no string. */
export function annotationText(page: PdfPage, annotation: number, key: string): string {
  const { library } = page;
  const { pdfium } = library;
  return library.text((at, size) => pdfium.FPDFAnnot_GetStringValue(annotation, key, at, size)).trim();
}

/** The address of a link to the web or to a mail box, '' for others. */
function linkAddress(page: PdfPage, annotation: number): string {
  const { library } = page;
  const { pdfium } = library;
  if (pdfium.FPDFAnnot_GetSubtype(annotation) !== LINK) return '';
  const link = pdfium.FPDFAnnot_GetLink(annotation);
  const action = link === 0 ? 0 : pdfium.FPDFLink_GetAction(link);
  if (action === 0) return '';
  const fill = (at: number, size: number) =>
    pdfium.FPDFAction_GetURIPath(page.document.handle, action, at, size);
  return library.text(fill, 'utf8');
}
