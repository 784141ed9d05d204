import type { TypedCell } from '../../core/types.ts';
import { clockText, dayText, momentText } from '../shared/data/moment.ts';

/** Days from 1960 to 1970. */
const DAYS = 3653;
/** Formats by the beginnings of their names (SAS Formats and Informats: dates, times, numbers). */
const DATE =
  /^(?:DATE|MMDDYY|DDMMYY|YYMMDD|EURDFDD|EURDFDE|JULIAN|WEEKDATE|WEEKDATX|WORDDATE|WORDDATX|E8601DA|B8601DA|IS8601DA|NLDATE|MINGUO|DAY|MONYY|MONNAME|YYMON|MMYY|YYQ|YEAR)/;
const MOMENT = /^(?:DATETIME|DATEAMPM|E8601DT|B8601DT|IS8601DT|NLDATM|DTDATE|DTMONYY|EURDFDT|MDYAMPM)/;
const TIME = /^(?:TIME|TOD|HHMM|HOUR|MMSS|E8601TM|B8601TM|NLTIME)/;

/** How a column shows its numbers. */
export interface Shown {
  readonly format: string;
  readonly width: number;
}

/** A number as its format shows it, as far as that matters: dates, leading zeros, numbers of Social Security. */
export function numberText(value: number, { format, width }: Shown): string {
  if (MOMENT.test(format)) return momentText((value - DAYS * 86_400) * 1000) ?? String(value);
  if (TIME.test(format) && value >= 0) return clockText(value);
  if (DATE.test(format)) return dayText(value - DAYS) ?? String(value);
  if (!Number.isInteger(value) || value < 0) return String(value);
  if (format === 'Z') return String(value).padStart(width, '0');
  if (format === 'SSN')
    return String(value)
      .padStart(9, '0')
      .replace(/^(\d{3})(\d\d)(\d{4})$/, '$1-$2-$3');
  return String(value);
}

export function typeOf(isText: boolean, { format }: Shown): TypedCell['type'] {
  if (isText) return 'text';
  return MOMENT.test(format) || (DATE.test(format) && !TIME.test(format)) ? 'date' : 'number';
}

/** A number of IBM mainframes of two to eight bytes: sign, power of 16, fraction. Undefined if it is missing. */
export function ibmNumber(bytes: Uint8Array): number | undefined {
  const [first = 0] = bytes;
  let fraction = 0;
  for (let i = bytes.length - 1; i > 0; i--) fraction = (fraction + bytes[i]!) / 256;
  if (fraction === 0) return first === 0 || first === 0x80 ? 0 : undefined;
  const value = fraction * 16 ** ((first & 127) - 64);
  // Digits that the fraction cannot hold.
  const rounded = Number(value.toPrecision(15));
  return first > 127 ? -rounded : rounded;
}
