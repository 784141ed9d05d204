import type { Area, Location, RowBatch, Table, Visibility } from '../../../core/types.ts';
import { LineIndex } from '../line-index.ts';
import { listedRows } from '../rows.ts';
import type { Naming } from './naming.ts';

/** What a stretch of lines says as a table; `lines` are the physical lines the rows begin on. */
export interface FoundRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

export interface TableWords {
  readonly part: string;
  readonly title: string | undefined;
  readonly naming: Naming;
  readonly headers?: readonly string[];
}

/** A table that stands in running text. Grows as long as lines of its shape follow. */
export class TextTable implements Table {
  readonly part: string;
  readonly title?: string;
  readonly headers?: readonly string[];
  readonly records?: boolean;
  readonly #lines = new LineIndex();
  readonly #naming: Naming;
  #rowCount = 0;

  constructor(words: TableWords) {
    this.part = words.part;
    this.#naming = words.naming;
    if (words.title !== undefined) this.title = words.title;
    if (words.headers !== undefined) {
      this.headers = words.headers;
      this.records = true;
    }
  }

  add(found: FoundRows): RowBatch {
    const firstRow = this.#rowCount;
    found.lines.forEach((line, i) => {
      this.#lines.add(firstRow + i, line);
    });
    this.#rowCount += found.rows.length;
    return listedRows(this, firstRow, found.rows);
  }

  visibility(): Visibility {
    return this.#naming.visibility;
  }

  /** `line 12`, `lines 12–40`; where a line is no longer known, the row of the table. */
  locate(area: Area): Location {
    const first = this.#lines.lineOf(area.top);
    const last = this.#lines.lineOf(area.bottom);
    if (first === undefined || last === undefined) return { locator: `row ${area.top + 1} of ${this.part}` };
    return this.#naming.locate(first, last);
  }
}
