import { type DateReading, isPlausibleBirth, today, weekday } from '../../../src/kit/calendar.ts';
import { formatDate, parseDate } from '../../../src/kit/dates.ts';

/** How many dates it takes to tell births from events. */
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
  if (dates.length < ENOUGH_DATES || dates.length < values.length * 0.8) return false;
  const years = dates.map(({ year }) => year).sort((a, b) => a - b);
  const at = (part: number): number => years[Math.floor((years.length - 1) * part)]!;
  const age = now.year - at(0.5);
  const distinct = new Set(dates.map(formatDate)).size / dates.length;
  const sundays = dates.filter((date) => weekday(date) === 0).length / dates.length;
  return age >= 15 && age <= 60 && at(0.9) - at(0.1) >= 15 && distinct >= 0.9 && sundays >= 0.05;
}
