import type { HeaderIndex } from '../headers.ts';
import { surelyHoldsData } from './cell-bytes.ts';
import { findHeader, type Header, looksLikeHeader } from './header-rows.ts';
import { cellText, type Row, width } from './row.ts';

/** The next header among rows of a table, repeated ones included, from one of them on. */
export function nextHeader(rows: readonly Row[], from: number, headers: HeaderIndex): Header | undefined {
  for (let i = from; i < rows.length; i++) {
    const row = rows[i]!;
    // Nearly every row of data ends here, before any text is made.
    if (surelyHoldsData(row) || !beginsWithCaption(row)) continue;
    const header = looksLikeHeader(row, headers) ? findHeader(rows, i, headers) : undefined;
    if (header) return header;
  }
  return undefined;
}

/** Whether one of the first filled cells may be a caption. */
function beginsWithCaption(row: Row): boolean {
  let filled = 0;
  for (let column = 0; column < width(row) && filled < 3; column++) {
    const text = cellText(row, column);
    if (text === '') continue;
    if (mayBeCaption(text)) return true;
    filled++;
  }
  return false;
}

/** A cheap look before the dear one: captions are short and begin with a letter. */
function mayBeCaption(text: string): boolean {
  return text !== '' && text.length <= 80 && !/^[\d($€£-]/.test(text);
}
