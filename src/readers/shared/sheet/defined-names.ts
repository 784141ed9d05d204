import type { TextBlock } from '../../../core/types.ts';
import { literalsOf } from '../office/formula-texts.ts';
import { textBlock } from '../text-block.ts';

/** A formula that is nothing but a long number. */
const NUMBER = /^(?:of:)?=?-?(\d{5,15})$/;

/** Texts and long numbers that a defined name holds itself instead of pointing to cells; undefined if none. */
export function constantsBlock(name: string, formula: string): TextBlock | undefined {
  const number = NUMBER.exec(formula)?.[1];
  const constants = number === undefined ? literalsOf(formula) : [number];
  if (constants.length === 0) return undefined;
  const part = 'defined names';
  return textBlock(constants.join('\n'), {
    part,
    locator: part,
    visibility: 'defined-name',
    header: name,
  });
}
