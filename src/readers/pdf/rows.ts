import { rowsByAlignment } from './alignment.ts';
import { type CellLine, distribute, type Grid } from './columns.ts';
import { around } from './geometry.ts';
import { type Part, rowsByLeading } from './leading.ts';
import { textOf } from './lines.ts';
import { type Hiding, hidingOf } from './word.ts';

/** A row of a table: texts by column, and where a cell is hidden, how. */
export interface GridRow {
  readonly cells: readonly string[];
  readonly hidden?: readonly (Hiding | undefined)[];
}

const MAX_PARTIAL = 0.8;
/** A gap this much smaller than the other side's says where a line belongs. */
const CLEARLY_CLOSER = 0.85;
/** Lines with at least this share of the usual number of cells are rows of their own. */
const FULL = 0.8;
/** So much closer is closer at all. */
const CLOSER = 0.95;
/** Distances that differ by no more than this share are the same. */
const EVEN = 0.08;
/** Without a difference in spacing, a line with less than this share of cells continues the row above. */
const PARTIAL = 0.6;

/** The rows of a grid; lines that continue a wrapped cell are joined to their row. */
export function gridRows(grid: Grid): GridRow[] {
  const parts = grid.lines.map((line) => partOf(line, grid.separators));
  return (rowsByRules(parts) ?? rowsByPlace(parts)).map((row) => joinParts(row, grid.separators.length + 1));
}

function rowsByPlace(parts: readonly Part[]): readonly (readonly Part[])[] {
  return rowsByLeading(parts) ?? (isWrapped(parts) ? rowsByAlignment(parts) : rowsByFullLines(parts));
}

/** Rules part the rows of a table if there are so many stretches between them, of no more lines than that, mostly. */
const MIN_STRETCHES = 3;
const MAX_STRETCH = 4;
/** No row has more lines. */
const MAX_ROW = 8;

/** The rows as drawn rules part them; undefined if rules part no rows. */
function rowsByRules(parts: readonly Part[]): (readonly Part[])[] | undefined {
  const stretches: Part[][] = [];
  for (const part of parts) {
    if (part.ruled || stretches.length === 0) stretches.push([part]);
    else stretches[stretches.length - 1]!.push(part);
  }
  const lengths = stretches.map((stretch) => stretch.length).sort((a, b) => a - b);
  if (stretches.length < MIN_STRETCHES || lengths[lengths.length >> 1]! > MAX_STRETCH) return undefined;
  const full = usualFilled(parts) * FULL;
  return stretches.flatMap((stretch, i) => {
    const isRow = stretch.filter((part) => part.filled >= full).length < 2;
    if (stretch.length > MAX_ROW) return rowsByPlace(stretch);
    return isRow || isClose(stretch, stretches[i - 1], stretches[i + 1]) ? [stretch] : rowsByPlace(stretch);
  });
}

/** Do the lines between two rules stand closer than to those beyond the rules? Rows of a group would not. */
function isClose(stretch: readonly Part[], above?: readonly Part[], below?: readonly Part[]): boolean {
  const steps = stretch.slice(1).map((part, i) => part.base - stretch[i]!.base);
  const around = [
    above ? stretch[0]!.base - above[above.length - 1]!.base : Number.POSITIVE_INFINITY,
    below ? below[0]!.base - stretch[stretch.length - 1]!.base : Number.POSITIVE_INFINITY,
  ];
  return Math.max(...steps) < Math.min(...around) * CLEARLY_CLOSER;
}

/** Is it a table of many lines, some of them with few cells? */
function isWrapped(parts: readonly Part[]): boolean {
  const usual = usualFilled(parts);
  const partial = parts.filter((part) => part.filled < usual * FULL).length;
  return usual >= 3 && partial > 0 && partial <= parts.length * MAX_PARTIAL;
}

