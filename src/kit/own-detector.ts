import { MOST_DIGITS, REACH } from '../core/text/digit-stretches.ts';
import { lettered } from '../core/text/lettered.ts';
import { normalise, originalRange } from '../core/text/normalise.ts';
import type {
  Category,
  ColumnContext,
  Context,
  Detector,
  Example,
  Localized,
  Match,
  Reason,
} from '../core/types.ts';
import { undamaged } from './cells.ts';
import { share, shareOfLikely } from './columns.ts';
import { type LabelSpots, labelSpots } from './labels.ts';
import { type CheckSpec, checkHolds } from './named-checks.ts';
import { type LinearPattern, linearPattern } from './pattern/linear-pattern.ts';
import { type Labels, labelOf, labelWeight, phrases, surroundings } from './scan.ts';
import { headerWeight, REPORT, score, WEIGHT } from './weights.ts';

/** A pattern of a user's own. */
export interface OwnPattern {
  readonly source: string;
  readonly ignoreCase: boolean;
  /** It tells by itself; otherwise only beside a context word or under a header. */
  readonly alone: boolean;
  readonly check?: CheckSpec;
}

/** A detector without code, as plain data: what a configuration says of it. */
export interface OwnDetector {
  readonly id: string;
  readonly category: Category;
  readonly about: Localized;
  readonly identifies: Detector['identifies'];
  readonly sources: readonly string[];
  readonly patterns: readonly OwnPattern[];
  /** Words nearby that speak for it, and against it. */
  readonly context: readonly string[];
  readonly against: readonly string[];
  readonly headers: readonly string[];
  readonly notHeaders: readonly string[];
  readonly finds: readonly Example[];
  readonly ignores: readonly Example[];
}

/** What a pattern weighs that tells by itself: a word against it takes it back. */
const ALONE = 0.6;
/** With a context word, just enough. */
const NOT_ALONE = 0.15;
const LONGEST_CELL = 300;

interface Compiled extends OwnPattern {
  readonly pattern: LinearPattern;
}

/** The detector that a user describes. Throws `PatternError` for a pattern that cannot be used. */
export function ownDetector(own: OwnDetector): Detector {
  const patterns = own.patterns.map(
    (one): Compiled => ({ ...one, pattern: linearPattern(one.source, { ignoreCase: one.ignoreCase }) }),
  );
  const labels = { positive: phrases(own.context), negative: phrases(own.against) };
  const digits = Math.min(...patterns.map(digitsAsked));
  const cell = (text: string, column: ColumnContext) => cellScore(text, column, patterns);
  const { id, category, about, identifies, sources, finds, ignores } = own;
  return {
    ...{ id, category, about, identifies, sources, finds, ignores },
    headers: { en: own.headers },
    notHeaders: own.notHeaders,
    needs: { digits, values: FEWEST_VALUES },
    find: (text, context) => find(text, context, { patterns, labels }),
    cell,
    column: (values, column) =>
      column.hit ? share(values, (value) => cell(value, column) >= REPORT) : unheaded(values, cell),
    key: signsOf,
  };
}

/** Of a column without a caption. */
const FEWEST_VALUES = 5;

/** The engine counts digits within `REACH`: of longer values it can be sure of one. */
function digitsAsked({ pattern: { digits, longest } }: Compiled): number {
  return Math.min(digits, longest < REACH ? MOST_DIGITS : 1);
}

function* find(
  text: string,
  context: Context,
  { patterns, labels }: { readonly patterns: readonly Compiled[]; readonly labels: Labels },
): Generator<Match> {
  const normalised = normalise(text);
  let spots: readonly [LabelSpots, LabelSpots] | undefined;
  for (const one of patterns) {
    for (const [start, end] of one.pattern.in(normalised.text)) {
      if (isPartOfNumber(normalised.text, start, end) || !fitsCheck(one, normalised.text.slice(start, end)))
        continue;
      spots ??= [
        labelSpots(normalised.text, context, labels.positive),
        labelSpots(normalised.text, context, labels.negative),
      ];
      const label = spots.some((kind) => kind.near(start, end))
        ? labelOf(surroundings(normalised.text, start, end, context), labels)
        : undefined;
      if (!one.alone && label !== 'label' && label !== 'title') continue;
      const [from, to] = originalRange(normalised, start, end);
      const sum = score(ownWeight(one), labelWeight(label === 'title' ? 'label' : label));
      yield { start: from, end: to, score: sum, because: reasons(one, label) };
    }
  }
}

function ownWeight({ alone, check }: OwnPattern): number {
  return (alone ? ALONE : NOT_ALONE) + (check === undefined ? 0 : WEIGHT.checkDigit);
}

function reasons({ check }: OwnPattern, label: ReturnType<typeof labelOf>): Reason[] {
  const because: Reason[] = label === 'label' || label === 'title' ? ['label', 'shape'] : ['shape'];
  return check === undefined ? because : [...because, 'check-digit'];
}

/** As for every identifier: no number, date or version goes on around it (specification 1.5). */
function isPartOfNumber(text: string, start: number, end: number): boolean {
  return (
    (/[0-9]/.test(text[start]!) && /\d[-./,]$/.test(text.slice(Math.max(0, start - 2), start))) ||
    (/[0-9]/.test(text[end - 1]!) && /^[-./,]\d/.test(text.slice(end, end + 2)))
  );
}

function fitsCheck({ check }: OwnPattern, value: string): boolean {
  return check === undefined || checkHolds(check, signsOf(value));
}

function cellScore(text: string, column: ColumnContext, patterns: readonly Compiled[]): number {
  if (text === '' || text.length > LONGEST_CELL) return 0;
  const header = column.hit ? headerWeight(column.hit) : 0;
  const value = normalise(undamaged(text)).text.trim();
  const usable = patterns.filter(({ alone }) => alone || header > 0);
  const whole = usable.find((one) => one.pattern.fits(value) && fitsCheck(one, value));
  if (whole) return score(ownWeight(whole), header);
  if (header === 0) return 0;
  // Several values, or a value and a remark, in one cell.
  for (const one of usable)
    for (const [start, end] of one.pattern.in(value))
      if (!isPartOfNumber(value, start, end) && fitsCheck(one, value.slice(start, end)))
        return score(ownWeight(one), header);
  return 0;
}

/** Without a caption a column is taken only if nearly all values tell by themselves. */
function unheaded(values: readonly string[], cell: (text: string, column: ColumnContext) => number): number {
  if (values.length < FEWEST_VALUES) return 0;
  const fitting = shareOfLikely(values, (value) => cell(value, { header: '', personTable: false }) >= REPORT);
  return fitting >= 0.8 ? fitting : 0;
}

const NO_SIGN = lettered(String.raw`[^\p{L}\p{N}]`, 'gu');

/** Letters, as capitals, and digits: two ways to write one value give the same. */
function signsOf(text: string): string {
  const value = normalise(undamaged(text)).text;
  return value.replace(NO_SIGN.on(value), '').toUpperCase();
}
