/** Counts of what was right. */
export class Tally {
  hit = 0;
  of = 0;

  count(right: boolean): void {
    this.of++;
    if (right) this.hit++;
  }

  /** 0–100; 100 of nothing. */
  get percent(): number {
    return this.of === 0 ? 100 : (100 * this.hit) / this.of;
  }
}

/** Tallies by two keys, in order of first use. */
export class Tallies {
  readonly rows = new Map<string, Map<string, Tally>>();

  readonly at = (row: string, column: string): Tally => {
    const cells = this.rows.get(row) ?? new Map<string, Tally>();
    this.rows.set(row, cells);
    const tally = cells.get(column) ?? new Tally();
    cells.set(column, tally);
    return tally;
  };

  /** Sum over one row. */
  row(key: string): Tally {
    const sum = new Tally();
    for (const { hit, of } of this.rows.get(key)?.values() ?? []) {
      sum.hit += hit;
      sum.of += of;
    }
    return sum;
  }
}
