import { type Lettered, lettered } from '../core/text/lettered.ts';
import { type Normalised, normalise } from '../core/text/normalise.ts';
import type { ColumnContext, Detector } from '../core/types.ts';
import { repairDigits, undamaged } from './cells.ts';
import { share, shareOfLikely } from './columns.ts';
import { LIKE_MISREAD, MISREAD, misreadShapes } from './misread.ts';
import { digitsWithinReach, type Labels, LEFT, mayScan, type Pattern, RIGHT, scan } from './scan.ts';
import type { Shape } from './shape.ts';
import { headerWeight, REPORT, score, WEIGHT } from './weights.ts';

/** How an identifier is written, and what is written around it. */
export interface Grammar {
  readonly shapes: readonly Shape[];
  readonly labels: Labels;
  /** A label to read headed cells with that hold more than the value. */
  readonly label: string;
  /** So many ASCII digits (after normalisation) at least; no value is longer than `REACH`. */
  readonly digits: number;
  /** A part of every written form, quick to look for. */
  readonly part?: RegExp;
  /** Captions that head other numbers just as often: taken only in tables of people. */
  readonly vague?: RegExp;
  /** Signs that were misread are put right under a header or a label: letters for digits, in their places digits for letters. */
  readonly repair?: boolean;
  /** Digits of the whole number, to restore lost zeros by in the key. */
  readonly length?: number;
  /** Points are part of the value: a cell is never a number with thousands set off, a fraction or an exponent. */
  readonly asWritten?: boolean;
}

export type { Shape } from './shape.ts';

type Described = Omit<Detector, 'needs' | 'find' | 'mayHold' | 'cell' | 'column' | 'key'>;

interface Compiled extends Pattern {
  readonly whole: Lettered;
  readonly headerOnly: boolean;
}

const LONGEST_CELL = 200;
/** Of a column without a caption. */
const FEWEST_VALUES = 5;

/** A detector of an identifier that its grammar describes whole. */
export function identifier(described: Described, grammar: Grammar): Detector {
  const compiled = grammar.shapes.map(compile);
  const misread = grammar.repair ? misreadShapes(grammar.shapes).map(compile) : [];
  const digits = grammar.digits - (misread.length > 0 ? MISREAD : 0);
  const inText = compiled.filter((shape) => !shape.headerOnly);
  const all = [...compiled, ...misread];
  const strong = inText.filter((shape) => !shape.needsLabel);
  const cell = (text: string, column: ColumnContext) => cellScore(text, column, grammar, all);
  return {
    ...described,
    needs: { digits, values: strong.length === 0 ? Infinity : FEWEST_VALUES },
    *find(text, context) {
      // In order of cost: most texts are turned away by their digits alone, figures alone have no label.
      const look = looked(text);
      if (look.digits < digits) return;
      const around = context.before !== undefined || context.title !== undefined;
      const { labels, part } = grammar;
      const patterns = around || look.letters ? inText : strong;
      if (look.digits >= grammar.digits && patterns.length > 0)
        yield* scan(text, context, { patterns, labels, digits: grammar.digits, ...(part ? { part } : {}) });
      if (misread.length > 0 && look.isMisread)
        yield* scan(text, context, { patterns: misread, labels, digits });
    },
    mayHold: (outline, context) => mayScan(outline, context, [...inText, ...misread], grammar.labels),
    cell,
    column: (values, column) => {
      if (!column.hit) return strong.length === 0 ? 0 : unlabelled(values, cell);
      if (grammar.vague?.test(column.header.trim()) && !column.personTable) return 0;
      return share(values, (value) => cell(value, column) >= REPORT);
    },
    key: (text) => {
      const signs = looked(undamaged(text))
        .normalised.text.replace(/[^\p{L}\p{N}]/gu, '')
        .toUpperCase();
      return grammar.length === undefined ? signs : signs.padStart(grammar.length, '0');
    },
  };
}

function compile({ form, weight, needsLabel, headerOnly, anyCase, check }: Shape): Compiled {
  const flags = anyCase ? 'iu' : 'u';
  return {
    shape: lettered(`${LEFT}(?:${form})${RIGHT}`, `g${flags}`),
    whole: lettered(`^(?:${form})$`, flags),
    weight,
    needsLabel: needsLabel === true,
    headerOnly: headerOnly === true,
    check: (match) => check(match[0]),
  };
}

function cellScore(
  text: string,
  column: ColumnContext,
  grammar: Grammar,
  shapes: readonly Compiled[],
): number {
  if (text.length < 4 || text.length > LONGEST_CELL) return 0;
  const header = column.hit ? headerWeight(column.hit) : 0;
  const value = looked(grammar.asWritten ? text : undamaged(text)).normalised.text.trim();
  const direct = wholeScore(value, header, shapes);
  if (direct > 0 || header === 0) return direct;
  const fixed = grammar.repair ? repairDigits(value) : undefined;
  if (fixed && fixed.repairs > 0) return score(wholeScore(fixed.digits, header, shapes), WEIGHT.repaired);
  // Several numbers, or a number and a remark, in one cell.
  const inText = shapes.filter((shape) => !shape.headerOnly);
  for (const match of scan(
    value,
    { before: grammar.label },
    { patterns: inText, labels: grammar.labels, digits: 0 },
  ))
    return match.score;
  return 0;
}

function wholeScore(value: string, header: number, shapes: readonly Compiled[]): number {
  for (const shape of shapes) {
    if (header === 0 && (shape.needsLabel || shape.headerOnly)) continue;
    const match = shape.whole.exec(value);
    const structure = match ? shape.check(match) : undefined;
    if (structure !== undefined) return score(shape.weight, structure, header);
  }
  return 0;
}

/** Without a known caption a column is taken only if nearly all values tell by themselves. */
function unlabelled(
  values: readonly string[],
  cell: (text: string, column: ColumnContext) => number,
): number {
  if (values.length < FEWEST_VALUES) return 0;
  const bare: ColumnContext = { header: '', personTable: false };
  const fits = (value: string) => cell(value, bare) >= REPORT;
  const fitting = shareOfLikely(values, fits);
  return fitting >= 0.8 ? fitting : 0;
}

interface Look {
  readonly of: string;
  readonly normalised: Normalised;
  /** The most ASCII digits within reach of one value. */
  readonly digits: number;
  readonly letters: boolean;
  /** Whether letters stand beside digits that may be digits themselves. */
  readonly isMisread: boolean;
}

const LETTER = lettered(String.raw`\p{L}`, 'u');
let last: Look | undefined;

/** What all detectors ask of one text in turn, found out once. */
function looked(text: string): Look {
  if (last?.of === text) return last;
  const normalised = normalise(text);
  const digits = digitsWithinReach(normalised.text);
  const letters = LETTER.test(text);
  last = { of: text, normalised, digits, letters, isMisread: letters && LIKE_MISREAD.test(normalised.text) };
  return last;
}
