import type { RowBatch, Unit } from '../../core/types.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage } from '../shared/office/package.ts';
import { unescapeText } from '../shared/office/rich-text.ts';
import { Strays, vocabulary } from '../shared/office/strays.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { isoDateText } from '../shared/sheet/dates.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import { Trouble } from '../shared/trouble.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** Columns that are kept of one record; a sheet has no more. */
const MAX_FIELDS = 16_384;
/** Bytes that an item takes besides its characters. */
const OVERHEAD = 40;

interface Field {
  readonly name: string;
  /** Values that records point to by their index. */
  readonly items: string[];
  /** Names of groups of values. */
  readonly groups: string[];
  /** 1 for each item that a record points to. */
  readonly used: Set<number>;
}

/** The elements of both parts of a cache; what stands in others is told as text. */
const DEFINITION = vocabulary(
  'pivotCacheDefinition cacheSource worksheetSource cacheFields cacheField sharedItems s n d b e m x tpls tpl ' +
    'fieldGroup rangePr discretePr groupItems',
);
const NAMED = new Set(['pivotCacheDefinition', 'cacheSource', 'worksheetSource']);
const RECORDS = vocabulary('pivotCacheRecords r s n d b e m x');

/** The text of an item of a cache: `s`, `n`, `d`, `b`, `e` with its value, `m` for none (ECMA-376 part 1, 18.10.1). */
function itemText(tag: XmlTag): string | undefined {
  switch (tag.name) {
    case 's':
      // Members of cubes have a key and a caption.
      return unescapeText(tag.attribute('c') ?? tag.attribute('v') ?? '');
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

/** Reads a cache's definition: where its values come from, its fields and the values they share. */
class DefinitionHandler implements XmlHandler {
  readonly fields: Field[] = [];
  /** Sheet, area or name that the values were taken from. */
  readonly source: string[] = [];
  readonly #limit: number;
  readonly #texts: MarkupTexts;
  #list: 'items' | 'groups' | undefined;
  #held = 0;

  constructor(limit: number, texts: MarkupTexts) {
    this.#limit = limit;
    this.#texts = texts;
  }

  open(tag: XmlTag): void {
    // Who refreshed it, from where, and what calculated fields spell out.
    if (NAMED.has(tag.name) || tag.attribute('formula') !== undefined) this.#texts.open(tag);
    if (tag.name === 'cacheField' && this.fields.length < MAX_FIELDS) {
      const name = unescapeText(tag.attribute('caption') ?? tag.attribute('name') ?? '');
      this.fields.push({ name, items: [], groups: [], used: new Set() });
    } else if (tag.name === 'worksheetSource') {
      for (const key of ['sheet', 'name', 'ref']) {
        const value = tag.attribute(key);
        if (value !== undefined) this.source.push(value.slice(0, 200));
      }
    } else if (tag.name === 'sharedItems') this.#list = 'items';
    else if (tag.name === 'groupItems') this.#list = 'groups';
    else if (this.#list !== undefined) this.#addItem(itemText(tag), this.#list);
  }

  close(name: string): void {
    if (name === 'sharedItems' || name === 'groupItems') this.#list = undefined;
  }

  text(): void {}

  #addItem(text: string | undefined, list: 'items' | 'groups'): void {
    if (text === undefined) return;
    this.#held += text.length + OVERHEAD;
    if (this.#held > this.#limit) throw new Trouble('too-large', 'pivot cache is too large to hold');
    this.fields.at(-1)?.[list].push(text);
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

/** A cache by its path, with the names of the sheets whose pivot tables show it. */
export interface PivotCache {
  readonly path: string;
  readonly number: number;
  readonly sheets: readonly string[];
}

/**
 * A pivot cache as the table that it is: headers from the definition, a row for each record. Values that no
 * record uses (of rows deleted since, or where the records were left out) follow as a table of their own.
 */
export async function* readPivotCache(parts: OfficePackage, cache: PivotCache): AsyncIterable<Unit> {
  const part = `pivot cache ${cache.number}${cache.sheets.map((name) => ` of sheet "${name}"`).join('')}`;
  const texts = textsOf(part);
  const definition = new DefinitionHandler(parts.context.limits.wholeBytes, texts);
  const strays = new Strays(definition, DEFINITION, texts);
  await parts.scan(cache.path, strays, { maxLength: Number.POSITIVE_INFINITY });
  strays.finish();
  const { fields, source } = definition;
  const headers = fields.map((field) => field.name);
  const title = [...source, ...cache.sheets].join(' ') || part;
  for (const link of await parts.targets(cache.path)) {
    if (link.type !== 'pivotCacheRecords') continue;
    const table = new FixedTable(part, 'pivot-cache', { title, headers });
    const records = new RecordsHandler(fields, table);
    yield* parts.scanUnits(link.target, new Strays(records, RECORDS, texts));
  }
  yield* unusedItems(fields, { part, title });
  yield* texts.ready.splice(0);
}

/** Records that no definition leads to: a table without headers. */
export async function* readLooseRecords(
  parts: OfficePackage,
  { path, number }: PivotCache,
): AsyncIterable<Unit> {
  const part = `pivot cache records ${number}`;
  const table = new FixedTable(part, 'pivot-cache', { title: part });
  const texts = textsOf(part);
  yield* parts.scanUnits(path, new Strays(new RecordsHandler([], table), RECORDS, texts));
}

function textsOf(part: string): MarkupTexts {
  return new MarkupTexts({
    part,
    locator: part,
    visibility: 'pivot-cache',
    attributes: 'pivot-cache',
  });
}

/** Long lists first, so that rows are as wide as there are values for them, however many fields there are. */
function* unusedItems(fields: readonly Field[], place: { part: string; title: string }): Iterable<RowBatch> {
  const columns = fields
    .map(({ name, items, groups, used }) => ({
      name,
      texts: [...items.filter((text, index) => text !== '' && !used.has(index)), ...groups.filter(Boolean)],
    }))
    .filter(({ texts }) => texts.length > 0)
    .sort((one, other) => other.texts.length - one.texts.length);
  const headers = columns.map(({ name }) => name);
  const table = new FixedTable(`${place.part} items`, 'pivot-cache', { title: place.title, headers });
  const height = columns[0]?.texts.length ?? 0;
  let width = columns.length;
  for (let first = 0; first < height; first += ROWS_PER_BATCH) {
    const rows: string[][] = [];
    for (let row = first; row < Math.min(first + ROWS_PER_BATCH, height); row++) {
      while (columns[width - 1]!.texts.length <= row) width -= 1;
      rows.push(columns.slice(0, width).map(({ texts }) => texts[row]!));
    }
    yield listedRows(table, first, rows);
  }
}
