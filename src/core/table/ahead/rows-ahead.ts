import type { KeyShape } from '../key-shape.ts';
import { UNKNOWN } from '../known-rows.ts';
import { type Row, rowNumber } from '../row.ts';
import type { KnownPlan } from './known-plan.ts';
import type { Knowing, RowsThread, RowsThreads, TableNews } from './messages.ts';
import {
  ASKED,
  fits,
  JUDGED,
  type JudgedRows,
  newSlot,
  putInto,
  type Room,
  roomFor,
  runsOf,
  type Slot,
  SlotRows,
  type TextOfCell,
} from './slot.ts';

/** Windows under way: one that is judged, or was and is counted, and one that waits for it. */
const SLOTS = 2;
/** Rows that take more are read where they are. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_COLUMNS = 64;
/** A thread that has not answered till then never will. */
const PATIENCE_MS = 20_000;
/** So many windows in turn of which so many rows hold a cell that nobody knows: cells of this table are each their own. */
const STRANGE_WINDOWS = 5;
const STRANGE_SHARE = 0.25;

/** The reader whose cells are judged. */
export interface ReaderOfRows {
  readonly id: string;
  readonly textOfCell: TextOfCell;
}

/** By what rows are judged: the same object as long as it is the same. */
export interface Judging {
  /** Columns that are known. */
  readonly columnCount: number;
  readonly knownPlan: KnownPlan;
  /** Of most rows, if they have names. */
  readonly keyShape: KeyShape | undefined;
  /** What was learnt since this was asked last; `all`: ever. */
  takeNews(all: boolean): readonly (Float64Array | undefined)[];
  readonly tableNews: TableNews;
}

/** A window that another thread judges. */
export interface Ticket {
  readonly slot: number;
  /** Its rows, which lie in memory that both threads share. */
  readonly rows: readonly Row[];
  readonly by: Judging;
  readonly shape: KeyShape | undefined;
}

/** What was found of the rows of a window, and by what. */
export interface Judged extends Pick<Ticket, 'by' | 'shape'> {
  readonly rows: JudgedRows;
}

/**
 * Has the cells of a long table judged by another thread, window by window, while this one reads what follows and counts
 * people in the order of the rows: whoever judges, the report is the same. The thread holds what is known of cells, and no
 * detector, unless cells hardly ever come again: then one is begun that has detectors of its own.
 */
export class RowsAhead {
  private readonly threads: RowsThreads;
  private readonly reader: ReaderOfRows;
  private thread: RowsThread;
  private knowing: Knowing = 'cells';
  /** A thread with detectors that is not ready yet. */
  private next: RowsThread | undefined;
  private strange = 0;
  private readonly slots: (SlotRows | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  private readonly free = this.slots.map((_, slot) => slot);
  /** What the thread was told of. */
  private readonly told = new Set<Slot>();
  private toldBy: Judging | undefined;
  private failed = false;

  constructor(threads: RowsThreads, reader: ReaderOfRows) {
    this.threads = threads;
    this.reader = reader;
    this.thread = threads.begin(reader.id, 'cells');
  }

  /** Whether it is worth asking at all. */
  get isReady(): boolean {
    if (this.next?.isReady) {
      // What is under way ends where it was begun.
      if (this.free.length < SLOTS) return false;
      this.change(this.next);
    }
    return !this.failed && this.thread.isReady;
  }

  private change(next: RowsThread): void {
    this.thread.close();
    this.thread = next;
    this.next = undefined;
    this.knowing = 'detectors';
    this.told.clear();
    this.toldBy = undefined;
  }

  get isFull(): boolean {
    return this.free.length === 0;
  }

  /** Undefined if the rows cannot be handed over. Otherwise nothing is wanted any more of the batches that they lay in. */
  ask(given: readonly Row[], by: Judging): Ticket | undefined {
    const { columnCount: columns, keyShape: shape } = by;
    const runs = columns <= MOST_COLUMNS ? runsOf(given) : undefined;
    const room = runs && roomFor(runs, columns);
    const slot = this.free.at(-1);
    if (!runs || !room || slot === undefined || room.bytes > MOST_BYTES) return undefined;
    this.free.pop();
    const place = this.placeAt(slot, room);
    const memory = place.slot;
    putInto(memory, runs);
    const rows = place.of(given[0]!.batch.table, rowNumber(given[0]!), given.length);
    Atomics.store(memory.state, 0, ASKED);
    const isTold = this.told.has(memory);
    this.told.add(memory);
    this.thread.ask({ slot, rows: rows.length, shape, ...(!isTold && { memory }), ...this.about(by) });
    this.toldBy = by;
    return { slot, rows, by, shape };
  }

  /** The memory of a slot, a new one if it has not got as much room. */
  private placeAt(slot: number, room: Room): SlotRows {
    const known = this.slots[slot];
    if (known && fits(known.slot, room)) return known;
    this.forget(slot);
    const place = new SlotRows(newSlot(room), this.reader.textOfCell);
    this.slots[slot] = place;
    return place;
  }

  private forget(slot: number): void {
    const known = this.slots[slot];
    if (known) this.told.delete(known.slot);
    this.slots[slot] = undefined;
  }

  /** By what the thread is to judge, as far as it has not been told. */
  private about(by: Judging) {
    const isNew = by !== this.toldBy;
    if (this.knowing === 'detectors') return isNew ? { table: by.tableNews } : {};
    const { columns, memories } = by.knownPlan;
    const plan = { columns, memories: memories.map(({ kind }) => kind) };
    return { news: by.takeNews(isNew), ...(isNew && { plan }) };
  }

  /** Waits until the rows are judged; undefined if they are to be read here. They hold until the ticket is given back. */
  judged({ slot, rows, by, shape }: Ticket): Judged | undefined {
    const memory = this.slots[slot]!.slot;
    if (!this.failed && Atomics.load(memory.state, 0) === ASKED)
      this.failed = Atomics.wait(memory.state, 0, ASKED, PATIENCE_MS) === 'timed-out';
    if (Atomics.load(memory.state, 0) !== JUDGED) return undefined;
    this.look(memory, rows.length);
    return { rows: memory, by, shape };
  }

  /** Begins a thread with detectors once it is seen that cells do not come again. */
  private look({ filled }: JudgedRows, rows: number): void {
    if (this.knowing === 'detectors' || this.next) return;
    let unknown = 0;
    for (let at = 0; at < rows; at++) if (filled[at] === UNKNOWN) unknown++;
    this.strange = unknown > rows * STRANGE_SHARE ? this.strange + 1 : 0;
    if (this.strange >= STRANGE_WINDOWS) this.next = this.threads.begin(this.reader.id, 'detectors');
  }

  giveBack({ slot }: Ticket): void {
    this.free.push(slot);
  }

  /** The same where the rows are still wanted: the slot gets another memory. */
  leave(ticket: Ticket): void {
    this.forget(ticket.slot);
    this.giveBack(ticket);
  }

  close(): void {
    this.thread.close();
    this.next?.close();
  }
}
