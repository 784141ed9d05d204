import type { Area, CellBytes, Location, RowBatch, Table, Visibility } from '../../../core/types.ts';
import { CellBytesWriter } from '../cell-bytes.ts';
import { writtenText } from '../cell-text.ts';
import { looksLikeData, looksLikeName, renderPath } from './path.ts';
import { RowPlaces } from './places.ts';
import { SlicedRow } from './sliced-row.ts';

/** How the places of a document are named, and how its texts are hidden. */
export interface JsonSetting {
  /** Goes before each path: `script 3, `. */
  readonly prefix: string;
  readonly visibility: Visibility;
  /** Outermost values stand on lines of their own; the first index of each path is the line's number. */
  readonly lines: boolean;
}

/** The fields of one row in the order they came; the same column may come twice (a key given twice). */
export interface Cells {
  readonly columns: string[];
  readonly values: string[];
}

type Row = readonly string[] | SlicedRow;

/** Rows of one path with about the same fields, on their way to become batches of one table. */
export class RowGroup {
  rows: Row[] = [];
  /** Characters that wait in `rows`. */
  size = 0;
  readonly columns: string[] = [];
  /** No column comes twice in a record. */
  private distinct = true;
  private readonly columnOf = new Map<string, number>();
  private readonly places = new RowPlaces();
  private flushed = 0;
  private table: Table | undefined;
  private tableColumns = 0;
  private readonly setting: JsonSetting;
  private readonly template: string;
  private readonly title: string;
  private readonly named: boolean;

  /** `named`: the rows are objects, whose keys are the headers. */
  constructor(setting: JsonSetting, template: string, about: { title: string; named: boolean }) {
    this.setting = setting;
    this.template = template;
    this.title = about.title;
    this.named = about.named;
  }

  /** Share of the columns that the group has already. */
  knows(columns: readonly string[]): number {
    if (columns.length === 0 || sameTexts(columns, this.columns)) return 1;
    return columns.filter((column) => this.columnOf.has(`${column}\n0`)).length / columns.length;
  }

  addRecord(cells: Cells, indexes: readonly number[]): void {
    if (this.distinct && sameTexts(cells.columns, this.columns)) {
      this.addRow(cells.values, indexes);
      return;
    }
    const row: string[] = new Array(this.columns.length).fill('');
    const seen = new Map<string, number>();
    cells.columns.forEach((column, i) => {
      const times = seen.get(column) ?? 0;
      seen.set(column, times + 1);
      row[this.column(column, times)] = cells.values[i]!;
    });
    this.addRow(row, indexes);
  }

  addRow(row: string[], indexes: readonly number[]): void {
    let size = 0;
    for (const text of row) size += text.length + 8;
    this.add(row, size, indexes);
  }

  /** A row whose columns the group has; `size`: its characters. */
  addSliced(row: SlicedRow, size: number, indexes: readonly number[]): void {
    this.add(row, size, indexes);
  }

  private add(row: Row, size: number, indexes: readonly number[]): void {
    this.places.add(this.flushed + this.rows.length, indexes);
    this.rows.push(row);
    this.size += size;
  }

  /** For each column of the group which of these it is, −1 for none. Those that are new become columns of the group. */
  valuesOf(columns: readonly string[]): Int32Array {
    const at = columns.map((column) => this.column(column, 0));
    const values = new Int32Array(this.columns.length).fill(-1);
    at.forEach((column, i) => {
      values[column] = i;
    });
    return values;
  }

  /** The rows so far as a batch, or nothing. New columns since the last batch make a new table. */
  flush(): RowBatch | undefined {
    if (this.rows.length === 0) return undefined;
    if (this.table === undefined || this.tableColumns < this.columns.length) this.table = this.newTable();
    const batch = new JsonBatch(this.table, this.flushed, this.rows);
    this.flushed += this.rows.length;
    this.rows = [];
    this.size = 0;
    return batch;
  }

  private column(name: string, times: number): number {
    const key = `${name}\n${times}`;
    const known = this.columnOf.get(key);
    if (known !== undefined) return known;
    this.columnOf.set(key, this.columns.length);
    if (times > 0) this.distinct = false;
    return this.columns.push(name) - 1;
  }

