import type { Word } from './word.ts';

/** A line by columns, on its way to being a row or part of one. */
export interface Part {
  readonly columns: readonly (readonly Word[] | undefined)[];
  readonly filled: number;
  readonly base: number;
  /** Height of the type. */
  readonly size: number;
  /** A rule is drawn above it. */
  readonly ruled: boolean;
}

/** Lines of one text stand so far apart (heights of type). */
const MIN_LEADING = 0.85;
const MAX_LEADING = 1.75;
/** Distances are the same up to this share; from the next share on they are longer. */
const SAME = 0.025;
const LONGER = 1.06;
/** Steps of halves are as exact as this, and at least so many. */
const HALVES = 0.03;
const MOST = 0.7;
/** Reach of a cell's text above and below its lines (distances of lines). */
const REACH = 0.3;
/** Rows in which a larger share of cells goes on over lines may be several rows; so many of them, and they are. */
const MAX_WRAPPED = 0.8;
const MAX_MIXED = 0.3;
/** More texts than this beside each other are no rows with a common cell. */
const MAX_TEXTS = 400;

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
  return mixedShare(rows) <= MAX_MIXED ? rows : undefined;
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

/** The least distance of lines, if others are longer and no multiples of it or of its half (cells set to the middle). */
function findLeading(steps: readonly number[], parts: readonly Part[]): number | undefined {
  const sizes = parts.map((part) => part.size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  const near = steps.filter((step) => step >= MIN_LEADING * size);
  const leading = near.find((step, i) => (near[i + 1] ?? Number.POSITIVE_INFINITY) <= step * (1 + SAME));
  if (leading === undefined || leading > MAX_LEADING * size) return undefined;
  const next = near.find((step) => step > leading * (1 + SAME));
  if (next === undefined || next < leading * LONGER) return undefined;
  const longer = near.filter((step) => step >= next && step < 2.5 * leading);
  const halves = (step: number) => (2 * step) / leading;
  const multiples = longer.filter(
    (step) => Math.abs(halves(step) - Math.round(halves(step))) <= HALVES,
  ).length;
  return multiples < longer.length * MOST ? leading : undefined;
}

/** Lines of one text in a column. */
interface Block {
  readonly column: number;
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
        open[column] = { column, parts: [part] };
        all.push(open[column]);
      }
    });
  }
  return all.sort((a, b) => a.parts[0]!.base - b.parts[0]!.base);
}

/** Texts beside each other are of one row; one beside several rows stands for all of them, and joins none. */
function overlapping(parts: readonly Part[], texts: readonly Block[], reach: number): Part[][] {
  const rows = chain(texts, reach).flatMap((row) => {
    const wide = row.length > MAX_TEXTS ? [] : row.filter((text) => isBesideSeveral(text, row, reach));
    return wide.length === 0
      ? [row]
      : chain(
          row.filter((text) => !wide.includes(text)),
          reach,
        );
  });
  const rowOf = new Map<Part, number>();
  rows.forEach((row, at) => {
    for (const text of row) for (const line of text.parts) rowOf.set(line, at);
  });
  const lines: Part[][] = rows.map(() => []);
  let last = 0;
  for (const part of parts) {
    last = rowOf.get(part) ?? last;
    lines[last]?.push(part);
  }
  return lines.filter((row) => row.length > 0);
}

/** Texts (top to bottom) in groups that no other text reaches into. */
function chain(texts: readonly Block[], reach: number): Block[][] {
  const groups: Block[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const text of texts) {
    if (text.parts[0]!.base - reach >= bottom) groups.push([]);
    groups[groups.length - 1]!.push(text);
    bottom = Math.max(bottom, text.parts[text.parts.length - 1]!.base + reach);
  }
  return groups;
}

/** Is it beside two texts of another column? */
function isBesideSeveral(text: Block, row: readonly Block[], reach: number): boolean {
  const top = text.parts[0]!.base - reach;
  const bottom = text.parts[text.parts.length - 1]!.base + reach;
  const seen = new Set<number>();
  for (const { column, parts } of row) {
    if (column === text.column) continue;
    if (parts[0]!.base - reach >= bottom || parts[parts.length - 1]!.base + reach <= top) continue;
    if (seen.has(column)) return true;
    seen.add(column);
  }
  return false;
}

/** Of the lines that go on rows, the share in rows whose cells go on nearly all. */
function mixedShare(rows: readonly (readonly Part[])[]): number {
  let [all, mixed] = [0, 0];
  for (const row of rows) {
    if (row.length < 2) continue;
    const lines: number[] = [];
    for (const part of row) {
      part.columns.forEach((words, column) => {
        if (words) lines[column] = (lines[column] ?? 0) + 1;
      });
    }
    const counts = lines.filter((count) => count > 0);
    all += row.length - 1;
    if (counts.filter((count) => count > 1).length > counts.length * MAX_WRAPPED) mixed += row.length - 1;
  }
  return all === 0 ? 0 : mixed / all;
}
