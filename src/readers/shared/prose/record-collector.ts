import type { RowBatch } from '../../../core/types.ts';
import type { RecordRow } from './records.ts';
import type { TextTable } from './table.ts';

/** Share of its fields that a record must have in common with those before it to be of their table. */
const ALIKE = 0.6;

type MakeTable = (title: string | undefined, headers: readonly string[]) => TextTable;

/**
 * Gathers records of the same fields into one table, also when some lack a field. The columns are settled when
 * the first rows are given out; records with other fields begin a new table from then on.
 */
export class RecordCollector {
  /** Field key → its caption, in the order of columns. */
  #captions = new Map<string, string>();
  #waiting: RecordRow[] = [];
  #title: string | undefined;
  #table: TextTable | undefined;
  readonly #make: MakeTable;

  constructor(make: MakeTable) {
    this.#make = make;
  }

  *add(records: readonly RecordRow[], title: string | undefined): Iterable<RowBatch> {
    for (const record of records) {
      if (!this.#belongs(record)) {
        yield* this.flush();
        this.#captions = new Map();
        this.#table = undefined;
        this.#title = title;
      }
      for (const { key, label } of record.fields) {
        if (!this.#captions.has(key)) this.#captions.set(key, label);
      }
      this.#waiting.push(record);
    }
  }

  /** The rows that wait. */
  *flush(): Iterable<RowBatch> {
    if (this.#waiting.length === 0) return;
    this.#table ??= this.#make(this.#title, [...this.#captions.values()]);
    const keys = [...this.#captions.keys()];
    const rows = this.#waiting.map((record) => {
      const values = new Map(record.fields.map(({ key, value }) => [key, value]));
      return keys.map((key) => values.get(key) ?? '');
    });
    yield this.#table.add({ rows, lines: this.#waiting.map(({ line }) => line) });
    this.#waiting = [];
  }

  #belongs(record: RecordRow): boolean {
    if (this.#captions.size === 0) return false;
    const known = record.fields.filter(({ key }) => this.#captions.has(key)).length;
    const needed = this.#table === undefined ? record.fields.length * ALIKE : record.fields.length;
    return known >= needed;
  }
}
