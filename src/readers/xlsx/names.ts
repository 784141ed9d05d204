import type { TextBlock } from '../../core/types.ts';
import { literalsOf } from '../shared/office/formula-texts.ts';
import { unescapeText } from '../shared/office/rich-text.ts';
import { textBlock } from '../shared/text-block.ts';
import type { DefinedName } from './workbook.ts';

/** Texts and long numbers that defined names hold themselves instead of pointing to cells. */
export function* nameTexts(names: readonly DefinedName[]): Iterable<TextBlock> {
  for (const { name, text, remarks } of names) {
    const number = /^=?-?(\d{5,15})$/.exec(text)?.[1];
    const constants = [...(number === undefined ? literalsOf(text) : [number]), ...remarks.map(unescapeText)];
    if (constants.length === 0) continue;
    yield textBlock(constants.join('\n'), {
      part: 'defined names',
      locator: 'defined names',
      visibility: 'defined-name',
      header: name,
    });
  }
}
