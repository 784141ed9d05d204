import type { CellLine } from './columns.ts';
import { type Cell, textOf } from './lines.ts';
import { joinLines } from './rows.ts';
import { type Hiding, hidingOf } from './word.ts';

/** The fields of one block of `Name: value` lines. */
export interface LabelRecord {
  readonly labels: readonly string[];
  readonly values: readonly string[];
  readonly hidden?: readonly (Hiding | undefined)[];
}

interface Pair {
  readonly label: string;
  value: string;
  /** Where the value starts along the line. */
  left: number;
  hiding: Hiding | undefined;
}

/** Starts with a letter, digit or number sign; no label of a form is longer. */
const LABEL = /^[\p{L}\p{N}#№][^:]{0,47}:(?= |$)/u;
const HAS_LETTER = /\p{L}/u;
/** One more label within a value; and a label that begins with the end of a date. */
const RUN_IN = /[,;] \p{L}[^:,;]{0,40}: /u;
const AFTER_NUMBER = /\p{Nd}, /u;
const MAX_LABEL_WORDS = 6;
/** Lines of a block stand closer than this (heights of type). */
const MAX_PITCH = 3;
/** A wrapped value goes on closer than this, at the place where it began. */
const WRAP_PITCH = 1.6;

/** A value of so many characters may have filled its line. */
const FULL_LINE = 25;

/** Blocks of labelled lines among the lines of a page. `rest`: the lines that are in none, in runs. */
export interface LabelSplit {
  /** In order: runs of other lines, and blocks. */
  readonly parts: readonly (readonly CellLine[] | { readonly records: readonly LabelRecord[] })[];
}

export function splitLabels(lines: readonly CellLine[]): LabelSplit {
  const parts: (CellLine[] | { records: LabelRecord[] })[] = [];
  let rest: CellLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const block = readBlock(lines, i);
    if (!block) {
      rest.push(lines[i]!);
      i++;
      continue;
    }
    const lead = leadOf(rest, lines[i]!);
    rest.length -= lead.length;
    if (rest.length > 0) parts.push(rest);
    rest = [];
    parts.push({ records: toRecords([...lead.map(leadPair), ...block.pairs]) });
    i = block.end;
  }
  if (rest.length > 0) parts.push(rest);
  return { parts };
}

/** Lines without a label above a block's first, of which a card has so many at most, of so many words. */
const MAX_LEAD = 2;
const LEAD_WORDS = 6;
/** They stand as close to the block (heights of type), */
const LEAD_PITCH = 2.2;
/** and farther from what is above them than from each other, by this factor. */
const APART = 1.3;
/** Lines that begin as near to each other (heights of type) are of one block. */
const SAME_LEFT = 0.5;

/** The lines that head a block, as a person's name does on a card. */
function leadOf(above: readonly CellLine[], first: CellLine): CellLine[] {
  let from = above.length;
  let below = first;
  for (; from > 0 && above.length - from <= MAX_LEAD; from--) {
    const line = above[from - 1]!;
    const isNear = below.line.base - line.line.base <= LEAD_PITCH * Math.max(line.line.size, below.line.size);
    if (!isNear || !isLead(line, first)) break;
    below = line;
  }
  const lead = above.slice(from);
  if (lead.length === 0 || lead.length > MAX_LEAD) return [];
  const before = above[from - 1];
  const step = (lead[1] ?? first).line.base - lead[0]!.line.base;
  return before && lead[0]!.line.base - before.line.base < step * APART ? [] : lead;
}

function isLead({ line, cells }: CellLine, first: CellLine): boolean {
  const nearLeft = Math.abs(cells[0]!.left - first.cells[0]!.left) <= SAME_LEFT * first.line.size;
  return cells.length === 1 && nearLeft && line.words.length <= LEAD_WORDS;
}

function leadPair({ cells }: CellLine, at: number): Pair {
  const { words, left } = cells[0]!;
  // Labels of one record differ; spaces say nothing.
  return { label: ' '.repeat(at), value: textOf(words), left, hiding: hidingOf(words) };
}

