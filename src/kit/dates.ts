import { lettered } from '../core/text/lettered.ts';
import { normalise } from '../core/text/normalise.ts';
import {
  type DateReading,
  fromEpoch,
  fromLunarHijri,
  fromSerial,
  fromSolarHijri,
  today,
  validDate,
} from './calendar.ts';
import { monthsOf, solarMonthsOf } from './months.ts';
import { spanishDate } from './spanish-numbers.ts';

/** How much of a date the text gives, and how sure it is that it is one. */
export type DateForm = 'full' | 'partial' | 'digits';
export interface ParsedDate {
  /** `full`: day, month, year with separators. `partial`: without day. `digits`: compact, serial, Unix time. */
  readonly form: DateForm;
  /** What it may mean, most likely first; never empty. Day and month, and centuries, may be ambiguous. */
  readonly readings: readonly DateReading[];
}

const TIME = String.raw`(?:[T ,]{1,2}\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[AaPp]\.? ?[Mm]\.?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?`;
const NUMERIC = String.raw`(\d{1,4})([-./ ]|\. )(\d{1,2})\2(\d{4}|\d{1,2})`;
const ORDINAL = '(?:st|nd|rd|th|er|re|ro|[.°oa]{1,2})?';
const WORD = String.raw`([\p{L}\p{M}]{2,12})\.?(?:/[\p{L}\p{M}]{2,10}\.?)?`;
const YEAR = String.raw`(\d{4}|['’]?\d{2})`;
const DAY_FIRST = String.raw`(\d{1,2}|primero|premier)${ORDINAL}[ ./-]{1,2}(?:de |of |d['’])?${WORD}[ ,./-]{1,2}(?:de |del |of )?(?:año )?${YEAR}`;
const MONTH_FIRST = String.raw`${WORD}[ ./-]{1,2}(\d{1,2})${ORDINAL}(?:, ?| de | del |[ /.-])${YEAR}`;
const YEAR_FIRST = String.raw`(\d{4})[ ./-]${WORD}[ ./-](\d{1,2})`;
/** As programs write it: Python, Ruby, Java, C#. */
const CALL = String.raw`(?:datetime\.)?(?:date|datetime|date\.new|localdate\.of|new date(?:time|only))\((\d{4}), ?(\d{1,2}), ?(\d{1,2})`;
const CHINESE = String.raw`(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?`;

interface Form {
  readonly source: string;
  read(groups: readonly (string | undefined)[]): DateReading[];
}
const FORMS: readonly Form[] = [
  { source: NUMERIC, read: ([, a = '', , b = '', c = '']) => numeric(a, b, c) },
  { source: DAY_FIRST, read: ([, day = '', month = '', year = '']) => worded(year, month, day) },
  { source: MONTH_FIRST, read: ([, month = '', day = '', year = '']) => worded(year, month, day) },
  { source: YEAR_FIRST, read: ([, year = '', month = '', day = '']) => worded(year, month, day) },
  {
    source: CHINESE,
    read: ([, year, month, day = '1']) => list(validDate(Number(year), Number(month), Number(day))),
  },
  { source: CALL, read: ([, year, month, day]) => list(validDate(Number(year), Number(month), Number(day))) },
];
const WHOLE = FORMS.map((form) => ({
  ...form,
  shape: lettered(`^(?:\\p{L}{3,12}\\.?, )?${form.source}${TIME}$`, 'iu'),
}));
const INSIDE = FORMS.map((form) => ({
  ...form,
  shape: lettered(String.raw`(?<![\p{L}\p{N}])(?<!\d[-./])${form.source}(?![\p{L}\p{N}])(?![-./]\d)`, 'giu'),
}));

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
  if (/^-?\d{4,13}(?:\.\d{1,6})?$/.test(value)) return parsed('digits', digitsOnly(value, dateSystem));
  if (!/\d/.test(value)) return parsed('full', list(spanishDate(value)));
  for (const form of WHOLE) {
    const match = form.shape.exec(value);
    const readings = match ? form.read([...match]) : [];
    if (readings.length > 0) return { form: 'full', readings };
  }
  return parsed('partial', partial(value));
}

export interface FoundDate extends ParsedDate {
  readonly start: number;
  readonly end: number;
}

/** Dates with day, month and year inside a normalised text, by position; offsets are into that text. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const form of INSIDE) {
    for (const match of text.matchAll(form.shape.on(text))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const readings = form.read([...match]);
      if (readings.length > 0) found.push({ start, end, form: 'full', readings });
    }
  }
  found.push(...spelledOut(text));
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

const SPELLED_OUT = lettered(
  String.raw`(?<!\p{L})\p{L}{3,11}(?: y \p{L}{3,6})? de \p{L}{4,10} del? (?:año )?(?:dos )?mil(?: (?:\p{L}{3,14}|y)){0,4}`,
  'giu',
);

function* spelledOut(text: string): Generator<FoundDate> {
  for (const match of text.matchAll(SPELLED_OUT.on(text))) {
    const reading = spanishDate(match[0]);
    if (reading)
      yield { start: match.index, end: match.index + match[0].length, form: 'full', readings: [reading] };
  }
}

function numeric(a: string, b: string, c: string): DateReading[] {
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length === 4) return c.length > 2 ? [] : yearFirst(first, second, third);
  if (a.length > 2 || c.length === 1) return [];
  const readings = years(c).flatMap((year) => eitherOrder(year, first, second));
  if (first > 31) readings.push(...years(a).flatMap((year) => list(validDate(year, second, third))));
  return readings;
}

/** Day first, then month first. */
function eitherOrder(year: number, first: number, second: number): DateReading[] {
  return list(validDate(year, second, first), validDate(year, first, second));
}

