import type { Problem, Unit } from '../../../core/types.ts';
import { SheetLayout, type SheetState } from '../sheet/sheet-table.ts';
import { problemOf } from '../trouble.ts';
import { cellUnits, parsedBook } from './cell-units.ts';
import { parseOld } from './library.ts';

const STATES: readonly SheetState[] = ['visible', 'hidden', 'veryHidden'];

/** All that the library gives of a workbook in a format of old that hides nothing else. */
export async function* libraryUnits(bytes: Uint8Array, codePage?: number): AsyncIterable<Unit | Problem> {
  try {
    const book = await parseOld(bytes, codePage);
    const settings = parsedBook(book);
    for (const [index, name] of book.SheetNames.entries()) {
      const state = STATES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
      const rows = book.Sheets[name]?.['!data'] ?? [];
      yield* cellUnits(settings, { rows, layout: new SheetLayout(name, state) });
    }
  } catch (error) {
    yield problemOf(error);
  }
}
