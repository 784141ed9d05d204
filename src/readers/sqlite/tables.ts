import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import { inflate } from '../shared/legacy/blips.ts';
import { nameWords, RowGroups } from '../shared/row-groups.ts';
import { sureFamily } from '../shared/signatures.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf } from '../shared/trouble.ts';
import { isZlib } from '../shared/unpack/heads.ts';
import { adler32 } from '../shared/unpack/zlib.ts';
import { ANY_WIDTH, deletedRecords, looseTexts } from './deleted.ts';
import type { Pages } from './pages.ts';
import { type Decode, recordValues, type SqlValue, stringDecoder } from './record.ts';
import { type TableShape, tableShape } from './schema.ts';
import { freePages, freeStretches } from './slack.ts';

interface Named {
  readonly name: string;
  readonly root: number;
  readonly shape: TableShape;
}

/** Pieces of maps, thousands of pictures that nobody is on (MBTiles 1.3). */
const TILES = ['zoom_level', 'tile_column', 'tile_row', 'tile_data'];

/** Reads the tables of a database, then what deleted records left. */
export class DatabaseTables {
  readonly #pages: Pages;
  readonly #decode: Decode;
  readonly #rows = new RowGroups();
  readonly #files: (Unit | Problem)[] = [];
  readonly #tables: Named[] = [];

  readonly #packed: Uint8Array[] = [];
  readonly #context: ReadContext;

  constructor(pages: Pages, context: ReadContext) {
    this.#pages = pages;
    this.#context = context;
    this.#decode = stringDecoder(pages.encoding);
  }

  async *units(): AsyncIterable<Unit | Problem> {
    yield* this.#attempt(() => this.#schema(), 'list of tables');
    for (const table of this.#tables) yield* this.#attempt(() => this.#table(table), `table ${table.name}`);
    yield* this.#attempt(() => this.#freed(), 'free pages');
    this.#rows.flush();
    yield* this.#taken();
  }

  async *#attempt(read: () => AsyncIterable<Unit | Problem>, locator: string): AsyncIterable<Unit | Problem> {
    try {
      yield* read();
    } catch (error) {
      yield problemOf(error, locator);
    }
    yield* this.#taken();
  }