/** Rows by their fullest lines; the others go to the row that they are closer to. */
function rowsByFullLines(parts: readonly Part[]): Part[][] {
  const usual = usualFilled(parts);
  const pitch = usualPitch(parts, usual);
  const rows: Part[][] = [];
  let waiting: Part[] = [];
  parts.forEach((part, i) => {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    const room = before ? part.base - before.base : Number.POSITIVE_INFINITY;
    const join = isTopOfCentred(part, [after, parts[i + 2]], room)
      ? 'below'
      : joins(part, { before, after, usual, pitch });
    const last = rows[rows.length - 1];
    if (join === 'above' && last && waiting.length === 0) last.push(part);
    else if (join === 'below' || (join === 'above' && waiting.length > 0)) waiting.push(part);
    else {
      rows.push([...waiting, part]);
      waiting = [];
    }
  });
  if (waiting.length > 0) rows.push(waiting);
  return rows;
}

function partOf(line: CellLine, separators: readonly number[]): Part {
  const columns = distribute(line, separators);
  const filled = columns.filter((words) => words !== undefined).length;
  return { columns, filled, base: line.line.base, size: line.line.size, ruled: line.line.ruled ?? false };
}

/** The number of cells that the fuller quarter of the lines has. */
function usualFilled(parts: readonly Part[]): number {
  const counts = parts.map((part) => part.filled).sort((a, b) => a - b);
  return counts[Math.floor(counts.length * 0.75)] ?? 1;
}

/** The usual distance from one full line to the next. */
function usualPitch(parts: readonly Part[], usual: number): number {
  const full = parts.filter((part) => part.filled >= usual * FULL);
  const gaps = full.slice(1).map((part, i) => part.base - full[i]!.base);
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** Does a line stand for itself, continue the row above, or begin the row below (cells centred in their row)? */
function joins(
  part: Part,
  around: { before: Part | undefined; after: Part | undefined; usual: number; pitch: number },
): 'above' | 'below' | undefined {
  const { before, after, usual, pitch } = around;
  if (part.filled >= usual * FULL) return undefined;
  const above = before ? part.base - before.base : Number.POSITIVE_INFINITY;
  const below = after ? after.base - part.base : pitch;
  const startsEmpty = part.columns[0] === undefined;
  if (above < below * CLEARLY_CLOSER && above < pitch * CLEARLY_CLOSER) return 'above';
  if (below < above * CLEARLY_CLOSER && below < pitch * CLEARLY_CLOSER && startsEmpty) return 'below';
  return startsEmpty && part.filled < usual * PARTIAL && above <= below * 1.05 ? 'above' : undefined;
}

/**
 * The upper one of two lines at the same distance above and below a fuller one, in the same later columns.
 * `room`: the distance to the line before, which must be farther.
 */
function isTopOfCentred(
  part: Part,
  below: readonly [middle: Part | undefined, lower: Part | undefined],
  room: number,
): boolean {
  const [middle, lower] = below;
  if (!middle || !lower || part.columns[0] || middle.filled <= part.filled) return false;
  const [rise, fall] = [middle.base - part.base, lower.base - middle.base];
  if (rise > room * CLOSER) return false;
  if (Math.abs(rise - fall) > EVEN * rise || lower.columns.length > part.columns.length) return false;
  return part.columns.every((words, i) => (words !== undefined) === (lower.columns[i] !== undefined));
}

function joinParts(parts: readonly Part[], columns: number): GridRow {
  const cells: string[] = [];
  const hidden: (Hiding | undefined)[] = [];
  for (let column = 0; column < columns; column++) {
    let text = '';
    for (const part of parts) {
      const words = part.columns[column];
      if (!words) continue;
      text = joinLines(text, textOf(words));
      const hiding = hidingOf(words);
      if (hiding) hidden[column] = both(hidden[column], hiding);
    }
    cells.push(text);
  }
  return hidden.length > 0 ? { cells, hidden } : { cells };
}

/** Of two lines of a cell the second says how it is hidden. */
function both(above: Hiding | undefined, below: Hiding): Hiding {
  return above?.box && below.box ? { ...below, box: around([above.box, below.box]) } : below;
}

const WORD_HYPHEN = /\p{L}[-\u2010]$/u;
const HYPHEN = /[\p{L}\p{N}][-\u2010]$/u;
const LOWER = /^\p{Ll}/u;

/** Two lines of running text as one; a hyphen that only marks the break goes. */
export function joinLines(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  if (WORD_HYPHEN.test(above) && LOWER.test(below)) return above.slice(0, -1) + below;
  return HYPHEN.test(above) ? above + below : `${above} ${below}`;
}
