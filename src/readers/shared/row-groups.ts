import type { Area, Location, RowBatch, Table, Visibility } from '../../core/types.ts';
import { saidByJson } from './json/said.ts';
import { LineIndex } from './line-index.ts';
import { listedRows, ROWS_PER_BATCH } from './rows.ts';

/** Characters that may wait in the rows of all tables together. */
const MAX_WAITING = 8 << 20;
/** Tables that are kept open; with more of them all are written out and begun anew. */
const MAX_TABLES = 1000;

export interface GroupAbout {
  /** As a person would name it: `table applicants`. */
  readonly part: string;
  readonly title: string;
  readonly headers?: readonly string[];
  readonly visibility?: Visibility;
}

/** A table whose name the file gives, and its rows by number or by line. */
class NamedTable implements Table {
  readonly part: string;
  readonly title: string;
  readonly headers?: readonly string[];
  rows: (readonly string[])[] = [];
  size = 0;
  given = 0;
  readonly #lines = new LineIndex();
  readonly #visibility: Visibility;

  constructor({ part, title, headers, visibility = 'visible' }: GroupAbout) {
    this.part = part;
    this.title = title;
    if (headers !== undefined) this.headers = headers;
    this.#visibility = visibility;
  }

  add(row: readonly string[], line: number | undefined): void {
    if (line !== undefined) this.#lines.add(this.given + this.rows.length, line);
    this.rows.push(row);
    for (const text of row) this.size += text.length + 8;
  }

  take(): RowBatch {
    const batch = listedRows(this, this.given, this.rows);
    this.given += this.rows.length;
    this.rows = [];
    this.size = 0;
    return batch;
  }

  visibility(): Visibility {
    return this.#visibility;
  }

  locate({ top, bottom }: Area): Location {
    const first = this.#lines.lineOf(top);
    const last = this.#lines.lineOf(bottom);
    if (first === undefined || last === undefined) {
      const rows = top === bottom ? `row ${top + 1}` : `rows ${top + 1} to ${bottom + 1}`;
      return { locator: `${this.part}, ${rows}` };
    }
    const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
    return { locator: `${this.part}, ${lines}`, line: first };
  }
}

/** Rows of several tables that come mixed, as batches of each. */
export class RowGroups {
  #tables = new Map<string, NamedTable>();
  #waiting = 0;
  #ready: RowBatch[] = [];

  /** `key` tells tables apart; `about` is asked for only when one begins. */
  add(
    key: string,
    about: () => GroupAbout,
    row: { readonly cells: readonly string[]; readonly line?: number },
  ): void {
    let table = this.#tables.get(key);
    if (table === undefined) {
      if (this.#tables.size >= MAX_TABLES) this.#forget();
      table = new NamedTable(about());
      this.#tables.set(key, table);
    }
    const before = table.size;
    table.add(row.cells.map(saidByJson), row.line);
    this.#waiting += table.size - before;
    if (table.rows.length >= ROWS_PER_BATCH) this.#flush(table);
    if (this.#waiting > MAX_WAITING) this.flush();
  }

  flush(): void {
    for (const table of this.#tables.values()) this.#flush(table);
  }

  /** The batches that are ready; each is given once. */
  take(): RowBatch[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #flush(table: NamedTable): void {
    if (table.rows.length === 0) return;
    this.#waiting -= table.size;
    this.#ready.push(table.take());
  }

  #forget(): void {
    this.flush();
    this.#tables = new Map();
  }
}

/** A name in a database as words: `asylum_applicants`, `AsylumApplicants` → `asylum applicants`. */
export function nameWords(name: string): string {
  return name
    .replace(/[_\-.]{1,20}/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
}
