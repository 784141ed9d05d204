import {
  type CellLine,
  cellLines,
  columnAt,
  distribute,
  findGrid,
  type Grid,
  groupLines,
} from './columns.ts';
import { joinCombs } from './combs.ts';
import { splitFlows } from './flows.ts';
import { joinJustified } from './justified.ts';
import { type LabelRecord, splitLabels } from './labels.ts';
import { textOf, toLines } from './lines.ts';
import { type PageGrid, pageGrid } from './page-grid.ts';
import { type Paragraph, toParagraphs } from './paragraphs.ts';
import { type Rule, ruledLines } from './rules.ts';
import { joinRuns } from './runs.ts';
import { splitSideBySide } from './side-by-side.ts';
import type { Word } from './word.ts';

/** What a page consists of, in reading order. */
export type Block =
  | { readonly kind: 'grid'; readonly grid: PageGrid }
  /** A single line of several cells: the rest of a table that began on the page before, or nothing. */
  | { readonly kind: 'line'; readonly line: CellLine }
  | { readonly kind: 'records'; readonly records: readonly LabelRecord[] }
  | ({ readonly kind: 'text' } & Paragraph);

/** Rebuilds tables, labelled blocks and paragraphs from the words of a page. */
export function layOut(words: readonly Word[], rules: readonly Rule[] = []): Block[] {
  const blocks: Block[] = [];
  for (const group of byDirection(joinCombs(joinRuns(words))).flatMap(splitFlows)) {
    const lines = toLines(group);
    const ruled = group[0]!.turn === 0 ? ruledLines(lines, rules) : lines;
    for (const part of splitLabels(joinJustified(cellLines(ruled))).parts) {
      if ('records' in part) blocks.push({ kind: 'records', records: part.records });
      else blocks.push(...layOutLines(part));
    }
  }
  return blocks;
}

/** Text that runs another way has its own lines; slanted text (stamps, watermarks) is taken object by object. */
function byDirection(words: readonly Word[]): (readonly Word[])[] {
  const first = words[0]?.turn ?? 0;
  if (words.length > 0 && first >= 0 && words.every(({ turn }) => turn === first)) return [words];
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    const key = word.turn < 0 ? `object ${word.object}` : `turn ${word.turn}`;
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return [...groups.values()];
}

function layOutLines(lines: readonly CellLine[]): Block[] {
  const blocks: Block[] = [];
  let prose: CellLine[] = [];
  const flush = () => {
    blocks.push(...texts(toParagraphs(prose)));
    prose = [];
  };
  for (const group of groupLines(lines)) {
    const found = findGrid(group);
    const columns = found && isProse(found.grid) ? found.grid.separators : undefined;
    if (found && !columns && hasEnoughLines(found.grid)) {
      prose.push(...group.slice(0, found.top));
      flush();
      blocks.push(
        ...splitSideBySide(found.grid).map((grid): Block => ({ kind: 'grid', grid: pageGrid(grid) })),
      );
      prose.push(...group.slice(found.bottom));
    } else if (columns) {
      const above = linesAbove(prose, group[0]!, columns);
      prose.length -= above.length;
      flush();
      blocks.push(...texts(toParagraphs([...above, ...group], columns)));
    } else if (group.length === 1 && group[0]!.cells.length > 1 && !goesOn(prose, group[0]!)) {
      flush();
      blocks.push({ kind: 'line', line: group[0]! });
    } else prose.push(...group);
  }
  flush();
  return blocks;
}

/** Lines of prose are this close (heights of type) and have so many words, the last one aside. */
const PROSE_PITCH = 1.5;
const LINE_WORDS = 6;

/** A line of few words whose spaces are wide may still be the next one of a paragraph. */
function goesOn(prose: readonly CellLine[], { line }: CellLine): boolean {
  const last = prose[prose.length - 1];
  if (last?.cells.length !== 1 || last.line.words.length < LINE_WORDS) return false;
  const [left, right] = [line.words[0]!.left, line.words[line.words.length - 1]!.right];
  const above = last.cells[0]!;
  const slack = line.size;
  if (left < above.left - slack || right > above.right + slack) return false;
  return line.base - last.line.base < PROSE_PITCH * line.size;
}

/** The lines right above columns of prose that keep to one of them: one column may begin higher than the other. */
function linesAbove(lines: readonly CellLine[], first: CellLine, columns: readonly number[]): CellLine[] {
  let from = lines.length;
  for (let below = first; from > 0; from--) {
    const above = lines[from - 1]!;
    const pitch = below.line.base - above.line.base;
    if (pitch > MAX_ABOVE * below.line.size || !keepsToColumns(above, columns)) break;
    below = above;
  }
  return lines.slice(from);
}

