import type { FigureTable } from './figure-columns.ts';
import type { Figure } from './figures.ts';
import { type Interval, propagate, type Sum } from './intervals.ts';

/** Counts of one to ten people are withheld; zero is not (CMS Cell Size Suppression Policy, 2024). */
export const FEW = 10;
/** A withheld figure that has no more than so many values is as good as shown. */
const NARROW = 3;
/** A group of so many people, all in one state: what is known of one is known of all. */
const FEWEST_IN_GROUP = 3;
const MOST_IN_GROUP = 100;
/** Found in one table. */
const MOST_FOUND = 10_000;

export interface FigureRow {
  /** Its number in the table. */
  readonly row: number;
  readonly figures: readonly (Figure | undefined)[];
  /** It is the sum of others. */
  readonly isTotal: boolean;
}

/** How a small figure is known. */
export type How = 'shown' | 'share' | 'rest' | 'recovered' | 'group';

export interface SmallCell {
  readonly row: number;
  readonly column: number;
  /** So many people, at the most. */
  readonly value: number;
  readonly how: How;
}

/**
 * Figures of one to ten people that a table shows, and those that it withholds and gives away: by a total less the
 * others, by a share of a number beside it, by what is left of a whole; and groups whose members all had one fate.
 * (Law and practice: spec law.md 5.) Nothing if all figures are rounded, as a note or their last digits say.
 */
export function smallCells(
  rows: readonly FigureRow[],
  about: FigureTable,
  isRounded: boolean,
): readonly SmallCell[] {
  if (areRounded(rows, isRounded)) return [];
  const found = [...shown(rows), ...shares(rows, about), ...recovered(rows, about)];
  if (about.areOutcomes) found.push(...groups(rows, about));
  const seen = new Set<string>();
  return found
    .filter(({ row, column }) => !seen.has(`${row} ${column}`) && seen.add(`${row} ${column}`))
    .slice(0, MOST_FOUND);
}

const isFew = (value: number): boolean => value >= 1 && value <= FEW;

/** Without a note, so many figures must all be tens to be taken for rounded ones. */
const MANY_FIGURES = 8;

export function areRounded(rows: readonly FigureRow[], isSaid: boolean): boolean {
  const counts = rows.flatMap(({ figures }) =>
    figures.flatMap((one) => (one?.kind === 'count' ? [one.value] : [])),
  );
  const by = (step: number): boolean => counts.every((value) => value % step === 0);
  if (isSaid) return by(5) || by(3);
  return counts.length >= MANY_FIGURES && by(10);
}

function* shown(rows: readonly FigureRow[]): Generator<SmallCell> {
  for (const { row, figures } of rows) {
    for (const [column, figure] of figures.entries()) {
      if (figure?.kind === 'count' && isFew(figure.value))
        yield { row, column, value: figure.value, how: 'shown' };
      if (figure?.kind !== 'part') continue;
      const rest = figure.whole - figure.part;
      if (isFew(figure.part) && rest >= 0) yield { row, column, value: figure.part, how: 'shown' };
      else if (isFew(rest)) yield { row, column, value: rest, how: 'rest' };
    }
  }
}

/** Percentages of a number that the row shows: `99.7 %` of 921 leaves three. */
function* shares(rows: readonly FigureRow[], { base }: FigureTable): Generator<SmallCell> {
  if (base < 0) return;
  for (const { row, figures } of rows) {
    const whole = figures[base];
    if (whole?.kind !== 'count') continue;
    for (const [column, figure] of figures.entries()) {
      if (figure?.kind !== 'share' || figure.value > 100) continue;
      const few = fewIn(figure, whole.value);
      if (few !== undefined) yield { row, column, value: few, how: 'share' };
    }
  }
}

/** The number of people that a share, or what it leaves, can only be; undefined if they are not few. */
function fewIn(
  { value, step }: { readonly value: number; readonly step: number },
  whole: number,
): number | undefined {
  const at = (share: number): number => (whole * share) / 100;
  const count = Math.round(at(value));
  // A coarse share of a large number leaves open how many there are.
  if (at(step) > FEW || Math.abs(at(value) - count) > at(step) / 2 + 1e-9) return undefined;
  if (isFew(count) && value > 0) return count;
  return isFew(whole - count) && value < 100 ? whole - count : undefined;
}

// ------------------------------------------------------------------------------------ what sums give away

