import type { Area } from '../../core/types.ts';

/** Merged areas of one sheet that are kept. */
const MAX_MERGES = 1_000_000;
/** Merged areas that are looked at together. */
const BLOCK = 64;
/** Merged areas that are looked at for one cell: where none overlaps another, a row has at most 8,192. */
const MAX_LOOKS = 20_000;

/** The merged areas of a sheet (ECMA-376 part 1, 18.3.1.54): which cells lie under one and are not shown. */
export class Merges {
  #areas: Area[] = [];
  #sorted = false;
  /** The lowest row that the areas of a block reach. */
  #bottoms: number[] = [];
  /** The lowest row of all; -1 if there is no area. */
  bottom = -1;

  add(area: Area): void {
    const single = area.top === area.bottom && area.left === area.right;
    if (single || this.#areas.length >= MAX_MERGES) return;
    this.#areas.push(area);
    this.#sorted = false;
    this.bottom = Math.max(this.bottom, area.bottom);
  }

  /** True for a cell that another one of its area is shown instead of. */
  covers(row: number, column: number): boolean {
    if (row > this.bottom) return false;
    if (!this.#sorted) this.#sort();
    let looks = 0;
    for (let block = Math.floor((this.#begunAt(row) - 1) / BLOCK); block >= 0; block--) {
      if (++looks > MAX_LOOKS) return false;
      if (this.#bottoms[block]! < row) continue;
      looks += BLOCK;
      for (const area of this.#areas.slice(block * BLOCK, (block + 1) * BLOCK)) {
        if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
        return row !== area.top || column !== area.left;
      }
    }
    return false;
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
