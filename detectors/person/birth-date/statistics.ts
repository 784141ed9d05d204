import { type DateReading, isPlausibleBirth, today, weekday } from '../../../src/kit/calendar.ts';
import { formatDate, type ParsedDate } from '../../../src/kit/dates.ts';
import { dateOfCell } from './cell-date.ts';

/** How few dates can tell births from events by their spread; from how many on the tails are left out. */
export const FEWEST_DATES = 3;
const ENOUGH_DATES = 20;
/** From so many dates on many on the first of a month are no chance. */
const ENOUGH_FIRSTS = 7;
/** Dates that are all as recent as this are of hearings and arrivals; years. */
const RECENT = 8;
/** Lists to which nobody was added for so many years are rare, births of grown-ups are all older. */
const STILL_GROWING = 15;

/** Years back that the middle of the dates may lie: of patients and pensioners it does not lie close. */
const OLDEST_MEDIAN = 70;

/** Numbers that are dates by their digits: one by chance may be, a column of them is not. */
const COMPACT = /^(?:\d{7,8}|\d{14})$/;
const SHORT_COMPACT = /^\d{6}$/;
const FEWEST_COMPACT = 5;
const FEWEST_SHORT = 8;

/** Whether a cell gives a day in a form that a column without a caption may be in. */
export function isBareDate(text: string, { form, readings }: ParsedDate): boolean {
  if (form === 'full') return true;
  const isDay = readings.some(({ day }) => day !== undefined);
  return form === 'digits' && isDay && (COMPACT.test(text) || SHORT_COMPACT.test(text));
}

/**
 * The statistics of the specification's 1.4: births lie 15–60 years back, spread over 15 years and more, hardly
 * repeat, fall on weekends as on other days, and never in the future.
 */
export function looksLikeBirths(values: readonly string[]): boolean {
  const now = today();
  const parsed = values.flatMap((text) => {
    const date = dateOfCell(text);
    return date && isBareDate(text, date) ? [{ text, date }] : [];
  });
  if (parsed.length < FEWEST_DATES || parsed.length < values.length * 0.8) return false;
  if (
    !areEnough(
      parsed.map(({ text }) => text),
      values.length,
    )
  )
    return false;
  const possible = parsed.map(({ text, date }) => ({
    text,
    readings: date.readings.filter((one) => one.day !== undefined && isPlausibleBirth(one, now)),
  }));
  if (possible.some(({ readings }) => readings.length === 0)) return false;
  // Read in another order they may all lie close to today: `24-01-15`.
  if (possible.every(({ readings }) => readings.some(({ year }) => year > now.year - RECENT))) return false;
  return spreadLikeBirths(inOneOrder(possible), now);
}

/** Whether the dates are days on which people may have been born who are of age and not old: of few dates no more can be told. */
export function areOfGrownUps(values: readonly string[]): boolean {
  const now = today();
  return values.every((text) => {
    const date = dateOfCell(text);
    return date?.form === 'full' && date.readings.every((one) => isOfGrownUp(one, now));
  });
}

/** Years: who is younger is seldom told of by a date alone, and events of these years are. */
const GROWN_UP = { from: 20, to: 75 };

export const isOfGrownUp = ({ year }: DateReading, now: DateReading): boolean =>
  year <= now.year - GROWN_UP.from && year >= now.year - GROWN_UP.to;

/** Digits without separators count only if there are many, all alike. */
function areEnough(texts: readonly string[], all: number): boolean {
  const compact = texts.filter((text) => COMPACT.test(text)).length;
  const short = texts.filter((text) => SHORT_COMPACT.test(text)).length;
  if (compact + short === 0) return true;
  return (compact === all && all >= FEWEST_COMPACT) || (short === all && all >= FEWEST_SHORT);
}

interface Possible {
  readonly text: string;
  readonly readings: readonly DateReading[];
}

/** One reading each: the dates that can be read in one way only say whether the day stands first in the column. */
function inOneOrder(dates: readonly Possible[]): DateReading[] {
  let dayFirst = 0;
  for (const { text, readings } of dates) {
    const [only, other] = readings;
    const first = Number(/\d{1,2}/.exec(text)?.[0]);
    if (only === undefined || other !== undefined || only.day === only.month) continue;
    if (first === only.day) dayFirst++;
    else if (first === only.month) dayFirst--;
  }
  return dates.map(({ text, readings }) => {
    const first = Number(/\d{1,2}/.exec(text)?.[0]);
    return readings.find(({ day, month }) => (dayFirst < 0 ? month : day) === first) ?? readings[0]!;
  });
}

function spreadLikeBirths(dates: readonly DateReading[], now: DateReading): boolean {
  const years = dates.map(({ year }) => year).sort((a, b) => a - b);
  const at = (part: number): number => years[Math.floor((years.length - 1) * part)]!;
  const age = now.year - at(0.5);
  if (age < 15 || age > OLDEST_MEDIAN || !areDistinct(dates) || fallAsWorkDoes(dates, now)) return false;
  // Events of one list (arrivals, hearings) lie close together; a few births are spread over years already.
  return dates.length < ENOUGH_DATES ? at(1) - at(0) >= 8 : at(0.9) - at(0.1) >= 15;
}

/** Whoever does not know the day was born on 1 January: that day may repeat. */
function areDistinct(dates: readonly DateReading[]): boolean {
  const known = dates.filter(({ month, day }) => month !== 1 || day !== 1);
  const assigned = dates.length - known.length;
  if (assigned * 2 > dates.length) return false;
  return new Set(known.map(formatDate)).size >= known.length * 0.9;
}

/** Whether the dates keep to working days, or to firsts of months, as those of hiring, filing and paying do. */
function fallAsWorkDoes(dates: readonly DateReading[], now: DateReading): boolean {
  const firsts = dates.filter(({ month, day }) => day === 1 && month !== 1).length;
  if (dates.length >= ENOUGH_FIRSTS && firsts * 3 > dates.length) return true;
  const weekends = dates.filter((date) => weekday(date) % 6 === 0).length;
  if (dates.length >= ENOUGH_DATES) return weekends < dates.length * 0.08;
  return weekends === 0 && dates.some(({ year }) => year > now.year - STILL_GROWING);
}
