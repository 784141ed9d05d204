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
/** Hungarian and Lithuanian put signs behind the year: `1987. március 12.`, `1987 m. kovo 12 d.` */
const YEAR_FIRST = String.raw`(\d{4})(?:[ ./-]|\. | m\. )${WORD}[ ./-](\d{1,2})`;
/** `12MAR1987`: manifests, SAS's `DATE9.`. */
const CLOSED_UP = String.raw`(\d{1,2})([\p{L}\p{M}]{3,4})(\d{4}|\d{2})`;
/** `12/III/1987`: months in Roman numbers. */
const ROMAN = String.raw`(\d{1,2})([-./ ])(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\2(\d{4}|\d{2})`;
/** `Mar 12 00:00:00 UTC 1987`, as C's `ctime`, Java and the shell write it behind the weekday. */
const TIME_BETWEEN = String.raw`(\p{L}{3,4}) {1,2}(\d{1,2}) \d{2}:\d{2}:\d{2}(?: [A-Z]{3,4})? (\d{4})`;
/** As programs write it: Python, Ruby, Java, C#. */
const CALL = String.raw`(?:datetime\.)?(?:date|datetime|date\.new|localdate\.of|new date(?:time|only))\((\d{4}), ?(\d{1,2}), ?(\d{1,2})`;
/** Chinese, Japanese, Korean: `1987年3月12日`, `1987년 3월 12일`. */
const EAST_ASIAN = String.raw`(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?`;
/** Years of Japanese emperors and of the Republic of China: `昭和62年3月12日`, `S62.3.12`, `民國76年3月12日`. */
const ERA_DATE = String.raw`(明治|大正|昭和|平成|令和|民[國国]|[MTSHR](?=\d{1,2}[./]\d{1,2}[./]))(\d{1,3}|元)[年./](\d{1,2})[月./](\d{1,2})日?`;
/** `ngày 12 tháng 3 năm 1987`. */
const VIETNAMESE = String.raw`(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})`;
/** The year before the first one of each era. */
const ERAS: Readonly<Record<string, number>> = {
  ...{ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018, 民國: 1911, 民国: 1911 },
  ...{ M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 },
};

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
  /** It ends with a sign for the day, and letters may stand around it, where words have no spaces between. */
  readonly isClosed?: boolean;
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
    source: EAST_ASIAN,
    needs: /[年년]/,
    isClosed: true,
    read: ([, year, month, day = '1']) => list(validDate(Number(year), Number(month), Number(day))),
  },
  {
    source: ERA_DATE,
    needs: /年|[MTSHR]\d{1,2}[./]/i,
    read: ([, era = '', year = '', month, day]) => ofEra(era, year, Number(month), Number(day)),
  },
  {
    source: VIETNAMESE,
    needs: / năm \d/i,
    read: ([, day, month, year]) => list(validDate(Number(year), Number(month), Number(day))),
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
  if (year >= FIRST_OTHER && (year <= LAST_HIJRI || year >= FIRST_BUDDHIST))
    return inOtherCalendar(year, second, first);
  return list(validDate(year, second, first), validDate(year, first, second));
}

function yearFirst(year: number, month: number, day: number): DateReading[] {
  if (year >= FIRST_OTHER && (year <= LAST_HIJRI || year >= FIRST_BUDDHIST))
    return inOtherCalendar(year, month, day);
  return list(validDate(year, month, day) ?? validDate(year, day, month));
}

const FIRST_OTHER = 1250;
const LAST_SOLAR = 1410;
const LAST_HIJRI = 1460;
const FIRST_BUDDHIST = 2443;
const LAST_BUDDHIST = 2643;
const BUDDHIST = 543;

/** Years that cannot be Gregorian birth years are read in the calendar that they fit; in these the day never stands between. */
function inOtherCalendar(year: number, month: number, day: number): DateReading[] {
  if (year <= LAST_SOLAR) return list(fromSolarHijri(year, month, day), fromLunarHijri(year, month, day));
  if (year <= LAST_HIJRI) return list(fromLunarHijri(year, month, day));
  return year <= LAST_BUDDHIST ? list(validDate(year - BUDDHIST, month, day)) : [];
}

function ofEra(era: string, year: string, month: number, day: number): DateReading[] {
  const before = ERAS[era];
  return before === undefined ? [] : list(validDate(before + (year === '元' ? 1 : Number(year)), month, day));
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
