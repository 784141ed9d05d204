import { inReadingOrder } from './bidi.ts';
import type { Word } from './word.ts';

/** Words of one line of the page, sorted along it. */
export interface Line {
  readonly words: readonly Word[];
  readonly base: number;
  readonly size: number;
  /** A rule is drawn between the line before and this one. */
  readonly ruled?: boolean;
}

/** Neighbouring words that belong together: a cell, a column's part of a line of prose. */
export interface Cell {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
}

/** Baselines closer than this share of the type's height are one line (ISO text has 1.0 and more between lines). */
const SAME_LINE = 0.4;
/** Words that overlap by so much (heights) were not set side by side. */
const OVERLAP = 0.3;
/** Gaps (heights) that part cells: within one text object, and where the second was drawn on its own. */
const CELL_GAP = 0.6;
const OBJECT_GAP = 0.33;
/** A gap (heights) that parts texts where no space is drawn between them. */
const JUMP = 0.2;
/** Pieces of a word that were drawn one by one follow each other this exactly (heights). */
const ABUTTING = 0.03;
/** White space narrower than this (heights) is no space unless the file has one there. */
const SPACE = 0.15;

/** Words of one reading frame as lines, top to bottom. */
export function toLines(words: readonly Word[]): Line[] {
  const sorted = inOrder(words, inPlace);
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

/** A sorted copy; the words themselves where they are in order, as nearly all are. */
function inOrder(words: readonly Word[], compare: (a: Word, b: Word) => number): readonly Word[] {
  return isInOrder(words, compare) ? words : [...words].sort(compare);
}

function isInOrder(words: readonly Word[], compare: (a: Word, b: Word) => number): boolean {
  for (let i = 1; i < words.length; i++) if (compare(words[i - 1]!, words[i]!) > 0) return false;
  return true;
}

// A difference would be an object for each comparison.

function inPlace(a: Word, b: Word): number {
  return a.base === b.base ? byLeft(a, b) : a.base < b.base ? -1 : 1;
}

function byLeft(a: Word, b: Word): number {
  return a.left === b.left ? 0 : a.left < b.left ? -1 : 1;
}

function tolerance(a: Word, b: Word): number {
  const [small, big] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  return SAME_LINE * (big > 2 * small ? small : big);
}

/** Sorts a line; hidden text that lies over visible text becomes a line of its own. */
function finish(words: Word[]): Line[] {
  if (!isInOrder(words, byLeft)) words.sort(byLeft);
  let [clash, overlap] = [false, false];
  let reach = words[0]!;
  for (const word of words) {
    if (overlaps(reach, word)) {
      if (word.visibility !== reach.visibility) clash = true;
      else overlap = true;
    }
    if (word.right > reach.right) reach = word;
  }
  if (!clash) return [lineOf(overlap ? byObject(words) : words)];
  const kinds = [...new Set(words.map((word) => word.visibility))];
  return kinds.map((kind) => lineOf(words.filter((word) => word.visibility === kind)));
}

/** `word` was drawn on its own and begins clearly before `before` ends. */
function overlaps(before: Word, word: Word): boolean {
  return word.object !== before.object && before.right - word.left > OVERLAP * word.size;
}

/** Keeps the words of a text that runs over its neighbour together; texts in the order of where they begin. */
function byObject(words: readonly Word[]): Word[] {
  const texts: Word[][] = [];
  const open = new Map<number, Word[]>();
  for (const word of words) {
    const text = open.get(word.object);
    if (text && word.left - text[text.length - 1]!.right < CELL_GAP * word.size) text.push(word);
    else {
      const begun = [word];
      open.set(word.object, begun);
      texts.push(begun);
    }
  }
  return texts.flat();
}

function lineOf(words: readonly Word[]): Line {
  let size = 0;
  for (const word of words) size = Math.max(size, word.size);
  return { words, base: words[0]!.base, size: Math.max(size, 1) };
}

/** Places along the lines (whole points) where text objects start in many lines: the left edges of columns. */
export type TabStops = ReadonlySet<number>;

/** Lines that start an object at a place, before it counts as a tab stop: so many, and this share of all. */
const MIN_STOP_LINES = 5;
const STOP_SHARE = 0.25;

const WORD_END = /\p{Ll}$/u;
const WORD_START = /^(?:\p{Lu}|\p{Nd}{2})/u;

const LONG_PIECE = 6;

/** Was the word put where it is, clear of what stands before it in the line? */
function isSetApart(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at]!;
  if (!before) return true;
  if (word.object === before.object) return false;
  const gap = (word.left - before.right) / word.size;
  if (gap > CELL_GAP || gap < -SPACE) return true;
  if (word.drawn) return false;
  // Pieces of a word nearly touch. So do cells that are filled to the end; but a number does not go on a name,
  // and pieces are short.
  if (gap > SPACE || (WORD_END.test(before.text) && WORD_START.test(word.text))) return true;
  return Math.abs(gap) > ABUTTING && isLong(words, at - 1, -1) && isLong(words, at, 1);
}