/** Labelled lines from `start` on, if they are a block: two fields and two labels at least. */
function readBlock(lines: readonly CellLine[], start: number): { pairs: Pair[]; end: number } | undefined {
  const pairs: Pair[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const before = end > start ? lines[end - 1]! : undefined;
    const pitch = before ? (line.line.base - before.line.base) / line.line.size : 0;
    if (pitch > MAX_PITCH) break;
    const found = linePairs(line);
    if (found && (before || mayBegin(found))) pairs.push(...found);
    else if (!before || !wraps(pairs[pairs.length - 1], { line, before, pitch })) break;
  }
  const labels = new Set(pairs.map((pair) => pair.label));
  return labels.size >= 2 ? { pairs, end } : undefined;
}

/** An empty field may go on a block, not begin one; nor may a sentence of several: `Name: X, born: Y, living in Z`. */
function mayBegin(pairs: readonly Pair[]): boolean {
  if (pairs.length === 1 && RUN_IN.test(pairs[0]!.value)) return false;
  return pairs.some((pair) => pair.value !== '');
}

/** The fields of a line that consists of nothing else. */
function linePairs(line: CellLine): Pair[] | undefined {
  const pairs: Pair[] = [];
  let open: Pair | undefined;
  for (const cell of line.cells) {
    const pair = cellPair(cell);
    if (pair) {
      pairs.push(pair);
      open = pair.value === '' ? pair : undefined;
    } else if (open) {
      open.value = textOf(cell.words);
      open.left = cell.left;
      open.hiding = hidingOf(cell.words);
      open = undefined;
    } else return undefined;
  }
  return pairs.length > 0 ? pairs : undefined;
}

function cellPair(cell: Cell): Pair | undefined {
  const colon = cell.words.findIndex((word) => word.text.endsWith(':'));
  if (colon < 0 || colon >= MAX_LABEL_WORDS) return undefined;
  const label = textOf(cell.words.slice(0, colon + 1));
  if (!LABEL.test(label) || !HAS_LETTER.test(label) || AFTER_NUMBER.test(label)) return undefined;
  const value = cell.words.slice(colon + 1);
  return {
    label: label.slice(0, -1).trim(),
    value: value.length > 0 ? textOf(value) : '',
    left: value[0]?.left ?? cell.right,
    hiding: hidingOf(value),
  };
}

/** Takes a line into the value above it if it goes on where that began, or where its full line did. */
function wraps(
  pair: Pair | undefined,
  at: { readonly line: CellLine; readonly before: CellLine; readonly pitch: number },
): boolean {
  const { line, before, pitch } = at;
  const cell = line.cells[0]!;
  if (!pair || pair.value === '' || line.cells.length > 1 || pitch > WRAP_PITCH) return false;
  const isNear = (left: number) => Math.abs(cell.left - left) < line.line.size;
  const last = before.cells[before.cells.length - 1]!;
  const isFull = pair.value.length >= FULL_LINE && last.right > cell.left + (cell.right - cell.left) * 0.8;
  if (!isNear(pair.left) && !(isFull && isNear(before.cells[0]!.left))) return false;
  pair.value = joinLines(pair.value, textOf(cell.words));
  return true;
}

/** A label that comes again begins the next record. */
function toRecords(pairs: readonly Pair[]): LabelRecord[] {
  const records: LabelRecord[] = [];
  let current: Pair[] = [];
  for (const pair of pairs) {
    if (current.some((other) => other.label === pair.label)) {
      records.push(recordOf(current));
      current = [];
    }
    current.push(pair);
  }
  if (current.length > 0) records.push(recordOf(current));
  return records;
}

function recordOf(pairs: readonly Pair[]): LabelRecord {
  const record = { labels: pairs.map((pair) => pair.label), values: pairs.map((pair) => pair.value) };
  const hidden = pairs.map((pair) => pair.hiding);
  return hidden.some((hiding) => hiding !== undefined) ? { ...record, hidden } : record;
}
