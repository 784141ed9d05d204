import type { Block } from '../layout.ts';
import type { LaidContent, PagePart } from '../page-content.ts';
import type { PageGrid } from '../page-grid.ts';
import { type PackedRows, packedRows, unpackedRows } from './packed-rows.ts';

/**
 * What is read of a page on its way from one thread to another. Rows are handed over as one text: an object for each of
 * their cells would take as long as to read it.
 */
export type PackedPart =
  | { readonly kind: 'content'; readonly content: PackedContent }
  | Exclude<PagePart, { kind: 'content' }>;

interface PackedContent extends Omit<LaidContent, 'blocks'> {
  readonly blocks: readonly PackedBlock[];
}

type PackedBlock = { readonly kind: 'grid'; readonly grid: PackedGrid } | Exclude<Block, { kind: 'grid' }>;

interface PackedGrid extends Pick<PageGrid, 'separators' | 'edges'> {
  /** `left` and `right` of each cell, line by line. */
  readonly spans: Float64Array;
  /** The number of cells before the end of each line. */
  readonly lineEnds: Int32Array;
  /** As its own columns cut them. */
  readonly rows: PackedRows;
}

/** Reads a page's block of this number once more, and cuts it by other columns than its own. */
export type CutAgain = (block: number, separators: readonly number[]) => ReturnType<PageGrid['rows']>;

export function packed(part: PagePart): PackedPart {
  if (part.kind !== 'content') return part;
  const { blocks, ...about } = part.content;
  const packedBlocks = blocks.map(
    (block): PackedBlock => (block.kind === 'grid' ? { kind: 'grid', grid: packedGrid(block.grid) } : block),
  );
  return { kind: 'content', content: { ...about, blocks: packedBlocks } };
}

function packedGrid(grid: PageGrid): PackedGrid {
  const { separators, edges } = grid;
  const lines = grid.lines();
  const lineEnds = new Int32Array(lines.length);
  const spans: number[] = [];
  lines.forEach(({ cells }, i) => {
    for (const { left, right } of cells) spans.push(left, right);
    lineEnds[i] = spans.length / 2;
  });
  const rows = packedRows(grid.rows(separators));
  return { separators, edges, spans: Float64Array.from(spans), lineEnds, rows };
}

export function unpacked(part: PackedPart, cutAgain: CutAgain): PagePart {
  if (part.kind !== 'content') return part;
  const { blocks, ...about } = part.content;
  const unpackedBlocks = blocks.map(
    (block, i): Block =>
      block.kind === 'grid'
        ? { kind: 'grid', grid: unpackedGrid(block.grid, (columns) => cutAgain(i, columns)) }
        : block,
  );
  return { kind: 'content', content: { ...about, blocks: unpackedBlocks } };
}

function unpackedGrid(grid: PackedGrid, cutAgain: PageGrid['rows']): PageGrid {
  const { separators, edges } = grid;
  return {
    separators,
    edges,
    lines: () => linesOf(grid),
    rows: (columns) =>
      columns === separators ? unpackedRows(grid.rows, separators.length + 1) : cutAgain(columns),
  };
}

function linesOf({ spans, lineEnds }: PackedGrid): ReturnType<PageGrid['lines']> {
  const cells = Array.from({ length: spans.length / 2 }, (_, i) => ({
    left: spans[2 * i]!,
    right: spans[2 * i + 1]!,
  }));
  return Array.from(lineEnds, (end, i) => ({ cells: cells.slice(i === 0 ? 0 : lineEnds[i - 1], end) }));
}
