import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import { cellUnits, countCells, type ParsedBook, parsedBook } from '../shared/legacy/cell-units.ts';
import { type LibraryBook, parseOld } from '../shared/legacy/library.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { Styles } from '../shared/sheet/cell-styles.ts';
import { quoteSheet } from '../shared/sheet/references.ts';
import { unusedStrings } from '../shared/sheet/unused-strings.ts';
import { problemOf } from '../shared/trouble.ts';
import { BOF, EOF, Records } from './records.ts';
import { XlsWorkbook } from './workbook.ts';

const PLAIN_BOOK = { strings: { text: () => '' }, styles: new Styles(), dateSystem: '1900' as const };
/** What the library needs to see to give the cells: structure, formats, shared strings, cells. All else it skips. */
const NEEDED: ReadonlySet<number> = new Set([
  BOF,
  EOF,
  0x22,
  0x3c,
  0x42,
  0x85,
  0xe0,
  0x41e,
  0xfc,
  0x200,
  0xfd,
  0x27e,
  0xbd,
  0x203,
  0x06,
  0x207,
  0x204,
  0xd6,
  0x205,
]);
/** A record that says nothing (`Excel9File`). */
const NOTHING = 0x1c0;
const FORMULA = 0x06;
/** Instead of a length: the formula's tokens are not there. */
const NO_TOKENS = 0xffff;

/** A workbook stream of BIFF5 or BIFF8, decrypted: its sheets, then all that stands around them. */
export async function* readBookStream(
  stream: Uint8Array,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const workbook = new XlsWorkbook(PLAIN_BOOK);
  // The library gets a copy in which it finds nothing that it stumbles over or is slow at.
  const cleaned = stream.slice();
  const records = walk(stream, workbook, cleaned);
  context.signal.throwIfAborted();
  if (records.cut || !workbook.isComplete) yield problem('damaged', 'the workbook stream is cut');
  if (workbook.missingSheets > 0) yield problem('damaged', `${workbook.missingSheets} sheets are missing`);
  if (workbook.missingStrings > 0) yield problem('damaged', 'cells point to shared strings that are missing');
  if (workbook.unlisted > 0) yield problem('damaged', 'a sheet that no list names is not read');
  yield* sheetUnits(workbook, cleaned.subarray(0, workbook.end || cleaned.length), context);
  yield* unusedStrings(leftoverStrings(stream, workbook));
  yield* workbook.words.units();
  yield* workbook.externals.units();
  yield* workbook.charts.take();
  yield* remains(stream.subarray(workbook.end || stream.length), workbook);
}

/** Reads all records once; what the library need not see is blotted out in its copy. */
function walk(stream: Uint8Array, workbook: XlsWorkbook, copy: Uint8Array): Records {
  const records = new Records(stream);
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  while (records.next()) {
    // Padding behind the last substream.
    if (workbook.isComplete && records.id !== BOF) break;
    const missing = workbook.missingStrings;
    const seen = workbook.record(records);
    if (!seen || !NEEDED.has(records.id) || workbook.missingStrings > missing) {
      view.setUint16(records.at, NOTHING, true);
    } else if (records.id === FORMULA && records.length >= 22) {
      view.setUint16(records.start + 20, NO_TOKENS, true);
    }
  }
  return records;
}

async function* sheetUnits(
  workbook: XlsWorkbook,
  cleaned: Uint8Array,
  { outline }: ReadContext,
): AsyncIterable<Unit | Problem> {
  let book: LibraryBook | undefined;
  try {
    book = await parseOld(cleaned);
  } catch (error) {
    // Without it no cell shows any string, so that all of them come with those left over.
    workbook.usedStrings.clear();
    yield problemOf(error);
  }
  const settings = book === undefined ? undefined : parsedBook(book);
  // The library lists the sheets by where they begin.
  const order = [...workbook.sheets].sort((one, other) => one.position - other.position);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const name = book?.SheetNames[order.indexOf(sheet)];
    if (book !== undefined && settings !== undefined && name !== undefined) {
      yield* cellsOf(book, settings, { name, facts: sheet.facts, outline });
    } else if (book !== undefined) {
      yield problem('damaged', 'a sheet of the workbook is missing', `sheet ${index + 1}`);
    }
    yield* sheet.words.units();
    yield* workbook.charts.take();
  }
}

interface SheetCells extends Pick<XlsWorkbook['sheets'][number], 'facts'> {
  readonly name: string;
  readonly outline: ReadContext['outline'];
}

function* cellsOf(
  book: LibraryBook,
  settings: ParsedBook,
  { name, facts, outline }: SheetCells,
): Iterable<Unit | Problem> {
  const rows = book.Sheets[name]?.['!data'] ?? [];
  const { layout } = facts;
  yield* cellUnits(settings, {
    rows,
    layout,
    outline,
    hides: (row, column) => facts.hides(row, column),
  });
  if (countCells(rows) < facts.cells) {
    yield problem('damaged', 'some cells of a sheet could not be read', quoteSheet(layout.name));
  }
  // The next sheets need the memory.
  delete book.Sheets[name];
}

/** Strings of the shared table that no cell shows. */
function* leftoverStrings(stream: Uint8Array, workbook: XlsWorkbook): Iterable<string> {
  if (workbook.strings === undefined) return;
  const records = new Records(stream, workbook.strings.at);
  if (!records.next()) return;
  const fields = records.fields(8);
  for (let index = 0; index < workbook.strings.count && !fields.done; index++) {
    const text = fields.string(fields.u16());
    if (!workbook.usedStrings.has(index)) yield text;
  }
}

/** Bytes behind the last sheet: nothing, or what an earlier, longer workbook left. */
function* remains(bytes: Uint8Array, { words, spelling }: XlsWorkbook): Iterable<Unit | Problem> {
  if (bytes.every((byte) => byte === 0)) return;
  words.pile.add(printableRuns(bytes, spelling.decode), 'bytes behind the last sheet', {
    visibility: 'slack',
  });
  yield* words.pile.take();
}
