import { problem } from '../core/problem.ts';
import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { linkTexts } from './shared/office/links.ts';
import { OfficePackage } from './shared/office/package.ts';
import { listedRows, ROWS_PER_BATCH } from './shared/rows.ts';
import { FixedTable } from './shared/sheet/fixed-table.ts';
import { openZip } from './shared/zip-archive.ts';
import { commentBlocks } from './shared/zip-comments.ts';
import { gapUnits } from './shared/zip-gaps.ts';
import { readBook } from './xlsx/book.ts';
import { readRest } from './xlsx/ledger.ts';
import { nameTexts } from './xlsx/names.ts';
import type { SharedStrings } from './xlsx/shared-strings.ts';
import { readSheets } from './xlsx/sheets.ts';

/**
 * Excel workbooks in Office Open XML (ECMA-376): XLSX, XLSM, XLTX, XLTM. Read as a stream, sheet by sheet, with
 * how each cell is hidden; then all that the package holds besides its sheets.
 */
export const xlsxReader: Reader = {
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  about: {
    name: { en: 'Excel workbooks (XLSX, XLSM, XLTX)', es: 'Libros de Excel (XLSX, XLSM, XLTX)' },
    reads: {
      en: 'all sheets in any state, rows and columns hidden in any way, pivot and external caches, comments, names, charts, change history, macros, properties, embedded files',
      es: 'todas las hojas en cualquier estado, filas y columnas ocultas de cualquier modo, cachés dinámicas y externas, comentarios, nombres, gráficos, historial de cambios, macros, propiedades, archivos incrustados',
    },
    discloses: {
      en: 'encrypted files, and parts of no known kind',
      es: 'archivos cifrados y partes de tipo desconocido',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    return names !== undefined && looksLikeWorkbook(names) ? 0.95 : 0;
  },
  read: readWorkbook,
};

/** By the parts' names, the only thing to be had before unpacking: binary workbooks have `workbook.bin`. */
function looksLikeWorkbook(entryNames: readonly string[]): boolean {
  const names = entryNames.map((name) => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase());
  // Without its list of types a package is damaged, and still a workbook.
  if (names.includes('xl/workbook.xml')) return true;
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
