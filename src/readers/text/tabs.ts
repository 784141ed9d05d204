import { isBlank, type Line } from './lines.ts';
import type { FoundRows } from './table.ts';

/** Lines whose cells are separated by tabs. Without rows if the lines up to `end` are none after all. */
export interface TabTable extends FoundRows {
  readonly kind: 'tabs';
  readonly end: number;
  readonly columns: number;
}

const MIN_LINES = 3;
const MAX_LINE = 20_000;

/** The stretch of lines with equally many cells that begins at line `from`. */
export function findTabs(lines: readonly Line[], from: number, columns = 0): TabTable | undefined {
  const apart = stretch(lines, from, (text) => text.trimEnd().split('\t'));
  const joined = stretch(lines, from, (text) => text.trimEnd().split(/\t{1,99}/));
  const found = joined.rows.length > apart.rows.length ? joined : apart;
  const goesOn = columns > 1 && found.columns === columns;
  return found.columns > 1 && (goesOn || found.rows.length >= MIN_LINES) ? found : undefined;
}

function stretch(lines: readonly Line[], from: number, cut: (text: string) => string[]): TabTable {
  const rows: string[][] = [];
  const numbers: number[] = [];
  let end = from;
  let columns = 0;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    // A line that begins with a tab is indented, not a row whose first cell is empty.
    if (isBlank(line) || line.text.length > MAX_LINE || /^\s/.test(line.text)) break;
    const cells = cut(line.text).map((cell) => cell.trim());
    if (columns === 0) columns = cells.length;
    if (cells.length !== columns) break;
    rows.push(cells);
    numbers.push(line.number);
  }
  return { kind: 'tabs', rows, lines: numbers, end, columns };
}
