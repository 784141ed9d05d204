const KEPT = 1 << 16;

/**
 * Finds the physical line that a row begins on. Holds only the rows where the distance between row number and
 * line number changes (line ends inside quotes, lines between records); of very many, the latest and the first.
 */
export class LineIndex {
  #rows: number[] = [];
  #lines: number[] = [];
  /** Rows from here on, and those before the first that was dropped, are known. */
  #knownFrom = 0;
  #lost = Number.POSITIVE_INFINITY;
  #first: number | undefined;

  /** Rows come in order, none twice. Lines count from 1. */
  add(row: number, line: number): void {
    this.#first ??= line - row;
    const last = this.#rows.length - 1;
    if (last >= 0 && this.#lines[last]! - this.#rows[last]! === line - row) return;
    if (this.#rows.length >= 2 * KEPT) this.#dropOldest();
    this.#rows.push(row);
    this.#lines.push(line);
  }

  /** Line of the row, or undefined where it is no longer known. */
  lineOf(row: number): number | undefined {
    if (row < this.#lost && this.#first !== undefined && this.#lost < Number.POSITIVE_INFINITY)
      return row + this.#first;
    if (row < this.#knownFrom) return undefined;
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : this.#lines[low - 1]! + row - this.#rows[low - 1]!;
  }

  #dropOldest(): void {
    // The first stretch stays: locators of whole columns begin there.
    if (this.#lost === Number.POSITIVE_INFINITY) this.#lost = this.#rows[1]!;
    this.#rows = this.#rows.slice(KEPT);
    this.#lines = this.#lines.slice(KEPT);
    this.#knownFrom = this.#rows[0]!;
  }
}
