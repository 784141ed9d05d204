import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { DocumentReading } from './document-units.ts';
import { outsideUnits } from './frame.ts';
import { History } from './history.ts';
import { dropLibrary, isTrap } from './library.ts';
import { openDocument } from './open.ts';
import { scannedUnits } from './scan/ocr-pages.ts';

/** Times that the engine may stop in one file and be started again behind the place where it did. */
const MAX_RESTARTS = 10;

export async function* readPdf(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const reading = new DocumentReading(context);
  const history = new History(context);
  for (let starts = 0; starts <= MAX_RESTARTS && !(reading.done && history.done); starts++) {
    const { document, problems, frame, outside } = await openDocument(source, context);
    if (starts === 0) yield* problems;
    if (starts === 0 && frame) yield* outsideUnits(source, frame);
    if (!document) return;
    let trapped = false;
    try {
      for await (const unit of history.noting(document, reading.units(document))) yield unit;
      for await (const unit of history.units(document, outside)) yield unit;
    } catch (error) {
      if (!isTrap(error)) throw error;
      // The instance is in no known state: it is given up with all that it holds.
      trapped = true;
      dropLibrary();
      yield problem('damaged', 'PDF engine stopped', reading.done ? history.place : reading.place);
    } finally {
      if (!trapped) document.close();
    }
  }
  yield* reading.finish();
  yield* scannedUnits(source, reading.pictured, context);
}
