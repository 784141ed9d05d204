import type { RowBatch } from '../../core/types.ts';
import { type CardColumns, type CardLeaf, type CardRow, cardRows, furtherRows } from './card-rows.ts';
import { RowTable, type RowTableOptions } from './row-table.ts';

type Cards = readonly (readonly CardLeaf[])[];

interface CardTable {
  readonly title: string;
  readonly columns: CardColumns;
  readonly rows: RowTable;
}

/** Makes tables of cards that are built alike. A long list leaves in parts, which are one table. */
export class CardTables {
  private table: CardTable | undefined;
  private readonly options: (title: string) => RowTableOptions;

  /** `options`: what a table of cards under this heading is called. */
  constructor(options: (title: string) => RowTableOptions) {
    this.options = options;
  }

  /** `called`: what the cards are where no heading says it. `goesOn`: they stand where those did that this was asked for last. */
  batch(cards: Cards, called: string, goesOn: boolean): RowBatch | undefined {
    const { table } = this;
    const title = cards[0]![0]!.title || called;
    const further =
      goesOn && table !== undefined && table.title === title ? furtherRows(cards, table.columns) : undefined;
    if (further !== undefined) return batchOf(table!.rows, further);
    const { columns, rows } = cardRows(cards);
    const options = this.options(title);
    const { headers } = columns;
    const own = new RowTable(headers === undefined ? options : { ...options, headers, records: true });
    this.table = { title, columns, rows: own };
    return batchOf(own, rows);
  }
}

function batchOf(table: RowTable, rows: readonly CardRow[]): RowBatch | undefined {
  for (const { cells, line, hidden } of rows) table.add(cells, line, hidden.length > 0 ? hidden : 'none');
  return table.flush();
}
