import { normalise } from '../../../src/core/text/normalise.ts';
import { type DateOptions, findDates, type ParsedDate, parseDate } from '../../../src/kit/dates.ts';

/** Longer cells are remarks; UTF-16 code units. */
const LONGEST = 80;

/**
 * The date that a cell gives, alone or with a remark on it: `03/12/1987 (38)`, `DOB 03/12/1987`, `12/03/1987*`,
 * `Tegucigalpa, 12/03/1987`. Undefined if there is none, or more than one.
 */
export function dateOfCell(text: string, options: DateOptions = {}): ParsedDate | undefined {
  const whole = parseDate(text, options);
  if (whole || text.length > LONGEST || !/\d\d/.test(normalise(text).text)) return whole;
  const dates = findDates(normalise(text).text);
  return dates.length === 1 ? dates[0] : undefined;
}
