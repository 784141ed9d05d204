import type { Lettered } from '../core/text/lettered.ts';
import { isDigits, repairDigits } from './cells.ts';
import { score, WEIGHT } from './weights.ts';

/**
 * Values of headed cells that spreadsheets, exports and optical character recognition have changed (specification 1.3,
 * 1.4): separators put in or of another kind, signs around them, letters for digits, zeros lost or put before, digits
 * lost to scientific notation or to the fifteen that a number holds.
 */

/** A shape ready to be asked of a whole cell. */
export interface WholeShape {
  readonly whole: Lettered;
  readonly check: (match: RegExpMatchArray) => number | undefined;
}

export interface Headed {
  /** What the caption weighs. */
  readonly header: number;
  /** Whether the table is about people. */
  readonly personTable: boolean;
  readonly shapes: readonly (WholeShape & { readonly weight: number })[];
  /** Those of the shapes that are not for misread values. */
  readonly written: readonly WholeShape[];
  /** Digits of the whole number, to restore zeros by. */
  readonly length?: number | undefined;
  /** So many digits has the shortest value. */
  readonly digits: number;
}

const EDGES = /^[\s|"'“”‘’«»<>[\]{}.,:;*#]{1,5}|[\s|"'“”‘’«»<>[\]{}.,:;*#]{1,5}$/gu;
/** Letters and digits with short separators between: no remark, amount or percentage. */
const APART = /^\+?[\p{L}\p{N}]+(?:[\s._·/\\'’,-]{1,3}[\p{L}\p{N}]+){0,40}$/u;
const LONGEST = 72;
/** `12/03/1987`, `1987-03-12`. */
const DATE = /^(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d{2}|\d{4})|\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2})$/;
/** An address on the internet, a UUID. */
const OF_MACHINES = /^(?:\d{1,3}\.){3}\d{1,3}$|^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** `1,234,567.89`, `12345678.5`: nothing that is counted one by one. */
const DECIMAL = /^\d+\.\d{1,2}$|^\d+,\d{1,2}$|^[\d ,']+\.\d{1,2}$|^[\d .']+,\d{1,2}$/;
/** `2021-0045`: a number of a year. */
const DOCKET = /^(?:19|20)\d{2}[-/ ]\d{1,6}$|^\d{1,6}[-/](?:19|20)\d{2}$/;
/** `1.25-3.48`: from one decimal to another. */
const RANGE = /^\d{1,3}[.,]\d{1,4} ?- ?\d{1,3}[.,]\d{1,4}$/;
/** Several things. */
const ALTERNATIVES = /\s[/\\]\s/;
const NOT_APART = [ALTERNATIVES, RANGE, DATE, DOCKET, OF_MACHINES];
/** What a sheet shows of a number that is too wide for its column. */
const ROUNDED = /^(\d)(?:[.,](\d{1,14}))?[Ee]\+?(\d{1,2})$/;
/** Digits that a number of a sheet holds. */
const DIGITS_HELD = 15;

/** The score of a cell that no shape fits as it is written; 0 if it is none in any reading. `raw`: as it stands there. */
export function damagedScore(value: string, raw: string, headed: Headed): number {
  const core = value.replace(/[()]/g, ' ').replace(EDGES, '');
  if (core.length > LONGEST || core.length < 4) return 0;
  if (core !== value) {
    const direct = whole(core, headed);
    if (direct > 0) return direct;
  }
  const rounded = roundedScore(raw.trim(), headed);
  if (rounded > 0 || ROUNDED.test(raw.trim())) return rounded;
  // A value that looks as one should, and is none by its digits, is none.
  const cut = isDigits(core) ? fifteenScore(core, headed) : 0;
  if (cut > 0) return cut;
  if (!APART.test(core) || NOT_APART.some((form) => form.test(core)) || looksRight(core, headed)) return 0;
  const compact = core.replace(/[^\p{L}\p{N}+]/gu, '');
  if (countDigits(compact) < headed.digits - MOST_REPAIRS) return 0;
  // Another's number as it is written goes before this one cut up.
  const together = compact === core ? 0 : score(whole(compact, headed), WEIGHT.repaired);
  if (DECIMAL.test(core)) return together >= CHECKED + WEIGHT.repaired ? together : 0;
  return together > 0 ? together : score(repairedScore(compact, headed), WEIGHT.repaired);
}

function whole(value: string, { shapes, header }: Headed): number {
  for (const { whole: form, check, weight } of shapes) {
    const match = form.exec(value);
    const structure = match ? check(match) : undefined;
    if (structure !== undefined) return score(weight, structure, header);
  }
  return 0;
}

const looksRight = (value: string, { written }: Headed): boolean =>
  written.some(({ whole: form }) => form.test(value));

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

const MOST_REPAIRS = 2;
/** Zeros that numbers lose, or get in exports of fixed width. */
const MOST_ZEROS = 3;
/** What bare digits under a header score whose check digits hold. */
const CHECKED = WEIGHT.header + WEIGHT.structure + WEIGHT.checkDigit;
/** Letters that stand before or behind the digits of a value. */
const MOST_BEFORE = 4;
const MOST_BEHIND = 2;

function repairedScore(compact: string, headed: Headed): number {
  if (isDigits(compact)) return zerosScore(compact, headed);
  for (let before = 0; before <= MOST_BEFORE; before++) {
    for (let behind = 0; behind <= MOST_BEHIND; behind++) {
      const end = compact.length - behind;
      if (!/^\p{L}*$/u.test(compact.slice(0, before)) || end - before < 4) continue;
      const fixed = repairDigits(compact.slice(before, end));
      if (fixed === undefined || fixed.repairs === 0 || fixed.repairs > MOST_REPAIRS) continue;
      const found = whole(compact.slice(0, before) + fixed.digits + compact.slice(end), headed);
      if (found > 0) return found;
    }
  }
  return 0;
}

function zerosScore(digits: string, headed: Headed): number {
  const { length } = headed;
  if (length !== undefined && digits.length < length && digits.length >= length - MOST_ZEROS) {
    const found = whole(digits.padStart(length, '0'), headed);
    // Three zeros stand before one number in a thousand: only check digits tell that they were there.
    if (found > 0 && (digits.length >= length - 2 || found >= CHECKED)) return found;
  }
  for (let zeros = 1; zeros <= MOST_ZEROS && digits[zeros - 1] === '0'; zeros++) {
    const found = whole(digits.slice(zeros), headed);
    if (found >= CHECKED) return found;
  }
  return 0;
}

/** Cards and codes of sixteen digits and more, kept as numbers: the last are zeros, and no check digit holds. */
function fifteenScore(digits: string, headed: Headed): number {
  const isCut = digits.length > DIGITS_HELD && /^0+$/.test(digits.slice(DIGITS_HELD));
  return isCut ? shapeScore(digits, headed) : 0;
}

/** `9.18E+08`: who it was can no longer be read, but it says that the column was not taken out. */
function roundedScore(raw: string, headed: Headed): number {
  const match = ROUNDED.exec(raw);
  const exponent = Number(match?.[3] ?? 0);
  if (!match || exponent < 6 || exponent > 20) return 0;
  const digits = match[1] + (match[2] ?? '').padEnd(exponent, '0');
  return digits.length === exponent + 1 ? shapeScore(digits, headed) : 0;
}

/** Of digits that are no longer those that were given: only their number is asked, and only beside people. */
function shapeScore(digits: string, { shapes, header, personTable }: Headed): number {
  if (!personTable || !shapes.some(({ whole }) => whole.test(digits))) return 0;
  return score(WEIGHT.weakShape, WEIGHT.structure, header);
}
