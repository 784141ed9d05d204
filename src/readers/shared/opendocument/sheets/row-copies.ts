/** Copies of one row or cell that are made; the others say the same. */
export const MAX_COPIES = 1_024;
/** Copied cells of a document. */
const MAX_COPIED = 1_000_000;

/** Counts the copies in a document, so that a few repeated cells cannot become millions. */
export class CopyBudget {
  #left = MAX_COPIED;

  /** How many copies may be made of so many cells, besides the first. */
  grant(copies: number, cells = 1): number {
    const granted = Math.max(0, Math.min(copies, MAX_COPIES, Math.floor(this.#left / cells)));
    this.#left -= granted * cells;
    return granted;
  }
}
