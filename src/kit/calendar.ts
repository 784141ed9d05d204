/** A day, month or year in the Gregorian calendar. `month` 1–12, `day` 1–31; missing where not given. */
export interface DateReading {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const MONTH_LENGTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_MS = 86_400_000;
/** Day 0 of the 1900 system as dates after its false 29 February 1900 count; the 1904 system starts 1,462 days later. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const EXCEL_1904_OFFSET = 1462;
const LONGEST_LIFE = 120;

/** The reading if the calendar has such a day, else undefined. */
export function validDate(year: number, month: number, day: number): DateReading | undefined {
  if (month < 1 || month > 12 || day < 1 || day > MONTH_LENGTH[month - 1]!) return undefined;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)))
    return undefined;
  return { year, month, day };
}

/** `ms`: milliseconds since 1970, UTC. */
export function fromEpoch(ms: number): DateReading {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A spreadsheet's serial day number. */
export function fromSerial(serial: number, system: '1900' | '1904' = '1900'): DateReading {
  const days = Math.floor(serial) + (system === '1904' ? EXCEL_1904_OFFSET : 0);
  return fromEpoch(EXCEL_EPOCH + days * DAY_MS);
}

/** The solar Hijri (Iranian, Afghan) date, exact to a day or two: enough for plausibility and for counting. */
export function fromSolarHijri(year: number, month: number, day: number): DateReading | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // The year begins on 20 or 21 March; six months of 31 days, then months of 30.
  const days = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  return fromEpoch(Date.UTC(year + 621, 2, 21) + days * DAY_MS);
}

/** The lunar Hijri date by the mean length of its months, exact to a day or two. */
export function fromLunarHijri(year: number, month: number, day: number): DateReading | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const days = (year - 1) * 354.367 + (month - 1) * 29.53 + day - 1;
  return fromEpoch(Date.UTC(622, 6, 19) + days * DAY_MS);
}

const ASKED_BETWEEN = 1_000;
let todayIs: { asked: number; readonly reading: DateReading } | undefined;

/** Today in UTC. */
export function today(): DateReading {
  // Asked for each cell of a column: the clock is looked at now and then.
  if (todayIs === undefined || todayIs.asked++ >= ASKED_BETWEEN) {
    const day = Math.floor(Date.now() / DAY_MS);
    todayIs = { asked: 0, reading: fromEpoch(day * DAY_MS) };
  }
  return todayIs.reading;
}

/** True if somebody alive could be born then: not in the future, at most 120 years ago. */
export function isPlausibleBirth(reading: DateReading, now: DateReading): boolean {
  if (reading.year < Math.max(1900, now.year - LONGEST_LIFE) || reading.year > now.year) return false;
  return reading.year < now.year || ordinal(reading) <= ordinal(now);
}

/** Day of the week, 0 = Sunday. Needs a full date. */
export function weekday({ year, month = 1, day = 1 }: DateReading): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function ordinal({ month = 1, day = 1 }: DateReading): number {
  return month * 31 + day;
}
