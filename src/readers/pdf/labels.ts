import type { Visibility } from '../../core/types.ts';
import type { CellLine } from './columns.ts';
import { type Cell, textOf } from './lines.ts';
import { joinLines } from './rows.ts';

/** The fields of one block of `Name: value` lines. */
export interface LabelRecord {
  readonly labels: readonly string[];
  readonly values: readonly string[];
  readonly hidden?: readonly (Visibility | undefined)[];
}

interface Pair {
  readonly label: string;
  value: string;
  /** Where the value starts along the line. */
  left: number;
  visibility: Visibility;
}

/** Starts with a letter, digit or number sign; no label of a form is longer. */
const LABEL = /^[\p{L}\p{N}#№][^:]{0,47}:(?= |$)/u;
const HAS_LETTER = /\p{L}/u;
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
    if (rest.length > 0) parts.push(rest);
    rest = [];
    parts.push({ records: toRecords(block.pairs) });
    i = block.end;
  }
  if (rest.length > 0) parts.push(rest);
  return { parts };
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
    // An empty field may go on a block, not begin one.
    if (found && (before || found.some((pair) => pair.value !== ''))) pairs.push(...found);
    else if (!before || !wraps(pairs[pairs.length - 1], { line, before, pitch })) break;
  }
  const labels = new Set(pairs.map((pair) => pair.label));
  return labels.size >= 2 ? { pairs, end } : undefined;
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
      open.visibility = visibilityOf(cell.words);
      open = undefined;
    } else return undefined;
  }
  return pairs.length > 0 ? pairs : undefined;
}

function cellPair(cell: Cell): Pair | undefined {
  const colon = cell.words.findIndex((word) => word.text.endsWith(':'));
  if (colon < 0 || colon >= MAX_LABEL_WORDS) return undefined;
  const label = textOf(cell.words.slice(0, colon + 1));
  if (!LABEL.test(label) || !HAS_LETTER.test(label)) return undefined;
  const value = cell.words.slice(colon + 1);
  return {
    label: label.slice(0, -1).trim(),
    value: value.length > 0 ? textOf(value) : '',
    left: value[0]?.left ?? cell.right,
    visibility: visibilityOf(value),
  };
}

function visibilityOf(words: Cell['words']): Visibility {
  return words.find((word) => word.visibility !== 'visible')?.visibility ?? 'visible';
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
  const hidden = pairs.map((pair) => (pair.visibility === 'visible' ? undefined : pair.visibility));
  return hidden.some((visibility) => visibility !== undefined) ? { ...record, hidden } : record;
}
