import { BOOLEAN, type Book, type Cells, ISO_DATE, NUMBER, SHARED, WHOLE } from './cells.ts';
import { dateText, isoDateText } from './dates.ts';
import { applyMask } from './digit-mask.ts';
import type { NumberFormat } from './number-format.ts';

/** Whole numbers up to here are exact and have at most 15 digits, all that a spreadsheet keeps. */
const MAX_EXACT = 1e15;

/**
 * A stored number as its cell's format shows it, as far as that matters: dates as `YYYY-MM-DD`, digits spread by
 * a mask, exponents written out where that is exact. Amounts stay as they are stored.
 */
export function numberText(raw: string, format: NumberFormat, dateSystem: '1900' | '1904'): string {
  if (format.kind === 'date') return dateText(Number(raw), dateSystem) ?? raw;
  const plain = plainNumber(raw);
  if (format.mask === undefined || !/^-?\d{1,15}$/.test(plain)) return plain;
  return applyMask(format.mask, Number(plain)) ?? plain;
}

/** The same for a whole number that was stored plainly. */
export function wholeText(value: number, format: NumberFormat, dateSystem: '1900' | '1904'): string {
  if (format.kind === 'date') return dateText(value, dateSystem) ?? String(value);
  return (format.mask && applyMask(format.mask, value)) ?? String(value);
}

/** `1.8273645E8` → `182736450`, `31848.0` → `31848`; others stay as they are. */
function plainNumber(raw: string): string {
  if (!/[eE]|\.0{0,20}$/.test(raw)) return raw;
  const value = Number(raw);
  return Number.isInteger(value) && Math.abs(value) < MAX_EXACT ? String(value) : raw;
}

/** The text of a batch's cell as a person would see it. `cell`: its index. */
export function textOfCell({ kinds, indices, texts, styles }: Cells, cell: number, book: Book): string {
  const index = indices[cell]!;
  switch (kinds[cell]) {
    case SHARED:
      return book.strings.text(index);
    case WHOLE:
      return wholeText(index, book.styles.at(styles[cell]!).format, book.dateSystem);
    case NUMBER:
      return numberText(texts.at(index), book.styles.at(styles[cell]!).format, book.dateSystem);
    case BOOLEAN:
      return texts.at(index) === '0' || texts.at(index) === 'false' ? 'FALSE' : 'TRUE';
    case ISO_DATE:
      return isoDateText(texts.at(index));
    default:
      return texts.at(index);
  }
}
