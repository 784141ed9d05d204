import { type CodeValue, codeValueAt } from './code-value.ts';
import type { DelimitedRows } from './delimited.ts';
import type { Line } from './lines.ts';

const MAX_LINE = 4_000;
const MOST_CELLS = 60;
const FEWEST_ROWS = 2;
/** What is made or called with the values, if anything is: `list.add(new Client(`, `CALL add_client(`, `(`, `[`, `c(`. */
const OPENED = /^\s{0,200}((?:[A-Za-z_$\\][\w$.:!?<>\\-]{0,80}[\s({[]{1,3}){0,4}[({[]{0,3})\s{0,9}(?=["'\d])/;
const BETWEEN = /^\s{0,40},\s{0,40}/;
const END = /^\s{0,40},?\s{0,40}[)\]}]{1,4}[,;]?\s{0,40}(?:(?:#|\/\/|--)[^\n]{0,400})?$/;
/** Texts in quotes side by side, as statistics programs read them from the lines of a program: `"…" 1989-04-17 "…"`. */
const SPACED = /^\s{0,200}(?=")/;
const SPACED_VALUE = /^(?:"([^"\n]{0,2000})"|([^\s"',;()[\]{}]{1,60}))(?:[ \t]{1,40}|$)/;

interface LiteralRow {
  /** What the values are given to; rows of one list are given to the same. */
  readonly to: string;
  readonly cells: readonly string[];
}

/**
 * Lines of code that each give as many values to the same thing, from line `from` on: tuples of a list, calls of a
 * constructor, rows of a program's own data. They have no captions.
 */
export function findLiteralRows(lines: readonly Line[], from: number): DelimitedRows | undefined {
  const first = rowOf(lines[from]!.text);
  if (first === undefined) return undefined;
  const rows = [first.cells];
  const numbers = [lines[from]!.number];
  let end = from + 1;
  for (; end < lines.length; end++) {
    const row = rowOf(lines[end]!.text);
    if (row === undefined || row.to !== first.to || row.cells.length !== first.cells.length) break;
    rows.push(row.cells);
    numbers.push(lines[end]!.number);
  }
  if (rows.length < FEWEST_ROWS) return undefined;
  return { kind: 'delimited', rows, lines: numbers, end, columns: first.cells.length };
}

function rowOf(text: string): LiteralRow | undefined {
  if (text.length > MAX_LINE || !/["']/.test(text)) return undefined;
  return bracketed(text) ?? spaced(text);
}

function bracketed(text: string): LiteralRow | undefined {
  const opened = OPENED.exec(text);
  if (opened === null || !/[({[]\s?$/.test(opened[1]!)) return undefined;
  const cells: string[] = [];
  let texts = 0;
  let rest = text.slice(opened[0].length);
  while (cells.length < MOST_CELLS) {
    const value: CodeValue | undefined = codeValueAt(rest);
    if (value === undefined) return undefined;
    cells.push(value.text);
    if (value.isText) texts++;
    rest = rest.slice(value.end);
    if (END.test(rest)) return cells.length > 1 && texts > 0 ? { to: opened[1]!.trim(), cells } : undefined;
    const between = BETWEEN.exec(rest);
    if (between === null) return undefined;
    rest = rest.slice(between[0].length);
  }
  return undefined;
}

function spaced(text: string): LiteralRow | undefined {
  const start = SPACED.exec(text);
  if (start === null) return undefined;
  const cells: string[] = [];
  let rest = text.slice(start[0].length).trimEnd();
  while (rest !== '' && cells.length < MOST_CELLS) {
    const value = SPACED_VALUE.exec(rest);
    if (value === null) return undefined;
    cells.push(value[1] ?? value[2]!);
    rest = rest.slice(value[0].length);
  }
  return rest === '' && cells.length > 1 ? { to: '"', cells } : undefined;
}
