import type { LaidOut, Piece } from './pieces.ts';

/** Up to so many lines, columns must also share an edge: a few lines of prose line up by chance. */
const FEW_LINES = 8;
/** Share of lines whose text may lie over a gap between columns. */
const MAX_COVERED = 0.15;
/** Columns that a piece may stand off and still be of the column. */
export const SLACK = 1;

/** Where the columns of the lines stand: drawn by a rule, or else left of and right of gaps that run down. */
export function columnRanges(lines: readonly LaidOut[]): readonly Piece[] | undefined {
  const rule = lines.slice(0, 4).find((line) => line.rule && line.pieces.length > 1);
  if (rule !== undefined) return rule.pieces;
  const ranges = rangesBetweenGaps(lines);
  if (ranges.length < 2) return undefined;
  const even = lines.length > FEW_LINES || ranges.slice(1).every((range) => sharesEdge(lines, range));
  return even ? ranges : undefined;
}

/** No piece of the line lies over a gap, no two are in one column; a piece alone stands at a column's edge. */
export function fits({ pieces }: LaidOut, ranges: readonly Piece[]): boolean {
  if (pieces.length === 1) {
    const { start, end } = pieces[0]!;
    return ranges.some((range) => near(range.start, start) || near(range.end, end));
  }
  let column = -1;
  for (const { start, end } of pieces) {
    const before = column;
    while (column + 1 < ranges.length && ranges[column + 1]!.start - SLACK <= start) column++;
    // Text that begins in a gap is of the column after it.
    if (start >= (ranges[column]?.end ?? 0) && end > (ranges[column + 1]?.start ?? Infinity)) column++;
    const next = ranges[column + 1];
    if (column === before || (next !== undefined && end > next.start + SLACK)) return false;
  }
  return true;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= SLACK;
}

function rangesBetweenGaps(lines: readonly LaidOut[]): Piece[] {
  const texts = lines.filter((line) => !line.rule);
  const coverage = coverageOf(texts);
  const allowed = texts.length < 4 ? 0 : Math.max(1, Math.floor(texts.length * MAX_COVERED));
  const ranges: Piece[] = [];
  let start = -1;
  for (let at = 0; at <= coverage.length; at++) {
    const text = at < coverage.length && coverage[at]! > allowed;
    if (text && start < 0) start = at;
    if (!text && start >= 0) {
      ranges.push({ start, end: at });
      start = -1;
    }
  }
  return ranges;
}

/** For every position the number of lines that have text there. */
function coverageOf(lines: readonly LaidOut[]): Uint32Array {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  const coverage = new Uint32Array(width);
  for (const { pieces } of lines) {
    for (const { start, end } of pieces) {
      for (let at = start; at < end; at++) coverage[at]!++;
    }
  }
  return coverage;
}

/** Half of the texts of the column begin or end at the same place. */
function sharesEdge(lines: readonly LaidOut[], range: Piece): boolean {
  const inside = lines.flatMap(({ pieces }) =>
    pieces.filter((piece) => piece.start < range.end && piece.end > range.start),
  );
  const starts = commonest(inside.map((piece) => piece.start));
  const ends = commonest(inside.map((piece) => piece.end));
  return Math.max(starts, ends) * 2 >= inside.length;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
