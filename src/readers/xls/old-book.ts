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
/** Formulas of cells: BIFF2, BIFF3, BIFF4. */
const FORMULAS = new Set([0x06, 0x206, 0x406]);
/** Where a formula states the length of its tokens: one byte in BIFF2, two later. */
const TOKENS_AT = 16;
/** Names, links and shared formulas, whose tokens the library would get lost in. */
const TOKENS = new Set([0x18, 0x218, 0x21, 0x221, 0x23, 0x223, 0x4bc]);
/** A record that says nothing. */
const NOTHING = 0x1c0;

/** A workbook of Excel 2 to 4 (MS-XLS refers to none; OpenOffice's documentation of Excel files, chapter 5). */
export async function* readOldBook(bytes: Uint8Array): AsyncIterable<Unit | Problem> {
  const records = new Records(bytes);
  const cleaned = bytes.slice();
  const pile = new WordPile();
  const decode = decoderFor(1252);
  while (records.next()) {
    if (records.id === FILEPASS) {
      yield problem('encrypted', 'the workbook is encrypted with a password');
      return;
    }
    blot(cleaned, records);
    if (WORDY.has(records.id))
      pile.add(printableRuns(records.data(), decode), 'settings', { visibility: 'attribute' });
  }
  if (records.cut) yield problem('damaged', 'the workbook stream is cut');
  yield* libraryUnits(records.cut ? cleaned.subarray(0, records.end) : cleaned);
  yield* pile.take();
}

/** Takes the tokens of formulas away: only results are asked for, and damaged tokens keep the library busy for ever. */
function blot(bytes: Uint8Array, { id, at, start, length }: Records): void {
  if (FORMULAS.has(id) && length > TOKENS_AT) {
    bytes.fill(0, start + TOKENS_AT, Math.min(start + length, start + TOKENS_AT + (id === 0x06 ? 1 : 2)));
  } else if (TOKENS.has(id)) {
    bytes[at] = NOTHING & 255;
    bytes[at + 1] = NOTHING >> 8;
  }
}