  private newTable(): Table {
    const { setting, template, title, named } = this;
    const headers = [...this.columns];
    this.tableColumns = headers.length;
    const single = this.flushed + this.rows.length === 1;
    return {
      part: setting.prefix + renderPath(template),
      ...(title === '' ? {} : { title }),
      ...(named || headers.length > 0 ? { headers } : {}),
      ...(named && single ? { records: true } : {}),
      isVisible: setting.visibility === 'visible',
      visibility: () => setting.visibility,
      locate: (area) => this.locate(area, headers),
    };
  }

  private locate(area: Area, headers: readonly string[]): Location {
    const first = this.places.of(area.top);
    const last = this.places.of(area.bottom);
    const line = this.setting.lines ? first?.[0] : undefined;
    const where = rangePath(this.linedTemplate(), [first, last]);
    const locator = where + (area.left === area.right ? this.columnName(area.left, headers) : '');
    const from = line === undefined ? '' : `line ${line}, `;
    return { locator: this.setting.prefix + from + locator, ...(line === undefined ? {} : { line }) };
  }

  /** With lines the outermost index is said as a line, not in the path. */
  private linedTemplate(): (indexes?: readonly number[]) => string {
    const { lines } = this.setting;
    return (indexes) => renderPath(this.template, lines ? indexes?.slice(1) : indexes);
  }

  private columnName(column: number, headers: readonly string[]): string {
    const name = headers[column];
    if (name === undefined) return this.columns.length > 0 || this.named ? '' : `[${column}]`;
    if (name.startsWith('(')) return name === '(key)' ? ' (key)' : '';
    const unsafe = looksLikeData(name) && !(looksLikeName(name) && this.flushed > 1 && name.length < 40);
    return unsafe ? `.*[${column}]` : `.${name}`;
  }
}

/** Rows of smaller batches are kept as they are: nobody asks for their bytes. */
const FEWEST_AS_BYTES = 32;

class JsonBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: Table;
  readonly firstRow: number;
  readonly rowCount: number;
  /** Empty once all of them are bytes: what they were cut out of is much more. */
  #rows: readonly Row[];
  #cells: CellBytes | undefined;

  constructor(table: Table, firstRow: number, rows: readonly Row[]) {
    this.table = table;
    this.firstRow = firstRow;
    this.rowCount = rows.length;
    this.#rows = rows;
    if (rows.length >= FEWEST_AS_BYTES) this.#write();
  }

  get cells(): CellBytes {
    return this.#cells ?? this.#write();
  }

  width(row: number): number {
    if (this.#cells === undefined) return this.#rows[row]?.length ?? 0;
    return row >= 0 && row < this.rowCount ? this.#cells.rowEnds[row]! - firstCell(this.#cells, row) : 0;
  }

  text(row: number, column: number): string {
    if (this.#cells !== undefined) return this.#textOf(this.#cells, row, column);
    const cells = this.#rows[row];
    if (cells instanceof SlicedRow) return cells.cell(column);
    return cells?.[column] ?? '';
  }

  #write(): CellBytes {
    const cells = bytesOf(this.#rows);
    this.#cells = cells;
    this.#rows = [];
    return cells;
  }

  #textOf(cells: CellBytes, row: number, column: number): string {
    if (column < 0 || column >= this.width(row)) return '';
    const at = firstCell(cells, row) + column;
    return writtenText(cells.bytes.subarray(cells.starts[at]!, cells.ends[at]!), cells.marks[at]!);
  }
}

const firstCell = ({ rowEnds }: CellBytes, row: number): number => (row === 0 ? 0 : rowEnds[row - 1]!);

function bytesOf(rows: readonly Row[]): CellBytes {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  const writer = new CellBytesWriter(cells, rows.length);
  for (const row of rows) {
    if (row instanceof SlicedRow) row.write(writer);
    else for (const text of row) writer.add(text, 0, text.length);
    writer.endRow();
  }
  return writer.end();
}

function sameTexts(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((text, i) => text === second[i]);
}

type Ends = readonly [readonly number[] | undefined, readonly number[] | undefined];

/** `$.people[3]`, `$.people[3..40]`, `$.people[3].visits[0] – $.people[9].visits[1]`. */
function rangePath(path: (indexes?: readonly number[]) => string, [first, last]: Ends): string {
  const begin = path(first);
  const end = path(last);
  if (begin === end) return begin;
  const stem = begin.slice(0, begin.lastIndexOf('['));
  const both = begin.endsWith(']') && end.endsWith(']') && end.slice(0, end.lastIndexOf('[')) === stem;
  if (!both) return `${begin} – ${end}`;
  return `${begin.slice(0, -1)}..${end.slice(end.lastIndexOf('[') + 1)}`;
}
