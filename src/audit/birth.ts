import type { DateReading } from '../kit/calendar.ts';
import { parseDate } from '../kit/dates.ts';
import { isMissing } from '../kit/placeholders.ts';

/** A birth date as numbers `yyyymmdd`; months and days that are not told are 0. */
export interface Birth {
  readonly first: number;
  /** Another reading where day and month, or the century, may be taken two ways; 0 if there is none. */
  readonly second: number;
}

export const NO_BIRTH: Birth = { first: 0, second: 0 };

export type BirthAgreement = 'same' | 'year' | 'swapped' | 'one-digit' | 'different' | 'unknown';

/** Days that programs put where no date is known. */
const FILLERS = new Set([19000101, 19010101, 18000101, 18991231, 19700101, 99991231, 11111111]);

/** The birth date that a cell holds. `dayFirst`: how the column is written, once known. */
export function birthOf(text: string, dayFirst: boolean | undefined): Birth {
  if (text === '' || isMissing(text)) return NO_BIRTH;
  const parsed = parseDate(text);
  if (!parsed) return NO_BIRTH;
  const readings = ordered(parsed.readings, text, dayFirst).map(numberOf).filter(isLikely);
  return { first: readings[0] ?? 0, second: readings[1] ?? 0 };
}

const numberOf = ({ year, month = 0, day = 0 }: DateReading): number => year * 10_000 + month * 100 + day;

function isLikely(date: number): boolean {
  const year = Math.floor(date / 10_000);
  return !FILLERS.has(date) && year >= 1900 && year <= 2100;
}

/** Drops the reading in the other order where the column's order is known. */
function ordered(
  readings: readonly DateReading[],
  text: string,
  dayFirst: boolean | undefined,
): readonly DateReading[] {
  if (dayFirst === undefined || readings.length < 2) return readings.slice(0, 2);
  const first = Number(/^\D{0,4}(\d{1,2})\D/.exec(text)?.[1] ?? 0);
  const wanted = readings.filter(({ day, month }) => (dayFirst ? day : month) === first);
  return (wanted.length > 0 ? wanted : readings).slice(0, 2);
}

/** Whether the dates of a column are written day first; undefined where every one of them can be read both ways. */
export function isDayFirst(values: readonly string[]): boolean | undefined {
  for (const value of values) {
    const [, a, b] = /^(\d{1,2})[-./ ](\d{1,2})[-./ ]\d{2,4}\b/.exec(value.trim()) ?? [];
    if (a === undefined || b === undefined) continue;
    if (Number(a) > 12 && Number(b) <= 12) return true;
    if (Number(b) > 12 && Number(a) <= 12) return false;
  }
  return undefined;
}

/** How two birth dates agree, by the readings that agree best. */
export function compareBirths(one: Birth, other: Birth): BirthAgreement {
  if (one.first === 0 || other.first === 0) return 'unknown';
  let best: BirthAgreement = 'different';
  for (const a of [one.first, one.second])
    for (const b of [other.first, other.second]) {
      if (a === 0 || b === 0) continue;
      const found = compareDays(a, b);
      if (RANK[found] > RANK[best]) best = found;
    }
  return best;
}

const RANK: Readonly<Record<BirthAgreement, number>> = {
  same: 5,
  year: 4,
  swapped: 3,
  'one-digit': 2,
  different: 1,
  unknown: 0,
};

function compareDays(a: number, b: number): BirthAgreement {
  const [ya, yb] = [Math.floor(a / 10_000), Math.floor(b / 10_000)];
  if (isYearOnly(a) || isYearOnly(b)) return ya === yb ? 'year' : 'different';
  if (a === b) return 'same';
  const [ra, rb] = [a % 10_000, b % 10_000];
  if (ya === yb && Math.floor(ra / 100) === rb % 100 && ra % 100 === Math.floor(rb / 100)) return 'swapped';
  return isOneSlip(String(a), String(b)) ? 'one-digit' : 'different';
}

/** Whoever does not know the day is given the first of January: it says no more than the year. */
function isYearOnly(date: number): boolean {
  const rest = date % 10_000;
  return rest === 101 || rest % 100 === 0;
}

/** One digit is another, or two neighbours have changed places. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) at.push(i);
  if (at.length === 1) return true;
  const [i = 0, j = 0] = at;
  return at.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}
