import { normalise } from '../../../src/core/text/normalise.ts';
import { type DateOptions, findDates, type ParsedDate, parseDate } from '../../../src/kit/dates.ts';

/** Longer cells are remarks; UTF-16 code units. */
const LONGEST = 80;
/** A number of six digits or more, grouped or not, but for fractions of a second: an identifier beside the date. */
const OTHER_NUMBER = /(?<![\d.])\d(?:[ -]?\d){5}/;

/**
 * The date that a cell gives, alone or with a remark on it: `03/12/1987 (38)`, `DOB 03/12/1987`, `12/03/1987*`,
 * `Tegucigalpa, 12/03/1987`. Undefined if there is none, or more than one, or if the remark holds a number of its own:
 * that is the rest of a sentence, which is read word by word.
 */
export function dateOfCell(text: string, options: DateOptions = {}): ParsedDate | undefined {
  const whole = parseDate(text, options);
  if (whole || text.length > LONGEST || !/\d\d/.test(normalise(text).text)) return whole;
  const plain = normalise(text).text;
  const [date, ...others] = findDates(plain);
  if (!date || others.length > 0) return undefined;
  const remark = `${plain.slice(0, date.start)};${plain.slice(date.end)}`;
  return OTHER_NUMBER.test(remark) ? undefined : date;
}
