import type { RowBatch } from '../types.ts';
import type { Row } from './row.ts';

type WaitingRow = { batch: RowBatch; index: number };

/** Cells looked at together at the most: rows of ten thousand cells must not hold a gigabyte. */
const MOST_CELLS = 500_000;

/** Rows of a table that wait to be looked at together, and the batches that they lie in, which are given back when they are done with. */
export class WaitingRows {
  /**
   * The rows that wait, behind them objects of rows that nobody holds any more, to be used again: a long table has
   * millions.
   */
  private rows: WaitingRow[] = [];
  private pending = 0;
  private cells = 0;
  /** Batches of rows that are pending. */
  private held: RowBatch[] = [];

  get count(): number {
    return this.pending;
  }

  /** Whether there are enough for a window of so many rows. */
  fill(window: number): boolean {
    return this.pending >= window || this.cells >= MOST_CELLS;
  }

  /** Rows of this batch come now. */
  hold(batch: RowBatch): void {
    this.held.push(batch);
  }

  add(batch: RowBatch, index: number): void {
    this.cells += batch.width(index);
    const row = this.rows[this.pending++];
    if (row === undefined) {
      this.rows.push({ batch, index });
      return;
    }
    row.batch = batch;
    row.index = index;
  }

  /** In a long table one array for all windows. */
  get all(): readonly Row[] {
    const { rows, pending } = this;
    return pending === rows.length ? rows : rows.slice(0, pending);
  }

  /** They wait no more; their objects hold what they do until others come. */
  take(): readonly Row[] {
    const { all } = this;
    this.clear();
    return all;
  }

  clear(): void {
    this.pending = 0;
    this.cells = 0;
  }

  /** These wait for those that follow. Whatever they lie in is left to the garbage collector. */
  keep(open: readonly Row[]): void {
    this.rows = [...open];
    this.pending = open.length;
    this.cells = 0;
    this.held = this.held.slice(-1);
  }

  /** Gives back the batches before the one that is being pushed. */
  releaseOlder(): void {
    this.release(this.held.length - 1);
  }

  releaseAll(): void {
    this.release(this.held.length);
  }

  /** Gives back the first batches. */
  private release(count: number): void {
    for (const batch of this.held.splice(0, count)) batch.release?.();
  }
}
