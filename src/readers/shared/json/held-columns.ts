import type { Frame } from './frame.ts';
import type { RowWriter } from './row-writer.ts';

/** Characters of values that may wait to become a table that is given by columns. */
const MAX_HELD = 64 << 20;
/** What a value costs beside its characters. */
const VALUE_COST = 16;

/** Values of lists, and of objects whose keys count from 0, that wait to become the columns of a table (`columns.ts`). */
export class HeldColumns {
  readonly #rows: RowWriter;
  /** Size of the values that wait. */
  #size = 0;

  constructor(rows: RowWriter) {
    this.#rows = rows;
  }

  /** None waits any more. */
  clear(): void {
    this.#size = 0;
  }

  /** True if the object still looks like a column: its keys count from 0. */
  addField(top: Frame, text: string): boolean {
    const isNext = top.key === String(top.scalars.length) && top.count === top.scalars.length + 1;
    if (!isNext || this.#size > MAX_HELD) {
      this.release(top);
      return false;
    }
    top.scalars.push(text);
    this.#size += text.length + VALUE_COST;
    return true;
  }

  /** The last value of a list that is too long for one cell: it waits, or all of them are rows. */
  addElement(list: Frame): void {
    if (!list.columnar || list.spilled || this.#size > MAX_HELD) this.#rows.spill(list);
    else this.#size += list.scalars.at(-1)!.length + VALUE_COST;
  }

  /** The object is no column: the values that were held are fields like others. */
  release(frame: Frame): void {
    frame.columnar = false;
    frame.scalars.forEach((text, i) => {
      frame.scalarCount++;
      this.#rows.put(frame, `${frame.prefix}${i}`, text);
    });
    frame.scalars = [];
  }

  /** True if the list or object waits in the object around for others of its length. */
  hold(frame: Frame, parent: Frame | undefined): boolean {
    const values = frame.scalars;
    const whole = values.length > 0 && values.length === frame.count;
    if (!frame.columnar || parent === undefined || !whole) return false;
    const name = frame.array ? frame.prefix : frame.prefix.slice(0, -1);
    parent.columns.push({ name, values, isObject: !frame.array });
    return true;
  }
}