/** Withheld figures that follow from totals, exactly or nearly, one after the other. */
function recovered(rows: readonly FigureRow[], about: FigureTable): SmallCell[] {
  const columns = about.columns.flatMap((kind, column) =>
    kind === 'count' || kind === 'total' ? [column] : [],
  );
  const withheld = rows.some(({ figures }) => columns.some((column) => figures[column]?.kind === 'withheld'));
  if (!withheld) return [];
  const numberOf = (r: number, c: number): number => r * columns.length + c;
  const figures = rows.flatMap((row) => columns.map((column) => intervalOf(row.figures[column])));
  const sums = sumsOf(rows, columns, about).filter((sum) => holds(sum, figures));
  const before = figures.map((one) => ({ ...one }));
  const residual = fewLeft(sums, figures);
  if (!propagate(figures, sums)) return [];
  const found: SmallCell[] = [];
  rows.forEach(({ row, figures: own }, r) => {
    columns.forEach((column, c) => {
      if (own[column]?.kind !== 'withheld') return;
      const at = numberOf(r, c);
      const { low, high } = figures[at]!;
      const isTold = high - low < NARROW && high - low < before[at]!.high - before[at]!.low;
      if ((isTold && isFew(high)) || residual.has(at))
        found.push({ row, column, value: isTold ? high : FEW, how: 'recovered' });
    });
  });
  return found;
}

/** Withheld figures that are few together: a total less the others is a count of one to ten people. */
function fewLeft(all: readonly Sum[], known: readonly Interval[]): ReadonlySet<number> {
  const few = new Set<number>();
  for (const { total, parts } of all) {
    const whole = known[total]!;
    if (whole.low !== whole.high) continue;
    let rest = whole.low;
    let open = -1;
    for (const part of parts) {
      const { low, high } = known[part]!;
      if (low === high) rest -= low;
      else if (open < 0) open = part;
    }
    if (open >= 0 && isFew(rest)) few.add(open);
  }
  return few;
}

/** A blank cell is open, as is what its sign does not tell. */
function intervalOf(figure: Figure | undefined): Interval {
  if (figure?.kind === 'count') return { low: figure.value, high: figure.value };
  if (figure?.kind === 'withheld') return { low: figure.low, high: figure.high };
  return { low: 0, high: Number.POSITIVE_INFINITY };
}

/** The sums that the table shows: a total column of each row, a total row of each column. */
function sumsOf(rows: readonly FigureRow[], columns: readonly number[], about: FigureTable): Sum[] {
  const at = (r: number, c: number): number => r * columns.length + c;
  const totals = columns.flatMap((column, c) => (about.columns[column] === 'total' ? [c] : []));
  const parts = columns.flatMap((column, c) => (about.columns[column] === 'count' ? [c] : []));
  const sums: Sum[] = [];
  if (totals.length === 1 && parts.length > 1)
    for (const r of rows.keys()) sums.push({ total: at(r, totals[0]!), parts: parts.map((c) => at(r, c)) });
  for (const { total, parts: summed } of totalRowsOf(rows))
    for (const c of columns.keys()) sums.push({ total: at(total, c), parts: summed.map((r) => at(r, c)) });
  return sums;
}

/** More totals than this are rows of something else. */
const MOST_TOTALS = 50;

/** The rows that each total sums up: those above it, down to the total before, or those below one that stands on top. */
function totalRowsOf(rows: readonly FigureRow[]): readonly Sum[] {
  const totals = rows.flatMap(({ isTotal }, r) => (isTotal ? [r] : []));
  const between = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (totals.length === 0 || totals.length > MOST_TOTALS || rows.length < 3) return [];
  if (totals.length === 1 && totals[0] === 0) return [{ total: 0, parts: between(1, rows.length) }];
  const sums = totals.map((total, i) => ({ total, parts: between((totals[i - 1] ?? -1) + 1, total) }));
  const last = totals.at(-1)!;
  // What sums up nothing of its own sums up the totals before it.
  const grand = { total: last, parts: totals.slice(0, -1) };
  return [...sums.filter(({ parts }) => parts.length > 1), ...(grand.parts.length > 1 ? [grand] : [])];
}

/** Whether what is shown does not deny the sum: shares, means and overlapping groups do not add up. */
function holds({ total, parts }: Sum, figures: readonly Interval[]): boolean {
  const whole = figures[total]!;
  const low = parts.reduce((sum, part) => sum + figures[part]!.low, 0);
  const high = parts.reduce((sum, part) => sum + figures[part]!.high, 0);
  return whole.low <= high && whole.high >= low;
}

// -------------------------------------------------------------------------------------------------- groups

/** Rows whose people all had the same fate: who is known to be one of them is known to have had it. */
function* groups(rows: readonly FigureRow[], about: FigureTable): Generator<SmallCell> {
  const columns = about.columns.flatMap((kind, column) => (kind === 'count' ? [column] : []));
  for (const { row, figures, isTotal } of rows) {
    const own = columns.map((column) => figures[column]);
    if (isTotal || !own.every((figure) => figure?.kind === 'count')) continue;
    const filled = columns.filter((column) => (figures[column] as { value: number }).value > 0);
    if (filled.length !== 1) continue;
    const { value } = figures[filled[0]!] as { value: number };
    if (value >= FEWEST_IN_GROUP && value <= MOST_IN_GROUP && value > FEW)
      yield { row, column: filled[0]!, value: FEW, how: 'group' };
  }
}
