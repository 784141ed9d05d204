import { problem } from '../../core/problem.ts';
import type { Area, Problem, Unit } from '../../core/types.ts';
import { problemOf } from '../shared/trouble.ts';
import { XmlScanner } from '../shared/xml.ts';
import { decodeXml } from '../shared/xml-text.ts';
import type { SheetPart, Workbook } from './book.ts';
import type { OfficePackage } from './package.ts';
import { partLocator } from './package.ts';
import { cellOf, quoteSheet } from './references.ts';
import { SheetHandler } from './sheet.ts';
import { SheetLayout } from './sheet-table.ts';

/** The rows of all sheets, in the workbook's order. */
export async function* readSheets(parts: OfficePackage, book: Workbook): AsyncIterable<Unit | Problem> {
  for (const sheet of book.sheets) {
    yield* readSheet(parts, book, { sheet, filters: filterAreas(book, sheet.index) });
    yield* parts.takeProblems();
  }
}

async function* readSheet(
  parts: OfficePackage,
  book: Workbook,
  { sheet, filters }: { sheet: SheetPart; filters: readonly Area[] },
): AsyncIterable<Unit | Problem> {
  const { limits, signal } = parts.context;
  const layout = new SheetLayout(sheet.name, sheet.state);
  const handler = new SheetHandler({ layout, book, filters, cellLength: limits.cellLength });
  const bytes = parts.open(sheet.path);
  if (bytes === undefined) return;
  const scanner = new XmlScanner(handler, limits.cellLength);
  try {
    for await (const piece of decodeXml(bytes)) {
      signal.throwIfAborted();
      scanner.push(piece);
      yield* handler.ready.splice(0);
    }
    scanner.end();
  } catch (error) {
    yield problemOf(error, quoteSheet(sheet.name));
  }
  handler.finish();
  yield* handler.ready.splice(0);
  parts.checkDoctype(scanner, sheet.path);
  if (handler.overflowed) yield problem('too-large', 'a cell is too long', partLocator(sheet.path));
}

/** Where the sheet's rows are filtered: the hidden name that Excel and others keep for it. */
function filterAreas(book: Workbook, sheet: number): Area[] {
  const areas: Area[] = [];
  for (const name of book.names) {
    if (name.sheet !== sheet || !/_FilterDatabase$/i.test(name.name)) continue;
    const [first, last] = name.text.slice(name.text.lastIndexOf('!') + 1).split(':');
    const from = cellOf(first ?? '');
    const to = cellOf(last ?? first ?? '');
    if (from === undefined || to === undefined) continue;
    areas.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
  return areas;
}
