import { isBlank, type Line } from './lines.ts';
import type { FoundRows } from './table.ts';

/** Lines whose cells are separated by tabs, semicolons or commas: a list pasted into a letter. */
export interface DelimitedRows extends FoundRows {
  readonly kind: 'delimited';
  readonly end: number;
  readonly columns: number;
}

/** A way to cut a line, and what it takes to believe that the lines were made to be cut so. */
interface Manner {
  readonly cut: (text: string) => string[];
  readonly lines: number;
  readonly columns: number;
}

const MAX_LINE = 20_000;
const MANNERS: readonly Manner[] = [
  { cut: (text) => text.split('\t'), lines: 3, columns: 2 },
  { cut: (text) => text.split(/\t{1,99}/), lines: 3, columns: 2 },
  { cut: (text) => cutOutsideQuotes(text, ';'), lines: 3, columns: 3 },
  { cut: (text) => cutOutsideQuotes(text, ','), lines: 4, columns: 3 },
];
/** Marks without which no manner applies. */
const MARKS = /\t|;[^\n]{0,400};|,[^\n]{0,400},/;

/** The stretch of lines with equally many cells that begins at line `from`; the longest, if there are several. */
export function findDelimited(
  lines: readonly Line[],
  from: number,
  open?: DelimitedRows,
): DelimitedRows | undefined {
  if (!MARKS.test(lines[from]!.text.slice(0, 1000))) return undefined;
  let best: DelimitedRows | undefined;
  for (const manner of MANNERS) {
    const found = stretch(lines, from, manner.cut);
    const goesOn = open !== undefined && found.columns === open.columns;
    const least = goesOn ? 1 : manner.lines;
    if (found.columns < manner.columns || found.rows.length < least) continue;
    if (best === undefined || found.rows.length > best.rows.length) best = found;
  }
  return best;
}

function stretch(lines: readonly Line[], from: number, cut: Manner['cut']): DelimitedRows {
  const rows: string[][] = [];
  const numbers: number[] = [];
  let end = from;
  let columns = 0;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    // A line that begins with a tab is indented, not a row whose first cell is empty.
    if (isBlank(line) || line.text.length > MAX_LINE || /^\s/.test(line.text)) break;
    const cells = cut(line.text.trimEnd()).map((cell) => cell.trim());
    if (columns === 0) columns = cells.length;
    if (cells.length !== columns) break;
    rows.push(cells);
    numbers.push(line.number);
  }
  return { kind: 'delimited', rows, lines: numbers, end, columns };
}

function cutOutsideQuotes(text: string, delimiter: string): string[] {
  // Marks followed by spaces are those of sentences.
  if (text.includes(`${delimiter} `) && !text.includes('"')) return [text];
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== delimiter)) continue;
    const cell = text.slice(start, at);
    cells.push(/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    start = at + 1;
  }
  return cells;
}
