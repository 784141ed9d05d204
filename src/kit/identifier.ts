import { type Lettered, lettered } from '../core/text/lettered.ts';
import { type Normalised, normalise } from '../core/text/normalise.ts';
import type { ColumnContext, Context, Detector, Match } from '../core/types.ts';
import { undamaged } from './cells.ts';
import { share, shareOfLikely } from './columns.ts';
import { speaksOf } from './countries.ts';
import { damagedScore } from './damaged.ts';
import { type FormGate, lookOf, mayBeAll } from './form-gate.ts';
import { type FormGates, gatesFor, gateTexts } from './form-gates.ts';
import { LIKE_APART, LIKE_MISREAD, MISREAD, misreadShapes } from './misread.ts';
import { isMissing } from './placeholders.ts';
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
  /** ISO 3166-1 alpha-2 code of the country that gives it out: its name beside the number decides between look-alikes. */
  readonly country?: string;
  /** Other numbers have the same check: a column that passes it says nothing without a caption. */
  readonly sharedCheck?: boolean;
  /** Points are part of the value: a cell is never a number with thousands set off, a fraction or an exponent. */
  readonly asWritten?: boolean;
}

export type { Shape } from './shape.ts';

type Described = Omit<Detector, 'needs' | 'find' | 'mayHold' | 'forms' | 'cell' | 'column' | 'key'>;

interface Compiled extends Pattern {
  readonly gate: () => FormGate;
  readonly whole: Lettered;
  readonly headerOnly: boolean;
}

const LONGEST_CELL = 200;
/** Of a column without a caption. */
const FEWEST_VALUES = 5;

