import { BatchBuilder, type BatchSink } from './batch-builder.ts';
import type { Book, Cell } from './cells.ts';
import type { SheetLayout } from './sheet-table.ts';

/** Columns of one table: a cell at the far right begins another, so that no row is sixteen thousand cells wide. */
const WIDTH = 1024;

/** Gathers the cells of a sheet into the tables that it is cut into. */
export class SheetBands {
  readonly #layout: SheetLayout;
  readonly #options: { readonly book: Book; readonly ready: BatchSink };
  readonly #builders: (BatchBuilder | undefined)[] = [];

  /** Full batches are put into `ready`. */
  constructor(layout: SheetLayout, options: { readonly book: Book; readonly ready: BatchSink }) {
    this.#layout = layout;
    this.#options = options;
  }

  /** `cell.column` counts from the sheet's left. */
  add(row: number, cell: Cell): void {
    const band = Math.floor(cell.column / WIDTH);
    let builder = this.#builders[band];
    if (builder === undefined) {
      builder = new BatchBuilder(this.#layout, band * WIDTH, this.#options);
      this.#builders[band] = builder;
    }
    builder.add(row, cell.column - band * WIDTH, cell);
  }

  flush(): void {
    for (const builder of this.#builders) builder?.flush();
  }
}
