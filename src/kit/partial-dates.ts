import { lettered } from '../core/text/lettered.ts';
import { type DateReading, validDate } from './calendar.ts';
import { list, years } from './date-forms.ts';
import { monthsOf } from './months.ts';

const ABOUT = /^(?:c\.?|ca\.?|circa|about|abt\.?|approx\.?|aprox\.?|hacia|vers|est\.?|~|±) ?(\d{4})$/i;
/** `1987?`, `1987 (est.)`, `1987 aprox.`, `1987 (38)` */
const DOUBTED =
  /^(\d{4})(?: ?[?*~]| \(\d{1,3}\)| ?\(?(?:est|estimated|estimad[oa]|approx|aprox|ca|circa|about)\.?\)?)$/i;
const WORDED = lettered(
  String.raw`^([\p{L}\p{M}]{3,12})\.?,?(?: ?[/-] ?| )(?:del? |of )?(?:año )?(\d{4}|['’]?\d{2})$`,
  'u',
);
const YEAR_FIRST = lettered(String.raw`^(\d{4})[ ,/-]{1,2}([\p{L}\p{M}]{3,12})\.?$`, 'u');

/** Without day, or with the unknown parts as zeros or crosses: `03/1987`, `00/00/1987`, `c. 1987`, `marzo de 1987`. */
export function partialDate(value: string): DateReading[] {
  const year = ABOUT.exec(value) ?? DOUBTED.exec(value);
  if (year) return [{ year: Number(year[1]) }];
  const crossed = /^([\dXx?]{1,2})([-./])([\dXx?]{1,2})\2(\d{4})$/.exec(value) ?? reversed(value);
  if (crossed) return crossedOut(Number(crossed[4]), crossed[1]!, crossed[3]!);
  const monthYear = /^(\d{1,2})[-./](\d{4}|\d{2})$/.exec(value);
  if (monthYear)
    return years(monthYear[2]!)
      .flatMap((one) => list(validDate(one, Number(monthYear[1]), 1)))
      .map(withoutDay);
  const worded = WORDED.exec(value);
  if (worded)
    return monthsOf(worded[1]!).flatMap((month) => years(worded[2]!).map((one) => ({ year: one, month })));
  const [, first, month = ''] = YEAR_FIRST.exec(value) ?? [];
  return first === undefined ? [] : monthsOf(month).map((one) => ({ year: Number(first), month: one }));
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
