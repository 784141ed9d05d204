import type { Line } from './lines.ts';

/** A level line drawn on the page, points in page space. */
export interface Rule {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Drawn as thick as this at most (points), and at least as long: rules, and sides of frames. */
export const MAX_THICKNESS = 2.5;
export const MIN_LENGTH = 8;
/** More are a drawing. */
export const MAX_RULES = 20_000;

/** Pieces of a rule lie no farther apart across. */
const SAME_RULE = 1;
/** A rule between two lines goes along so much of them at least: cells that span rows leave gaps in it. */
const MIN_COVERAGE = 0.6;
/** Share of a line's height that stands above its base for certain: what is drawn higher is drawn above it. */
const BODY = 0.45;

/** The lines of upright text, marked where a rule is drawn between one and the one before. */
export function ruledLines(lines: readonly Line[], rules: readonly Rule[]): readonly Line[] {
  if (rules.length === 0) return lines;
  const sorted = inOrder(rules, downwards);
  let from = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (!before) return line;
    // Bases grow downwards. A rule through the line before parts the rows that its cell spans.
    const top = before.base - BODY * before.size;
    while (from < sorted.length && -sorted[from]!.y < top) from++;
    let to = from;
    while (to < sorted.length && -sorted[to]!.y < line.base - BODY * line.size) to++;
    if (to === from) return line;
    return isCut(sorted.slice(from, to), extentOf(before, line)) ? { ...line, ruled: true } : line;
  });
}

/** A sorted copy; the rules themselves where they are in order. */
function inOrder(rules: readonly Rule[], compare: (a: Rule, b: Rule) => number): readonly Rule[] {
  for (let i = 1; i < rules.length; i++)
    if (compare(rules[i - 1]!, rules[i]!) > 0) return [...rules].sort(compare);
  return rules;
}

// A difference would be an object for each comparison.
function downwards(a: Rule, b: Rule): number {
  return a.y === b.y ? 0 : a.y > b.y ? -1 : 1;
}

type Extent = readonly [left: number, right: number];

function extentOf(...lines: readonly Line[]): Extent {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { words } of lines) {
    for (const word of words) {
      left = Math.min(left, word.left);
      right = Math.max(right, word.right);
    }
  }
  return [left, right];
}

/** Do rules of one height, sorted by it, go along most of the extent? */
function isCut(rules: readonly Rule[], extent: Extent): boolean {
  for (let i = 0; i < rules.length; ) {
    let end = i + 1;
    while (end < rules.length && rules[i]!.y - rules[end]!.y < SAME_RULE) end++;
    if (covered(rules.slice(i, end), extent) >= MIN_COVERAGE * (extent[1] - extent[0])) return true;
    i = end;
  }
  return false;
}

function byLeft(a: Rule, b: Rule): number {
  return a.left === b.left ? 0 : a.left < b.left ? -1 : 1;
}

/** The length of the extent that the rules cover together. */
function covered(rules: readonly Rule[], [left, right]: Extent): number {
  let reached = left;
  let sum = 0;
  for (const rule of inOrder(rules, byLeft)) {
    const start = Math.max(rule.left, reached);
    const end = Math.min(rule.right, right);
    if (end > start) sum += end - start;
    reached = Math.max(reached, rule.right);
  }
  return sum;
}
