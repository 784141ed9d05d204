import { type CellLine, columnAt, distribute, type Grid } from './columns.ts';
import { textOf } from './lines.ts';

/** Captions stand in one of the first lines. */
const CAPTION_LINES = 5;
const MAX_BLOCKS = 6;

/**
 * A list set in several blocks beside each other, which repeat their captions: the blocks as tables of their own,
 * in reading order. Any other grid alone.
 */
export function splitSideBySide(grid: Grid): Grid[] {
  const columns = grid.separators.length + 1;
  for (const line of grid.lines.slice(0, CAPTION_LINES)) {
    const texts = distribute(line, grid.separators).map((words) => (words ? textOf(words) : ''));
    for (let blocks = 2; blocks <= MAX_BLOCKS; blocks++) {
      if (columns % blocks !== 0 || !repeats(texts, columns / blocks)) continue;
      return cutColumns(grid, columns / blocks);
    }
  }
  return [grid];
}

/** Are these captions the same ones again and again, `width` of them? */
function repeats(texts: readonly string[], width: number): boolean {
  if (width < 2 || texts.length <= width) return false;
  const first = texts.slice(0, width);
  if (new Set(first).size < width || first.includes('') || first.some((text) => /\p{Nd}{2}/u.test(text)))
    return false;
  return texts.every((text, i) => text === first[i % width]);
}

function cutColumns(grid: Grid, width: number): Grid[] {
  const blocks: Grid[] = [];
  for (let start = 0; start <= grid.separators.length; start += width) {
    const own = (x: number) => Math.floor(columnAt(grid.separators, x) / width) * width === start;
    const lines = grid.lines.flatMap((line) => part(line, own) ?? []);
    blocks.push({ lines, separators: grid.separators.slice(start, start + width - 1) });
  }
  return blocks.filter((block) => block.lines.length > 0);
}

function part({ line, cells }: CellLine, isOwn: (x: number) => boolean): CellLine | undefined {
  const kept = cells.filter((cell) => isOwn(cell.left));
  if (kept.length === 0) return undefined;
  return { line: { ...line, words: kept.flatMap((cell) => cell.words) }, cells: kept };
}
