import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import { openAt, type PdfDocument } from './document.ts';
import { openPage } from './page.ts';
import { pageUnits } from './page-units.ts';
import { TableJoiner } from './tables.ts';

/** Versions that are looked at, the youngest ones. */
const MAX_REVISIONS = 20;
/** A version needs this much at least to hold a page. */
const MIN_BYTES = 64;

/**
 * Text that earlier versions of the file have and later ones have not: each incremental update leaves the bytes
 * before it as they were (ISO 32000-1, 7.5.6), so the file cut at the end of an update is that version.
 */
export function* revisionUnits(document: PdfDocument, context: ReadContext): Iterable<Unit | Problem> {
  const ends = trailerEnds(document).filter((end) => end >= MIN_BYTES && end < document.size - MIN_BYTES);
  const kept = ends.slice(-MAX_REVISIONS);
  for (const [i, end] of kept.entries()) {
    if (context.signal.aborted) return;
    const earlier = openRevision(document, end, ends.length - kept.length + i + 1);
    if (!earlier) continue;
    try {
      yield* changedPages(earlier, document, context);
    } finally {
      earlier.close();
    }
  }
}

const END_MARK = new TextEncoder().encode('%%EOF');

/** Where the file's versions end, rising. */
function trailerEnds(document: PdfDocument): number[] {
  const { library, handle } = document;
  // PDFium goes through the whole file for them; most files have one end only.
  const first = document.find(END_MARK, 0);
  if (first < 0 || document.find(END_MARK, first + 1) < 0) return [];
  const count = Math.min(library.pdfium.FPDF_GetTrailerEnds(handle, 0, 0), 10_000);
  if (count < 2) return [];
  const buffer = library.allocate(count * 4);
  try {
    library.pdfium.FPDF_GetTrailerEnds(handle, buffer, count);
    const ends = Array.from({ length: count }, (_, i) => library.int32(buffer + i * 4) >>> 0);
    return [...new Set(ends)].sort((a, b) => a - b);
  } finally {
    library.free(buffer);
  }
}

function openRevision(document: PdfDocument, end: number, number: number): PdfDocument | undefined {
  const { library } = document;
  const at = library.allocate(end);
  if (at === 0) return undefined;
  library.write(at, document.bytes(0, end));
  const origin = { label: `revision ${number}, `, visibility: 'prior-revision' } as const;
  const opened = openAt(library, { at, size: end, origin });
  if (!('kind' in opened)) return opened;
  library.free(at);
  return undefined;
}

/** The pages of the earlier version whose text is not that of the same page now. */
function* changedPages(
  earlier: PdfDocument,
  now: PdfDocument,
  context: ReadContext,
): Iterable<Unit | Problem> {
  const tables = new TableJoiner(earlier.origin);
  const notes = { cellLength: context.limits.cellLength };
  for (let number = 1; number <= earlier.pageCount && !context.signal.aborted; number++) {
    const page = openPage(earlier, number);
    if (!page) continue;
    try {
      const text = plainText(earlier, number);
      if (text !== '' && text !== plainText(now, number)) yield* pageUnits(page, tables, notes);
    } finally {
      page.close();
    }
  }
  yield* tables.close();
}

/** The text of a page as PDFium gives it, '' if there is none. `number` is 1-based. */
function plainText(document: PdfDocument, number: number): string {
  const { library } = document;
  const { pdfium } = library;
  const page = openPage(document, number);
  if (!page) return '';
  const textPage = pdfium.FPDFText_LoadPage(page.handle);
  try {
    if (textPage === 0) return '';
    const count = pdfium.FPDFText_CountChars(textPage);
    const units = (at: number, bytes: number) =>
      at === 0 ? (count + 1) * 2 : pdfium.FPDFText_GetText(textPage, 0, bytes / 2 - 1, at);
    return count > 0 ? library.text(units) : '';
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage);
    page.close();
  }
}
