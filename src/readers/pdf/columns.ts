import { type Cell, findTabStops, type Line, toCells } from './lines.ts';

/** A line with its cells, as columns are looked for. */
export interface CellLine {
  readonly line: Line;
  readonly cells: readonly Cell[];
}

/** Where the cells of a line begin and end. */
export interface LineSpans {
  readonly cells: readonly { readonly left: number; readonly right: number }[];
}

/** Lines that share columns. */
export interface Grid {
  readonly lines: readonly CellLine[];
  /** Positions between the columns, from left to right: one less than there are columns. */
  readonly separators: readonly number[];
}

type Span = readonly [left: number, right: number];

/** Lines with fewer columns left than this share of what they had do not belong together. */
const KEPT_COLUMNS = 0.75;
/** A longer white stretch (in heights of type) ends a table, however well the next line fits. */
const MAX_PITCH = 4.5;
/** Lines that break out of the columns (a heading between groups of rows) before the table counts as ended. */
const MAX_OUTLIERS = 2;
/** A lone cell farther below than the lines before it by this factor is a note or the page's number. */
const LONE_STEP = 1.25;
/** Lines at the top or bottom that may turn out to belong to no table. */
const MAX_TRIM = 4;

export function cellLines(lines: readonly Line[]): CellLine[] {
  const stops = findTabStops(lines);
  return lines.map((line) => ({ line, cells: toCells(line, stops) }));
}

/** Cuts the lines of a page into groups that may be tables, and the lines between them. */
export function groupLines(lines: readonly CellLine[]): CellLine[][] {
  const groups: CellLine[][] = [];
  let group = new Group();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (group.lines.length > 0 && !group.takes(lines, i)) {
      groups.push(group.lines);
      group = new Group();
    }
    group.add(line);
  }
  if (group.lines.length > 0) groups.push(group.lines);
  return groups;
}

/** Grows line by line as long as white space between the columns is left. */
class Group {
  readonly lines: CellLine[] = [];
  #spans: readonly Span[] = [];
  #most = 0;
  #outliers = 0;
  /** The longest step from one line to the next so far. */
  #step = 0;

