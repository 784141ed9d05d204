import type { Area, Location, RowBatch, Table, TextBlock, TypedCell, Visibility } from './types.ts';

/**
 * Makes what is visible in a file as hidden as the file itself is in the one that holds it: nobody sees the sheet of
 * a workbook inside a workbook. What hides by itself stays hidden in its own way.
 */
export class Veil {
  private readonly visibility: Visibility;
  private readonly tables = new WeakMap<Table, Table>();

  constructor(visibility: Visibility) {
    this.visibility = visibility;
  }

  over(unit: RowBatch | TextBlock): RowBatch | TextBlock {
    if (this.visibility === 'visible') return unit;
    return unit.kind === 'text' ? this.text(unit) : new VeiledBatch(unit, this.table(unit.table));
  }

  private text(block: TextBlock): TextBlock {
    const { kind, part, text, title, header } = block;
    return {
      kind,
      part,
      text,
      visibility: this.of(block.visibility),
      ...(title === undefined ? {} : { title }),
      ...(header === undefined ? {} : { header }),
      locate: (start, end) => block.locate(start, end),
    };
  }

  /** One table for all its batches. */
  private table(table: Table): Table {
    let veiled = this.tables.get(table);
    if (veiled === undefined) {
      const { part, title, headers, records, isAside } = table;
      veiled = {
        part,
        ...(title === undefined ? {} : { title }),
        ...(headers === undefined ? {} : { headers }),
        ...(records === undefined ? {} : { records }),
        ...(isAside === undefined ? {} : { isAside }),
        visibility: (row: number, column: number): Visibility => this.of(table.visibility(row, column)),
        locate: (area: Area): Location => table.locate(area),
      };
      this.tables.set(table, veiled);
    }
    return veiled;
  }

  private of(visibility: Visibility): Visibility {
    return visibility === 'visible' ? this.visibility : visibility;
  }
}

class VeiledBatch implements RowBatch {
  readonly kind = 'rows';
  readonly table: Table;
  readonly firstRow: number;
  readonly rowCount: number;
  private readonly batch: RowBatch;

  constructor(batch: RowBatch, table: Table) {
    this.batch = batch;
    this.table = table;
    this.firstRow = batch.firstRow;
    this.rowCount = batch.rowCount;
  }

  width(row: number): number {
    return this.batch.width(row);
  }

  text(row: number, column: number): string {
    return this.batch.text(row, column);
  }

  typed(row: number, column: number): TypedCell | undefined {
    return this.batch.typed?.(row, column);
  }
}
