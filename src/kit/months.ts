import { fold } from '../core/text/fold.ts';
import { monthNames } from './month-names.baked.ts';

type Months = ReadonlyMap<string, readonly number[]>;
let gregorian: Months | undefined;
let solar: Months | undefined;

/** Numbers 1–12 that the word may mean; more than one where languages differ (`out`: October or August). */
export function monthsOf(word: string): readonly number[] {
  gregorian ??= new Map(monthNames().gregorian);
  return gregorian.get(fold(word)) ?? [];
}

/** As `monthsOf`, for the solar Hijri calendar. */
export function solarMonthsOf(word: string): readonly number[] {
  solar ??= new Map(monthNames().solar);
  return solar.get(fold(word)) ?? [];
}
