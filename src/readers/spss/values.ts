import type { TypedCell } from '../../core/types.ts';
import { clockText, momentText } from '../shared/data/moment.ts';
import type { Variable } from './dictionary.ts';

/** Seconds from 14 October 1582 to 1970. */
const EPOCH = 141_428 * 86_400;
/** Kinds of formats (PSPP Developers Guide, Variable Record). */
const DATES = new Set([20, 22, 23, 24, 28, 29, 30, 38, 39, 41]);
const TIMES = new Set([21, 25, 40]);
const WITH_ZEROS = new Set([16]);
const DOLLARS = 4;

/** A number as its format shows it, as far as that matters: dates, and the zeros of `N`. */
export function numberText(value: number, { format, formatWidth }: Variable): string {
  if (value === -Number.MAX_VALUE || !Number.isFinite(value)) return '';
  if (DATES.has(format)) return momentText((value - EPOCH) * 1000) ?? String(value);
  if (TIMES.has(format) && value >= 0) return clockText(value);
  if (WITH_ZEROS.has(format) && Number.isInteger(value) && value >= 0)
    return String(value).padStart(formatWidth, '0');
  return format === DOLLARS ? `$${value}` : String(value);
}

export function typeOf({ width, format }: Variable): TypedCell['type'] {
  if (width > 0) return 'text';
  return DATES.has(format) ? 'date' : 'number';
}
