import { Audit, type Outcome } from '../../src/audit/audit.ts';
import { Side } from '../../src/audit/side.ts';
import type { ColumnChoice, Requirement } from '../../src/audit/types.ts';
import type { RowBatch, Table } from '../../src/core/types.ts';
import { builtinEngine } from '../../src/registry.ts';

export type Cells = readonly (readonly string[])[];

/** A table in memory as a reader hands it over. */
export function batchOf(cells: Cells, part = 'table'): RowBatch {
  const table: Table = {
    part,
    visibility: () => 'visible',
    locate: ({ top }) => ({ locator: `row ${top + 1}` }),
  };
  return {
    kind: 'rows',
    table,
    firstRow: 0,
    rowCount: cells.length,
    width: (row) => cells[row]!.length,
    text: (row, column) => cells[row]![column] ?? '',
  };
}

export function sideOf(cells: Cells, choice: ColumnChoice = {}): Side {
  const side = new Side({ engine: builtinEngine(), secret: [7, 9], choice });
  side.push(batchOf(cells));
  side.end();
  return side;
}

export function audited(
  request: Cells,
  response: Cells,
  required: readonly Requirement[] = ['name', 'address'],
): Outcome {
  return new Audit(sideOf(request), sideOf(response), { required, most: 1_000 }).run();
}
