import { problem } from '../core/problem.ts';
import type { Probe, Reader } from '../core/types.ts';
import { DocumentReading } from './pdf/document-units.ts';
import { dropLibrary, isTrap } from './pdf/library.ts';
import { openDocument } from './pdf/open.ts';
import { scannedUnits } from './pdf/scan/ocr-pages.ts';

/** Readers of PDF look for the mark in the first kilobyte (ISO 32000-1, annex H, note 13). */
const MARK_WITHIN = 1024;
const MARK = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** Times that the engine may stop in one file and be started again behind the place where it did. */
const MAX_RESTARTS = 10;

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
    const reading = new DocumentReading(context);
    for (let starts = 0; starts <= MAX_RESTARTS && !reading.done; starts++) {
      const opening = await openDocument(source, context);
      if (opening.problem && starts === 0) yield opening.problem;
      const { document } = opening;
      if (!document) return;
      let trapped = false;
      try {
        yield* reading.units(document);
      } catch (error) {
        if (!isTrap(error)) throw error;
        // The instance is in no known state: it is given up with all that it holds.
        trapped = true;
        dropLibrary();
        yield problem('damaged', 'PDF engine stopped', reading.place);
      } finally {
        if (!trapped) document.close();
      }
    }
    yield* reading.finish();
    yield* scannedUnits(source, reading.pictured, context);
  },
};
