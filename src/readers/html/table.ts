import type { RowBatch } from '../../core/types.ts';
import type { CellSpan } from './open-tag.ts';
import { RowTable, type RowTableOptions } from './row-table.ts';
import type { ByteRows } from './rows/byte-rows.ts';
import { TextPile } from './text-pile.ts';

/** Bounds of the HTML standard (4.9.11). */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;
/** A longer row goes on as the next one. */
const MAX_CELLS = 16_384;
/** Repeats of spanning cells in one page; beyond, each cell stands once. Some bytes could ask for billions. */
const MAX_REPEATS = 4_000_000;

/** What the tables of one page have repeated. */
export class Repeats {
  private count = 0;
  private readonly most: number;

  constructor(most = MAX_REPEATS) {
    this.most = most;
  }

  add(more: number): void {
    this.count += more;
  }

  get areTooMany(): boolean {
    return this.count > this.most;
  }
}

interface Span {
  readonly text: string;
  readonly hidden: boolean;
  /** Rows below that it still covers. */
  rows: number;
}

const ONE_CELL: CellSpan = { columns: 1, rows: 1 };

/** `colspan` and `rowspan` as the standard reads them. */
export function cellSpan(colspan: string | undefined, rowspan: string | undefined): CellSpan {
  if (colspan === undefined && rowspan === undefined) return ONE_CELL;
  const columns = Number.parseInt(colspan ?? '1', 10);
  const rows = Number.parseInt(rowspan ?? '1', 10);
  return {
    columns: columns >= 1 && columns <= MAX_COLSPAN ? columns : 1,
    rows: rows >= 0 ? Math.min(rows, MAX_ROWSPAN) : 1,
  };
}

/**
 * One table that is being read: cells make rows, a cell that spans others is repeated in each of them. A table
 * in a cell has a builder of its own.
 */
export class TableBuilder {
  readonly element = 'table';
  caption = '';
  /** The text of the open cell. */
  cell: TextPile | undefined;
  /** Hidden text beside visible text in one cell, with the cell's column. */
  onHiddenText: (text: string, row: number, column: number) => void = () => {};
  /** One after the other, cells are gathered in the same pile. */
  private readonly pile = new TextPile();
  private span = ONE_CELL;
  private cellHidden = false;
  private row: string[] | undefined;
  /** The list that each row is gathered in. */
  private readonly gathered: string[] = [];
  private hiddenColumns: number[] = [];
  private rowHidden = false;
  private rowLine = 0;
  /** Rows that have ended. */
  rowCount = 0;
  private spans: (Span | undefined)[] = [];
  private readonly repeats: Repeats;
  /** Columns that are hidden as a whole, and the number of those that were told of. */
  private readonly hiddenWhole = new Set<number>();
  private columnsTold = 0;
  private readonly rows: RowTable;
  private readonly emit: (batch: RowBatch) => void;

  constructor(options: RowTableOptions, repeats: Repeats, emit: (batch: RowBatch) => void) {
    this.repeats = repeats;
    this.rows = new RowTable(options);
    this.emit = emit;
  }

