import type { Part } from './leading.ts';

/** How shorter cells stand beside taller ones. */
type Align = 'top' | 'middle' | 'bottom';
const ALIGNS: readonly Align[] = ['top', 'middle', 'bottom'];

/** More lines than this are no row. */
const MAX_ROW_LINES = 10;
/** Lines with at least this share of the usual number of cells could be rows. */
const FULL = 0.8;
/** Lines with this share are more likely rows than not. */
const LIKELY = 0.6;
/** A step this much longer than the distance of lines is a hole in a cell. */
const HOLE = 1.3;
/** What speaks against a row, weighed against a cell that is empty in it but hardly in others. */
const COST_HOLE = 1;
const COST_FITTED = 0.7;
const COST_BROKEN = 0.2;
/** A line with text in the first column alone may be the heading of the rows below. */
const COST_HEADING = 0.6;
const HEADINGS = 0.2;
const COST_LINE = 0.05;
const COST_FULL_LINE = 2.5;
/** A line was broken, and not ended, if the next word would have reached beyond this share of its column. */
const BROKEN = 0.9;

interface Columns {
  /** How often a line that is likely a row has text in the column. */
  readonly rate: readonly number[];
  /** The longest text's. */
  readonly width: readonly number[];
  /** Cells of a full line. */
  readonly usual: number;
  /** Distance of the lines of a cell. */
  readonly leading: number;
  /** What speaks against a line with text in the first column alone being a row. */
  readonly heading: number;
}

/**
 * Rows of a table that keeps its rows no farther apart than the lines of a cell. Of all ways to cut the lines into
 * rows whose cells are set to the top, the middle or the bottom, the one that leaves fewest cells empty, joins no
 * lines that a word of the next one would have fitted in, and has the cells of each row aligned.
 */
export function rowsByAlignment(parts: readonly Part[]): Part[][] {
  const columns = measure(parts);
  const cuts = ALIGNS.map((align) => bestCut(parts, columns, align));
  let best = cuts[0]!;
  for (const cut of cuts) if (cut.cost < best.cost - 1e-6) best = cut;
  return best.rows;
}

function measure(parts: readonly Part[]): Columns {
  const counts = parts.map((part) => part.filled).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length * 0.75)] ?? 1;
  const rows = parts.filter((part) => part.filled >= usual * LIKELY);
  const [width, filled, steps, last]: [number[], number[], number[], (number | undefined)[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const part of parts) {
    part.columns.forEach((words, column) => {
      if (!words) return;
      width[column] = Math.max(width[column] ?? 0, words[words.length - 1]!.right - words[0]!.left);
      const above = last[column];
      if (above !== undefined && part.base - above > 0.8 * part.size) steps.push(part.base - above);
      last[column] = part.base;
    });
  }
  for (const part of rows) {
    part.columns.forEach((words, column) => {
      if (words) filled[column] = (filled[column] ?? 0) + 1;
    });
  }
  steps.sort((a, b) => a - b);
  const rate = width.map((_, column) => (filled[column] ?? 0) / Math.max(1, rows.length));
  const measured = {
    rate,
    width,
    usual,
    leading: steps[Math.floor(steps.length * 0.1)] ?? 1,
    heading: COST_HEADING,
  };
  return hasHeadings(parts, measured) ? { ...measured, heading: 0 } : measured;
}

/** Would some of the lines with text in the first column alone have fitted in the line before? */
function hasHeadings(parts: readonly Part[], columns: Columns): boolean {
  const alone = parts.flatMap((part, i) => {
    const above = parts[i - 1];
    return above?.columns[0] && part.filled === 1 && part.columns[0] ? [{ above, part }] : [];
  });
  const fitted = alone.filter(
    ({ above, part }) => linkCost(above, part, { column: 0, columns }) >= COST_FITTED,
  );
  return fitted.length > alone.length * HEADINGS;
}

function bestCut(parts: readonly Part[], columns: Columns, align: Align): { cost: number; rows: Part[][] } {
  const costs: number[] = [0];
  const starts: number[] = [0];
  for (let end = 1; end <= parts.length; end++) {
    costs[end] = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= Math.max(0, end - MAX_ROW_LINES); start--) {
      // Captions may be set another way than what stands under them.
      const lines = parts.slice(start, end);
      const ways = start === 0 ? ALIGNS : [align];
      const cost = costs[start]! + Math.min(...ways.map((way) => rowCost(lines, columns, way)));
      if (cost < costs[end]!) {
        costs[end] = cost;
        starts[end] = start;
      }
    }
  }
  const rows: Part[][] = [];
  for (let end = parts.length; end > 0; end = starts[end]!) rows.push(parts.slice(starts[end]!, end));
  rows.reverse();
  return { cost: costs[parts.length]!, rows };
}

/** What speaks against these lines being one row. */
function rowCost(lines: readonly Part[], columns: Columns, align: Align): number {
  if (lines.length === 1 && lines[0]!.filled === 1 && lines[0]!.columns[0]) return columns.heading;
  const { rate, usual, leading } = columns;
  const fullLines = lines.filter((line) => line.filled >= usual * FULL).length;
  let cost = COST_LINE * (lines.length - 1) + COST_FULL_LINE * Math.max(0, fullLines - 1);
  const keys: number[] = [];
  for (let column = 0; column < rate.length; column++) {
    const cell = lines.filter((line) => line.columns[column] !== undefined);
    if (cell.length === 0) {
      cost += rate[column] ?? 0;
      continue;
    }
    const [first, last] = [cell[0]!.base, cell[cell.length - 1]!.base];
    keys.push({ top: first, middle: (first + last) / 2, bottom: last }[align]);
    for (let i = 1; i < cell.length; i++) cost += linkCost(cell[i - 1]!, cell[i]!, { column, columns });
  }
  keys.sort((a, b) => a - b);
  const common = keys[keys.length >> 1] ?? 0;
  for (const key of keys) cost += Math.min(1, Math.abs(key - common) / leading);
  return cost;
}

/** What speaks against two lines being of one cell. */
function linkCost(
  above: Part,
  below: Part,
  at: { readonly column: number; readonly columns: Columns },
): number {
  const { column, columns } = at;
  const hole = below.base - above.base > columns.leading * HOLE ? COST_HOLE : 0;
  const [upper, lower] = [above.columns[column]!, below.columns[column]!];
  const [end, next] = [upper[upper.length - 1]!, lower[0]!];
  if (HYPHEN.test(end.text)) return hole;
  if (NUMBER_END.test(end.text) && NUMBER_START.test(next.text)) return hole + COST_FITTED;
  const reach = end.right - upper[0]!.left + (next.right - next.left) + 0.2 * below.size;
  return hole + (reach < columns.width[column]! * BROKEN ? COST_FITTED : COST_BROKEN);
}

const HYPHEN = /[\p{L}\p{Nd}][-\u2010]$/u;
const NUMBER_END = /\p{Nd}$/u;
const NUMBER_START = /^[(+#]?\p{Nd}/u;
