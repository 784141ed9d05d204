import type { Word } from './word.ts';

/** What is drawn on one base of a column. */
export interface StripLine {
  readonly base: number;
  readonly size: number;
  readonly words: readonly Word[];
  /** What the line looks like: a label, or letters and digits by word. */
  readonly shape: string;
}

/** Lines of cards that must look alike: so many, and this share of all. */
const MIN_ALIKE = 3;
const ALIKE = 0.75;
/** Share of lines that columns of one list have in common in their looks, and that may all look the same. */
const COMMON = 0.6;
const UNIFORM = 0.8;
/** Words of a line of prose on average, and characters. */
const PROSE_WORDS = 4.5;
const PROSE_CHARACTERS = 25;

interface Drawn {
  readonly base: number;
  readonly size: number;
  readonly words: readonly Word[];
}

/** The lines of a column from top to bottom. */
export function toStripLines(strips: readonly Drawn[]): StripLine[] {
  const sorted = [...strips].sort((a, b) => a.base - b.base);
  const lines: { base: number; size: number; words: Word[] }[] = [];
  for (const { base, size, words } of sorted) {
    const last = lines[lines.length - 1];
    if (last && base - last.base < SAME_LINE * size) last.words.push(...words);
    else lines.push({ base, size, words: [...words] });
  }
  return lines.map((line) => ({ ...line, shape: shapeOf(line.words) }));
}

const SAME_LINE = 0.4;

const LETTERS = 'a';
const DIGIT = /\p{Nd}/gu;

/** `DOB:` and what follows: the label. `A# …-…-…` in digits: `a 000-000-000`. Words of letters alone: `a`. */
function shapeOf(words: readonly Word[]): string {
  const label = words.findIndex((word) => word.text.endsWith(':'));
  if (label >= 0 && label < 4)
    return words
      .slice(0, label + 1)
      .map((word) => word.text)
      .join(' ');
  let shape = '';
  for (const { text } of words) {
    const digits = text.replace(DIGIT, '0');
    const next = digits === text && !text.includes('0') ? LETTERS : digits;
    if (next !== LETTERS || !shape.endsWith(LETTERS)) shape += shape === '' ? next : ` ${next}`;
  }
  return shape;
}

/** Do two blocks look alike line by line, like cards of two people? */
export function isCard(a: readonly StripLine[], b: readonly StripLine[]): boolean {
  const most = Math.max(a.length, b.length);
  const same = a.flatMap((line, i) => (b[i]?.shape === line.shape ? [line.shape] : []));
  return same.length >= Math.max(MIN_ALIKE, most * ALIKE) && new Set(same).size > 1;
}

/** Have two columns lines of the same looks, and of several: a list that goes on, not two columns of a table? */
export function isAlike(a: readonly StripLine[], b: readonly StripLine[]): boolean {
  const [ours, theirs] = [countShapes(a), countShapes(b)];
  let common = 0;
  for (const [shape, count] of ours) common += Math.min(count, theirs.get(shape) ?? 0);
  if (common < Math.min(a.length, b.length) * COMMON) return false;
  return isMixed(ours, a.length) && isMixed(theirs, b.length);
}

function countShapes(lines: readonly StripLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { shape } of lines) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return counts;
}

/** Do lines look differently, or hold letters and numbers each? */
function isMixed(shapes: ReadonlyMap<string, number>, lines: number): boolean {
  const [most, count] = [...shapes].reduce((a, b) => (b[1] > a[1] ? b : a));
  return count <= lines * UNIFORM || most.includes(' ');
}

/** Gaps that part cells (heights of type); a line of one cell of a table has fewer words than this on average. */
const CELL_GAP = 1;
const CELL_WORDS = 3;
const MOST = 0.5;

/** Short texts beside a table may be one more column of it, whose cells span rows. */
export function isColumnOf(table: readonly StripLine[], lines: readonly StripLine[]): boolean {
  const words = lines.reduce((sum, line) => sum + line.words.length, 0);
  return words < CELL_WORDS * lines.length && isTabular(table) && !isTabular(lines);
}

function isTabular(lines: readonly StripLine[]): boolean {
  const hasGap = ({ words, size }: StripLine) =>
    words.some((word, i) => i > 0 && word.left - words[i - 1]!.right > CELL_GAP * size);
  return lines.filter(hasGap).length > lines.length * MOST;
}

/** Lines of running text, on average. */
export function isProseText(lines: readonly StripLine[]): boolean {
  let [words, characters] = [0, 0];
  for (const line of lines) {
    words += line.words.length;
    for (const { text } of line.words) characters += text.length + 1;
  }
  return words >= PROSE_WORDS * lines.length && characters >= PROSE_CHARACTERS * lines.length;
}
