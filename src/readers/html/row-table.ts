import type { Area, Location, RowBatch, Table, Visibility } from '../../core/types.ts';
import { ROWS_PER_BATCH } from '../shared/rows.ts';
import { HiddenCells, type HiddenColumns } from './hidden-cells.ts';
import { PackedRows } from './packed-rows.ts';
import { ByteRows, type Extent } from './rows/byte-rows.ts';

/** Characters that may wait in one table. */
const MAX_WAITING = 4 << 20;

export interface RowTableOptions {
  readonly part: string;
  readonly headers?: readonly string[];
  readonly records?: boolean;
  readonly isAside?: boolean;
  /** Of the whole table, or of cells that are not hidden for themselves. */
  readonly visibility: Visibility;
  /** Asked for when the first rows leave. */
  title(): string;
}

/** Rows of one table on their way out in batches. Lines of the source are kept for the rows' places. */
export class RowTable {
  private rows: PackedRows | ByteRows = new PackedRows();
  /** What the rows took that left last, if they waited as bytes. */
  private last: Extent | undefined;
  private flushed = 0;
  private table: Table | undefined;
  private readonly lines: number[] = [];
  private readonly hidden = new HiddenCells();
  private readonly options: RowTableOptions;

  constructor(options: RowTableOptions) {
    this.options = options;
  }

  /** True if the rows should leave now. The row is copied. */
  add(row: readonly string[], line: number, hidden: HiddenColumns): boolean {
    this.begin(line, hidden);
    // Of a table that is longer than a batch rows wait as bytes, which take less room.
    if (this.flushed > 0) this.asBytes().add(row);
    else this.rows.add(row);
    return this.isFull;
  }

  /** The next row, none of it hidden: its cells are to be put into what this returns, and then its end. */
  beginVisible(line: number): ByteRows {
    this.begin(line, 'none');
    return this.asBytes();
  }

  private asBytes(): ByteRows {
    if (this.rows instanceof PackedRows) this.rows = this.rows.asBytes(this.last);
    return this.rows;
  }

  /** True if the rows should leave now. */
  get isFull(): boolean {
    return this.rows.count >= ROWS_PER_BATCH || this.rows.size > MAX_WAITING;
  }

  private begin(line: number, hidden: HiddenColumns): void {
    const number = this.flushed + this.rows.count;
    this.hidden.add(number, hidden);
    this.lines[number] = line;
  }

  flush(): RowBatch | undefined {
    if (this.rows.count === 0) return undefined;
    this.table ??= this.newTable();
    const batch = this.rows.batch(this.table, this.flushed);
    this.flushed += batch.rowCount;
    this.last = this.rows instanceof ByteRows ? this.rows.extent : undefined;
    this.rows = new PackedRows();
    return batch;
  }

  private newTable(): Table {
    const { part, headers, records, isAside, visibility } = this.options;
    const title = this.options.title();
    const { hidden } = this;
    return {
      part,
      ...(title === '' ? {} : { title }),
      ...(headers === undefined ? {} : { headers }),
      ...(records ? { records } : {}),
      ...(isAside ? { isAside } : {}),
      get isVisible() {
        return visibility === 'visible' && hidden.isEmpty;
      },
      visibility: (row, column) =>
        visibility === 'visible' && hidden.has(row, column) ? 'css-hidden' : visibility,
      locate: (area) => this.locate(area),
    };
  }

  private locate(area: Area): Location {
    const { top, left, bottom, right } = area;
    const rows = top === bottom ? `row ${top + 1}` : `rows ${top + 1}–${bottom + 1}`;
    const column = left === right ? `, column ${left + 1}` : '';
    const line = this.lines[top];
    return { locator: `${this.options.part}, ${rows}${column}`, ...(line === undefined ? {} : { line }) };
  }
}
