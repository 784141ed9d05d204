import type { Problem, Unit } from '../../core/types.ts';
import type { ElementHandler } from '../shared/opendocument/xml-router.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { isoDateText } from '../shared/sheet/dates.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

const MAX_FIELDS = 1_024;

/** Characters that are held before they are handed over. */
const MAX_CHARACTERS = 4_000_000;

/** Reads `x:PivotCache`: the records that it keeps, a rowset with its schema, as the table that they are. */
export class PivotCacheHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #name: string;
  /** Column of each attribute. */
  readonly #columns = new Map<string, number>();
  readonly #headers: string[] = [];
  #table: FixedTable | undefined;
  #rows: string[][] = [];
  #held = 0;
  #first = 0;

  constructor(ready: (Unit | Problem)[], number: number) {
    this.#ready = ready;
    this.#name = `pivot cache ${number}`;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'AttributeType') this.#addField(tag);
    else if (tag.name === 'row') this.#addRow(tag);
  }

  text(): void {}
  close(): void {}

  finish(): void {
    if (this.#rows.length === 0) return;
    this.#table ??= new FixedTable(this.#name, 'pivot-cache', { title: this.#name, headers: this.#headers });
    this.#ready.push(listedRows(this.#table, this.#first, this.#rows));
    this.#first += this.#rows.length;
    this.#rows = [];
    this.#held = 0;
  }

  /** The schema's own name of a field comes first, its caption (`rs:name`) second. */
  #addField(tag: XmlTag): void {
    const names = [...tag.attributes()].filter(([key]) => key === 'name').map(([, value]) => value);
    const id = names[0];
    if (id === undefined || this.#headers.length >= MAX_FIELDS) return;
    this.#columns.set(id, this.#headers.push(names[1] ?? id) - 1);
  }

  #addRow(tag: XmlTag): void {
    const row: string[] = this.#headers.map(() => '');
    for (const [key, value] of tag.attributes()) {
      const column = this.#columns.get(key);
      if (column === undefined) row.push(value);
      else row[column] = isoDateText(value);
    }
    this.#rows.push(row);
    this.#held += row.reduce((sum, text) => sum + text.length, 0);
    if (this.#rows.length === ROWS_PER_BATCH || this.#held > MAX_CHARACTERS) this.finish();
  }
}
