import { fold } from '../core/text/fold.ts';
import { monthNames } from './month-names.baked.ts';

const NAMES = monthNames();
const GREGORIAN = new Map(NAMES.gregorian);
const SOLAR = new Map(NAMES.solar);

/** Numbers 1–12 that the word may mean; more than one where languages differ (`out`: October or August). */
export function monthsOf(word: string): readonly number[] {
  return GREGORIAN.get(fold(word)) ?? [];
}

/** As `monthsOf`, for the solar Hijri calendar. */
export function solarMonthsOf(word: string): readonly number[] {
  return SOLAR.get(fold(word)) ?? [];
}
