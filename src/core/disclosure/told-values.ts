import { plain } from '../text/fold.ts';
import type { QuasiKind } from './kinds.ts';
import { TOTAL_WORDS } from './lexicon/captions.ts';
import { isDay } from './quasi-values.ts';
import { isNothing } from './value-codes.ts';

const NUMBER = /^[<>≥≤~]? ?[-+]?\d[\d.,'\s]{0,20}%?$/;
const AGE =
  /^(?:\d{1,3}(?:\.0)?(?: ?(?:y\/?o|yrs?|years?(?: old)?|años?|anos|ans|months?|meses|m|mo))?)\.?$/i;
const AGE_GROUP =
  /^(?:[<>≥≤]|under|over|menor|mayor|menos|más|mas|hasta)?.{0,12}\d{1,3}(?: ?(?:-|–|—|to|a|y|\+|and|o|or|años|years)|$)/i;
const LONGEST = 60;

/** The kind that the values of a column bear out; undefined if they don't. */
export function kindByValues(kind: QuasiKind, values: readonly string[]): QuasiKind | undefined {
  if (values.length === 0 || share(values, (text) => text.length <= LONGEST) < 0.9) return undefined;
  if (kind === 'age') {
    if (share(values, (text) => AGE.test(text) && Number.parseInt(text, 10) <= 120) >= 0.8) return 'age';
    return share(values, (text) => AGE_GROUP.test(text)) >= 0.8 ? 'ageGroup' : undefined;
  }
  if (kind === 'birth' || kind === 'family') return share(values, hasDigit) >= 0.8 ? kind : undefined;
  if (kind === 'eventDate') return share(values, isDay) >= 0.8 ? kind : undefined;
  // Figures under the names of groups (`Married`, `Children`) count them; shares and means have points.
  if (kind === 'postcode' || kind === 'ageGroup') return kind;
  return share(values, (text) => /^\d{1,3}(?:,\d{3})+$|^\d+[.,]\d+%?$|%$/.test(text)) >= 0.5
    ? undefined
    : kind;
}

const hasDigit = (text: string): boolean => /\d/.test(text);

/** What stands for all values in a table of figures. */
const TOTAL =
  /^(?:(?:grand |sub)?totals?|all(?: [a-z]{1,20}){0,2}|both(?: sexes| genders)?|overall|any|combined|todos|todas|ambos(?: sexos)?)$/i;
let totals: ReadonlySet<string> | undefined;

export function isTotal(text: string): boolean {
  if (text === '' || text.length > 30 || /^\d/.test(text)) return false;
  totals ??= new Set(TOTAL_WORDS.join('|').split('|').map(plain));
  return TOTAL.test(text) || totals.has(plain(text).trim());
}

export function areNumbers(values: readonly string[]): boolean {
  const told = values.filter((text) => !isNothing(text));
  return told.length === 0 || share(told, (text) => NUMBER.test(text)) >= 0.8;
}

function share(values: readonly string[], holds: (text: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}
