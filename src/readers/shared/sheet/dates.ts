/** Days in 400 years, after which the calendar repeats. */
const DAYS_OF_ERA = 146_097;
/** From 0000-03-01 to 1899-12-30. */
const DAYS_TO_EPOCH = 693_899;
/** Serial of 9999-12-31. */
const LAST = 2_958_465;
/** Days from 1900-01-00 to 1904-01-01 in the system of 1900, with its false 29 February. */
const OFFSET_1904 = 1462;

/**
 * A date serial as text: `1987-03-12`, with a time `1987-03-12 14:30`, a time alone `14:30`. Undefined if the
 * serial is no date of its system. In the system of 1900, day 60 is a 29 February that never was
 * (ECMA-376 part 1, 18.17.4.1).
 */
export function dateText(serial: number, system: '1900' | '1904'): string | undefined {
  const minutes = Math.round(serial * 1440);
  const days = Math.floor(minutes / 1440) + (system === '1904' ? OFFSET_1904 : 0);
  if (!(minutes >= 0) || days > LAST) return undefined;
  const rest = minutes % 1440;
  const time = `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
  if (serial < 1 && system === '1900') return time;
  const date = dayText(days);
  return rest === 0 ? date : `${date} ${time}`;
}

/** Days whose texts are remembered: those of ninety years. */
const DAYS = 1 << 15;
const days: string[] = [];
const remembered: number[] = [];

/** The same for a whole number of days, of which most come again in a column. */
export function daysText(serial: number, system: '1900' | '1904'): string | undefined {
  if (system === '1904') return dateText(serial, system);
  const slot = serial & (DAYS - 1);
  if (remembered[slot] === serial) return days[slot];
  const text = dateText(serial, system);
  if (text !== undefined) {
    remembered[slot] = serial;
    days[slot] = text;
  }
  return text;
}

function dayText(days: number): string {
  if (days === 60) return '1900-02-29';
  // Days since 0000-03-01: years that begin in March have the leap day at their end.
  const march = days + (days < 60 ? 1 : 0) + DAYS_TO_EPOCH;
  const era = Math.floor(march / DAYS_OF_ERA);
  const dayOfEra = march - era * DAYS_OF_ERA;
  const year = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const civilYear = year + era * 400 + (month >= 10 ? 1 : 0);
  return `${String(civilYear).padStart(4, '0')}-${pad(month < 10 ? month + 3 : month - 9)}-${pad(day)}`;
}

const pad = (number: number) => (number < 10 ? `0${number}` : String(number));

/** An ISO 8601 date of a cell of type `d`, in the form of `dateText`; other text stays as it is. */
export function isoDateText(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?Z?)?$/.exec(text);
  if (parts === null) return text;
  return parts[2] === undefined || parts[2] === '00:00' ? parts[1]! : `${parts[1]} ${parts[2]}`;
}
