import { type DateReading, isPlausibleBirth, today, weekday } from '../../../src/kit/calendar.ts';
import { formatDate, parseDate } from '../../../src/kit/dates.ts';

/** How few dates can tell births from events by their spread, and how many it takes to look at weekdays. */
export const FEWEST_DATES = 3;
const ENOUGH_DATES = 20;

/**
 * The statistics of the specification's 1.4: births lie 15–60 years back, spread over 15 years and more, hardly
 * repeat, fall on Sundays as on other days, and never in the future.
 */
export function looksLikeBirths(values: readonly string[]): boolean {
  const now = today();
  const dates: DateReading[] = [];
  for (const value of values) {
    const date = parseDate(value);
    if (date?.form !== 'full') continue;
    const births = date.readings.filter((reading) => isPlausibleBirth(reading, now));
    if (births.length === 0) return false;
    dates.push(births[0]!);
  }
  if (dates.length < FEWEST_DATES || dates.length < values.length * 0.8) return false;
  const years = dates.map(({ year }) => year).sort((a, b) => a - b);
  const at = (part: number): number => years[Math.floor((years.length - 1) * part)]!;
  const age = now.year - at(0.5);
  const distinct = new Set(dates.map(formatDate)).size / dates.length;
  const sundays = dates.filter((date) => weekday(date) === 0).length / dates.length;
  if (age < 15 || age > 60 || distinct < 0.9) return false;
  // Events of one list (arrivals, hearings) lie close together; a few births are spread over years already.
  if (dates.length < ENOUGH_DATES) return at(1) - at(0) >= 8;
  return at(0.9) - at(0.1) >= 15 && sundays >= 0.05;
}
