import type { Word } from './words.ts';

/** A line by columns, on its way to being a row or part of one. */
export interface Part {
  readonly columns: readonly (readonly Word[] | undefined)[];
  readonly filled: number;
  readonly base: number;
  /** Height of the type. */
  readonly size: number;
}

/** Lines of one text stand so far apart (heights of type). */
const MIN_LEADING = 0.85;
const MAX_LEADING = 1.75;
/** Distances are the same up to this share; from the next share on they are longer. */
const SAME = 0.025;
const LONGER = 1.06;
/** Reach of a cell's text above and below its lines (distances of lines). */
const REACH = 0.3;
/** Rows of several lines in which a larger share of cells has several lines are rows of a list that were mixed up. */
const MAX_WRAPPED = 0.8;

/**
 * Rows of a table that keeps its rows farther apart than the lines of a cell, however the cells are aligned
 * in their rows: the lines that each row consists of. Undefined if the distances do not say it.
 */
export function rowsByLeading(parts: readonly Part[]): Part[][] | undefined {
  const steps = columnSteps(parts);
  const leading = findLeading(steps, parts);
  if (leading === undefined) return undefined;
  const limit = leading * (1 + SAME);
  const rows = overlapping(parts, blocks(parts, limit), leading * REACH);
  return wrappedShare(rows) <= MAX_WRAPPED ? rows : undefined;
}

/** The distances from each text to the next one below it in the same column. */
function columnSteps(parts: readonly Part[]): number[] {
  const steps: number[] = [];
  const last: Part[] = [];
  for (const part of parts) {
    part.columns.forEach((words, column) => {
      if (!words) return;
      const above = last[column];
      if (above) steps.push(part.base - above.base);
      last[column] = part;
    });
  }
  return steps.sort((a, b) => a - b);
}

/** The least distance of lines, if others are longer and no multiples of it. */
function findLeading(steps: readonly number[], parts: readonly Part[]): number | undefined {
  const sizes = parts.map((part) => part.size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  const near = steps.filter((step) => step >= MIN_LEADING * size);
  const leading = near.find((step, i) => (near[i + 1] ?? Number.POSITIVE_INFINITY) <= step * (1 + SAME));
  if (leading === undefined || leading > MAX_LEADING * size) return undefined;
  const next = near.find((step) => step > leading * (1 + SAME));
  if (next === undefined || next < leading * LONGER) return undefined;
  const longer = near.filter((step) => step >= next && step < 2.5 * leading);
  const multiples = longer.filter((step) => Math.abs(step / leading - 2) <= 2 * SAME).length;
  return multiples * 2 < longer.length ? leading : undefined;
}

interface Block {
  readonly parts: Part[];
}

/** The texts of each column: lines of it that follow each other at no more than `limit`. */
function blocks(parts: readonly Part[], limit: number): Block[] {
  const all: Block[] = [];
  const open: Block[] = [];
  for (const part of parts) {
    part.columns.forEach((words, column) => {
      if (!words) return;
      const above = open[column];
      if (above && part.base - above.parts[above.parts.length - 1]!.base <= limit) above.parts.push(part);
      else {
        open[column] = { parts: [part] };
        all.push(open[column]);
      }
    });
  }
  return all;
}

/** Texts beside each other are of one row. */
function overlapping(parts: readonly Part[], texts: readonly Block[], reach: number): Part[][] {
  const sorted = [...texts].sort((a, b) => a.parts[0]!.base - b.parts[0]!.base);
  const rowOf = new Map<Part, number>();
  let row = -1;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { parts: lines } of sorted) {
    const [first, last] = [lines[0]!, lines[lines.length - 1]!];
    if (first.base - reach >= bottom) row++;
    bottom = Math.max(bottom, last.base + reach);
    for (const line of lines) if (!rowOf.has(line)) rowOf.set(line, row);
  }
  const rows: Part[][] = [];
  for (const part of parts) {
    const at = rowOf.get(part) ?? 0;
    rows[at] ??= [];
    rows[at].push(part);
  }
  return rows.filter((lines) => lines !== undefined);
}

/** Among rows of several lines: the share of cells that have several. */
function wrappedShare(rows: readonly (readonly Part[])[]): number {
  let [cells, wrapped] = [0, 0];
  for (const row of rows) {
    if (row.length < 2) continue;
    const lines: number[] = [];
    for (const part of row) {
      part.columns.forEach((words, column) => {
        if (words) lines[column] = (lines[column] ?? 0) + 1;
      });
    }
    lines.forEach((count) => {
      cells++;
      if (count > 1) wrapped++;
    });
  }
  return cells === 0 ? 0 : wrapped / cells;
}
