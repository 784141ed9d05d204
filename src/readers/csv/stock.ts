import type { CellArrays } from './scan.ts';

/** Chunks of ordinary size are of this length, with some room for what the last one left over. */
const ROOM = 576 * 1024;
/** What is kept for later. */
const MOST = 6;
const LARGEST = 4 * 1024 * 1024;

/** Memory that batches gave back, to be used for the next ones: a gigabyte of rows needs no more than a few of them. */
export class Stock {
  readonly #blocks: Uint8Array[] = [];
  readonly #arrays: CellArrays[] = [];

  block(size: number): Uint8Array {
    const at = this.#blocks.findIndex(({ length }) => length >= size);
    return at < 0 ? new Uint8Array(Math.max(size, ROOM)) : this.#blocks.splice(at, 1)[0]!;
  }

  /** Undefined if there are none. */
  arrays(): CellArrays | undefined {
    return this.#arrays.pop();
  }

  takeBack(block: Uint8Array): void {
    if (this.#blocks.length < MOST && block.length <= LARGEST) this.#blocks.push(block);
  }

  takeBackArrays(arrays: CellArrays): void {
    if (this.#arrays.length < MOST && arrays.starts.length * 4 <= LARGEST) this.#arrays.push(arrays);
  }
}