  /** An element of the table ended. */
  closed(name: string): void {
    if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'tr') this.closeRow();
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') this.closeSection();
    else if (name === 'table') this.end();
  }

  /** True if no row is open, and what came before does not bear on the next one. */
  get isBetweenRows(): boolean {
    return (
      this.row === undefined &&
      this.cell === undefined &&
      this.spans.length === 0 &&
      this.hiddenWhole.size === 0
    );
  }

  /** The cells of the row that was read last by its elements. */
  get lastRow(): readonly string[] {
    return this.gathered;
  }

  /** A row that somebody else reads: its cells are to be put into what this returns, and then its end. None is hidden. */
  beginKnownRow(line: number): ByteRows {
    this.rowCount++;
    return this.rows.beginVisible(line);
  }

  endKnownRow(): void {
    if (this.rows.isFull) this.flush();
  }

  /** 1-based number of the cell that begins next in the open row. */
  get nextColumn(): number {
    return (this.row?.length ?? 0) + (this.cell === undefined ? 1 : 2);
  }

  /** `col` elements stand in the order of the columns. */
  addColumns(count: number, hidden: boolean): void {
    for (let i = 0; i < count && hidden; i++) this.hiddenWhole.add(this.columnsTold + i);
    this.columnsTold += count;
  }

  openRow(line: number, hidden: boolean): void {
    this.closeRow();
    this.gathered.length = 0;
    this.row = this.gathered;
    if (this.hiddenColumns.length > 0) this.hiddenColumns = [];
    this.rowLine = line;
    this.rowHidden = hidden;
  }

  openCell(span: CellSpan, at: { line: number; hidden: boolean }): void {
    this.closeCell();
    if (this.row === undefined || this.row.length >= MAX_CELLS) this.openRow(at.line, at.hidden);
    this.cell = this.pile;
    this.pile.clear();
    this.span = span;
    this.cellHidden = at.hidden;
  }

  private closeCell(): void {
    const { cell, row, span } = this;
    if (cell === undefined || row === undefined) return;
    this.cell = undefined;
    this.fillSpans();
    const seen = cell.seenText();
    const concealed = cell.hiddenText();
    const hidden = this.cellHidden || (seen === '' && concealed !== '');
    const text = seen === '' ? concealed : seen;
    if (seen !== '' && concealed !== '') this.onHiddenText(concealed, this.rowCount, row.length);
    this.putSpan(span, text, hidden);
  }

  private putSpan(span: CellSpan, text: string, hidden: boolean): void {
    const columns = this.repeats.areTooMany ? 1 : span.columns;
    const rows = span.rows === 0 ? MAX_ROWSPAN : span.rows - 1;
    for (let i = 0; i < columns; i++) {
      if (rows > 0 && !this.repeats.areTooMany) this.spans[this.row!.length] = { text, hidden, rows };
      this.put(text, hidden);
    }
    this.repeats.add(columns - 1);
  }

  private closeRow(): void {
    this.closeCell();
    const { row } = this;
    if (row === undefined) return;
    this.fillSpans();
    while (row.length < this.spans.length) {
      if (this.spans[row.length] === undefined) this.put('', false);
      this.fillSpans();
    }
    this.row = undefined;
    const all = this.rowHidden || (this.hiddenColumns.length === row.length && row.length > 0);
    const full = this.rows.add(
      row,
      this.rowLine,
      all ? 'all' : this.hiddenColumns.length > 0 ? this.hiddenColumns : 'none',
    );
    this.rowCount++;
    if (full) this.flush();
  }

  /** Spans end with the part of the table that they are in. */
  private closeSection(): void {
    this.closeRow();
    this.spans = [];
  }

  end(): void {
    this.closeSection();
    this.flush();
  }

  /** Gives out the rows that wait. */
  flush(): void {
    const batch = this.rows.flush();
    if (batch !== undefined) this.emit(batch);
  }

  private put(text: string, hidden: boolean): void {
    if (hidden || this.hiddenWhole.has(this.row!.length)) this.hiddenColumns.push(this.row!.length);
    this.row!.push(text);
  }

  /** Puts the cells that reach down from rows above into the next columns. */
  private fillSpans(): void {
    if (this.repeats.areTooMany || this.row!.length > MAX_CELLS) this.spans = [];
    for (let span = this.spans[this.row!.length]; span !== undefined; span = this.spans[this.row!.length]) {
      const column = this.row!.length;
      if (--span.rows <= 0) this.spans[column] = undefined;
      this.put(span.text, span.hidden);
      this.repeats.add(1);
    }
    while (this.spans.length > 0 && this.spans[this.spans.length - 1] === undefined) this.spans.pop();
  }
}
