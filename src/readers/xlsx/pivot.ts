import type { RowBatch, Unit } from '../../core/types.ts';
import type { OfficePackage } from '../shared/office/package.ts';
import { unescapeText } from '../shared/office/rich-text.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { isoDateText } from '../shared/sheet/dates.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import { Trouble } from '../shared/trouble.ts';
import type { XmlHandler } from '../shared/xml.ts';
import type { XmlTag } from '../shared/xml-tag.ts';

/** Columns that are kept of one record; a sheet has no more. */
const MAX_FIELDS = 16_384;
/** Bytes that an item takes besides its characters. */
const OVERHEAD = 40;

interface Field {
  readonly name: string;
  readonly items: string[];
  /** 1 for each item that a record points to. */
  readonly used: Set<number>;
}

/** The text of an item of a cache: `s`, `n`, `d`, `b`, `e` with its value, `m` for none (ECMA-376 part 1, 18.10.1). */
function itemText(tag: XmlTag): string | undefined {
  switch (tag.name) {
    case 's':
    case 'n':
    case 'e':
      return unescapeText(tag.attribute('v') ?? '');
    case 'd':
      return isoDateText(tag.attribute('v') ?? '');
    case 'b':
      return tag.attribute('v') === '1' ? 'TRUE' : 'FALSE';
    case 'm':
      return '';
    default:
      return undefined;
  }
}

/** Reads a cache's definition: its fields and the values they share. */
class DefinitionHandler implements XmlHandler {
  readonly fields: Field[] = [];
  readonly #limit: number;
  #shared = false;
  #held = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'cacheField' && this.fields.length < MAX_FIELDS) {
      this.fields.push({ name: unescapeText(tag.attribute('name') ?? ''), items: [], used: new Set() });
    } else if (tag.name === 'sharedItems') this.#shared = true;
    else if (this.#shared) this.#addItem(itemText(tag));
  }

  close(name: string): void {
    if (name === 'sharedItems') this.#shared = false;
  }

  text(): void {}

  #addItem(text: string | undefined): void {
    if (text === undefined) return;
    this.#held += text.length + OVERHEAD;
    if (this.#held > this.#limit) throw new Trouble('too-large', 'pivot cache is too large to hold');
    this.fields.at(-1)?.items.push(text);
  }
}

/** Joins records to the values they point to, row by row, into batches. */
class RecordsHandler implements XmlHandler {
  readonly ready: RowBatch[] = [];
  readonly #fields: readonly Field[];
  readonly #table: FixedTable;
  #rows: string[][] = [];
  #first = 0;
  #row: string[] = [];

  constructor(fields: readonly Field[], table: FixedTable) {
    this.#fields = fields;
    this.#table = table;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'r') {
      this.#row = [];
      return;
    }
    const column = this.#row.length;
    if (column >= MAX_FIELDS) return;
    if (tag.name !== 'x') {
      const text = itemText(tag);
      if (text !== undefined) this.#row.push(text);
      return;
    }
    const index = Number(tag.attribute('v'));
    const field = this.#fields[column];
    field?.used.add(index);
    this.#row.push(field?.items[index] ?? '');
  }

  close(name: string): void {
    if (name !== 'r') return;
    this.#rows.push(this.#row);
    if (this.#rows.length === ROWS_PER_BATCH) this.finish();
  }

  text(): void {}

  finish(): void {
    if (this.#rows.length === 0) return;
    this.ready.push(listedRows(this.#table, this.#first, this.#rows));
    this.#first += this.#rows.length;
    this.#rows = [];
  }
}

/**
 * A pivot cache as the table that it is: headers from the definition, a row for each record. Values that no
 * record uses (of rows deleted since, or where the records were left out) follow as a table of their own.
 */
export async function* readPivotCache(parts: OfficePackage, path: string, name: string): AsyncIterable<Unit> {
  const definition = new DefinitionHandler(parts.context.limits.wholeBytes);
  await parts.scan(path, definition, { maxLength: Number.POSITIVE_INFINITY });
  const { fields } = definition;
  const headers = fields.map((field) => field.name);
  for (const link of await parts.targets(path)) {
    if (link.type !== 'pivotCacheRecords') continue;
    const table = new FixedTable(name, 'pivot-cache', { title: name, headers });
    yield* parts.scanUnits(link.target, new RecordsHandler(fields, table));
  }
  yield* unusedItems(fields, new FixedTable(`${name} items`, 'pivot-cache', { title: name, headers }));
}

function* unusedItems(fields: readonly Field[], table: FixedTable): Iterable<RowBatch> {
  const columns = fields.map(({ items, used }) =>
    items.filter((text, index) => text !== '' && !used.has(index)),
  );
  const height = columns.reduce((most, column) => Math.max(most, column.length), 0);
  for (let first = 0; first < height; first += ROWS_PER_BATCH) {
    const rows = Array.from({ length: Math.min(ROWS_PER_BATCH, height - first) }, (_, row) =>
      columns.map((column) => column[first + row] ?? ''),
    );
    yield listedRows(table, first, rows);
  }
}
