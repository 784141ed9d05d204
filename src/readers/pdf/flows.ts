import { isAlike, isCard, isColumnOf, isProseText, type StripLine, toStripLines } from './flow-shapes.ts';
import type { Word } from './word.ts';

/** Words drawn one after the other on one base. */
export interface Strip {
  readonly words: Word[];
  readonly base: number;
  readonly size: number;
  left: number;
  right: number;
}

/** Bases that differ by less (heights of type) are one; a step back up by more begins a column or a cell. */
const SAME_BASE = 0.4;
const STEP_UP = 0.9;
/** A column of a page has so many lines at least. */
const MIN_LINES = 3;
/** White space between columns (heights of type). */
const GUTTER = 0.5;
/** No column has more strips, and no more columns stand beside each other. */
const MAX_STRIPS = 2000;
const MAX_DEPTH = 12;
/** Columns of so many lines, or of so much of the page's words, are more than cells of a row. */
const MANY_LINES = 12;
const MOST_WORDS = 0.5;
/** Pages with more steps up (share of all steps) were drawn in no order. */
const MAX_STEPS_UP = 0.4;
/** Lines that stand beside a line of the other column, above which the columns may be a table's. */
const ALIGNED = 0.8;
const SAME_PLACE = 0.15;
/** The first line of a column may stand so much higher than the other column's (heights of type). */
const HIGHER = 2;

/**
 * The columns of a page, cards and tables set beside each other, as words of their own in the order they were drawn
 * in. Writers draw a column to its end, then go back up for the next one; a table is drawn row by row.
 */
export function splitFlows(words: readonly Word[]): (readonly Word[])[] {
  const strips = toStrips(words);
  const stepsUp = strips.filter((strip, i) => i > 0 && isStepUp(strips[i - 1]!, strip)).length;
  if (stepsUp === 0 || stepsUp > strips.length * MAX_STEPS_UP) return [words];
  const flows: (readonly Strip[])[] = [];
  collect(strips, flows, MAX_DEPTH);
  return flows.length < 2 ? [words] : flows.map((flow) => flow.flatMap((strip) => strip.words));
}

function collect(strips: readonly Strip[], flows: (readonly Strip[])[], depth: number): void {
  const wordCount = countWords(strips);
  const add = (flow: readonly Strip[]) => {
    if (flow.length > 0) flows.push(flow);
  };
  let from = 0;
  for (let at = 1; at < strips.length; at++) {
    if (!isStepUp(strips[at - 1]!, strips[at]!) || depth === 0) continue;
    const columns = findColumns(strips, { from, at, wordCount });
    if (!columns) continue;
    add(strips.slice(from, columns.start));
    add(strips.slice(columns.start, at));
    // There may be further columns beside the second.
    collect(strips.slice(at, columns.end), flows, depth - 1);
    from = columns.end;
    at = from;
  }
  add(strips.slice(from));
}

function countWords(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.words.length, 0);
}

function isStepUp(before: Strip, strip: Strip): boolean {
  return before.base - strip.base > STEP_UP * Math.min(before.size, strip.size);
}

function toStrips(words: readonly Word[]): Strip[] {
  const strips: Strip[] = [];
  let last: Strip | undefined;
  for (const word of words) {
    if (last && Math.abs(word.base - last.base) <= SAME_BASE * Math.min(word.size, last.size)) {
      last.words.push(word);
      last.left = Math.min(last.left, word.left);
      last.right = Math.max(last.right, word.right);
    } else {
      const { base, size, left, right } = word;
      last = { words: [word], base, size, left, right };
      strips.push(last);
    }
  }
  return strips;
}

/** Where the first column begins and the second ends, which begins at `at`. */
interface Columns {
  readonly start: number;
  readonly end: number;
}

/** Is there a column from `at` on beside the end of what was drawn before it (since `from`)? */
function findColumns(
  strips: readonly Strip[],
  { from, at, wordCount }: { readonly from: number; readonly at: number; readonly wordCount: number },
): Columns | undefined {
  const { base: top, size } = strips[at]!;
  let inReach = at;
  while (inReach > from && strips[inReach - 1]!.base >= top - SAME_BASE * size) inReach--;
  if (at - inReach < MIN_LINES - 1 || at - inReach > MAX_STRIPS) return undefined;
  const side = sideOf(strips[at]!, strips.slice(inReach, at));
  if (!side) return undefined;
  let end = at + 1;
  while (end < strips.length && end - at < MAX_STRIPS && side.isSecond(strips[end]!)) end++;
  const start = extendUp(strips, { from, inReach }, side.isFirst);
  const areColumns = judge(strips.slice(start, at), strips.slice(at, end), wordCount);
  return areColumns ? { start, end } : undefined;
}

/** On which sides of a gutter two columns lie; undefined: there is none between them. */
function sideOf(
  second: Strip,
  first: readonly Strip[],
): { isFirst(strip: Strip): boolean; isSecond(strip: Strip): boolean } | undefined {
  const gutter = GUTTER * second.size;
  const right = Math.max(...first.map((strip) => strip.right)) + gutter;
  if (second.left > right)
    return { isFirst: (strip) => strip.right < right, isSecond: (strip) => strip.left > right };
  const left = Math.min(...first.map((strip) => strip.left)) - gutter;
  if (second.right < left)
    return { isFirst: (strip) => strip.left > left, isSecond: (strip) => strip.right < left };
  return undefined;
}

/** The first column may begin a little higher than the second. */
function extendUp(
  strips: readonly Strip[],
  { from, inReach }: { readonly from: number; readonly inReach: number },
  isFirst: (strip: Strip) => boolean,
): number {
  let start = inReach;
  while (start > from) {
    const [above, strip] = [strips[start - 1]!, strips[start]!];
    const step = strip.base - above.base;
    if (step > HIGHER * strip.size || step < 0 || !isFirst(above)) break;
    start--;
  }
  return start;
}

/** Are they columns of a page, or cards, and not cells of a table's row or columns of a table? */
function judge(first: readonly Strip[], second: readonly Strip[], wordCount: number): boolean {
  const next = second.findIndex((strip, i) => i > 0 && isStepUp(second[i - 1]!, strip));
  const [a, b] = [toStripLines(first), toStripLines(next < 0 ? second : second.slice(0, next))];
  const all = next < 0 ? b : toStripLines(second);
  if (a.length < MIN_LINES || all.length < MIN_LINES - 1) return false;
  if (isCard(a, b)) return true;
  const words = countWords(first) + countWords(second);
  const isLarge = Math.max(a.length, b.length) >= MANY_LINES || words >= wordCount * MOST_WORDS;
  if (!isLarge) return false;
  if (isAlike(a, b) || (isProseText(a) && isProseText(b))) return true;
  return alignedShare(a, all) < ALIGNED && !isColumnOf(a, all) && !isColumnOf(all, a);
}

/** Of the lines of the shorter column, the share that stands beside a line of the other. */
function alignedShare(a: readonly StripLine[], b: readonly StripLine[]): number {
  let [i, j, same] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const step = a[i]!.base - b[j]!.base;
    if (Math.abs(step) <= SAME_PLACE * a[i]!.size) {
      same++;
      i++;
      j++;
    } else if (step < 0) i++;
    else j++;
  }
  return same / Math.min(a.length, b.length);
}
