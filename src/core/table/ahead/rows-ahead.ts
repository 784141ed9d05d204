import type { Row } from '../row.ts';
import type { RowsThread, TableNews } from './messages.ts';
import {
  ASKED,
  fits,
  JUDGED,
  type JudgedRows,
  newSlot,
  putInto,
  roomFor,
  runsOf,
  type Slot,
} from './slot.ts';

/** Windows under way: one that is judged, one that waits for it, one that is filled. */
const SLOTS = 3;
/** Rows that take more are read where they are. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_COLUMNS = 64;
/** A thread that has not answered till then never will. */
const PATIENCE_MS = 20_000;

/** What a window of rows is judged by. */
export interface Question {
  readonly table: TableNews;
  readonly looks: boolean;
  readonly signature: string;
  /** Columns that are known. */
  readonly columns: number;
}

/** A window that another thread judges. */
export interface Ticket extends Question {
  readonly slot: number;
}

/**
 * Has the cells of a long table judged by another thread, window by window, while this one reads what follows and counts
 * people in the order of the rows: whoever judges, the report is the same.
 */
export class RowsAhead {
  private readonly thread: RowsThread;
  private readonly slots: (Slot | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  private readonly free = this.slots.map((_, slot) => slot);
  private table: TableNews | undefined;
  private failed = false;

  constructor(thread: RowsThread) {
    this.thread = thread;
  }

  /** Whether it is worth asking at all. */
  get isReady(): boolean {
    return !this.failed && this.thread.isReady;
  }

  get isFull(): boolean {
    return this.free.length === 0;
  }

  /** Undefined if the rows cannot be handed over. */
  ask(rows: readonly Row[], question: Question): Ticket | undefined {
    const { table, looks, signature, columns } = question;
    const runs = columns <= MOST_COLUMNS ? runsOf(rows) : undefined;
    const room = runs && roomFor(runs, columns);
    const slot = this.free.at(-1);
    if (!runs || !room || slot === undefined || room.bytes > MOST_BYTES) return undefined;
    this.free.pop();
    const known = this.slots[slot];
    const isNew = known === undefined || !fits(known, room);
    const memory = isNew ? newSlot(room) : known;
    this.slots[slot] = memory;
    putInto(memory, runs);
    Atomics.store(memory.state, 0, ASKED);
    this.thread.ask({
      slot,
      memory: isNew ? memory : undefined,
      table: table === this.table ? undefined : table,
      rows: rows.length,
      looks,
      signature,
    });
    this.table = table;
    return { ...question, slot };
  }

  /** Waits until the rows are judged; undefined if they are to be read here. They hold until the ticket is given back. */
  judged({ slot }: Ticket): JudgedRows | undefined {
    const memory = this.slots[slot]!;
    if (!this.failed && Atomics.load(memory.state, 0) === ASKED)
      this.failed = Atomics.wait(memory.state, 0, ASKED, PATIENCE_MS) === 'timed-out';
    return Atomics.load(memory.state, 0) === JUDGED ? memory : undefined;
  }

  giveBack({ slot }: Ticket): void {
    this.free.push(slot);
  }

  close(): void {
    this.thread.close();
  }
}
