import type { Secret } from '../../hash.ts';
import type { CellMemory } from '../cell-memory.ts';
import { KnownRows } from '../known-rows.ts';
import { columnsOf } from './known-plan.ts';
import type { Asked } from './messages.ts';
import { answered, JUDGED, LEFT, type Slot } from './slot.ts';

/**
 * Judges the cells of rows by what the thread that asks knows of them, and leaves it those that nobody knows: an other end of
 * `RowsAhead` that holds no detector.
 */
export class KnownJudge {
  private readonly secret: Secret;
  private readonly slots: Slot[] = [];
  private rows: KnownRows | undefined;
  private memories: readonly CellMemory[] = [];

  constructor(secret: Secret) {
    this.secret = secret;
  }

  /** Answers in the slot's memory, whatever happens. */
  answer({ slot: number, memory, rows, shape, plan, news = [] }: Asked): void {
    if (memory) this.slots[number] = memory;
    const slot = this.slots[number]!;
    let state: typeof JUDGED | typeof LEFT = LEFT;
    try {
      if (plan) {
        const { columns, memories } = columnsOf(plan, this.secret);
        this.rows = new KnownRows(columns, this.secret);
        this.memories = memories;
      }
      for (const [i, entries] of news.entries()) if (entries) this.memories[i]!.hear(entries);
      for (let at = 0; at < rows; at++) this.rows!.judge(at, { cells: slot, into: slot, at, shape });
      state = JUDGED;
    } finally {
      answered(slot, state);
    }
  }
}
