import type { ValueKey } from './hash.ts';

/** Rows by a key of theirs: the rows of one key are a chain, the first one met at its head. Key 0 is no key. */
export class Groups {
  private readonly slots: Int32Array;
  private readonly next: Int32Array;
  private readonly keyOfRow: (row: number) => ValueKey;

  constructor(rows: number, keyOfRow: (row: number) => ValueKey) {
    let room = 16;
    while (room < rows * 1.5) room *= 2;
    this.slots = new Int32Array(room).fill(-1);
    this.next = new Int32Array(rows).fill(-1);
    this.keyOfRow = keyOfRow;
    const last = new Int32Array(rows).fill(-1);
    for (let row = 0; row < rows; row++) {
      const key = keyOfRow(row);
      if (key === 0) continue;
      const at = this.find(key);
      const head = this.slots[at]!;
      if (head < 0) this.slots[at] = row;
      else this.next[last[head]!] = row;
      last[head < 0 ? row : head] = row;
    }
  }

  /** The first row with this key, -1 if there is none. */
  first(key: ValueKey): number {
    return key === 0 ? -1 : this.slots[this.find(key)]!;
  }

  /** The rows with this key, at most so many. */
  *rows(key: ValueKey, most = Number.POSITIVE_INFINITY): Generator<number> {
    let left = most;
    for (let row = this.first(key); row >= 0 && left > 0; row = this.next[row]!, left--) yield row;
  }

  /** The first row of each group. */
  *heads(): Generator<number> {
    for (const row of this.slots) if (row >= 0) yield row;
  }

  isAlone(row: number): boolean {
    return this.next[row]! < 0;
  }

  private find(key: ValueKey): number {
    const mask = this.slots.length - 1;
    let at = (Math.imul((key % 4294967296) | 0, 0x9e3779b1) >>> 5) & mask;
    for (let row = this.slots[at]!; row >= 0 && this.keyOfRow(row) !== key; row = this.slots[at]!)
      at = (at + 1) & mask;
    return at;
  }
}

/** Distinct people under each key of a table: rows that agree in all that is told of them are one. */
export class Counts {
  private readonly groups: Groups;
  private readonly counts: Int32Array;

  /** `person`: one key for all that a row tells of who it is about. */
  constructor(rows: number, keyOfRow: (row: number) => ValueKey, person: (row: number) => ValueKey) {
    this.groups = new Groups(rows, keyOfRow);
    this.counts = new Int32Array(rows);
    const seen = new Groups(rows, (row) => (keyOfRow(row) === 0 ? 0 : person(row)));
    for (let row = 0; row < rows; row++) {
      const key = keyOfRow(row);
      if (key !== 0 && seen.first(person(row)) === row) this.counts[this.groups.first(key)]!++;
    }
  }

  of(key: ValueKey): number {
    const head = this.groups.first(key);
    return head < 0 ? 0 : this.counts[head]!;
  }
}
