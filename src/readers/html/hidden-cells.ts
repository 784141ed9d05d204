/** Which cells of a row are hidden: none, all, or those of the columns. */
export type HiddenColumns = 'none' | 'all' | readonly number[];

/** After so many changes every further row counts as hidden: only a hostile page has them. */
const MAX_RUNS = 500_000;

interface Run {
  readonly row: number;
  readonly key: string;
  readonly columns: 'none' | 'all' | ReadonlySet<number>;
}

/** The hidden cells of a table, kept as runs of rows that are alike: a hidden column costs one entry. */
export class HiddenCells {
  private readonly runs: Run[] = [];

  /** Nothing is hidden so far. */
  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  /** Rows must come in order. */
  add(row: number, columns: HiddenColumns): void {
    const key = typeof columns === 'string' ? columns : columns.join(' ');
    const last = this.runs[this.runs.length - 1];
    if ((last?.key ?? 'none') === key || this.runs.length > MAX_RUNS) return;
    if (this.runs.length === MAX_RUNS) this.runs.push({ row, key: 'all', columns: 'all' });
    else this.runs.push({ row, key, columns: typeof columns === 'string' ? columns : new Set(columns) });
  }

  has(row: number, column: number): boolean {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle]!.row <= row) low = middle + 1;
      else high = middle;
    }
    const columns = this.runs[low - 1]?.columns ?? 'none';
    return typeof columns === 'string' ? columns === 'all' : columns.has(column);
  }
}
