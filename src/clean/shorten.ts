import { isFine } from '../core/disclosure/details.ts';
import type { DateReading } from '../kit/calendar.ts';
import { countryOf } from '../kit/countries.ts';
import { parseDate } from '../kit/dates.ts';
import { isMissing } from '../kit/placeholders.ts';
import { STATE_CODES, STATE_NAMES } from '../kit/us-streets.ts';
import type { Action } from './plan.ts';

/** What shortens the cells of a column; '' for what it cannot read, as that may say anything. */
export type Shortener = (text: string) => string;

const LONGEST_AGE = 130;
/** Nobody is told from others by an age above it (45 CFR 164.514(b)(2)(i)(C)). */
const OLDEST = 89;

const SHORTENERS: Readonly<Partial<Record<Action, Shortener>>> = {
  initials,
  year: (text) => dateIn(text, ({ year }) => String(year)),
  month: (text) =>
    dateIn(text, ({ year, month }) =>
      month === undefined ? '' : `${year}-${String(month).padStart(2, '0')}`,
    ),
  decade: (text) =>
    dateIn(text, ({ year }) => `${Math.floor(year / 10) * 10}–${Math.floor(year / 10) * 10 + 9}`),
  band,
  state,
  zip3,
};

export const shortenerOf = (action: Action): Shortener | undefined => SHORTENERS[action];

/** `López García, María` → `L. G. M.` */
function initials(text: string): string {
  if (isMissing(text)) return '';
  const words = text.split(/[\s,.;/]+/).filter((word) => /^\p{L}/u.test(word));
  return words.map((word) => `${[...word][0]!.toLocaleUpperCase()}.`).join(' ');
}

/** Readings that differ in what is left of them leave it open. */
function dateIn(text: string, part: (reading: DateReading) => string): string {
  if (text === '' || isMissing(text)) return '';
  if (/^(?:19|20)\d{2}$/.test(text)) return part({ year: Number(text) } as DateReading);
  const readings = parseDate(text)?.readings ?? [];
  const said = new Set(readings.map(part));
  return said.size === 1 ? [...said][0]! : '';
}

function band(text: string): string {
  const [, digits] = /^(?:\D{0,10}?)(\d{1,3})(?:\.\d+)?(?:\D{0,12})$/.exec(text) ?? [];
  const age = Number(digits);
  if (digits === undefined || age > LONGEST_AGE) return '';
  if (age > OLDEST) return `${OLDEST + 1}+`;
  const from = Math.floor(age / 10) * 10;
  return `${from}–${from + 9}`;
}

/** The state of an address in the United States, or the country of one elsewhere. */
function state(text: string): string {
  const parts = text.split(/[,\n;]/).map((part) => part.trim());
  for (const part of parts.reverse()) {
    const found = stateIn(part) ?? countryIn(part);
    if (found) return found;
  }
  return '';
}

const countryIn = (part: string): string | undefined => (countryOf(part)?.form === 'name' ? part : undefined);

/** `Houston TX 77002` → `TX`: what a part of an address ends with. */
function stateIn(part: string): string | undefined {
  const words = part.replace(/\s\d{5}(?:-\d{4})?$/, '').trim();
  const code = /(?:^|\s)([A-Z]{2})$/.exec(words)?.[1];
  if (code !== undefined && STATE_CODES.has(code)) return code;
  const upper = words.toUpperCase();
  const name = NAMES.find((one) => upper === one || upper.endsWith(` ${one}`));
  return name && title(name);
}

/** West Virginia ends with Virginia. */
const NAMES = [...STATE_NAMES].sort((a, b) => b.length - a.length);

const title = (name: string): string =>
  name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** `000` where so few people share the three digits that they tell who is meant (45 CFR 164.514(b)(2)(i)(B)). */
function zip3(text: string): string {
  const first = /(?<![\p{L}\d])(\d{3})\d{2}(?:-?\d{4})?$/u.exec(text)?.[1];
  if (first === undefined) return '';
  return isFine('postcode', first) ? '000' : first;
}
