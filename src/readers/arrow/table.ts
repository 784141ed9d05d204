import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { behindEnd } from '../shared/data/behind.ts';
import { CellBytes } from '../shared/data/cell-bytes.ts';
import { SourceBytes } from '../shared/data/source-bytes.ts';
import { DataTable } from '../shared/data/table.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import { Buffers } from './buffers.ts';
import { cellOf, columnsOf, type Leaf, leavesOf } from './columns.ts';
import { Dictionaries } from './dictionaries.ts';
import type { FlatTable } from './flat.ts';
import { type Footer, footerOf } from './footer.ts';
import { DICTIONARY, type Message, nextMessage, RECORDS, SCHEMA } from './message.ts';
import { type Field, type Remark, remarksOf, type Schema, schemaOf } from './schema.ts';
import { vectorOf } from './vectors.ts';

const FILE_MARK = 8;
/** Rows that may take less than a bit each, by runs of equal values. */
const MAX_EMPTY_ROWS = 2 ** 24;
/** Written for programs: keys of the standard's extension types and of other formats' numbers of columns. */
const OF_PROGRAMS = /^ARROW:extension:|^PARQUET:field_id$/;

/** Reads one file or stream. */
export class ArrowTable {
  readonly #source: ByteSource;
  readonly #context: ReadContext;
  readonly #dictionaries = new Dictionaries();
  readonly #bytes = new CellBytes();
  readonly #left = new WordPile();
  #schema: Schema | undefined;
  #rows: DataTable | undefined;
  #under: DataTable | undefined;
  #unlisted: DataTable | undefined;
  readonly #told = new Set<string>();

  constructor(source: ByteSource, context: ReadContext) {
    this.#source = source;
    this.#context = context;
  }

