import type { Area } from '../../../core/types.ts';

/** Areas of one sheet that are kept. */
const MAX_AREAS = 1_000_000;
/** Areas that are looked at together. */
const BLOCK = 64;
/** Areas that are looked at for one cell: merged ones do not overlap, so that a row crosses at most 8,192. */
const MAX_LOOKS = 20_000;

/** Areas of a sheet, and which one a cell lies in. */
export class AreaList<T extends Area> {
  readonly #areas: T[] = [];
  #sorted = true;
  /** The last row that the areas of a block reach. */
  #bottoms: number[] = [];

  get all(): readonly T[] {
    return this.#areas;
  }

  /** False if there are too many to be kept. */
  add(area: T): boolean {
    if (this.#areas.length >= MAX_AREAS) return false;
    this.#areas.push(area);
    this.#sorted = false;
    return true;
  }

  /** The area that a cell lies in, if any; of several, the one that begins lowest. */
  find(row: number, column: number): T | undefined {
    if (!this.#sorted) this.#sort();
    let looks = 0;
    for (let block = Math.floor((this.#begunAt(row) - 1) / BLOCK); block >= 0; block--) {
      if (++looks > MAX_LOOKS) return undefined;
      if (this.#bottoms[block]! < row) continue;
      looks += BLOCK;
      const first = block * BLOCK;
      for (let at = Math.min(first + BLOCK, this.#areas.length) - 1; at >= first; at--) {
        const area = this.#areas[at]!;
        if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return area;
      }
    }
    return undefined;
  }

  /** How many areas begin in the row or above. */
  #begunAt(row: number): number {
    let low = 0;
    let high = this.#areas.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#areas[middle]!.top <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sort(): void {
    this.#areas.sort((one, other) => one.top - other.top);
    this.#bottoms = [];
    for (const [at, { bottom }] of this.#areas.entries()) {
      const block = Math.floor(at / BLOCK);
      this.#bottoms[block] = Math.max(this.#bottoms[block] ?? -1, bottom);
    }
    this.#sorted = true;
  }
}
