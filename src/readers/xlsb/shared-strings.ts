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

  /** Strings that no cell shows. */
  *unused(): Iterable<string> {
    let index = 0;
    for (const records = new Records12(this.bytes); records.next(); ) {
      if (records.id !== ITEM) continue;
      if (this.#used[index++] !== 1) yield records.string(1).text;
    }
  }
}
