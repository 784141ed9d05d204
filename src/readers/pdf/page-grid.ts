import { columnAt, type Grid, type LineSpans } from './columns.ts';
import { type GridRow, gridRows } from './rows.ts';

/** How far the texts of a column reach. */
export type Edges = readonly [left: number, right: number];

/** A table of a page, as far as it matters whether it goes on the one before. */
export interface PageGrid {
  /** As in `Grid`. */
  readonly separators: readonly number[];
  readonly edges: readonly Edges[];
  lines(): readonly LineSpans[];
  /** Its rows, cut by these columns: its own or those of the table that it goes on. */
  rows(separators: readonly number[]): readonly GridRow[];
}

export function pageGrid({ lines, separators }: Grid): PageGrid {
  return {
    separators,
    edges: edgesOf({ lines, separators }),
    lines: () => lines,
    rows: (columns) => gridRows({ lines, separators: columns }),
  };
}

function edgesOf(grid: Grid): Edges[] {
  const count = grid.separators.length + 1;
  const edges = Array.from({ length: count }, (): [number, number] => [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
  for (const line of grid.lines) {
    if (line.cells.length < 2) continue;
    for (const cell of line.cells) {
      const edge = edges[columnAt(grid.separators, cell.left)]!;
      edge[0] = Math.min(edge[0], cell.left);
      edge[1] = Math.max(edge[1], cell.right);
    }
  }
  return edges;
}