function keepsToColumns({ cells }: CellLine, columns: readonly number[]): boolean {
  return cells.every((cell) => columnAt(columns, cell.left) === columnAt(columns, cell.right));
}

/** How far (in heights of type) the lines of neighbouring columns of prose can stand apart. */
const MAX_ABOVE = 1.9;

function texts(paragraphs: readonly Paragraph[]): Block[] {
  return paragraphs.map((paragraph) => ({ kind: 'text', ...paragraph }));
}

/** Rows that make a table of two columns, and of more. */
const MIN_LINES_TWO_COLUMNS = 3;
const MIN_LINES = 2;

function hasEnoughLines(grid: Grid): boolean {
  const lines = grid.lines.filter((line) => line.cells.length > 1).length;
  const needed = grid.separators.length === 1 ? MIN_LINES_TWO_COLUMNS : MIN_LINES;
  return lines >= needed;
}

/** Words and characters that a column of prose has in a line on average. */
const PROSE_WORDS = 3.5;
const PROSE_CHARACTERS = 20;
const PROSE_DIGITS = 0.15;
/** A column of prose has text in most lines. */
const PROSE_FILLED = 0.6;

const SENTENCES_FILLED = 0.4;
const SENTENCE_WORDS = 5;
const SENTENCE_CHARACTERS = 32;

/** Running text has small letters; names and places are written with capitals. */
const PROSE_CAPITALS = 0.5;
const CAPITAL = /^\p{Lu}/u;

interface ColumnText {
  lines: number;
  words: number;
  capitals: number;
  characters: number;
  digits: number;
}

/** Are the columns those of a page of prose, not of a table? */
function isProse(grid: Grid): boolean {
  const columns: ColumnText[] = Array.from({ length: grid.separators.length + 1 }, () => ({
    lines: 0,
    words: 0,
    capitals: 0,
    characters: 0,
    digits: 0,
  }));
  const rows = grid.lines.map((line) => distribute(line, grid.separators));
  for (const row of rows) countAll(columns, row, countWords);
  // The columns of nearly every table are too short for prose: their letters need not be counted.
  const long = columns.filter((column) => isLong(column, rows.length)).length;
  if (long < columns.length && (columns.length !== 2 || long === 0)) return false;
  for (const row of rows) countAll(columns, row, countCharacters);
  if (columns.every((column) => isVeryLong(column, rows.length))) return true;
  const prose = columns.filter((column) => isProseColumn(column, rows.length)).length;
  return prose === columns.length || (columns.length === 2 && prose === 1 && hasNoIds(columns));
}

function countAll(
  columns: readonly ColumnText[],
  row: ReturnType<typeof distribute>,
  count: (column: ColumnText, words: readonly Word[]) => void,
): void {
  row.forEach((words, i) => {
    if (words) count(columns[i]!, words);
  });
}

function countWords(column: ColumnText, words: readonly Word[]): void {
  column.lines++;
  column.words += words.length;
}

function countCharacters(column: ColumnText, words: readonly Word[]): void {
  const text = textOf(words);
  for (const word of words) if (CAPITAL.test(word.text)) column.capitals++;
  column.characters += text.length;
  column.digits += text.replace(/\P{Nd}/gu, '').length;
}

/** Has it text in most lines, and many words in them? */
function isLong(column: ColumnText, lines: number): boolean {
  return column.lines >= lines * PROSE_FILLED && column.words >= PROSE_WORDS * column.lines;
}

/**
 * Lines as long as these in each column are sentences, whatever names, dates and numbers they hold. Whole paragraphs
 * may lack a neighbour.
 */
function isVeryLong(column: ColumnText, lines: number): boolean {
  return (
    column.lines >= lines * SENTENCES_FILLED &&
    column.words >= SENTENCE_WORDS * column.lines &&
    column.characters >= SENTENCE_CHARACTERS * column.lines
  );
}

function isProseColumn(column: ColumnText, lines: number): boolean {
  return (
    isLong(column, lines) &&
    column.capitals <= PROSE_CAPITALS * column.words &&
    column.characters >= PROSE_CHARACTERS * column.lines &&
    column.digits <= PROSE_DIGITS * column.characters
  );
}

/** Beside one column of prose, is the other one free of numbers: notes in the margin, terms with definitions? */
function hasNoIds(columns: readonly ColumnText[]): boolean {
  return columns.every((column) => column.digits <= PROSE_DIGITS * column.characters);
}
