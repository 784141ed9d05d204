import type { Line } from './lines.ts';
import type { FoundRows } from './table.ts';

/**
 * A table drawn with pipes (Markdown, Org, reStructuredText grids, output of database clients). Without rows if
 * the lines up to `end` are none after all.
 */
export interface PipeTable extends FoundRows {
  readonly kind: 'pipes';
  /** Index behind the last line. */
  readonly end: number;
  readonly columns: number;
}

const MAX_LINE = 20_000;
/** Nothing but what lines are drawn with. */
const RULE = /^[-=+|:_~\s─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬]{1,4000}$/;
/** Under the captions of a grid. */
const HEAD_RULE = /^\s{0,80}\+={2,400}\+[=+]{0,4000}\s{0,80}$/;
const RULE_STROKES = /[-=─━═]{2}/;

/** A line that only separates: `|---|---|`, `+----+`, `=====  =====`. */
export function isRule(text: string): boolean {
  return text.length <= 4000 && RULE_STROKES.test(text) && RULE.test(text);
}

/** The pipe table that begins at line `from`. `columns`: those of a table that may be going on here. */
export function findPipes(lines: readonly Line[], from: number, columns = 0): PipeTable | undefined {
  let rows: string[][] = [];
  let numbers: number[] = [];
  /** Rules above each row. */
  const rules: number[] = [];
  let ruleCount = 0;
  let headRules = 0;
  let ruled = false;
  let framed = true;
  let end = from;
  for (; end < lines.length; end++) {
    const { text, number } = lines[end]!;
    if (isRule(text)) {
      ruled ||= rows.length <= 1;
      ruleCount++;
      if (HEAD_RULE.test(text)) headRules = ruleCount;
      continue;
    }
    if (text.length > MAX_LINE || !/[|│┃║]/.test(text)) break;
    framed &&= /^\s{0,40}[|│┃║]/.test(text);
    rows.push(cellsOf(text));
    numbers.push(number);
    rules.push(ruleCount);
  }
  // A rule below each row, not below the last only.
  if (headRules > 0 && ruleCount > headRules + 1) {
    const starts = rules.flatMap((above, i) => (above === rules[i - 1] ? [] : [i]));
    rows = starts.map((start, i) => joined(rows.slice(start, starts[i + 1])));
    numbers = starts.map((start) => numbers[start]!);
  }
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.length >= 3 && rows.every((row) => row.length === widest);
  const goesOn = columns > 1 && widest === columns;
  // The last of several rules may be the frame of what follows; those before it are looked at once only.
  if (rows.length === 0) {
    return end - from > 2 ? { kind: 'pipes', rows, lines: numbers, end: end - 1, columns: 0 } : undefined;
  }
  const table = widest >= 2 && (goesOn || (rows.length >= 2 && (ruled || framed || even)));
  return { kind: 'pipes', rows: table ? rows : [], lines: numbers, end, columns: widest };
}

/** The lines of one row of a grid (reStructuredText, Pandoc), cell by cell. */
function joined(lines: readonly (readonly string[])[]): string[] {
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, i) =>
    lines
      .map((line) => line[i] ?? '')
      .filter((cell) => cell !== '')
      .join(' '),
  );
}

function cellsOf(text: string): string[] {
  const cells = text
    .trim()
    .replace(/\\\|/g, '\u0000')
    .split(/[|│┃║]/)
    .map((cell) => cell.replaceAll('\u0000', '|').trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