  /** May line `at` join? */
  takes(lines: readonly CellLine[], at: number): boolean {
    const line = lines[at]!;
    const last = this.lines[this.lines.length - 1]!;
    const pitch = (line.line.base - last.line.base) / Math.max(line.line.size, last.line.size);
    if (pitch > MAX_PITCH) return false;
    // Lines this close are parts of one row whose cells are centred.
    if (pitch < WITHIN_ROW) return this.#most > 1 || line.cells.length > 1;
    const step = line.line.base - last.line.base;
    const lone = line.cells.length === 1 && !isUpperPart(line, lines[at + 1]);
    if (lone && this.lines.length > 1 && step > this.#step * LONE_STEP) return false;
    if (this.#most < 2) return pitch < HEADER_PITCH && isUpperHalf(last, line);
    if (this.#fits(line)) return true;
    // A line across the columns is part of the table if the table goes on below it.
    if (this.#most < 3 || this.lines.length < 3 || this.#outliers >= MAX_OUTLIERS) return false;
    const next = lines[at + 1];
    return next !== undefined && next.cells.length > 1 && this.#fits(next);
  }

  add(line: CellLine): void {
    const last = this.lines[this.lines.length - 1];
    if (last) this.#step = Math.max(this.#step, line.line.base - last.line.base);
    this.lines.push(line);
    const spans = merge(this.#spans, line.cells, line.line.size);
    if (this.lines.length > 1 && !this.#keeps(spans)) {
      this.#outliers++;
      return;
    }
    this.#outliers = 0;
    this.#spans = spans;
    this.#most = Math.max(this.#most, spans.length);
  }

  #fits(line: CellLine): boolean {
    return this.#keeps(merge(this.#spans, line.cells, line.line.size));
  }

  #keeps(spans: readonly Span[]): boolean {
    return spans.length >= Math.max(2, Math.ceil(this.#most * KEPT_COLUMNS));
  }
}

/** A caption of two lines is set closer than this (in heights of type). */
const HEADER_PITCH = 1.5;

/** Lines closer than this (in heights of type) cannot stand one below the other. */
const WITHIN_ROW = 0.9;

function isUpperPart(line: CellLine, next: CellLine | undefined): boolean {
  return next !== undefined && next.line.base - line.line.base < WITHIN_ROW * next.line.size;
}

/** A lone cell above one of the later columns is the first line of that column's caption. */
function isUpperHalf(above: CellLine, line: CellLine): boolean {
  const cell = above.cells[0]!;
  if (above.cells.length > 1 || line.cells.length < 3) return false;
  return (
    line.cells.slice(1).some((below) => cell.left < below.right && cell.right > below.left) &&
    cell.left > line.cells[0]!.right
  );
}

/** The union of stretches of a line that hold text; stretches that nearly touch are one. */
function merge(spans: readonly Span[], cells: readonly Cell[], size: number): readonly Span[] {
  const touching = size * TOUCHING;
  // Nearly every line of a table leaves the columns as they are.
  if (lieIn(spans, cells) && areApart(spans, touching)) return spans;
  const all: Span[] = [...spans];
  for (const cell of cells) all.push([cell.left, cell.right]);
  all.sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const span of all) {
    const last = merged[merged.length - 1];
    if (last && span[0] < last[1] + touching) {
      merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    } else merged.push(span);
  }
  return merged;
}

/** Do cells from left to right lie within stretches from left to right? */
function lieIn(spans: readonly Span[], cells: readonly Cell[]): boolean {
  let at = 0;
  for (const { left, right } of cells) {
    while (at < spans.length && spans[at]![1] < left) at++;
    const span = spans[at];
    if (!span || left < span[0] || right > span[1]) return false;
  }
  return true;
}

function areApart(spans: readonly Span[], touching: number): boolean {
  for (let i = 1; i < spans.length; i++) if (spans[i]![0] < spans[i - 1]![1] + touching) return false;
  return true;
}

const TOUCHING = 0.15;

/** The columns of a group; lines at both ends that spoil them are left out. Undefined: no columns. */
export function findGrid(
  group: readonly CellLine[],
): { grid: Grid; top: number; bottom: number } | undefined {
  let [top, bottom] = [0, group.length];
  let separators = findSeparators(group);
  const limit = separators.length + 1 >= usualCells(group) ? 0 : Math.min(MAX_TRIM, group.length - 2);
  for (let cutTop = 0; cutTop <= limit; cutTop++) {
    for (let cutBottom = 0; cutBottom <= limit - cutTop; cutBottom++) {
      if (cutTop + cutBottom === 0) continue;
      const found = findSeparators(group.slice(cutTop, group.length - cutBottom));
      // A line less must be worth a column more.
      if (found.length >= separators.length + 1 && found.length > 0) {
        separators = found;
        [top, bottom] = [cutTop, group.length - cutBottom];
      }
    }
  }
  if (separators.length === 0) return undefined;
  return { grid: { lines: group.slice(top, bottom), separators }, top, bottom };
}

/** The number of cells that most lines have at least. */
function usualCells(lines: readonly CellLine[]): number {
  const counts = lines.map((line) => line.cells.length).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

/** Positions where next to no line has text, between the outermost texts. */
function findSeparators(lines: readonly CellLine[]): number[] {
  const many = lines.filter((line) => line.cells.length > 1);
  if (many.length < 2) return [];
  const allowed = outliersAllowed(many.length);
  let size = 0;
  for (const { line } of many) size += line.size / many.length;
  const free = gaps(edgesOf(many), allowed, size);
  for (const { cells } of lines) if (cells.length === 1) narrow(free, cells[0]!);
  return free.map(([left, right]) => (left + right) / 2);
}

/** Keeps a lone cell (the rest of a wrapped one) whole: the white space beside it is what it leaves free. */
function narrow(free: [number, number][], cell: Cell): void {
  for (const gap of free) {
    if (cell.left > gap[0] && cell.left < gap[1]) gap[1] = cell.left;
    else if (cell.right > gap[0] && cell.right < gap[1]) gap[0] = cell.right;
  }
}

/** Lines that may overflow into the white space between columns. */
function outliersAllowed(lines: number): number {
  if (lines < 6) return 0;
  return lines < 25 ? 1 : Math.floor(1 + lines * 0.03);
}

/** Where cells start and where they end, both rising. */
interface Edges {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

function edgesOf(lines: readonly CellLine[]): Edges {
  let count = 0;
  for (const { cells } of lines) count += cells.length;
  const [starts, ends] = [new Float64Array(count), new Float64Array(count)];
  let at = 0;
  for (const { cells } of lines) {
    for (const { left, right } of cells) {
      starts[at] = left;
      ends[at++] = Math.max(left, right);
    }
  }
  return { starts: starts.sort(), ends: ends.sort() };
}

/** Sweeps over starts and ends of cells; a gap is where at most `allowed` cells are open. */
function gaps({ starts, ends }: Edges, allowed: number, size: number): [left: number, right: number][] {
  const found: [number, number][] = [];
  let open = 0;
  let gapStart: number | undefined;
  for (let start = 0, end = 0; start < starts.length && end < ends.length; ) {
    if (starts[start]! <= ends[end]!) {
      open++;
      if (open === allowed + 1) {
        const at = starts[start]!;
        if (gapStart !== undefined && at - gapStart >= size * TOUCHING) found.push([gapStart, at]);
      }
      start++;
    } else {
      open--;
      if (open === allowed) gapStart = ends[end]!;
      end++;
    }
  }
  return found;
}

/** The texts of a line by column. Cells over several columns are cut between words, unless they stand alone. */
export function distribute(line: CellLine, separators: readonly number[]): (Cell['words'] | undefined)[] {
  const columns: (Cell['words'] | undefined)[] = [];
  for (const cell of line.cells) {
    const first = columnAt(separators, cell.left);
    const whole = line.cells.length === 1 || first === columnAt(separators, cell.right);
    if (!whole || columns[first]) return distributeWords(line, separators);
    while (columns.length < first) columns.push(undefined);
    columns[first] = cell.words;
  }
  return columns;
}

function distributeWords(line: CellLine, separators: readonly number[]): (Cell['words'] | undefined)[] {
  const columns: (Cell['words'][number][] | undefined)[] = [];
  for (const cell of line.cells) {
    const first = columnAt(separators, cell.left);
    const last = columnAt(separators, cell.right);
    const whole = first === last || line.cells.length === 1;
    for (const word of cell.words) {
      const column = whole ? first : columnAt(separators, (word.left + word.right) / 2);
      columns[column] ??= [];
      columns[column].push(word);
    }
  }
  return Array.from({ length: columns.length }, (_, i) => columns[i]);
}

export function columnAt(separators: readonly number[], x: number): number {
  let column = 0;
  while (column < separators.length && x > separators[column]!) column++;
  return column;
}

/** The share of lines with a cell that lies across a separator. */
export function crossing(lines: readonly LineSpans[], separators: readonly number[]): number {
  const crosses = (cell: LineSpans['cells'][number]) =>
    columnAt(separators, cell.left) !== columnAt(separators, cell.right);
  const many = lines.filter((line) => line.cells.length > 1);
  return many.length === 0 ? 1 : many.filter((line) => line.cells.some(crosses)).length / many.length;
}