  async *read(): AsyncIterable<Unit | Problem> {
    try {
      const mark = await this.#source.read(0, FILE_MARK);
      const isFile = mark[0] === 0x41;
      const footer = isFile ? await footerOf(this.#source) : undefined;
      if (footer !== undefined && !('start' in footer)) yield footer;
      const whole = footer !== undefined && 'start' in footer ? footer : undefined;
      if (whole !== undefined) yield* this.#begin(schemaOf(whole.schema), whole.remarks);
      // Dictionaries may stand behind the rows of a file.
      if (whole !== undefined) await this.#listedDictionaries(whole);
      yield* this.#messages(isFile ? FILE_MARK : 0, whole);
    } catch (error) {
      yield problemOf(error);
    }
    yield* this.#rest();
  }

  async #listedDictionaries({ dictionaries }: Footer): Promise<void> {
    for (const at of dictionaries) {
      const message = await nextMessage(new SourceBytes(this.#source, at));
      if (message?.kind === DICTIONARY) await this.#dictionary(message);
    }
  }

  async *#messages(start: number, footer: Footer | undefined): AsyncIterable<Unit | Problem> {
    const bytes = new SourceBytes(this.#source, start);
    const seen = new Set<number>();
    for (;;) {
      this.#context.signal.throwIfAborted();
      if (footer !== undefined && bytes.at >= footer.start) break;
      const message = await nextMessage(bytes);
      if (message === undefined) break;
      seen.add(message.at);
      yield* this.#message(message, footer);
      bytes.at = message.body.start + message.body.length;
    }
    for (const at of footer?.records ?? []) {
      if (seen.has(at)) continue;
      const message = await nextMessage(new SourceBytes(this.#source, at));
      if (message !== undefined) yield* this.#message(message, footer);
    }
    yield* behindEnd(this.#source, bytes.at, footer?.start);
  }

  /** Messages are told as they come; a damaged one does not keep the next from being read. */
  async *#message(message: Message, footer: Footer | undefined): AsyncIterable<Unit | Problem> {
    try {
      yield* this.#remarks(remarksOf(message.table, 4), 'table');
      if (message.kind === SCHEMA) yield* this.#begin(schemaOf(message.header));
      else if (message.kind === RECORDS)
        yield* this.#records(message, footer === undefined || footer.records.includes(message.at));
      else if (message.kind !== DICTIONARY)
        throw new Trouble('unreadable', 'tensors and other kinds of messages are not read');
      else if (footer?.dictionaries.includes(message.at) !== true) await this.#dictionary(message);
    } catch (error) {
      yield problemOf(error);
    }
  }

  /** A file describes its columns twice, before the rows and in its footer. */
  *#begin(schema: Schema, remarks: readonly Remark[] = []): Iterable<Unit> {
    yield* this.#remarks([...remarks, ...schema.remarks], 'table');
    for (const field of schema.fields) yield* this.#fieldRemarks(field);
    if (this.#schema !== undefined) return;
    this.#schema = schema;
    const columns = columnsOf(schema.fields);
    this.#rows = new DataTable('table', columns);
    this.#under = new DataTable('values under empty cells', columns, { visibility: 'slack' });
    this.#unlisted = new DataTable('rows that are not listed', columns, { visibility: 'slack' });
  }

  *#fieldRemarks(field: Field): Iterable<Unit> {
    yield* this.#remarks(field.remarks, `column "${field.name}"`);
    for (const child of field.children) yield* this.#fieldRemarks(child);
  }

  *#remarks(remarks: readonly Remark[], of: string): Iterable<Unit> {
    for (const { key, value } of remarks) {
      const isKnown = this.#told.has(`${of} ${key} ${value}`);
      if (value.trim() === '' || OF_PROGRAMS.test(key) || isKnown) continue;
      this.#told.add(`${of} ${key} ${value}`);
      const part = `remarks on ${of}`;
      yield textBlock(value, { part, locator: part, visibility: 'property', header: key });
    }
  }

  async #buffers({ body }: Message, batch: FlatTable): Promise<Buffers> {
    const little = this.#checkedSchema().little;
    return Buffers.read(batch, { source: this.#source, ...body, little }, this.#context);
  }

  #checkedSchema(): Schema {
    if (this.#schema === undefined) throw new Trouble('damaged', 'rows come before their columns');
    return this.#schema;
  }

  async #dictionary(message: Message): Promise<void> {
    const id = message.header.id(0);
    const batch = message.header.table(1);
    const field = withDictionary(this.#checkedSchema().fields, id);
    if (batch === undefined || field === undefined)
      throw new Trouble('damaged', 'a list of values has no column');
    const buffers = await this.#buffers(message, batch);
    const { dictionary: _, ...values } = field;
    const source = { buffers, dictionaries: this.#dictionaries, bytes: this.#bytes };
    this.#dictionaries.add(id, vectorOf(values, source), message.header.u8(2) !== 0);
  }

  async *#records(message: Message, isListed: boolean): AsyncIterable<Unit | Problem> {
    const { fields } = this.#checkedSchema();
    const buffers = await this.#buffers(message, message.header);
    const source = { buffers, dictionaries: this.#dictionaries, bytes: this.#bytes };
    const vectors = fields.map((field) => vectorOf(field, source));
    if (vectors.every(({ field }) => field.type === 'null')) return;
    const rows = Math.min(buffers.rows, ...vectors.map(({ length }) => length));
    if (rows > MAX_EMPTY_ROWS && rows > 8 * buffers.size)
      throw new Trouble('ratio', 'a batch has more rows than its bytes can hold');
    // Rows that a column has beyond the others are nobody's.
    if (vectors.some(({ length }) => length > rows))
      yield problem('damaged', 'a column has more rows than its batch');
    yield* this.#cells(leavesOf(vectors), rows, isListed ? this.#rows! : this.#unlisted!);
    for (const { field, left } of vectors)
      this.#left.add(left(), `bytes that no row has, column "${field.name}"`, { visibility: 'slack' });
  }

  *#cells(leaves: readonly Leaf[], rows: number, table: DataTable): Iterable<Unit | Problem> {
    const under = this.#under!;
    for (let row = 0; row < rows; row++) {
      const cells = leaves.map((leaf) => cellOf(leaf, row));
      table.add(cells.map(({ text }) => text));
      if (cells.some((cell) => cell.under !== '')) under.add(cells.map((cell) => cell.under));
      if (!table.isFull && !under.isFull) continue;
      this.#context.signal.throwIfAborted();
      yield* table.take();
      yield* under.take();
      yield* this.#bytes.take();
    }
  }

  /** What waits, and what no row shows. */
  async *#rest(): AsyncIterable<Unit | Problem> {
    try {
      for (const table of [this.#rows, this.#under, this.#unlisted]) if (table) yield* table.take();
      for (const [id, entries] of this.#dictionaries.all()) {
        const name = withDictionary(this.#schema?.fields ?? [], id)?.name ?? '';
        const table = new DataTable(`values that no row has, column "${name}"`, [{ name }], {
          visibility: 'slack',
        });
        for (const text of entries.unused()) if (text !== '') table.add([text]);
        yield* table.take();
        this.#left.add(entries.left(), `bytes that no row has, column "${name}"`, { visibility: 'slack' });
      }
    } catch (error) {
      yield problemOf(error);
    }
    yield* this.#bytes.take();
    yield* this.#left.take();
  }
}

/** The field whose values a dictionary holds; the values of one may have dictionaries, too. */
function withDictionary(fields: readonly Field[], id: bigint): Field | undefined {
  for (const field of fields) {
    if (field.dictionary?.id === id) return field;
    const inside = withDictionary(field.children, id);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
