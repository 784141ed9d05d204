import { dateText, daysText } from './dates.ts';
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
  if (format.kind === 'date') return daysText(value, dateSystem) ?? String(value);
  return (format.mask && applyMask(format.mask, value)) ?? String(value);
}

/** `1.8273645E8` → `182736450`, `31848.0` → `31848`; others stay as they are. */
function plainNumber(raw: string): string {
  if (!/[eE]|\.0{0,20}$/.test(raw)) return raw;
  const value = Number(raw);
  return Number.isInteger(value) && Math.abs(value) < MAX_EXACT ? String(value) : raw;
}
