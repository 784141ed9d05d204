import type { Line } from '../lines.ts';
import type { FoundRows } from '../table.ts';

/** A table whose format marks where it begins, and where its cells and rows do. Takes its lines one by one. */
export interface MarkupTable {
  /** Its caption, as far as it is known. */
  readonly title: string | undefined;
  /** Nothing more belongs to it. */
  readonly over: boolean;
  readonly cells: CellRows;
  /** False if the line does not belong to it: it has ended before. */
  take(line: Line): boolean;
  /** No line follows. */
  finish(): void;
}

/** Lines of one cell without any mark; more are running text behind a table that was never closed. */
export const MAX_CELL_LINES = 60;
/** Characters of a cell. What goes beyond stands in the next. */
const MAX_CELL = 20_000;

/** Rows whose cells come one after the other, in lines of their own. */
export class CellRows {
  /** Lines that the last cell has gone on for. */
  goneOn = 0;
  #rows: string[][] = [];
  #lines: number[] = [];
  #row: string[] = [];
  #line = 0;

  /** Cells of the row at hand. */
  get width(): number {
    return this.#row.length;
  }

  cell(text: string, line: number): void {
    if (this.#row.length === 0) this.#line = line;
    this.#row.push(text.trim());
    this.goneOn = 0;
  }

  /** The last cell goes on in another line. */
  more(text: string, line: number): void {
    this.goneOn++;
    const words = text.trim();
    if (words === '') return;
    const last = this.#row.at(-1);
    if (last === undefined || last.length + words.length > MAX_CELL) this.cell(words, line);
    else this.#row[this.#row.length - 1] = last === '' ? words : `${last}\n${words}`;
  }

  endRow(): void {
    this.goneOn = 0;
    if (this.#row.some((cell) => cell !== '')) {
      this.#rows.push(this.#row);
      this.#lines.push(this.#line);
    }
    this.#row = [];
  }

  /** The rows that have ended since. */
  release(): FoundRows {
    const found = { rows: this.#rows, lines: this.#lines };
    this.#rows = [];
    this.#lines = [];
    return found;
  }
}
