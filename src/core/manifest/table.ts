import type { HeaderIndex } from '../headers.ts';
import { findHeader, headerByContrast } from '../table/header-rows.ts';
import { cellText, isBlank, type Row, rowNumber } from '../table/row.ts';
import { fold } from '../text/fold.ts';
import type { RowBatch, Table } from '../types.ts';
import type { MeantTable, Misfit } from './types.ts';

/** Rows in which the captions are looked for. */
const WINDOW = 60;

export interface TableReport {
  readonly headers: HeaderIndex;
  report(misfit: Misfit): void;
}

/** Where the captions of a table stand, and what they are. */
export interface CaptionRow {
  readonly captions: readonly string[];
  /** First row below, in the window. */
  readonly below: number;
}

/** The captions of a table by its first rows: those that the format gives, known ones, else the first row that is filled. */
export function captionRow(table: Table, rows: readonly Row[], headers: HeaderIndex): CaptionRow {
  if (table.headers) return { captions: table.headers, below: 0 };
  const first = rows.findIndex((row) => !isBlank(row));
  if (first < 0) return { captions: [], below: 0 };
  const header = findHeader(rows, first, headers) ?? headerByContrast(rows, first, headers);
  if (header) return { captions: header.captions, below: header.last + 1 };
  return { captions: textsOf(rows[first]!), below: first + 1 };
}

const textsOf = (row: Row): string[] =>
  Array.from({ length: row.batch.width(row.index) }, (_, column) => cellText(row, column));

/** One table held against the columns and rows that are meant to go out. */
export class TableWatch {
  private readonly table: Table;
  private readonly meant: MeantTable;
  private readonly around: TableReport;
  private readonly pending: Row[] = [];
  private isBegun = false;
  /** Columns that are not meant, until something is found in them. */
  private readonly allowed = new Set<number>();
  private readonly told = new Set<number>();
  private rows = 0;
  private firstTooMany: number | undefined;

  constructor(
    table: Table,
    meant: { readonly [K in keyof MeantTable]: MeantTable[K] | undefined },
    around: TableReport,
  ) {
    this.table = table;
    this.meant = meant as MeantTable;
    this.around = around;
  }

  see(batch: RowBatch): void {
    for (let index = 0; index < batch.rowCount; index++) {
      const row = { batch, index };
      if (this.isBegun) this.look(row);
      else if (this.pending.push(row) >= WINDOW) this.begin();
    }
  }

  end(): void {
    if (!this.isBegun) this.begin();
    const { rows } = this.meant;
    if (typeof rows !== 'number' || this.rows <= rows) return;
    this.misfit({ kind: 'rows', row: this.firstTooMany ?? 0, found: this.rows, meant: rows });
  }

  private begin(): void {
    this.isBegun = true;
    const { captions, below } = this.captions();
    const { columns } = this.meant;
    const names = columns && new Set(columns.map(fold));
    captions.forEach((caption, column) => {
      if (names === undefined || (caption !== '' && names.has(fold(caption)))) this.allowed.add(column);
      else if (caption !== '') this.tellColumn(column, Math.max(0, below - 1));
    });
    for (const row of this.pending.slice(below)) this.look(row);
    this.pending.length = 0;
  }

  /** The row with most of the captions that are meant is the header, whatever it looks like otherwise. */
  private captions(): CaptionRow {
    const { columns } = this.meant;
    if (this.table.headers || columns === undefined)
      return captionRow(this.table, this.pending, this.around.headers);
    const names = new Set(columns.map(fold));
    let best = { count: 0, at: -1 };
    this.pending.forEach((row, at) => {
      const count = textsOf(row).filter((text) => text !== '' && names.has(fold(text))).length;
      if (count > best.count) best = { count, at };
    });
    if (best.at < 0) return captionRow(this.table, this.pending, this.around.headers);
    return { captions: textsOf(this.pending[best.at]!), below: best.at + 1 };
  }

  private look(row: Row): void {
    if (isBlank(row)) return;
    this.rows++;
    const { rows, columns } = this.meant;
    const number = rowNumber(row);
    if (typeof rows === 'number') {
      if (this.rows > rows) this.firstTooMany ??= number;
    } else if (rows && this.firstTooMany === undefined && (number + 1 < rows[0] || number + 1 > rows[1])) {
      this.firstTooMany = number;
      this.misfit({ kind: 'rows', row: number });
    }
    if (columns === undefined) return;
    const { batch, index } = row;
    for (let column = 0; column < batch.width(index); column++)
      if (!this.allowed.has(column) && !this.told.has(column) && cellText(row, column) !== '')
        this.tellColumn(column, number);
  }

  private tellColumn(column: number, row: number): void {
    this.told.add(column);
    const visibility = this.table.visibility(row, column);
    const { locator } = this.table.locate({ top: row, left: column, bottom: row, right: column });
    this.around.report({ kind: 'column', where: locator, visibility });
  }

  private misfit({ row, ...misfit }: Omit<Misfit, 'where'> & { readonly row: number }): void {
    const { locator } = this.table.locate({ top: row, left: 0, bottom: row, right: 0 });
    this.around.report({ ...misfit, where: locator, visibility: this.table.visibility(row, 0) });
  }
}
