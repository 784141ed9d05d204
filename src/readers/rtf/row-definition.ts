import type { Merge } from '../shared/prose/marked-cells.ts';

const MAX_CELLS = 1_000;

/** How the cells of a row are merged with others (RTF 1.9.1, "Table Definitions"). */
export class RowDefinition {
  /** Of each cell. */
  merges: Merge[] = [];
  #merge: Merge;

  /** True if the word defines a row. */
  word(name: string): boolean {
    if (name === 'trowd') this.merges = [];
    else if (name === 'clmrg') this.#merge = 'left';
    else if (name === 'clvmrg') this.#merge = 'above';
    else if (name === 'cellx') {
      if (this.merges.length < MAX_CELLS) this.merges.push(this.#merge);
      this.#merge = undefined;
    } else return false;
    return true;
  }
}
