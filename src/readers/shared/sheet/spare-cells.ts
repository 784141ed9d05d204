import type { Cells } from './cells.ts';

/** Arrays that cells are written to. */
export type CellRoom = Pick<Cells, 'columns' | 'starts' | 'ends' | 'marks' | 'bytes'>;

/** Sets of arrays that are kept; more are left to the garbage collector. */
const MOST = 8;

/** Arrays of batches that nobody asks any more, to be written to again: a long sheet has hundreds of batches. */
export class SpareCells {
  #rooms: CellRoom[] = [];

  /** `cells`: of a batch that is done with. */
  give({ columns, starts, ends, marks, bytes }: CellRoom): void {
    if (this.#rooms.length >= MOST) return;
    // What was written may be less than there is room for.
    this.#rooms.push({ columns, starts, ends, marks, bytes: new Uint8Array(bytes.buffer) });
  }

  take(): CellRoom | undefined {
    return this.#rooms.pop();
  }

  takeAll(): readonly CellRoom[] {
    const rooms = this.#rooms;
    this.#rooms = [];
    return rooms;
  }
}
