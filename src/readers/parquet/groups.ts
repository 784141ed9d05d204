import { readColumn } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { assembleAsync, asyncGroupToRows } from 'hyparquet/src/rowgroup.js';
import { getTreePath } from 'hyparquet/src/schema.js';
import type { AsyncColumn, ColumnMetaData, FileMetaData, RowGroup, SchemaTree } from 'hyparquet/src/types.js';
import { memorySource } from '../../core/memory-source.ts';
import type { ByteSource, Embedded, ReadContext } from '../../core/types.ts';
import { sureFamily } from '../shared/signatures.ts';
import { Trouble } from '../shared/trouble.ts';
import { isCodecRead, unpackedPages } from './pages.ts';

const MAX_FILES = 10_000;

export interface Group {
  readonly rows: readonly unknown[];
  /** Files that stand in cells. */
  readonly files: readonly Embedded[];
}

/** Reads one group of rows. Throws `Trouble`, and errors of the library for damaged columns. */
export class GroupReader {
  readonly #source: ByteSource;
  readonly #context: ReadContext;
  readonly #tree: SchemaTree;
  #files: Embedded[] = [];

  constructor(source: ByteSource, tree: SchemaTree, context: ReadContext) {
    this.#source = source;
    this.#tree = tree;
    this.#context = context;
  }

  async read(group: RowGroup): Promise<Group> {
    this.#files = [];
    const rows = Number(group.num_rows);
    const asyncColumns: AsyncColumn[] = [];
    let held = 0;
    for (const { meta_data: column, file_path } of group.columns) {
      if (file_path) throw new Trouble('unreadable', 'columns that stand in another file are not read');
      if (!column) throw new Trouble('encrypted', 'encrypted columns are not read');
      if (!isCodecRead(column.codec))
        throw new Trouble('unreadable', 'columns packed by LZ4, LZO or Brotli are not read');
      held += Number(column.total_uncompressed_size);
      if (!(held <= this.#context.limits.wholeBytes) || rows > this.#context.limits.wholeBytes)
        throw new Trouble('too-large', 'a group of rows is too large to hold');
      const data = Promise.resolve(await this.#column(column, rows));
      asyncColumns.push({ pathInSchema: column.path_in_schema, data });
    }
    const whole = { groupStart: 0, groupRows: rows, selectStart: 0, selectEnd: rows, asyncColumns };
    const assembled = assembleAsync(whole, this.#tree, DEFAULT_PARSERS);
    return { rows: await asyncGroupToRows(assembled, 0, rows, undefined, 'object'), files: this.#files };
  }

  async #column(column: ColumnMetaData, rows: number) {
    const { data_page_offset, dictionary_page_offset, total_compressed_size, codec } = column;
    const first = Number(dictionary_page_offset || data_page_offset);
    const start = Math.min(first, Number(data_page_offset));
    const size = Number(total_compressed_size);
    if (!(start >= 0) || !(size >= 0) || start + size > this.#source.size)
      throw new Trouble('damaged', 'a column is cut');
    // A copy that begins at its buffer's beginning: pages are known by where they end there.
    const bytes = (await this.#source.read(start, size)).slice();
    const pages = await unpackedPages(bytes, codec, this.#context);
    const path = getTreePath(this.#tree, column.path_in_schema);
    const unpack = (packed: Uint8Array) =>
      pages.get(packed.byteOffset + packed.byteLength) ?? new Uint8Array(0);
    const reader = { view: new DataView(bytes.buffer), offset: 0 };
    const read = readColumn(
      reader,
      { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows },
      {
        ...column,
        pathInSchema: column.path_in_schema,
        element: path[path.length - 1]!.element,
        schemaPath: path,
        compressors: { GZIP: unpack, ZSTD: unpack },
        parsers: {
          ...DEFAULT_PARSERS,
          stringFromBytes: (value: Uint8Array) => this.#text(value),
          jsonFromBytes: (value: Uint8Array) => this.#text(value),
        },
      },
    );
    // What lies behind the rows that the group says to have would be hidden from who believes it.
    if (reader.offset < bytes.length) throw new Trouble('damaged', 'a column has more rows than its group');
    return read;
  }

  /** Bytes without a type are texts as a rule; pictures and other files are read as such. */
  #text(value: Uint8Array | undefined): string {
    if (value === undefined) return '';
    if (value.length > 16 && sureFamily(value) !== undefined) {
      if (this.#files.length >= MAX_FILES)
        throw new Trouble('too-large', 'too many files in the cells of a table');
      this.#files.push({
        kind: 'file',
        source: memorySource(`cell ${this.#files.length + 1}`, value.slice()),
        visibility: 'embedded',
      });
      return '';
    }
    return new TextDecoder().decode(value);
  }
}

/** Whether the footer was written to be believed: sizes that the library would make room for. */
export function isSound({ row_groups, schema }: FileMetaData): boolean {
  return Array.isArray(row_groups) && schema.length > 1 && schema.length < 100_000;
}
