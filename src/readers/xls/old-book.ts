import { problem } from '../../core/problem.ts';
import type { Problem, Unit } from '../../core/types.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { libraryUnits } from '../shared/legacy/library-units.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { Records } from './records.ts';

/** Records of BIFF2 to BIFF4 that hold words besides the cells': names, header, footer, notes, links, password-holder. */
const WORDY = new Set([0x14, 0x15, 0x18, 0x218, 0x1c, 0x16, 0x17, 0x23, 0x223, 0x24, 0x5b, 0x5c, 0x5d]);
const FILEPASS = 0x2f;

/** A workbook of Excel 2 to 4 (MS-XLS refers to none; OpenOffice's documentation of Excel files, chapter 5). */
export async function* readOldBook(bytes: Uint8Array): AsyncIterable<Unit | Problem> {
  const records = new Records(bytes);
  const pile = new WordPile();
  const decode = decoderFor(1252);
  while (records.next()) {
    if (records.id === FILEPASS) {
      yield problem('encrypted', 'the workbook is encrypted with a password');
      return;
    }
    if (WORDY.has(records.id))
      pile.add(printableRuns(records.data(), decode), 'settings', { visibility: 'attribute' });
  }
  if (records.cut) yield problem('damaged', 'the workbook stream is cut');
  yield* libraryUnits(bytes);
  yield* pile.take();
}
