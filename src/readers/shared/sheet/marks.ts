import type { TypedCell } from '../../../core/types.ts';
import type { Styles } from './cell-styles.ts';
import { BOOLEAN, ERROR, ISO_DATE } from './cells.ts';

/** Bits of a mark (`CellBytes`); below them stands the type: that of a number (`Styles.typeOf`), or one of the others. */
export const BEYOND_ASCII = 0x80;
export const TYPED = 0x40;
const TYPE = 0x3f;
/** Types of numbers that marks are left for; a workbook may have so many more. */
export const MOST_TYPES = 59;
/** A cell that stands elsewhere (`Cells`). */
export const ODD = TYPED | 60;

const OTHERS: Readonly<Record<number, readonly [mark: number, typed: TypedCell]>> = {
  [BOOLEAN]: [TYPED | 61, { type: 'boolean' }],
  [ERROR]: [TYPED | 62, { type: 'error' }],
  [ISO_DATE]: [TYPED | 63, { type: 'date' }],
};
const BY_MARK = new Map(Object.values(OTHERS));
const TEXT: TypedCell = { type: 'text' };

/** The mark of a cell that is no number. */
export const markOf = (kind: number): number => OTHERS[kind]?.[0] ?? 0;

/** What is stored under a cell of the mark, unless that is `ODD`. */
export function typedBy(mark: number, styles: Styles): TypedCell {
  if ((mark & TYPED) === 0) return TEXT;
  return BY_MARK.get(mark & ~BEYOND_ASCII) ?? styles.typed(mark & TYPE) ?? TEXT;
}
