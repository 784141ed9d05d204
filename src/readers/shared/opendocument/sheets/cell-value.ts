import { saysSomething } from '../../office/formula-texts.ts';
import { BOOLEAN, type Cell, ISO_DATE, NO_CELL, NUMBER, TEXT, WHOLE } from '../../sheet/cells.ts';
import type { XmlTag } from '../../xml/tag.ts';

/** A number that needs no text to be kept. */
const PLAIN_WHOLE = /^(?:0|[1-9]\d{0,8})$/;
/** Digits set apart for reading only: `1,234,567`, `1.234.567`. */
const GROUPED = /^[-+]?\d{1,3}(?:[.,'\u2019 \u00a0\u202f]\d{3}){1,5}$/;
/** A number in words of its own: powers of ten, or `###` where the column is too narrow. */
const SCIENTIFIC = /^[-+]?\d{1,20}(?:[.,]\d{0,20})?E[-+]?\d{1,4}$/i;
const TOO_NARROW = /^#{1,300}$/;

/** What is stored in a cell, by its `office:value-type` (ODF 1.3 part 3, 19.389). */
export interface StoredValue {
  kind: number;
  raw: string;
}

const VALUES: Readonly<Record<string, readonly [kind: number, attribute: string]>> = {
  float: [NUMBER, 'value'],
  percentage: [NUMBER, 'value'],
  currency: [NUMBER, 'value'],
  date: [ISO_DATE, 'date-value'],
  time: [ISO_DATE, 'time-value'],
  boolean: [BOOLEAN, 'boolean-value'],
  string: [TEXT, 'string-value'],
};

/** Reads the value of a cell's tag into `into`. */
export function readStored(tag: XmlTag, into: StoredValue): void {
  const type = tag.attribute('value-type');
  const known = type === undefined ? undefined : VALUES[type];
  if (known === undefined) {
    into.kind = TEXT;
    into.raw = type === undefined ? '' : (tag.attribute('value') ?? '');
    return;
  }
  into.kind = known[0];
  into.raw = tag.attribute(known[1]) ?? '';
}

/** What is stored, and whether the cell's style spreads the digits of its number by itself. */
export interface StyledValue extends StoredValue {
  masked: boolean;
}

/**
 * Fills a cell with what a person reads there: what is shown, or what is stored under it where that only looks
 * different (dates, amounts). `shown`: the cell's paragraphs, undefined if it has none. Returns what is stored and
 * not shown at all, if it says something.
 */
export function fillCell(cell: Cell, value: StyledValue, shown: string | undefined): string | undefined {
  const { kind, raw } = value;
  if (kind === NUMBER) return fillNumber(cell, value, shown);
  if (kind === ISO_DATE) fillDate(cell, raw, shown);
  else if (kind === BOOLEAN && raw !== '') setText(cell, BOOLEAN, raw);
  else {
    setText(cell, TEXT, shown === undefined || shown === '' ? raw : shown);
    if (raw === '') return undefined;
    const differs = cell.text.trim() !== raw.trim();
    return differs && saysSomething(raw) ? raw : undefined;
  }
  return undefined;
}

function setText(cell: Cell, kind: number, text: string): void {
  cell.kind = text === '' ? NO_CELL : kind;
  cell.text = text;
}

function fillNumber(cell: Cell, { raw, masked }: StyledValue, shown: string | undefined): string | undefined {
  if (PLAIN_WHOLE.test(raw)) {
    cell.kind = WHOLE;
    cell.index = Number(raw);
  } else setText(cell, raw === '' ? TEXT : NUMBER, raw === '' ? (shown ?? '') : raw);
  if (shown === undefined || shown === '' || shown === raw || raw === '') return undefined;
  if (!spreadsDigits(raw, shown) && rendersNumber(raw, shown)) return undefined;
  const same = digitsOf(raw) === digitsOf(shown);
  // The style says the same, and that it is a number besides.
  if (same && masked) return undefined;
  setText(cell, TEXT, shown);
  return same || !/\d{5}/.test(raw) ? undefined : raw;
}

/** True if the text has the digits of a whole number, set apart in a way that means something: `000-12-3456`. */
function spreadsDigits(raw: string, shown: string): boolean {
  return !/[.eE]/.test(raw) && !GROUPED.test(shown) && digitsOf(raw) === digitsOf(shown);
}

/** The digits that count: without zeros before and, of fractions, after them. */
function digitsOf(text: string): string {
  return text.replace(/\D+/g, '').replace(/^0+/, '');
}

/** True if the text is but another way to write the number: rounded, grouped, with its currency, as a share. */
function rendersNumber(raw: string, shown: string): boolean {
  if (SCIENTIFIC.test(shown) || TOO_NARROW.test(shown)) return true;
  if (/\p{L}{4}/u.test(shown)) return false;
  const stored = Math.abs(Number(raw));
  return SCALES.some((scale) =>
    readings(shown).some((seen) => {
      const value = stored * scale;
      return Math.abs(seen - value) <= Math.max(0.5, value * ROUNDING);
    }),
  );
}

/** What a number can be shown in: itself, hundredths, thousands, millions. */
const SCALES = [1, 100, 1e-3, 1e-6];
/** Share that rounding to few digits may take away or add. */
const ROUNDING = 0.005;

/** The numbers that a text can mean: with a decimal point, a decimal comma, or neither. */
function readings(text: string): number[] {
  const digits = text.slice(0, 100).replace(/[^\d.,]+/g, '');
  if (!/\d/.test(digits)) return [];
  const plain = digits.replace(/[.,]/g, '');
  const mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const before = digits.slice(0, mark < 0 ? digits.length : mark).replace(/[.,]/g, '');
  return [Number(plain), Number(`${before || '0'}.${digits.slice(mark + 1)}`)].filter(Number.isFinite);
}

const DURATION = /^-?PT?(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d{1,9})?S)?$/;

function fillDate(cell: Cell, raw: string, shown: string | undefined): void {
  const time = raw.startsWith('P') || raw.startsWith('-P') ? DURATION.exec(raw) : null;
  if (time !== null) {
    const pad = (part: string | undefined) => (part ?? '0').padStart(2, '0');
    setText(cell, TEXT, `${pad(time[1])}:${pad(time[2])}`);
  } else if (/^\d{4}-\d\d-\d\d/.test(raw)) setText(cell, ISO_DATE, raw.slice(0, 40));
  else setText(cell, TEXT, shown === undefined || shown === '' ? raw : shown);
}