/** Years that cannot be Gregorian birth years are read in the calendar that they fit. */
function yearFirst(year: number, month: number, day: number): DateReading[] {
  if (year >= 1250 && year <= 1410)
    return list(fromSolarHijri(year, month, day), fromLunarHijri(year, month, day));
  if (year > 1410 && year <= 1460) return list(fromLunarHijri(year, month, day));
  if (year >= 2443 && year <= 2643) return list(validDate(year - 543, month, day));
  return list(validDate(year, month, day) ?? validDate(year, day, month));
}

function worded(year: string, month: string, day: string): DateReading[] {
  const number = /^\d/.test(day) ? Number(day) : 1;
  const solar = solarMonthsOf(month).flatMap((m) => list(fromSolarHijri(Number(year), m, number)));
  return [
    ...solar,
    ...monthsOf(month).flatMap((m) => years(year).flatMap((y) => list(validDate(y, m, number)))),
  ];
}

/** Two digits up to this year's may mean either century; this one comes first. */
function years(text: string): number[] {
  const year = Number(text.length === 4 ? text : text.replace(/\D/g, ''));
  if (year >= 100) return [year];
  return year <= today().year - 2000 ? [2000 + year, 1900 + year] : [1900 + year];
}

function digitsOnly(value: string, dateSystem: '1900' | '1904' | undefined): DateReading[] {
  const number = Number(value);
  if (value.includes('.') || value.length === 5)
    return number > 1461 && number < 60000 ? [fromSerial(number, dateSystem)] : [];
  switch (value.length) {
    case 4:
      return number >= 1900 && number <= 2100
        ? [{ year: number }]
        : number > 2500
          ? [fromSerial(number, dateSystem)]
          : [];
    case 6:
      return sixDigits(value);
    case 7:
      return eightDigits(`0${value}`);
    case 8:
      return eightDigits(value);
    default:
      return value.length >= 12 ? [fromEpoch(number)] : value.length >= 8 ? [fromEpoch(number * 1000)] : [];
  }
}

/** ddmmyy, mmddyy, yymmdd. */
function sixDigits(value: string): DateReading[] {
  const [a, b, c] = [value.slice(0, 2), value.slice(2, 4), value.slice(4)];
  return [...numeric(a, b, c), ...years(a).flatMap((year) => list(validDate(year, Number(b), Number(c))))];
}

/** yyyymmdd, ddmmyyyy, mmddyyyy. */
function eightDigits(value: string): DateReading[] {
  const compact = validDate(Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6)));
  const likely = compact && compact.year >= 1900 && compact.year <= 2100 ? [compact] : [];
  return [...likely, ...numeric(value.slice(0, 2), value.slice(2, 4), value.slice(4))];
}

/** Without day, or with the unknown parts as zeros or crosses: `03/1987`, `00/00/1987`, `c. 1987`, `marzo de 1987`. */
function partial(value: string): DateReading[] {
  const about = /^(?:c\.?|ca\.?|circa|about|approx\.?|aprox\.?|~|±) ?(\d{4})$/i.exec(value);
  if (about) return [{ year: Number(about[1]) }];
  const crossed = /^([\dXx?]{1,2})([-./])([\dXx?]{1,2})\2(\d{4})$/.exec(value) ?? reversed(value);
  if (crossed) return crossedOut(Number(crossed[4]), crossed[1]!, crossed[3]!);
  const monthYear = /^(\d{1,2})[-./](\d{4})$/.exec(value);
  if (monthYear) return list(validDate(Number(monthYear[2]), Number(monthYear[1]), 1)).map(withoutDay);
  const worded = /^([\p{L}\p{M}]{3,12})\.?,?[ /-](?:del? )?(\d{4})$/u.exec(value);
  return worded ? monthsOf(worded[1]!).map((month) => ({ year: Number(worded[2]), month })) : [];
}

/** `1987-00-00`, `1987-03`. */
function reversed(value: string): string[] | undefined {
  const match = /^(\d{4})([-./])([\dXx?]{1,2})(?:\2([\dXx?]{1,2}))?$/.exec(value);
  return match ? ['', match[4] ?? '00', '', match[3]!, match[1]!] : undefined;
}

function crossedOut(year: number, a: string, b: string): DateReading[] {
  const known = [a, b].filter((part) => /^\d+$/.test(part) && Number(part) > 0).map(Number);
  if (known.length === 2) return [];
  const [month] = known;
  return month !== undefined && month <= 12
    ? [{ year, month }]
    : month === undefined || month <= 31
      ? [{ year }]
      : [];
}

function withoutDay({ year, month }: DateReading): DateReading {
  return month === undefined ? { year } : { year, month };
}

function parsed(form: DateForm, readings: readonly DateReading[]): ParsedDate | undefined {
  return readings.length === 0 ? undefined : { form, readings };
}

function list(...readings: readonly (DateReading | undefined)[]): DateReading[] {
  return readings.filter((reading) => reading !== undefined);
}
