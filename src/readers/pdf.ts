import { problem } from '../core/problem.ts';
import type { Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { annotationUnits } from './pdf/annotations.ts';
import { attachmentUnits } from './pdf/attachments.ts';
import { openDocument, type PdfDocument } from './pdf/document.ts';
import { FormFields } from './pdf/form.ts';
import { dropLibrary, isTrap } from './pdf/library.ts';
import { outlineUnits } from './pdf/outline.ts';
import { openPage } from './pdf/page.ts';
import { type PageNotes, pageUnits } from './pdf/page-units.ts';
import { propertyUnits, scriptUnits } from './pdf/properties.ts';
import { revisionUnits } from './pdf/revisions.ts';
import { TableJoiner } from './pdf/tables.ts';

/** Readers of PDF look for the mark in the first kilobyte (ISO 32000-1, annex H, note 13). */
const MARK_WITHIN = 1024;
const MARK = [0x25, 0x50, 0x44, 0x46, 0x2d];

function recognise(probe: Probe): number {
  const { head } = probe;
  const end = Math.min(MARK_WITHIN, head.length - MARK.length + 1);
  for (let at = 0; at < end; at++) {
    if (MARK.every((byte, i) => head[at + i] === byte)) return 1;
  }
  return 0;
}

/** Portable Document Format (ISO 32000), by PDFium. */
export const pdfReader: Reader = {
  id: 'pdf',
  about: 'PDF: text by its place on the page, tables rebuilt from aligned columns, hidden text',
  recognise,
  async *read(source, context) {
    const document = await openDocument(source, context);
    if ('kind' in document) {
      yield document;
      return;
    }
    let closed = false;
    try {
      yield* documentUnits(document, context);
    } catch (error) {
      if (!isTrap(error)) throw error;
      // The instance is in no known state: it is given up with all that it holds.
      dropLibrary();
      closed = true;
      yield problem('damaged', 'PDF engine stopped');
    } finally {
      if (!closed) document.close();
    }
  },
};

function* documentUnits(document: PdfDocument, context: ReadContext): Iterable<Unit | Problem> {
  const { limits } = context;
  if (document.pageCount === 0) yield problem('damaged', 'no pages found');
  yield* propertyUnits(document, limits.cellLength);
  yield* outlineUnits(document, limits.cellLength);
  const form = new FormFields(document);
  try {
    yield* pages(document, form, context);
  } finally {
    form.close();
  }
  yield* scriptUnits(document, limits.cellLength);
  yield* attachmentUnits(document, limits);
  yield* revisionUnits(document, context);
}

function* pages(document: PdfDocument, form: FormFields, context: ReadContext): Iterable<Unit | Problem> {
  const tables = new TableJoiner(document.origin);
  const notes: PageNotes = { pictures: [], cellLength: context.limits.cellLength };
  for (let number = 1; number <= document.pageCount; number++) {
    if (context.signal.aborted) {
      yield problem('timeout', `stopped before page ${number}`, `page ${number}`);
      break;
    }
    const page = openPage(document, number);
    if (!page) {
      yield problem('damaged', 'page cannot be loaded', `page ${number}`);
      continue;
    }
    try {
      yield* pageUnits(page, tables, notes);
      yield* annotationUnits(page, form, context.limits);
    } finally {
      page.close();
    }
  }
  yield* tables.close();
  if (notes.pictures.length > 0) yield pictureProblem(notes.pictures);
}

/** One problem for all pages without text: `pages 1–3, 7 are pictures`. */
function pictureProblem(pages: readonly number[]): Problem {
  const list = ranges(pages);
  const one = pages.length === 1;
  return problem(
    'ocr-unavailable',
    one ? `page ${list} is a picture` : `pages ${list} are pictures`,
    one ? `page ${list}` : `pages ${list}`,
  );
}

/** Rising numbers as `1–3, 7`. */
function ranges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (numbers[end + 1] === numbers[end]! + 1) end++;
    parts.push(end > i ? `${numbers[i]}–${numbers[end]}` : `${numbers[i]}`);
    i = end + 1;
  }
  return parts.join(', ');
}
