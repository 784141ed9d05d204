import { lettered } from '../../../src/core/text/lettered.ts';
import { normalise } from '../../../src/core/text/normalise.ts';
import type { BehindName } from '../../../src/core/types.ts';
import { isPlausibleBirth, today } from '../../../src/kit/calendar.ts';
import { leadingCountry } from '../../../src/kit/countries.ts';
import { findDates } from '../../../src/kit/dates.ts';

/** UTF-16 code units behind the name that are looked at. */
const REACH = 80;
const BEFORE_FIGURES = lettered(String.raw`^[^\p{L}\p{N}\n]{1,5}\p{N}`, 'u');
const GAP = /^[\s,;:|()[\]–—-]{1,5}$/;
/** What stands between the date and where somebody is from. */
const FROM = /^[\s,;|)–—-]{1,4}(?:(?:from|de|aus|uit|dari|z|из|з)\s)?/u;

/** A date right behind a name, as in lists without captions: `Ana Cruz, 1987-03-12, Honduras`; sure if a country follows. */
export function birthBehindName(text: string, at: number): BehindName | undefined {
  const rest = text.slice(at, at + REACH);
  if (!BEFORE_FIGURES.test(rest)) return undefined;
  const line = rest.split('\n', 1)[0]!;
  // What is normalised may be of another length: then nothing is told of places.
  if (normalise(line).text !== line) return undefined;
  const [date] = findDates(line);
  if (date === undefined || date.form !== 'full' || !GAP.test(line.slice(0, date.start))) return undefined;
  const now = today();
  if (!date.readings.some((reading) => isPlausibleBirth(reading, now))) return undefined;
  const after = line.slice(date.end);
  const country = leadingCountry(after.replace(FROM, ''));
  return { start: at + date.start, end: at + date.end, sure: FROM.test(after) && country !== undefined };
}
