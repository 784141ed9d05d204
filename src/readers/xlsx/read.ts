import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { linkTexts } from '../shared/office/links.ts';
import { OfficePackage } from '../shared/office/package.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import { openZip } from '../shared/zip/archive.ts';
import { commentBlocks } from '../shared/zip/comments.ts';
import { gapUnits } from '../shared/zip/gaps.ts';
import { SheetsAhead } from './ahead/sheets-ahead.ts';
import { readBook, type Workbook } from './book.ts';
import { readRest } from './ledger.ts';
import { nameTexts } from './names.ts';
import type { SharedStrings } from './shared-strings.ts';
import { readSheets } from './sheets.ts';

export async function* readXlsx(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const archive = await openZip(source, context);
  yield* archive.problems;
  if (archive.entries.length === 0) {
    yield problem('damaged', 'no parts found');
    return;
  }
  const parts = new OfficePackage(archive, context);
  const ahead = SheetsAhead.begin(archive, context);
  let book: Workbook;
  try {
    book = await readBook(parts);
    yield* parts.takeProblems();
    yield* readSheets(parts, book, ahead);
  } finally {
    ahead?.close();
  }
  if (book.strings.missing) yield problem('damaged', 'cells point to shared strings that are missing');
  yield* unusedStrings(book.strings);
  yield* nameTexts(book.names);
  yield* book.settings;
  yield* readRest(parts, book);
  yield* linkTexts(parts.externals);
  yield* commentBlocks(archive);
  for (const gap of archive.gaps) yield* gapUnits(source, gap);
  yield* parts.takeProblems();
}

/** Texts in the shared table that no cell shows: what is left of deleted cells and sheets. */
function* unusedStrings(strings: SharedStrings): Iterable<Unit> {
  const part = 'shared strings without a cell';
  // No caption: none of the texts is one, and they are read one below the other.
  const table = new FixedTable(part, 'slack', { title: part, headers: [''] });
  let rows: string[][] = [];
  let first = 0;
  for (const text of strings.unused()) {
    if (text === '') continue;
    rows.push([text]);
    if (rows.length < ROWS_PER_BATCH) continue;
    yield listedRows(table, first, rows);
    first += rows.length;
    rows = [];
  }
  if (rows.length > 0) yield listedRows(table, first, rows);
}
