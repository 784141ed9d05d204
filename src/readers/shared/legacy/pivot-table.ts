import type { RowBatch } from '../../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../rows.ts';
import { FixedTable } from '../sheet/fixed-table.ts';
import { Trouble } from '../trouble.ts';

/** Columns that are kept of one record; a sheet has no more. */
const MAX_FIELDS = 16_384;
/** Bytes that an item takes besides its characters. */
const OVERHEAD = 40;
/** Values of all records: a million rows of a hundred columns. */
const MAX_CELLS = 100_000_000;

interface Field {
  readonly name: string;
  readonly items: string[];
  /** Names of groups of values, which no record points to. */
  readonly groups: string[];
  readonly used: Set<number>;
}

/** A pivot cache joined back into the table that it was made of: fields with the values they share, and records. */
export class PivotTable {
  /** Batches that are ready; the caller empties it. */
  readonly ready: RowBatch[] = [];
  readonly #name: string;
  readonly #limit: number;
  readonly #fields: Field[] = [];
  #table: FixedTable | undefined;
  #rows: string[][] = [];
  #first = 0;
  #held = 0;
  #cells = 0;

  /** `limit`: bytes that shared values may take. */
  constructor(name: string, limit: number) {
    this.#name = name;
    this.#limit = limit;
  }

  get fieldCount(): number {
    return this.#fields.length;
  }

  addField(name: string): void {
    if (this.#fields.length < MAX_FIELDS) this.#fields.push({ name, items: [], groups: [], used: new Set() });
  }

  /** Adds a value to those that the last field shares. Throws `Trouble` when they are too many. */
  addItem(text: string): void {
    this.#hold(text);
    this.#fields.at(-1)?.items.push(text);
  }

  /** The same for the name of a group that the last field's values are put into. */
  addGroup(text: string): void {
    this.#hold(text);
    this.#fields.at(-1)?.groups.push(text);
  }

  /** The value that a record points to, which counts as used from now on. */
  item(field: number, index: number): string {
    const found = this.#fields[field];
    found?.used.add(index);
    return found?.items[index] ?? '';
  }

  addRow(values: string[]): void {
    // A record of a few bytes may have thousands of fields.
    this.#cells += values.length;
    if (this.#cells > MAX_CELLS) throw new Trouble('too-large', 'pivot cache has too many cells');
    this.#rows.push(values);
    if (this.#rows.length === ROWS_PER_BATCH) this.#flush();
  }

  /** What is left: the last rows, then values that no record uses (of rows deleted since). */
  *rest(): Iterable<RowBatch> {
    this.#flush();
    yield* this.ready.splice(0);
    const columns = this.#fields.map(({ items, groups, used }) =>
      [...items.filter((_, index) => !used.has(index)), ...groups].filter((text) => text !== ''),
    );
    const height = columns.reduce((most, column) => Math.max(most, column.length), 0);
    const table = new FixedTable(`${this.#name} items`, 'pivot-cache', this.#titles());
    for (let first = 0; first < height; first += ROWS_PER_BATCH) {
      const rows = Array.from({ length: Math.min(ROWS_PER_BATCH, height - first) }, (_, row) =>
        columns.map((column) => column[first + row] ?? ''),
      );
      yield listedRows(table, first, rows);
    }
  }

  #hold(text: string): void {
    this.#held += text.length + OVERHEAD;
    if (this.#held > this.#limit) throw new Trouble('too-large', 'pivot cache is too large to hold');
  }

  #flush(): void {
    if (this.#rows.length === 0) return;
    this.#table ??= new FixedTable(this.#name, 'pivot-cache', this.#titles());
    this.ready.push(listedRows(this.#table, this.#first, this.#rows));
    this.#first += this.#rows.length;
    this.#rows = [];
  }

  #titles() {
    return { title: this.#name, headers: this.#fields.map((field) => field.name) };
  }
}

/** A date and time as the records of caches write them: year, month, day, hour, minute. */
export function stampText(year: number, month: number, day: number, time: readonly [number, number]): string {
  const pad = (number: number, size = 2) => String(number).padStart(size, '0');
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return time[0] === 0 && time[1] === 0 ? date : `${date} ${pad(time[0])}:${pad(time[1])}`;
}
