import type { Word } from './words.ts';

/** Words of one line of the page, sorted along it. */
export interface Line {
  readonly words: readonly Word[];
  readonly base: number;
  readonly size: number;
}

/** Neighbouring words that belong together: a cell, a column's part of a line of prose. */
export interface Cell {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
}

/** Baselines closer than this share of the type's height are one line (ISO text has 1.0 and more between lines). */
const SAME_LINE = 0.4;
/** Words of different visibility that overlap by so much (heights) were not set side by side. */
const OVERLAP = 0.3;
/** Gaps (heights) that part cells: within one text object, and where the second was drawn on its own. */
const CELL_GAP = 0.6;
const OBJECT_GAP = 0.33;
/** White space narrower than this (heights) is no space unless the file has one there. */
const SPACE = 0.15;

/** Words of one reading frame as lines, top to bottom. */
export function toLines(words: readonly Word[]): Line[] {
  const sorted = [...words].sort((a, b) => a.base - b.base || a.left - b.left);
  const lines: Line[] = [];
  let current: Word[] = [];
  for (const word of sorted) {
    const first = current[0];
    if (first && word.base - first.base > tolerance(first, word)) {
      lines.push(...finish(current));
      current = [];
    }
    current.push(word);
  }
  if (current.length > 0) lines.push(...finish(current));
  return lines;
}

function tolerance(a: Word, b: Word): number {
  const [small, big] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  return SAME_LINE * (big > 2 * small ? small : big);
}

/** Sorts a line; hidden text that lies over visible text becomes a line of its own. */
function finish(words: Word[]): Line[] {
  words.sort((a, b) => a.left - b.left);
  let clash = false;
  let reach = words[0]!;
  for (const word of words) {
    if (word.visibility !== reach.visibility && reach.right - word.left > OVERLAP * word.size) clash = true;
    if (word.right > reach.right) reach = word;
  }
  if (!clash) return [lineOf(words)];
  const kinds = [...new Set(words.map((word) => word.visibility))];
  return kinds.map((kind) => lineOf(words.filter((word) => word.visibility === kind)));
}

function lineOf(words: readonly Word[]): Line {
  let size = 0;
  for (const word of words) size = Math.max(size, word.size);
  return { words, base: words[0]!.base, size: Math.max(size, 1) };
}

/** Cuts a line where the gap between words is clearly wider than a space. */
export function toCells(line: Line): Cell[] {
  return cut(line.words, (before, word) => {
    const gap = word.left - before.right;
    return gap > line.size * (word.object === before.object ? CELL_GAP : OBJECT_GAP);
  });
}

export function cut(words: readonly Word[], parts: (before: Word, word: Word) => boolean): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !parts(words[i - 1]!, words[i]!)) continue;
    cells.push(cellOf(words.slice(start, i)));
    start = i;
  }
  return cells;
}

export function cellOf(words: readonly Word[]): Cell {
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) right = Math.max(right, word.right);
  return { words, left: words[0]!.left, right };
}

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** The words as a reader would say them, with spaces where there is white space. */
export function textOf(words: readonly Word[]): string {
  if (words.length === 1) return words[0]!.text;
  const rightToLeft = words.filter((word) => RIGHT_TO_LEFT.test(word.text)).length * 2 > words.length;
  const ordered = rightToLeft ? [...words].reverse() : words;
  let text = ordered[0]?.text ?? '';
  for (let i = 1; i < ordered.length; i++) {
    const [before, word] = [ordered[i - 1]!, ordered[i]!];
    const gap = rightToLeft ? before.left - word.right : word.left - before.right;
    const glued = !word.spaced && !rightToLeft && gap < SPACE * word.size;
    text += glued ? word.text : ` ${word.text}`;
  }
  return text;
}