/** A detector of an identifier that its grammar describes whole. */
export function identifier(described: Described, grammar: Grammar): Detector {
  const digits = grammar.digits - (grammar.repair ? MISREAD : 0);
  const forms = formsOf(described.id, grammar);
  grammars.set(described.id, grammar);
  const proven = new WeakMap<ColumnContext, Compiled>();
  let shortest: number | undefined;
  const cell = (text: string, column: ColumnContext) => {
    const shape = column.hit ? undefined : proven.get(column);
    return shape ? provenScore(text, shape, grammar) : cellScore(text, column, grammar, forms());
  };
  const near = (match: Match, text: string, context: Context) =>
    grammar.country === undefined ? match : withCountry(match, { text, context, country: grammar.country });
  return {
    ...described,
    needs: {
      digits,
      // Worked out when a short text asks for it.
      get length() {
        shortest ??= Math.min(...forms().scanned.map(({ gate }) => gate().shortest));
        return shortest;
      },
      values: grammar.shapes.some((shape) => mayHead(shape, grammar)) ? FEWEST_VALUES : Infinity,
    },
    *find(text, context) {
      // In order of cost: most texts are turned away by their digits alone, figures alone have no label.
      const look = looked(text);
      if (look.digits < digits) return;
      const { inText, strong, misread } = forms();
      const around = context.before !== undefined || context.title !== undefined;
      const { labels, part } = grammar;
      const patterns = around || look.letters ? inText : strong;
      if (look.digits >= grammar.digits && patterns.length > 0)
        for (const match of scan(text, context, {
          patterns,
          labels,
          digits: grammar.digits,
          ...(part ? { part } : {}),
        }))
          yield near(match, text, context);
      if (misread.length > 0 && look.mayBeDamaged)
        for (const match of scan(text, context, { patterns: misread, labels, digits }))
          yield near(match, text, context);
    },
    mayHold: (outline, context) => mayScan(outline, context, forms().scanned, grammar.labels),
    forms: () => forms().scanned.map(({ shape }) => shape),
    cell,
    column: (values, column) => {
      if (!column.hit) {
        const { strong, weak } = forms();
        const fitting = strong.length === 0 ? 0 : unlabelled(values, cell);
        const shape = fitting > 0 ? undefined : weak.find((one) => allChecked(values, one, grammar));
        if (shape) proven.set(column, shape);
        return shape ? 1 : fitting;
      }
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

/** Whether a column without a caption may be told by this form alone. */
const mayHead = ({ headerOnly, needsLabel }: Shape, { sharedCheck }: Grammar): boolean =>
  !headerOnly && (!needsLabel || !sharedCheck);

interface Forms {
  readonly written: readonly Compiled[];
  readonly inText: readonly Compiled[];
  readonly strong: readonly Compiled[];
  readonly weak: readonly Compiled[];
  readonly misread: readonly Compiled[];
  readonly all: readonly Compiled[];
  /** What is looked for in texts. */
  readonly scanned: readonly Compiled[];
}

/** Made when first asked for: most files have no need of most numbers. */
function formsOf(id: string, grammar: Grammar): () => Forms {
  let made: Forms | undefined;
  return () => {
    made ??= compiledForms(id, grammar);
    return made;
  };
}

const grammars = new Map<string, Grammar>();

/** Of all detectors that are loaded, to be kept for short runs (`useFormGates`). */
export function allFormGates(): FormGates {
  return Object.fromEntries([...grammars].map(([id, grammar]) => [id, gateTexts(shapesOf(grammar))]));
}

/** How all detectors that are loaded say that their identifiers are written. */
export const allForms = (): readonly Shape[] => [...grammars.values()].flatMap(shapesOf);

const shapesOf = (grammar: Grammar): readonly Shape[] => [...grammar.shapes, ...damagedShapes(grammar)];

const damagedShapes = ({ shapes, repair }: Grammar): readonly Shape[] =>
  repair ? misreadShapes(shapes) : [];

function compiledForms(id: string, grammar: Grammar): Forms {
  const { shapes, sharedCheck } = grammar;
  const damaged = damagedShapes(grammar);
  const gates = gatesFor(id, [...shapes, ...damaged]);
  const written = shapes.map((shape, i) => compile(shape, gates[i]!));
  const misread = damaged.map((shape, i) => compile(shape, gates[shapes.length + i]!));
  const inText = written.filter((shape) => !shape.headerOnly);
  return {
    ...{ written, misread, inText, all: [...written, ...misread], scanned: [...inText, ...misread] },
    strong: inText.filter((shape) => !shape.needsLabel),
    weak: sharedCheck ? [] : inText.filter((shape) => shape.needsLabel),
  };
}

function compile(
  { form, weight, needsLabel, headerOnly, anyCase, check }: Shape,
  gate: () => FormGate,
): Compiled {
  const flags = anyCase ? 'iu' : 'u';
  return {
    shape: lettered(`${LEFT}(?:${form})${RIGHT}`, `g${flags}`),
    whole: lettered(`^(?:${form})$`, flags),
    weight,
    needsLabel: needsLabel === true,
    headerOnly: headerOnly === true,
    check: (match) => check(match[0]),
    gate,
  };
}

const mayBeWhole = (value: string, { gate }: Compiled): boolean => mayBeAll(gate(), lookOf(value));

function cellScore(
  text: string,
  column: ColumnContext,
  grammar: Grammar,
  { all: shapes, written }: { readonly all: readonly Compiled[]; readonly written: readonly Compiled[] },
): number {
  if (text.length < 4 || text.length > LONGEST_CELL) return 0;
  const header = column.hit ? headerWeight(column.hit) : 0;
  const look = looked(grammar.asWritten ? text : undamaged(text));
  if (header === 0 && look.digits < grammar.digits) return 0;
  const value = look.normalised.text.trim();
  const direct = wholeScore(value, header, shapes);
  if (direct > 0 || header === 0) return direct;
  const { length, digits } = grammar;
  const damaged = damagedScore(value, text, {
    shapes,
    written,
    header,
    personTable: column.personTable,
    length,
    digits,
  });
  if (damaged > 0) return damaged;
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
    const match = mayBeWhole(value, shape) ? shape.whole.exec(value) : null;
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

/** What the check digits of a shape weigh at least, with its structure. */
const CHECKED = WEIGHT.structure + WEIGHT.checkDigit - 0.001;

/** Whether all values, five different ones or more, are of the shape and hold its check digit (specification 1.6). */
function allChecked(values: readonly string[], shape: Compiled, grammar: Grammar): boolean {
  const different = new Set<string>();
  for (const value of values) {
    if (isMissing(value)) continue;
    if (provenScore(value, shape, grammar) === 0) return false;
    different.add(value);
  }
  return different.size >= FEWEST_VALUES;
}

/** The score of a cell of a column that its check digits tell. */
function provenScore(text: string, shape: Compiled, { digits }: Grammar): number {
  if (text.length > LONGEST_CELL) return 0;
  const look = looked(undamaged(text));
  const value = look.normalised.text.trim();
  if (look.digits < digits || !mayBeWhole(value, shape)) return 0;
  const match = shape.whole.exec(value);
  const structure = match ? shape.check(match) : undefined;
  if (structure === undefined || structure < CHECKED) return 0;
  return score(shape.weight, structure, WEIGHT.column, WEIGHT.allChecked);
}

/** What may name the country of a number: a line before it, a few words after it. */
const COUNTRY_BEFORE = 80;
const COUNTRY_AFTER = 30;

function withCountry(
  match: Match,
  { text, context, country }: { readonly text: string; readonly context: Context; readonly country: string },
): Match {
  const { before = '', title = '' } = context;
  const around = [
    title,
    before.slice(-COUNTRY_BEFORE),
    text.slice(Math.max(0, match.start - COUNTRY_BEFORE), match.start),
    text.slice(match.end, match.end + COUNTRY_AFTER),
  ];
  return around.some((part) => speaksOf(part, country))
    ? { ...match, score: score(match.score, WEIGHT.country) }
    : match;
}

interface Look {
  readonly of: string;
  readonly normalised: Normalised;
  /** The most ASCII digits within reach of one value. */
  readonly digits: number;
  readonly letters: boolean;
  /** Whether letters stand beside digits that may be digits themselves, or separators between them. */
  readonly mayBeDamaged: boolean;
}

const LETTER = lettered(String.raw`\p{L}`, 'u');
let last: Look | undefined;

/** What all detectors ask of one text in turn, found out once. */
function looked(text: string): Look {
  if (last?.of === text) return last;
  const normalised = normalise(text);
  const digits = digitsWithinReach(normalised.text);
  const letters = LETTER.test(text);
  const mayBeDamaged = (letters && LIKE_MISREAD.test(normalised.text)) || LIKE_APART.test(normalised.text);
  last = { of: text, normalised, digits, letters, mayBeDamaged };
  return last;
}
