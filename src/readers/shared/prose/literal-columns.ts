import { type CodeValue, codeValueAt } from './code-value.ts';
import type { DelimitedRows } from './delimited.ts';
import type { Line } from './lines.ts';

/** Lines and characters that the columns of one table may take. */
const MOST_LINES = 400;
const MOST_CHARS = 64 * 1024;
const FEWEST_COLUMNS = 2;
const FEWEST_ROWS = 2;

/** A column's name and what opens its values: `name = c(`, `"dob": [`, `dob = as.Date(c(`, `nombre => array(`. */
const COLUMN =
  /^[\s({[,]{0,200}(?:(["'`])([\p{L}_][\p{L}\p{N}_ .-]{0,39})\1|([\p{L}_][\p{L}\p{N}_.]{0,39}))\s{0,9}(?:=>?|:|<-)\s{0,9}(?:[A-Za-z_][\w.:]{0,40}\s?\(\s{0,99}){0,2}[[({]?\s{0,99}(?=["'\d])/u;
const BETWEEN = /^\s{0,200},\s{0,200}(?=["'\d]|$)/;
const CLOSED =
  /^\s{0,200},?\s{0,200}[)\]}]{1,4}(?:,\s{0,9}[\w.]{1,30}\s?=\s?["']?[\w %/.:-]{1,30}["']?\s?\)){0,2}[\s,]{0,200}/;

interface LiteralColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

/**
 * A table that code gives column by column, from line `from` on: data frames of R and Python, maps of lists. The first row
 * is the captions; each row is said to stand on the line of its first cell.
 */
export function findLiteralColumns(lines: readonly Line[], from: number): DelimitedRows | undefined {
  const head = lines[from]!.text;
  if (!opensColumn(`${head}\n${lines[from + 1]?.text ?? ''}`)) return undefined;
  const near = lines.slice(from, from + MOST_LINES);
  const text = near
    .map((line) => line.text)
    .join('\n')
    .slice(0, MOST_CHARS);
  const read = columnsAt(text, 0) ?? columnsAt(text, behindCall(head));
  if (read === undefined) return undefined;
  const { columns, firstCells, end: at } = read;
  const last = text.slice(0, at).trimEnd().split('\n').length - 1;
  return {
    kind: 'delimited',
    rows: [
      columns.map(({ name }) => name),
      ...columns[0]!.cells.map((_, i) => columns.map(({ cells }) => cells[i]!)),
    ],
    lines: [near[0]!.number, ...linesAt(near, firstCells).map((line) => near[line]!.number)],
    end: from + last + 1,
    columns: columns.length,
  };
}

/** The lines on which offsets of the text lie that the lines are put together to. The offsets rise. */
function linesAt(lines: readonly Line[], offsets: readonly number[]): number[] {
  let line = 0;
  let end = lines[0]!.text.length;
  return offsets.map((offset) => {
    while (offset > end) end += 1 + lines[++line]!.text.length;
    return line;
  });
}

/** Whether a list of two values begins at its start, before the lines that follow are put together. */
function opensColumn(text: string): boolean {
  const start = text.slice(0, 2_000);
  return [0, behindCall(start)].some((at) => {
    const named = COLUMN.exec(start.slice(at));
    if (named === null) return false;
    const rest = start.slice(at + named[0].length);
    const value = codeValueAt(rest);
    return value !== undefined && BETWEEN.test(rest.slice(value.end));
  });
}

/** Behind what the table is called and made with: `clients <- data.frame(`, `data = {`. */
const behindCall = (head: string): number =>
  /^\s{0,200}[\w.$]{1,60}\s{0,9}(?:=|<-|:)\s{0,9}(?:[\w.:$]{1,60}\s{0,9})?[({]{1,2}/.exec(head)?.[0].length ??
  0;

interface LiteralColumns {
  readonly columns: readonly LiteralColumn[];
  /** Offsets of the cells of the first column. */
  readonly firstCells: readonly number[];
  readonly end: number;
}

function columnsAt(text: string, from: number): LiteralColumns | undefined {
  const columns: LiteralColumn[] = [];
  let firstCells: readonly number[] = [];
  let end = from;
  for (;;) {
    const found = columnAt(text, end);
    if (found === undefined) break;
    if (columns.length === 0) firstCells = found.offsets;
    else if (found.column.cells.length !== firstCells.length) break;
    // The same name again: another table follows.
    if (columns.some(({ name }) => name === found.column.name)) break;
    columns.push(found.column);
    end = found.end;
  }
  return columns.length < FEWEST_COLUMNS ? undefined : { columns, firstCells, end };
}

function columnAt(
  text: string,
  at: number,
): { readonly column: LiteralColumn; readonly offsets: readonly number[]; readonly end: number } | undefined {
  const named = COLUMN.exec(text.slice(at, at + 600));
  if (named === null) return undefined;
  const cells: string[] = [];
  const offsets: number[] = [];
  let end = at + named[0].length;
  for (;;) {
    const value: CodeValue | undefined = codeValueAt(text.slice(end, end + 2_100));
    if (value === undefined) return undefined;
    cells.push(value.text);
    offsets.push(end);
    end += value.end;
    const between = BETWEEN.exec(text.slice(end, end + 500));
    if (between === null) break;
    end += between[0].length;
  }
  const closed = CLOSED.exec(text.slice(end, end + 700));
  if (closed === null || cells.length < FEWEST_ROWS) return undefined;
  return { column: { name: (named[2] ?? named[3])!, cells }, offsets, end: end + closed[0].length };
}