/** Does the text object that the word is in have many characters, from this word on? */
function isLong(words: readonly Word[], from: number, step: 1 | -1): boolean {
  const { object } = words[from]!;
  let length = 0;
  for (let i = from; words[i]?.object === object && length < LONG_PIECE; i += step) {
    length += words[i]!.text.length;
  }
  return length >= LONG_PIECE;
}

export function findTabStops(lines: readonly Line[]): TabStops {
  const counts = new Map<number, number>();
  for (const { words } of lines) {
    words.forEach((word, i) => {
      if (!isSetApart(words, i)) return;
      const at = Math.round(word.left);
      counts.set(at, (counts.get(at) ?? 0) + 1);
    });
  }
  const needed = Math.max(MIN_STOP_LINES, lines.length * STOP_SHARE);
  const stops = new Set<number>();
  for (const [at, count] of counts) {
    const near = Math.max(counts.get(at - 1) ?? 0, counts.get(at + 1) ?? 0);
    if (count + near >= needed && count >= near)
      stops
        .add(at)
        .add(at - 1)
        .add(at + 1);
  }
  return stops;
}

/** Fewer words than this say nothing of how wide a line's spaces are. */
const MIN_WORDS = 5;
/** Spaces of a justified line differ by less than this factor, and are never wider than this (heights). */
const UNEVEN = 1.6;
const WIDEST_SPACE = 0.8;

/** A gap that may still be a space in a line whose spaces are stretched to fill it. */
function stretchedSpace(line: Line): number {
  const { words, size } = line;
  if (words.length < MIN_WORDS) return 0;
  const widths = new Float64Array(words.length - 1);
  for (let i = 1; i < words.length; i++) widths[i - 1] = words[i]!.left - words[i - 1]!.right;
  widths.sort();
  return Math.min(widths[widths.length >> 2]! * UNEVEN, size * WIDEST_SPACE);
}

/** A cell that nearly touches the next one is taken to end so far (heights) before it. */
const CLEARANCE = 0.2;

/** Cuts a line where the gap between words is clearly wider than a space, and where a column starts. */
export function toCells(line: Line, stops: TabStops): Cell[] {
  const stretched = stretchedSpace(line);
  const cells = cut(line.words, (before, word) => {
    const isSameObject = word.object === before.object;
    const least = isSameObject ? CELL_GAP : word.drawn ? OBJECT_GAP : JUMP;
    const gap = Math.max(line.size * least, stretched);
    if (word.left - before.right > gap || overlaps(before, word)) return true;
    return !isSameObject && stops.has(Math.round(word.left));
  });
  for (let i = 0; i + 1 < cells.length; i++) {
    const cell = cells[i]!;
    const limit = cells[i + 1]!.left - line.size * CLEARANCE;
    if (cell.right > limit) cells[i] = { ...cell, right: Math.max(cell.left, limit) };
  }
  return cells;
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

/** The words as a reader would say them, with spaces where there is white space. */
export function textOf(words: readonly Word[]): string {
  if (words.length === 1) return words[0]!.text;
  const ordered = inReadingOrder(words);
  let text = ordered[0]?.text ?? '';
  for (let i = 1; i < ordered.length; i++) {
    const [before, word] = [ordered[i - 1]!, ordered[i]!];
    text += isGlued(before, word) ? word.text : ` ${word.text}`;
  }
  return text;
}

function isGlued(before: Word, word: Word): boolean {
  if (word.text.includes(' ') || before.text.includes(' ')) return false;
  const gap = (word.left < before.left ? before.left - word.right : word.left - before.right) / word.size;
  return word.spaced ? Math.abs(gap) < ABUTTING : gap < SPACE;
}
