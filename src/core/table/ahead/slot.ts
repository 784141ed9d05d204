import type { CellBytes, RowBatch, Table } from '../../types.ts';
import { type Row, rowNumber } from '../row.ts';

/** What became of the rows of a slot. */
export const ASKED = 1;
export const JUDGED = 2 as const;
/** They are to be read by who asked. */
export const LEFT = 3 as const;

/** What was found of rows, one after the other. */
export interface JudgedRows {
  /** The bits of the columns that hold their fact, −1 if there is more. */
  readonly filled: Int32Array;
  /** What the row tells of people. */
  readonly told: Float64Array;
  /** For each row as many keys as `columns`. */
  readonly keys: Float64Array;
  /** Of rows with the facts that most have (`KeyShape`): the key of the name, and of what else they are known by. */
  readonly names: Float64Array;
  readonly weak: Float64Array;
}

/** Memory that two threads share: the rows of a window, and what one found of them for the other. */
export interface Slot extends CellBytes, JudgedRows {
  readonly state: Int32Array;
}

/** Says what became of the rows, and wakes who waits for it. */
export function answered({ state }: Slot, what: typeof JUDGED | typeof LEFT): void {
  Atomics.store(state, 0, what);
  Atomics.notify(state, 0);
}

/** How much a slot holds. */
export interface Room {
  readonly rows: number;
  readonly cells: number;
  readonly bytes: number;
  readonly keys: number;
}

/** Rows of one batch that follow each other, with the cells and the bytes that they lie in. */
interface Run {
  readonly cells: CellBytes;
  readonly row: number;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Undefined if some have no bytes, or are more than their texts, or if their numbers leave out some. */
export function runsOf(rows: readonly Row[]): readonly Run[] | undefined {
  const runs: Run[] = [];
  if (rowNumber(rows.at(-1)!) - rowNumber(rows[0]!) !== rows.length - 1) return undefined;
  for (let at = 0; at < rows.length; ) {
    const { batch, index } = rows[at]!;
    const { cells } = batch;
    if (cells === undefined || batch.typed) return undefined;
    let count = 1;
    while (rows[at + count]?.batch === batch && rows[at + count]!.index === index + count) count++;
    runs.push(runOf(cells, index, count));
    at += count;
  }
  return runs;
}

function runOf(cells: CellBytes, row: number, rows: number): Run {
  const { starts, ends, rowEnds } = cells;
  const from = row === 0 ? 0 : rowEnds[row - 1]!;
  const to = rowEnds[row + rows - 1]!;
  let low = from < to ? starts[from]! : 0;
  let high = low;
  for (let cell = from; cell < to; cell++) {
    if (starts[cell]! < low) low = starts[cell]!;
    if (ends[cell]! > high) high = ends[cell]!;
  }
  return { cells, row, rows, from, to, low, high };
}

/** What the rows take, with a key for each of so many columns. */
export function roomFor(runs: readonly Run[], columns: number): Room {
  const sum = (of: (run: Run) => number) => runs.reduce((all, run) => all + of(run), 0);
  const rows = sum((run) => run.rows);
  return {
    rows,
    cells: sum((run) => run.to - run.from),
    bytes: sum((run) => run.high - run.low),
    keys: rows * columns,
  };
}

export const fits = (slot: Slot, { rows, cells, bytes, keys }: Room): boolean =>
  slot.filled.length >= rows &&
  slot.starts.length >= cells &&
  slot.bytes.length >= bytes &&
  slot.keys.length >= keys;

/** A slot with some room to spare. */
export function newSlot({ rows, cells, bytes, keys }: Room): Slot {
  const some = (count: number) => Math.ceil(count * 1.125);
  const ints = (count: number) => new Int32Array(new SharedArrayBuffer(4 * count));
  const octets = (count: number) => new Uint8Array(new SharedArrayBuffer(count));
  const numbers = (count: number) => new Float64Array(new SharedArrayBuffer(8 * count));
  return {
    state: ints(1),
    bytes: octets(some(bytes)),
    starts: ints(some(cells)),
    ends: ints(some(cells)),
    marks: octets(some(cells)),
    rowEnds: ints(rows),
    filled: ints(rows),
    told: numbers(rows),
    names: numbers(rows),
    weak: numbers(rows),
    keys: numbers(some(keys)),
  };
}

/** Copies rows into a slot that has room for them. */
export function putInto(slot: Slot, runs: readonly Run[]): void {
  let [rows, cells, bytes] = [0, 0, 0];
  for (const run of runs) {
    const { starts, ends, marks, rowEnds } = run.cells;
    const moved = bytes - run.low;
    slot.bytes.set(run.cells.bytes.subarray(run.low, run.high), bytes);
    slot.marks.set(marks.subarray(run.from, run.to), cells);
    for (let cell = run.from, into = cells; cell < run.to; cell++, into++) {
      slot.starts[into] = starts[cell]! + moved;
      slot.ends[into] = ends[cell]! + moved;
    }
    const before = cells - run.from;
    for (let i = 0; i < run.rows; i++) slot.rowEnds[rows + i] = rowEnds[run.row + i]! + before;
    rows += run.rows;
    cells += run.to - run.from;
    bytes += run.high - run.low;
  }
}

/** The text of a cell, by its bytes and mark (`CellBytes`). */
export type TextOfCell = (bytes: Uint8Array, mark: number) => string;

/** The rows of a window in a slot, which lie nowhere else then. */
export class SlotRows {
  readonly slot: Slot;
  private readonly textOf: TextOfCell;
  /** Objects of rows, to be used again for each window. */
  private readonly rows: { batch: RowBatch; index: number }[] = [];

  constructor(slot: Slot, textOf: TextOfCell) {
    this.slot = slot;
    this.textOf = textOf;
  }

  /** The first rows, of which the first one has this number in the table; they hold until this is asked again. */
  of(table: Table, firstRow: number, count: number): readonly Row[] {
    const { rows, slot, textOf } = this;
    const batch = new SlotBatch(table, slot, { firstRow, rowCount: count, textOf });
    for (let index = 0; index < count; index++) {
      if (index < rows.length) rows[index]!.batch = batch;
      else rows.push({ batch, index });
    }
    rows.length = count;
    return rows;
  }
}

interface SlotPart {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly textOf: TextOfCell;
}

/** The rows of a slot as a batch of a table. */
class SlotBatch implements RowBatch {
  readonly kind = 'rows';
  readonly firstRow: number;
  readonly rowCount: number;
  readonly table: Table;
  readonly cells: CellBytes;
  private readonly textOf: TextOfCell;

  constructor(table: Table, slot: Slot, { firstRow, rowCount, textOf }: SlotPart) {
    this.table = table;
    this.firstRow = firstRow;
    this.rowCount = rowCount;
    this.cells = slot;
    this.textOf = textOf;
  }

  width(row: number): number {
    return this.cells.rowEnds[row]! - this.first(row);
  }

  text(row: number, column: number): string {
    const { bytes, starts, ends, rowEnds, marks } = this.cells;
    const at = this.first(row) + column;
    return column < 0 || at >= rowEnds[row]!
      ? ''
      : this.textOf(bytes.subarray(starts[at]!, ends[at]!), marks[at]!);
  }

  private first(row: number): number {
    return row === 0 ? 0 : this.cells.rowEnds[row - 1]!;
  }
}
