import type { Unit } from '../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import { Records12 } from './records.ts';

const ITEM = 19;

/** The part of the shared strings, with a mark for each one that a cell shows. */
export class SharedStrings12 {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly #used: Uint8Array;

  constructor(bytes: Uint8Array) {
    let count = 0;
    let end = 0;
    for (const records = new Records12(bytes); records.next(); end = records.end) {
      if (records.id !== ITEM) continue;
      if (!records.holdsString(1)) break;
      count += 1;
    }
    // Behind a damaged one nothing is to be trusted; cells that point there are named in a problem.
    this.bytes = bytes.subarray(0, end);
    this.count = count;
    this.#used = new Uint8Array(count);
  }

  /** False for an index that there is no string for. */
  use(index: number): boolean {
    if (index >= this.count) return false;
    this.#used[index] = 1;
    return true;
  }

  /** Cells turned out not to be readable: all strings count as left over. */
  forget(): void {
    this.#used.fill(0);
  }

  /** Strings that no cell shows: what is left of deleted cells and sheets. */
  *unused(): Iterable<Unit> {
    const part = 'shared strings without a cell';
    // None of them is a caption of the others: they are the texts of many columns.
    const table = new FixedTable(part, 'slack', { title: part, headers: [''] });
    let rows: string[][] = [];
    let first = 0;
    let index = 0;
    for (const records = new Records12(this.bytes); records.next(); ) {
      if (records.id !== ITEM) continue;
      if (this.#used[index++] === 1) continue;
      const { text } = records.string(1);
      if (text === '') continue;
      rows.push([text]);
      if (rows.length < ROWS_PER_BATCH) continue;
      yield listedRows(table, first, rows);
      first += rows.length;
      rows = [];
    }
    if (rows.length > 0) yield listedRows(table, first, rows);
  }
}