  *#taken(): Iterable<Unit | Problem> {
    yield* this.#rows.take();
    yield* this.#files.splice(0);
  }

  async *#schema(): AsyncIterable<Unit> {
    for await (const { payload } of this.#pages.cells(1, new Set())) {
      const [type, name, , root, sql] = recordValues(payload, this.#decode) ?? [];
      if (typeof sql !== 'string' || typeof name !== 'string') continue;
      if (/--|\/\*|'/.test(sql))
        yield textBlock(sql, {
          part: 'definitions',
          locator: `definition of ${nameWords(name)}`,
          visibility: 'property',
        });
      if (type === 'table' && Number(root) > 0)
        this.#tables.push({ name, root: Number(root), shape: tableShape(sql) });
    }
  }

  async *#table({ name, root, shape }: Named): AsyncIterable<Unit | Problem> {
    const { columns, rowid, stored } = shape;
    const isTiles = TILES.every((column) => columns.includes(column));
    const about = () => ({ part: `table ${name}`, title: nameWords(name), headers: columns });
    const seen = new Set<number>();
    for await (const cell of this.#pages.cells(root, seen)) {
      const values = recordValues(cell.payload, this.#decode);
      if (values === undefined) {
        yield problem('damaged', 'record is not readable', `table ${name}`);
        continue;
      }
      const ordered = stored === undefined ? values : inOrder(values, stored);
      if (rowid >= 0 && ordered[rowid] === '') ordered[rowid] = `${cell.rowid}`;
      this.#rows.add(name, about, {
        cells: ordered.map((value) => this.#text(value, isTiles ? undefined : name)),
      });
      yield* this.#taken();
      yield* this.#unpacked(name);
    }
    yield* this.#unused(seen);
  }

  /** Values that were packed, as files. Bytes that only begin like such are data of programs. */
  async *#unpacked(table: string): AsyncIterable<Unit> {
    for (const value of this.#packed.splice(0)) {
      const bytes = await inflate(value.subarray(0, -4), this.#context);
      const sum = new DataView(value.buffer, value.byteOffset, value.length).getUint32(value.length - 4);
      if (bytes === undefined || adler32(bytes) !== sum) continue;
      yield { kind: 'file', source: memorySource(`${table}-value`, bytes), visibility: 'embedded' };
    }
  }

  /** Deleted records on the pages that a table still uses. */
  async *#unused(seen: ReadonlySet<number>): AsyncIterable<Unit | Problem> {
    for (const number of seen) {
      const bytes = await this.#pages.page(number);
      const layout = this.#pages.layout(bytes, number);
      if (layout.kind !== 13 && layout.kind !== 10) continue;
      for (const stretch of freeStretches(bytes, layout)) this.#carve(stretch);
      yield* this.#taken();
    }
  }

  /** Pages that were given back, with what stood on them. */
  async *#freed(): AsyncIterable<Unit | Problem> {
    for await (const number of freePages(this.#pages)) {
      const bytes = await this.#pages.page(number);
      if (this.#carve(bytes, true) === 0) {
        for (const text of looseTexts(bytes, this.#decode))
          yield textBlock(text, { part: 'free pages', locator: `free page ${number}`, visibility: 'slack' });
      }
      yield* this.#taken();
    }
  }

  /**
   * Tells deleted records as rows of the table that has as many columns; returns how many there were. On free pages
   * also those of a table that is there no more, if that accounts for more of the page.
   */
  #carve(bytes: Uint8Array, isFree = false): number {
    const widths = [...new Set(this.#tables.map(({ shape }) => shape.columns.length))];
    const decode = this.#decode;
    const known = deletedRecords(bytes, { widths, wholeWidths: widths, decode });
    const dropped = isFree ? deletedRecords(bytes, { widths: [], wholeWidths: ANY_WIDTH, decode }) : [];
    const found = textIn(dropped) > textIn(known) ? dropped : known;
    for (const values of found) {
      const missing = widths.includes(values.length) ? 0 : 1;
      const table = this.#tables.find(({ shape }) => shape.columns.length === values.length + missing);
      const part = `deleted records of ${values.length} columns`;
      const title = table === undefined ? '' : nameWords(table.name);
      const headers = table?.shape.columns.slice(missing);
      const about = () => ({ part, title, ...(headers && { headers }), visibility: 'slack' as const });
      this.#rows.add(part, about, { cells: values.map((value) => this.#text(value, undefined)) });
    }
    return found.length;
  }

  /** Files in columns are read as files; other bytes that are text are told as text. */
  #text(value: SqlValue, table: string | undefined): string {
    if (typeof value === 'string') return value;
    if (value.length < 4) return '';
    if (table !== undefined && isZlib(value)) this.#packed.push(value.slice());
    const family = sureFamily(value);
    if (family !== undefined) {
      if (table !== undefined)
        this.#files.push({
          kind: 'file',
          source: memorySource(`${table}-value`, value.slice()),
          visibility: 'embedded',
        });
      return '';
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(value);
      return /[\0-\x08\x0e-\x1f\x7f]/.test(text) ? '' : text;
    } catch {
      return '';
    }
  }
}

const textIn = (records: readonly (readonly SqlValue[])[]): number =>
  records.reduce((sum, values) => sum + values.join('').length, 0);

function inOrder(values: readonly SqlValue[], stored: readonly number[]): SqlValue[] {
  const ordered: SqlValue[] = stored.map(() => '');
  values.forEach((value, i) => {
    const column = stored[i];
    if (column !== undefined) ordered[column] = value;
  });
  return ordered;
}
