import type { TextBlock } from '../../core/types.ts';
import { literalsOf } from '../shared/office/formula-texts.ts';
import { unescapeText } from '../shared/office/rich-text.ts';
import { textBlock } from '../shared/text-block.ts';
import type { DefinedName } from './workbook.ts';

const PLACE = { part: 'defined names', locator: 'defined names', visibility: 'defined-name' } as const;

/**
 * Texts and long numbers that defined names hold themselves instead of pointing to cells: values, which the name is
 * the caption of. What is remarked on a name is a text of its own, whatever the name says.
 */
export function* nameTexts(names: readonly DefinedName[]): Iterable<TextBlock> {
  for (const { name, text, remarks } of names) {
    const number = /^=?-?(\d{5,15})$/.exec(text)?.[1];
    const constants = number === undefined ? literalsOf(text) : [number];
    if (constants.length > 0) yield textBlock(constants.join('\n'), { ...PLACE, header: name });
    if (remarks.length > 0) yield textBlock(remarks.map(unescapeText).join('\n'), { ...PLACE, title: name });
  }
}
