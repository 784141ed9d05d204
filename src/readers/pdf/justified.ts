import type { CellLine } from './columns.ts';
import { cellOf } from './lines.ts';

/** Edges (points) that are the same, gaps of a line (heights of type) that are, and lines that follow each other. */
const SAME_EDGE = 1;
const SAME_GAP = 0.12;
const PITCH = 1.6;
/** A line of prose that others are measured by has so many words. */
const MIN_WORDS = 4;

/**
 * Lines of a justified column, taken for cells as their spaces are wide, made whole: they fill the room that lines
 * of prose next to them fill, and all their gaps are alike.
 */
export function joinJustified(lines: readonly CellLine[]): CellLine[] {
  const joined = [...lines];
  for (let i = 1; i < joined.length; i++) joined[i] = likeNeighbour(joined[i]!, joined[i - 1]!);
  for (let i = joined.length - 2; i >= 0; i--) joined[i] = likeNeighbour(joined[i]!, joined[i + 1]!);
  return joined;
}

function likeNeighbour(line: CellLine, neighbour: CellLine): CellLine {
  if (line.cells.length < 2 || neighbour.cells.length > 1) return line;
  const { words, base, size } = line.line;
  if (neighbour.line.words.length < MIN_WORDS || Math.abs(base - neighbour.line.base) > PITCH * size)
    return line;
  const whole = cellOf(words);
  const other = neighbour.cells[0]!;
  const edges = Math.max(Math.abs(whole.left - other.left), Math.abs(whole.right - other.right));
  return edges <= SAME_EDGE && hasEvenGaps(line) ? { line: line.line, cells: [whole] } : line;
}

function hasEvenGaps({ line: { words, size } }: CellLine): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 1; i < words.length; i++) {
    const gap = words[i]!.left - words[i - 1]!.right;
    least = Math.min(least, gap);
    most = Math.max(most, gap);
  }
  return words.length > 2 && most - least <= SAME_GAP * size;
}
