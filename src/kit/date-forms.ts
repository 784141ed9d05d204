import { type DateReading, fromLunarHijri, fromSolarHijri, today, validDate } from './calendar.ts';
import { isDigits, repairDigits } from './cells.ts';
import { monthsOf, solarMonthsOf } from './months.ts';

/** Offset from UTC, as ISO 8601, SQL, RFC 5322 and ECMAScript's `Date` write it: `Z`, `+00`, `GMT-0600 (CST)`. */
const ZONE = String.raw`(?: ?(?:Z|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|UTC|GMT)(?: \([\p{L} ]{2,40}\))?)?`;
const HOUR = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,:]\d{1,9})?)?(?: ?[AaPp]\.? ?[Mm]\.?)?`;
/** What may stand behind the day. */
export const TIME = `(?:[T ,]{1,2}${HOUR})?${ZONE}`;
/** The same in a text, where a time may as well begin what follows. */
export const TIME_INSIDE = `(?:T${HOUR}${ZONE})?`;
/** What may stand before it. */
export const WEEKDAY = String.raw`(?:\p{L}{3,13}\.?,? )?`;

/** One sign between the parts, the same both times; spaces around it, as forms with boxes have them. */
const NUMERIC = String.raw`(\d{1,4})( ?[-./\\|_] ?| )(\d{1,2})\2(\d{4}|['’]?\d{1,2})`;
const ORDINAL = '(?:st|nd|rd|th|er|re|ro|[.°oa]{1,2})?';
const WORD = String.raw`([\p{L}\p{M}]{2,12})\.?(?:/[\p{L}\p{M}]{2,10}\.?)?`;
const YEAR = String.raw`(\d{4}|['’]?\d{2})`;
const DAY_FIRST = String.raw`(\d{1,2}|primero|premier)${ORDINAL}[ ./-]{1,2}(?:(?:days? |d[ií]as )?(?:de |of |del mes de )|d['’])?${WORD}[ ,./-]{1,2}(?:de |del |of )?(?:año )?${YEAR}`;
const MONTH_FIRST = String.raw`${WORD}[ ./-]{1,2}(\d{1,2})${ORDINAL}(?:, ?| de | del |[ /.-])${YEAR}`;
const YEAR_FIRST = String.raw`(\d{4})[ ./-]${WORD}[ ./-](\d{1,2})`;
/** `12MAR1987`: manifests, SAS's `DATE9.`. */
const CLOSED_UP = String.raw`(\d{1,2})([\p{L}\p{M}]{3,4})(\d{4}|\d{2})`;
/** `12/III/1987`: months in Roman numbers. */
const ROMAN = String.raw`(\d{1,2})([-./ ])(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\2(\d{4}|\d{2})`;
/** `Mar 12 00:00:00 UTC 1987`, as C's `ctime`, Java and the shell write it behind the weekday. */
const TIME_BETWEEN = String.raw`(\p{L}{3,4}) {1,2}(\d{1,2}) \d{2}:\d{2}:\d{2}(?: [A-Z]{3,4})? (\d{4})`;
/** As programs write it: Python, Ruby, Java, C#. */
const CALL = String.raw`(?:datetime\.)?(?:date|datetime|date\.new|localdate\.of|new date(?:time|only))\((\d{4}), ?(\d{1,2}), ?(\d{1,2})`;
const CHINESE = String.raw`(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?`;

/** `O3/l2/1987`: digits that character recognition took for letters (specification 1.3). */
const MISREAD = String.raw`([\dOoQlI|SBZ]{1,4})([-./])([\dOoQlI|SBZ]{1,2})\2([\dOoQlI|SBZ]{4}|[\dOoQlI|SBZ]{2})`;

const NUMERALS = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

export interface DateShape {
  readonly source: string;
  /**
   * What every text with such a date holds: looked for first, since the shapes with words take V8 milliseconds each to
   * compile, and most cells and texts never need them.
   */
  readonly needs: RegExp;
  read(groups: readonly (string | undefined)[]): DateReading[];
}

const TWO_NUMBERS = /\d[-./\\|_ ]/;
/** Two letters, of whatever script. */
const WORDS = /[^\x00-\x40\x5b-\x60\x7b-\x7f]{2}/;

/** Dates with day, month and year, by what they look like. */
export const DATE_SHAPES: readonly DateShape[] = [
  { source: NUMERIC, needs: TWO_NUMBERS, read: ([, a = '', , b = '', c = '']) => numeric(a, b, c) },
  {
    source: MISREAD,
    needs: /[\dOoQlI|SBZ][-./]/i,
    read: ([, a = '', , b = '', c = '']) => misread([a, b, c]),
  },
  {
    source: DAY_FIRST,
    needs: WORDS,
    read: ([, day = '', month = '', year = '']) => worded(year, month, day),
  },
  {
    source: MONTH_FIRST,
    needs: WORDS,
    read: ([, month = '', day = '', year = '']) => worded(year, month, day),
  },
  {
    source: YEAR_FIRST,
    needs: WORDS,
    read: ([, year = '', month = '', day = '']) => worded(year, month, day),
  },
  {
    source: CLOSED_UP,
    needs: WORDS,
    read: ([, day = '', month = '', year = '']) => worded(year, month, day),
  },
  {
    source: ROMAN,
    needs: /[-./ ][IVX]/i,
    read: ([, day = '', , month = '', year = '']) => roman(year, month, day),
  },
  {
    source: TIME_BETWEEN,
    needs: /\d:\d{2}:\d{2} /,
    read: ([, month = '', day = '', year = '']) => worded(year, month, day),
  },
  {
    source: CHINESE,
    needs: /年/,
    read: ([, year, month, day = '1']) => list(validDate(Number(year), Number(month), Number(day))),
  },
  {
    source: CALL,
    needs: /[(]\d{4},/,
    read: ([, year, month, day]) => list(validDate(Number(year), Number(month), Number(day))),
  },
];

/** Three numbers; `a` and `c` as they are written, since their length tells which may be the year. */
export function numeric(a: string, b: string, c: string): DateReading[] {
  const year = c.replace(/^['’]/, '');
  const [first, second, third] = [Number(a), Number(b), Number(year)];
  if (a.length === 4) return year.length > 2 ? [] : yearFirst(first, second, third);
  if (a.length > 2 || year.length === 1) return [];
  const readings = years(year).flatMap((one) => eitherOrder(one, first, second));
  if (year.length === 2 && a.length === 2 && year === c)
    readings.push(...years(a).flatMap((one) => list(validDate(one, second, third))));
  return readings;
}

const MOST_MISREAD = 3;

/** At most one part is all letters: three initials are no date. */
function misread(parts: readonly string[]): DateReading[] {
  if (parts.every(isDigits) || parts.filter((part) => !/\d/.test(part)).length > 1) return [];
  const fixed = parts.map(repairDigits);
  const repairs = fixed.reduce((sum, part) => sum + (part?.repairs ?? MOST_MISREAD + 1), 0);
  if (repairs > MOST_MISREAD) return [];
  const [a = '', b = '', c = ''] = fixed.map((part) => part?.digits ?? '');
  return numeric(a, b, c);
}

/** Day first, then month first. */
export function eitherOrder(year: number, first: number, second: number): DateReading[] {
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

function roman(year: string, month: string, day: string): DateReading[] {
  const number = NUMERALS.indexOf(month.toUpperCase()) + 1;
  return years(year).flatMap((one) => list(validDate(one, number, Number(day))));
}

/** Two digits up to this year's may mean either century; this one comes first. */
export function years(text: string): number[] {
  const year = Number(text.length === 4 ? text : text.replace(/\D/g, ''));
  if (year >= 100) return [year];
  return year <= today().year - 2000 ? [2000 + year, 1900 + year] : [1900 + year];
}

export function list(...readings: readonly (DateReading | undefined)[]): DateReading[] {
  return readings.filter((reading) => reading !== undefined);
}
