import type { RowBatch, TypedCell, Visibility } from '../../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../rows.ts';
import { FixedTable } from '../sheet/fixed-table.ts';

/** Characters that may wait in a batch. */
const MAX_WAITING = 8 * 1024 * 1024;
/** Longer captions count as sentences; then the name alone says more. */
const LONGEST_CAPTION = 100;

/** A column as its file describes it. */
export interface DataColumn {
  readonly name: string;
  /** What people call it; the name is for programs. */
  readonly label?: string;
  readonly type?: TypedCell['type'];
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The caption of a column with the name and what people call it: either may be the one that says what it holds. */
export function captionOf({ name, label = '' }: DataColumn): string {
  const said = label.trim();
  if (said === '' || bare(said) === bare(name)) return name;
  const both = name === '' ? said : `${said} (${name})`;
  return both.length > LONGEST_CAPTION ? name : both;
}

/** Gathers rows of a table whose columns the format describes, and gives them in batches. */
export class DataTable {
  readonly #table: FixedTable;
  readonly #types: readonly (TypedCell | undefined)[];
  #rows: string[][] = [];
  #first = 0;
  #waiting = 0;

  constructor(
    part: string,
    columns: readonly DataColumn[],
    { visibility = 'visible', title = 'table' }: { visibility?: Visibility; title?: string } = {},
  ) {
    this.#table = new FixedTable(part, visibility, { title, headers: columns.map(captionOf) });
    this.#types = columns.map(({ type }) => (type === undefined || type === 'text' ? undefined : { type }));
  }

  add(row: string[]): void {
    this.#rows.push(row);
    for (const text of row) this.#waiting += text.length;
  }

  /** True once the rows should be taken. */
  get isFull(): boolean {
    return this.#rows.length >= ROWS_PER_BATCH || this.#waiting > MAX_WAITING;
  }

  /** What has come since the last call. */
  *take(): Iterable<RowBatch> {
    const rows = this.#rows;
    if (rows.length === 0) return;
    const first = this.#first;
    this.#first += rows.length;
    this.#rows = [];
    this.#waiting = 0;
    const types = this.#types;
    yield listedRows(this.#table, first, rows, (row, column) =>
      rows[row]?.[column] ? types[column] : undefined,
    );
  }
}
