import { columnRanges, fits, SLACK } from './layout.ts';
import { isBlank, type Line } from './lines.ts';
import { expandTabs, type LaidOut, MAX_LAID_OUT, type Piece, piecesOf } from './pieces.ts';
import { isRule } from './pipes.ts';
import type { FoundRows } from './table.ts';

/** Lines whose pieces stand one below the other. */
export interface ColumnTable extends FoundRows {
  readonly kind: 'columns';
  readonly end: number;
  readonly columns: number;
  /** Where the columns stand, for lines that may follow. */
  readonly ranges: readonly Piece[];
}

const MIN_LINES = 3;
/** Lines of captions above a rule. */
const MAX_HEAD_LINES = 3;
/** Lines that the columns are worked out from; those that follow need only fit. */
const SAMPLE_LINES = 60;
/** Share of lines that may reach over the edge of a column. */
const MAX_MISFITS = 0.25;
/** The same where a rule says for certain where the columns are. */
const MAX_MISFITS_RULED = 0.6;

/** The stretch of aligned columns that begins at line `from`. `open`: columns of a table that may be going on. */
export function findColumns(
  lines: readonly Line[],
  from: number,
  open?: readonly Piece[],
): ColumnTable | undefined {
  const sample = candidates(lines, from, SAMPLE_LINES);
  const ranges = open ?? settledRanges(sample);
  if (ranges === undefined || (open === undefined && beginsLater(sample, ranges))) return undefined;
  const all = sample.length < SAMPLE_LINES ? sample : candidates(lines, from, lines.length);
  const run = fitting(all, ranges);
  const rows = run.filter((line) => !line.rule);
  if (rows.length < (open === undefined ? MIN_LINES : 1)) return undefined;
  return {
    kind: 'columns',
    rows: rows.map((row) => cellsOf(row, ranges)),
    lines: rows.map((row) => row.number),
    end: run.at(-1)!.next,
    columns: ranges.length,
    ranges,
  };
}

/** The first line is not of the table that the others make: a title above it, the end of a paragraph. */
function beginsLater(sample: readonly LaidOut[], ranges: readonly Piece[]): boolean {
  if (sample.findIndex((line) => line.rule) > MAX_HEAD_LINES) return true;
  const others = settledRanges(sample.slice(1));
  return others !== undefined && others.length >= ranges.length && !fits(sample[0]!, others);
}

/** Columns of the longest beginning of the sample that has any; lines behind a blank one need not have them too. */
function settledRanges(sample: readonly LaidOut[]): readonly Piece[] | undefined {
  const apart = sample.findIndex((line, i) => i >= MIN_LINES && line.apart);
  let lines = apart < 0 ? sample : sample.slice(0, apart);
  while (lines.length >= MIN_LINES) {
    const ranges = columnRanges(lines);
    if (ranges === undefined) return undefined;
    const run = fitting(lines, ranges);
    if (run.length === lines.length) return ranges;
    lines = run;
  }
  return undefined;
}

/** Lines from `from` on that may be of a table: two pieces or more, or one piece between such lines. */
function candidates(lines: readonly Line[], from: number, most: number): LaidOut[] {
  const found: LaidOut[] = [];
  let blank = false;
  let settled = 0;
  for (let at = from; at < lines.length && found.length < most; at++) {
    const line = lines[at]!;
    if (isBlank(line)) {
      if (blank) break;
      blank = true;
      continue;
    }
    if (line.text.length > MAX_LAID_OUT) break;
    const text = expandTabs(line.text);
    const pieces = piecesOf(text);
    const rule = isRule(line.text);
    if (pieces.length < 2 && !rule && (blank || settled < found.length)) break;
    found.push({ text, number: line.number, pieces, next: at + 1, rule, apart: blank });
    if (pieces.length >= 2 && !rule) settled = found.length;
    blank = false;
  }
  return found.slice(0, settled);
}

/** The lines up to where too many no longer fit the columns; the last one fits or is plainly laid out too. */
function fitting(lines: readonly LaidOut[], ranges: readonly Piece[]): readonly LaidOut[] {
  const ruled = lines.some((line) => line.rule);
  let misfits = 0;
  let end = 0;
  for (const [i, line] of lines.entries()) {
    if (line.rule) continue;
    if (fits(line, ranges)) {
      if (line.pieces.length > 1) end = i + 1;
      continue;
    }
    misfits++;
    if (
      line.apart ||
      line.pieces.length < 2 ||
      misfits > (ruled ? Math.max(2, i * MAX_MISFITS_RULED) : Math.max(1, i * MAX_MISFITS))
    )
      break;
    if (end > 0 && (ruled || line.pieces.length >= 3)) end = i + 1;
  }
  return lines.slice(0, end);
}

/** The texts of the columns. Text that reaches over the edge of its column stays whole. */
function cellsOf(row: LaidOut, ranges: readonly Piece[]): string[] {
  return fits(row, ranges) ? cutAtColumns(row, ranges) : cutAtPieces(row, ranges);
}

function cutAtColumns(row: LaidOut, ranges: readonly Piece[]): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let column = 0; column < ranges.length; column++) {
    const next = ranges[column + 1]?.start ?? row.text.length;
    const to = Math.max(from, columnEnd(row, ranges[column]!, next));
    cells.push(row.text.slice(from, to).trim());
    from = to;
  }
  return cells;
}

/** Where the text of a column ends on this line: at the next column, or behind a text that reaches over its edge. */
function columnEnd({ text, pieces }: LaidOut, range: Piece, next: number): number {
  if (next >= text.length) return text.length;
  const across = pieces.find((piece) => piece.start < next && piece.end > next);
  if (across === undefined || text[next - 1] === ' ') return next;
  // A piece that begins behind this column is text of the next one that begins a little early.
  return across.start >= range.end ? across.start : across.end;
}

/** On a line that was pushed out of its columns, every piece goes to the column it begins in. */
function cutAtPieces({ text, pieces }: LaidOut, ranges: readonly Piece[]): string[] {
  const cells = ranges.map(() => '');
  for (const { start, end } of splitAtColumns(text, pieces, ranges)) {
    const column = Math.max(
      0,
      ranges.findLastIndex((range) => range.start - SLACK <= start),
    );
    cells[column] = `${cells[column]} ${text.slice(start, end)}`.trim();
  }
  return cells;
}

/** Pieces that go on into the next column are cut where one space stands exactly at its edge. */
function splitAtColumns(text: string, pieces: readonly Piece[], ranges: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const edges = ranges
      .map((range) => range.start)
      .filter((edge) => edge > piece.start && edge < piece.end && text[edge - 1] === ' ');
    const starts = [piece.start, ...edges];
    return starts.map((start, i) => ({ start, end: starts[i + 1] ?? piece.end }));
  });
}
