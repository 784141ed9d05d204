import { lettered } from '../core/text/lettered.ts';
import { matchesOf } from '../core/text/matches.ts';
import { normalise } from '../core/text/normalise.ts';
import { type DateReading, fromEpoch, validDate } from './calendar.ts';
import { DATE_SHAPES, eitherOrder, list, TIME, TIME_INSIDE, WEEKDAY } from './date-forms.ts';
import { dateOfNumber } from './date-numbers.ts';
import { partialDate } from './partial-dates.ts';
import { spelledDate, spelledDates } from './spelled-dates.ts';

/** How much of a date the text gives, and how sure it is that it is one. */
export type DateForm = 'full' | 'partial' | 'digits';
export interface ParsedDate {
  /** `full`: day, month, year with separators. `partial`: without day. `digits`: compact, serial, Unix time. */
  readonly form: DateForm;
  /** What it may mean, most likely first; never empty. Day and month, and centuries, may be ambiguous. */
  readonly readings: readonly DateReading[];
}

const WHOLE = DATE_SHAPES.map((form) => ({
  ...form,
  shape: lettered(`^${WEEKDAY}${form.source}${TIME}$`, 'iu'),
}));
const INSIDE = DATE_SHAPES.map((form) => ({
  ...form,
  shape: lettered(
    form.isClosed
      ? String.raw`(?<!\d)${form.source}(?:(?<=[日일])|(?![\p{L}\p{N}]))`
      : String.raw`(?<![\p{L}\p{N}])(?<!\d[-./])${form.source}${TIME_INSIDE}(?![\p{L}\p{N}])(?![-./]\d)`,
    'giu',
  ),
}));

/** Dates in JSON as ASP.NET writes them: milliseconds since 1970. */
const MICROSOFT = /^\\?\/Date\((-?\d{1,13})(?:[+-]\d{4})?\)\\?\/$/;

export interface DateOptions {
  readonly dateSystem?: '1900' | '1904';
}

/** The date that the whole text is, in any format of the specification's table; undefined if it is none. */
export function parseDate(text: string, { dateSystem }: DateOptions = {}): ParsedDate | undefined {
  if (text.length < 4 || text.length > 80) return undefined;
  // A cell is rated and then counted, so the last answer is kept.
  if (last === undefined || last.of !== text || last.dateSystem !== dateSystem)
    last = { of: text, dateSystem, is: parseAnew(text, dateSystem) };
  return last.is;
}
let last:
  | { readonly of: string; readonly dateSystem: string | undefined; readonly is: ParsedDate | undefined }
  | undefined;

function parseAnew(text: string, dateSystem: DateOptions['dateSystem']): ParsedDate | undefined {
  const iso = text.length === 10 ? isoDate(text) : undefined;
  // Other calendars have other years: they take the long way.
  if (iso && iso.year >= 1500 && iso.year <= 2400) return { form: 'full', readings: [iso] };
  const slashed = slashedDate(text);
  if (slashed.length > 0) return { form: 'full', readings: slashed };
  const value = normalise(text).text.trim().replace(/^'/, '');
  if (/^-?\d{4,14}(?:\.\d{1,6})?$/.test(value)) return parsed('digits', dateOfNumber(value, dateSystem));
  const epoch = MICROSOFT.exec(value)?.[1];
  if (epoch !== undefined) return parsed('full', [fromEpoch(Number(epoch))]);
  if (!/\d/.test(value)) return parsed('full', list(spelledDate(value)));
  for (const form of WHOLE) {
    const match = form.needs.test(value) ? form.shape.exec(value) : undefined;
    const readings = match ? form.read([...match]) : [];
    if (readings.length > 0) return { form: 'full', readings };
  }
  return parsed('partial', partialDate(value));
}

export interface FoundDate extends ParsedDate {
  readonly start: number;
  readonly end: number;
}

/** Dates with day, month and year inside a normalised text, by position; offsets are into that text. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const isWritten = /\d/.test(text);
  for (const form of INSIDE) {
    if (!isWritten || !form.needs.test(text)) continue;
    for (const match of matchesOf(form.shape, text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const readings = form.read([...match]);
      if (readings.length > 0) found.push({ start, end, form: 'full', readings });
    }
  }
  for (const { start, end, reading } of spelledDates(text))
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ start, end, form: 'full', readings: [reading] });
  return found.sort((a, b) => a.start - b.start);
}

/** `1987-03-12`, `1987-03`, `1987`. */
export function formatDate({ year, month, day }: DateReading): string {
  const start = year < 1000 ? String(year).padStart(4, '0') : String(year);
  if (month === undefined) return start;
  return day === undefined
    ? `${start}-${twoDigits(month)}`
    : `${start}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The commonest form by far, without a regular expression. */
function isoDate(text: string): DateReading | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)];
  return year < 0 || month < 0 || day < 0 ? undefined : validDate(year, month, day);
}

/** The next commonest, `9/17/1992`, `17.09.1992`; none of a text of any other form. */
function slashedDate(text: string): DateReading[] {
  const { length } = text;
  const sign = text.charCodeAt(length - 5);
  if (length < 8 || length > 10 || sign < 45 || sign > 47) return [];
  const between = text.charCodeAt(2) === sign ? 2 : 1;
  const [first, second] = [digitsAt(text, 0, between), digitsAt(text, between + 1, length - 5)];
  const year = digitsAt(text, length - 4, length);
  const fits = text.charCodeAt(between) === sign && length - between <= 8;
  return fits && year >= 100 ? eitherOrder(year, first, second) : [];
}

/** The one to four digits from `start` to `end` as a number; −1 if there is anything else. */
function digitsAt(text: string, start: number, end: number): number {
  let number = end > start ? 0 : -1;
  for (let i = start; i < end && number >= 0; i++) {
    const digit = text.charCodeAt(i) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : -1;
  }
  return number;
}

function parsed(form: DateForm, readings: readonly DateReading[]): ParsedDate | undefined {
  return readings.length === 0 ? undefined : { form, readings };
}
