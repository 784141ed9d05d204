import type { CellBytes, RowBatch, Table } from '../../core/types.ts';
import { CellBytesWriter } from '../shared/cell-bytes.ts';
import { ByteRows, type Extent } from './rows/byte-rows.ts';

/** Cells from which on it pays to be judged by bytes. */
const FEWEST = 4_096;

/** Rows that wait, their cells in one list: an array for each row would cost as much as its cells. */
export class PackedRows {
  /** Characters in them, and about what keeping them takes. */
  size = 0;
  private readonly cells: string[] = [];
  /** For each row the number of cells up to its end. */
  private readonly ends: number[] = [];

  get count(): number {
    return this.ends.length;
  }

  /** The row is copied. */
  add(row: readonly string[]): void {
    for (let i = 0; i < row.length; i++) {
      const text = row[i]!;
      this.cells.push(text);
      this.size += text.length + 8;
    }
    this.ends.push(this.cells.length);
  }

  /** `likely`: what they will take with those that follow. */
  asBytes(likely?: Extent): ByteRows {
    const rows = new ByteRows(likely);
    let at = 0;
    for (const end of this.ends) {
      for (; at < end; at++) rows.addText(this.cells[at]!);
      rows.endRow();
    }
    return rows;
  }

  batch(table: Table, firstRow: number): RowBatch {
    return new PackedBatch({ table, firstRow }, this.cells, this.ends);
  }
}

class PackedBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: Table;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly #cells: readonly string[];
  readonly #ends: readonly number[];
  #bytes: CellBytes | undefined;

  constructor(
    at: { readonly table: Table; readonly firstRow: number },
    cells: readonly string[],
    ends: readonly number[],
  ) {
    this.table = at.table;
    this.firstRow = at.firstRow;
    this.rowCount = ends.length;
    this.#cells = cells;
    this.#ends = ends;
  }

  /** Not of small tables, most of which are judged by their texts before it pays. */
  get cells(): CellBytes | undefined {
    if (this.#cells.length < FEWEST) return undefined;
    this.#bytes ??= bytesOf(this.#cells, this.#ends);
    return this.#bytes;
  }

  width(row: number): number {
    return (this.#ends[row] ?? 0) - this.#start(row);
  }

  text(row: number, column: number): string {
    const at = this.#start(row) + column;
    return column >= 0 && at < (this.#ends[row] ?? 0) ? this.#cells[at]! : '';
  }

  #start(row: number): number {
    return row > 0 && row < this.rowCount ? this.#ends[row - 1]! : 0;
  }
}

function bytesOf(cells: readonly string[], ends: readonly number[]): CellBytes {
  const writer = new CellBytesWriter(cells.length, ends.length);
  let at = 0;
  for (const end of ends) {
    for (; at < end; at++) writer.add(cells[at]!, 0, cells[at]!.length);
    writer.endRow();
  }
  return writer.end();
}
