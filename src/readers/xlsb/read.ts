import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { OfficePackage } from '../shared/office/package.ts';
import { openZip } from '../shared/zip/archive.ts';
import { commentBlocks } from '../shared/zip/comments.ts';
import { XlsbBook } from './book.ts';
import { readRest } from './ledger.ts';

export async function* readXlsb(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const archive = await openZip(source, context);
  yield* archive.problems;
  if (archive.entries.length === 0) {
    yield problem('damaged', 'no parts found');
    return;
  }
  const parts = new OfficePackage(archive, context);
  const book = new XlsbBook(parts);
  await book.open();
  yield* parts.takeProblems();
  yield* book.units();
  yield* readRest(book);
  yield* commentBlocks(archive);
  yield* parts.takeProblems();
}
