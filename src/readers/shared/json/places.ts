/** After so many runs the places of further rows are not kept: only a hostile file has them. */
const MAX_RUNS = 500_000;

interface Run {
  readonly firstRow: number;
  readonly indexes: readonly number[];
}

/**
 * Which element of the document each row of a table came from. Rows as a rule come from consecutive elements,
 * so only the begin of each run is kept: a list of a million rows costs one entry.
 */
export class RowPlaces {
  private readonly runs: Run[] = [];
  private full = false;

  add(row: number, indexes: readonly number[]): void {
    if (this.full) return;
    const last = this.runs[this.runs.length - 1];
    if (last !== undefined && follows(last, row, indexes)) return;
    if (this.runs.length < MAX_RUNS) this.runs.push({ firstRow: row, indexes });
    else this.full = true;
  }

  /** Undefined where it is no longer known. */
  of(row: number): readonly number[] | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    if (high < 0 || (this.full && row >= this.runs[high]!.firstRow)) return undefined;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle]!.firstRow <= row) low = middle;
      else high = middle - 1;
    }
    return advance(this.runs[low]!, row);
  }
}

function advance(run: Run, row: number): readonly number[] {
  const { indexes } = run;
  if (indexes.length === 0) return indexes;
  return [...indexes.slice(0, -1), indexes[indexes.length - 1]! + row - run.firstRow];
}

function follows(run: Run, row: number, indexes: readonly number[]): boolean {
  const { length } = indexes;
  if (length !== run.indexes.length) return false;
  for (let i = 0; i < length - 1; i++) if (indexes[i] !== run.indexes[i]) return false;
  return length === 0 || indexes[length - 1] === run.indexes[length - 1]! + row - run.firstRow;
}
