import { problem } from '../core/problem.ts';
import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { openZip } from './shared/zip-archive.ts';
import { readBook } from './xlsx/book.ts';
import { OfficePackage } from './xlsx/package.ts';
import { readSheets } from './xlsx/sheets.ts';

/**
 * Excel workbooks in Office Open XML (ECMA-376): XLSX, XLSM, XLTX, XLTM. Read as a stream, sheet by sheet, with
 * how each cell is hidden; then all that the package holds besides its sheets.
 */
export const xlsxReader: Reader = {
  id: 'xlsx',
  about: 'Excel workbooks (XLSX, XLSM, XLTX): all sheets in any state, rows and columns hidden in any way',
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    return names !== undefined && looksLikeWorkbook(names) ? 0.95 : 0;
  },
  read: readWorkbook,
};

/** By the parts' names, the only thing to be had before unpacking: binary workbooks have `workbook.bin`. */
function looksLikeWorkbook(entryNames: readonly string[]): boolean {
  const names = entryNames.map((name) => name.replace(/\\/g, '/').toLowerCase());
  if (!names.some((name) => name === '[content_types].xml')) return false;
  return names.some(
    (name) => /(?:^|\/)workbook\d{0,3}\.xml$/.test(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name),
  );
}

async function* readWorkbook(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const archive = await openZip(source, context);
  yield* archive.problems;
  if (archive.entries.length === 0) {
    yield problem('damaged', 'no parts found');
    return;
  }
  const parts = new OfficePackage(archive, context);
  const book = await readBook(parts);
  yield* parts.takeProblems();
  yield* readSheets(parts, book);
  if (book.strings.missing) yield problem('damaged', 'cells point to shared strings that are missing');
  yield* parts.takeProblems();
}
