import type { Area, Location, RowBatch, Table, Visibility } from '../../core/types.ts';
import { saidByJson } from '../shared/json/said.ts';
import { LineIndex } from '../shared/line-index.ts';
import { type RowScanner, unquoted } from './scan.ts';

/** The one table of a delimited file. Rows are numbered as in the file, blank ones included. */
export class DelimitedTable implements Table {
  readonly part = 'table';
  readonly lines = new LineIndex();

  visibility(): Visibility {
    return 'visible';
  }

  /** `row 14, column 3`, `rows 2–6253`, `rows 2–6253, column 3`. */
  locate(area: Area): Location {
    const rows = area.top === area.bottom ? `row ${area.top + 1}` : `rows ${area.top + 1}–${area.bottom + 1}`;
    const locator = area.left === area.right ? `${rows}, column ${area.left + 1}` : rows;
    const line = this.lines.lineOf(area.top);
    return line === undefined ? { locator } : { locator, line };
  }
}

/** The rows that a scanner has just read, cut out of their text when asked for. */
export class CellBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: Table;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly #text: string;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #rowEnds: Int32Array;

  constructor(table: Table, firstRow: number, read: { text: string; scanner: RowScanner }) {
    const { scanner } = read;
    this.table = table;
    this.firstRow = firstRow;
    this.rowCount = scanner.rows;
    this.#text = read.text;
    this.#starts = scanner.starts.slice(0, scanner.cells);
    this.#ends = scanner.ends.slice(0, scanner.cells);
    this.#rowEnds = scanner.rowEnds.slice(0, scanner.rows);
  }

  width(row: number): number {
    return (this.#rowEnds[row] ?? 0) - this.#rowStart(row);
  }

  text(row: number, column: number): string {
    const at = this.#rowStart(row) + column;
    if (row < 0 || row >= this.rowCount || column < 0 || at >= this.#rowEnds[row]!) return '';
    const end = this.#ends[at]!;
    const raw = this.#text.slice(this.#starts[at], end >> 1);
    return saidByJson((end & 1) === 0 ? raw : unquoted(raw));
  }

  #rowStart(row: number): number {
    return row > 0 && row < this.rowCount ? this.#rowEnds[row - 1]! : 0;
  }
}
