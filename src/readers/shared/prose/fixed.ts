import type { ColumnTable } from './columns.ts';
import { isBlank, type Line } from './lines.ts';
import { expandTabs, MAX_LAID_OUT, type Piece } from './pieces.ts';

const MIN_LINES = 4;
const MIN_COLUMNS = 3;
/** Lines that the columns are worked out from; those that follow need only fit. */
const SAMPLE_LINES = 80;
/** Share of the cells of a column that begin, or end, one below the other. */
const ALIGNED = 0.8;

/**
 * Records of fixed width whose fields have no more than one space between where they are full: columns are what no
 * line's text reaches over. Words of sentences are not aligned, and a field is filled up with spaces on some line.
 * `otherColumns`: how many columns can be told by wider gaps; undefined unless these are more.
 */
export function findFixed(
  lines: readonly Line[],
  from: number,
  otherColumns: number,
): ColumnTable | undefined {
  const sample = stretch(lines, from, SAMPLE_LINES);
  if (sample.length < MIN_LINES) return undefined;
  const ranges = withoutHoles(sample, rangesOf(sample));
  if (ranges.length < MIN_COLUMNS || !ranges.every((range) => isField(sample, range))) return undefined;
  const filled = ranges.filter(
    ({ start }) => start === 0 || sample.some((text) => isFilled(text, start)),
  ).length;
  if (filled <= otherColumns) return undefined;
  const all = sample.length < SAMPLE_LINES ? sample : stretch(lines, from, lines.length);
  const last = all.findIndex((text) => !fits(text, ranges));
  const rows = last < 0 ? all : all.slice(0, last);
  return {
    kind: 'columns',
    rows: rows.map((text) =>
      ranges.map(({ start }, i) => text.slice(start, ranges[i + 1]?.start ?? text.length).trim()),
    ),
    lines: rows.map((_, i) => lines[from + i]!.number),
    end: from + rows.length,
    columns: ranges.length,
    ranges,
  };
}

function stretch(lines: readonly Line[], from: number, most: number): string[] {
  const found: string[] = [];
  for (let at = from; at < lines.length && found.length < most; at++) {
    const line = lines[at]!;
    if (isBlank(line) || line.text.length > MAX_LAID_OUT) break;
    found.push(expandTabs(line.text));
  }
  return found;
}

/** The stretches between columns that are blank on all lines. */
function rangesOf(texts: readonly string[]): Piece[] {
  const length = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const inked = new Uint8Array(length + 1);
  for (const text of texts)
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== 32) inked[at] = 1;
  const ranges: Piece[] = [];
  for (let at = 0; at < length; at++) {
    if (inked[at] === 0) continue;
    const end = inked.indexOf(0, at);
    ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
}

/**
 * On a few lines the space between two words of a long cell may happen to be blank on all of them: what stands behind
 * it on fewer than half of the lines, and only behind a word, goes on the cell before.
 */
function withoutHoles(texts: readonly string[], ranges: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const range of ranges) {
    const before = whole.at(-1);
    if (before !== undefined && range.start - before.end === 1 && goesOn(texts, range)) {
      whole[whole.length - 1] = { start: before.start, end: range.end };
    } else whole.push(range);
  }
  return whole;
}

function goesOn(texts: readonly string[], { start, end }: Piece): boolean {
  const cells = texts.filter((text) => text.slice(start, end).trim() !== '');
  return cells.length * 2 < texts.length && cells.every((text) => text[start - 2] !== ' ');
}

/** Its cells stand one below the other, and they are not all of one length unless they look alike. */
function isField(texts: readonly string[], { start, end }: Piece): boolean {
  const cells = texts
    .map((text) => text.slice(start, end).padEnd(end - start))
    .filter((cell) => cell.trim() !== '');
  const left = cells.filter((cell) => cell[0] !== ' ').length;
  const right = cells.filter((cell) => cell.at(-1) !== ' ').length;
  return cells.length >= texts.length / 2 && Math.max(left, right) >= cells.length * ALIGNED;
}

/** The field before this place has spaces at its end. */
const isFilled = (text: string, start: number): boolean =>
  start < text.length && text[start - 1] === ' ' && text[start - 2] === ' ';

const fits = (text: string, ranges: readonly Piece[]): boolean =>
  ranges.every(({ start }) => start === 0 || start >= text.length || text[start - 1] === ' ');
