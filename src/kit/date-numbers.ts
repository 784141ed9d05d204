import { type DateReading, fromEpoch, fromSerial, validDate } from './calendar.ts';
import { list, numeric } from './date-forms.ts';

const HOURS = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/;
/** `1987.0`: a year that a program took for a measure. */
const YEAR_AS_FLOAT = /^(?:19|20)\d\d\.0{1,6}$/;

/** What a number may mean as a date: compact forms, years, serial day numbers of spreadsheets, Unix time. */
export function dateOfNumber(value: string, dateSystem: '1900' | '1904' | undefined): DateReading[] {
  const number = Number(value);
  if (YEAR_AS_FLOAT.test(value)) return [{ year: Math.floor(number) }];
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
    case 8:
      return eightDigitsOrSeconds(value);
    case 12:
    case 14:
      return withTime(value);
    default:
      return value.length >= 12 ? [fromEpoch(number)] : value.length >= 8 ? [fromEpoch(number * 1000)] : [];
  }
}

/** ddmmyy, mmddyy, yymmdd; yyyymm. */
function sixDigits(value: string): DateReading[] {
  const [a, b, c] = [value.slice(0, 2), value.slice(2, 4), value.slice(4)];
  const [year, month] = [Number(value.slice(0, 4)), Number(c)];
  const isMonth = year >= 1900 && year <= 2100 && month >= 1 && month <= 12;
  return [...numeric(a, b, c), ...(isMonth ? [{ year, month }] : [])];
}

/** yyyymmdd, ddmmyyyy, mmddyyyy; `19870300` and `19870000` where the rest is not known. */
function eightDigits(value: string): DateReading[] {
  const [year, month, day] = [
    Number(value.slice(0, 4)),
    Number(value.slice(4, 6)),
    Number(value.slice(6)),
  ] as const;
  const compact = year >= 1900 && year <= 2100 ? compactDate(year, month, day) : undefined;
  return [...list(compact), ...numeric(value.slice(0, 2), value.slice(2, 4), value.slice(4))];
}

/** A zero in front may be lost; what is no date may be seconds from within three years of 1970. */
function eightDigitsOrSeconds(value: string): DateReading[] {
  const days = value.startsWith('-') ? [] : eightDigits(value.padStart(8, '0'));
  return days.length > 0 ? days : [fromEpoch(Number(value) * 1000)];
}

function compactDate(year: number, month: number, day: number): DateReading | undefined {
  if (day !== 0) return validDate(year, month, day);
  return month === 0 ? { year } : month <= 12 ? { year, month } : undefined;
}

/** `198703120000`, `19870312000000` (HL7, LDAP); twelve digits may be milliseconds since 1970, too. */
function withTime(value: string): DateReading[] {
  const day = HOURS.test(value.slice(8)) ? eightDigits(value.slice(0, 8)) : [];
  return day.length > 0 || value.length > 13 ? day : [fromEpoch(Number(value))];
}
