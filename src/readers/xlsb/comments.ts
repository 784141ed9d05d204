import type { TextBlock } from '../../core/types.ts';
import { areaName, quoteSheet } from '../shared/sheet/references.ts';
import { textBlock } from '../shared/text-block.ts';
import { Records12 } from './records.ts';

const AUTHOR = 632;
const COMMENT = 635;
const TEXT = 637;

/** Comments (MS-XLSB 2.1.7.12), each a block at its cell, and their authors. */
export function* commentUnits(bytes: Uint8Array, sheet: string): Iterable<TextBlock> {
  const place = { part: `comments of sheet "${sheet}"`, visibility: 'comment' as const, title: sheet };
  let cell = '';
  for (const records = new Records12(bytes); records.next(); ) {
    if (records.id === COMMENT) {
      const [row, column] = [records.u32(4), records.u32(12)];
      cell = areaName({ top: row, bottom: row, left: column, right: column });
    }
    if (records.id !== AUTHOR && records.id !== TEXT) continue;
    const isAuthor = records.id === AUTHOR;
    const { text } = records.string(isAuthor ? 0 : 1);
    if (text.trim() === '') continue;
    const locator = isAuthor ? `${quoteSheet(sheet)} comments` : `${quoteSheet(sheet)}!${cell} comment`;
    yield textBlock(text, isAuthor ? { ...place, locator, header: 'author' } : { ...place, locator });
  }
}
