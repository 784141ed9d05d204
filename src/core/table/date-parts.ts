import type { HeaderIndex } from '../headers.ts';
import { CLEAR } from './role.ts';
import { cellText, type Row, width } from './row.ts';

const PART_OF_DATE =
  /^(?:day|month|year|d[ií]a|mes|a[ñn]o|jour|mois|ann[ée]e|m[êe]s|jou|mwa|ane|d{1,2}|m{1,2}|y{1,4}|a{2,4}|j{1,2})$/i;

/** `Day`, `Month`, `Year` under `Date of birth`: by themselves they are of any date, `whole` says of which. */
export function isPartOfDate(own: string, whole: string, headers: HeaderIndex): boolean {
  if (!PART_OF_DATE.test(own.trim())) return false;
  const hit = headers.lookup(whole).find(({ detector }) => headers.isOwn(detector));
  return hit !== undefined && hit.strength >= CLEAR;
}

/** Whether the only caption of a row stands over the parts of a date (`Date of birth` over `Day`, `Month`, `Year`). */
export function isOverDate(above: Row, row: Row): boolean {
  const over = Array.from({ length: width(above) }, (_, column) => column).find(
    (column) => cellText(above, column) !== '',
  );
  if (over === undefined) return false;
  return [over, over + 1, over + 2].every((column) => PART_OF_DATE.test(cellText(row, column).trim()));
}
