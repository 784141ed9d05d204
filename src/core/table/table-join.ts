import type { JoinFact, Joins, JoinTable } from '../persons/joins.ts';
import type { CellReader } from './cell-reader.ts';
import type { TablePlace } from './place.ts';
import type { Role } from './role.ts';
import type { Roles } from './roles.ts';
import { cellText, cellType, type Row, rowNumber } from './row.ts';

interface Known {
  readonly cells: CellReader;
  readonly populations: number;
}

type FactRole = Extract<Role, { kind: 'fact' }>;

/** Shows the rows of one table to what joins tables. */
export class TableJoin {
  private readonly joins: Joins;
  private readonly table: JoinTable;
  private readonly roles: readonly (FactRole | undefined)[];
  private readonly cells: CellReader;

  /** Undefined if the table has no number of its rows, or no facts. */
  static of(
    { scope, owner, table }: TablePlace,
    roles: Roles,
    { cells, populations }: Known,
  ): TableJoin | undefined {
    if (!scope.joins || roles.captions.length === 0) return undefined;
    const facts = roles.columns.flatMap((role, column): JoinFact[] =>
      role.kind === 'fact'
        ? [{ column, detector: role.detector, visibility: table.visibility(0, column) }]
        : [],
    );
    const { of, where } = scope.joins;
    const place = where === '' ? owner.part : `${where}: ${owner.part}`;
    const about = { owner, where: place, facts, populations, publicRole: roles.publicRole !== 'none' };
    const joined = of.add(about, roles.captions);
    return joined && new TableJoin(of, joined, { roles, cells });
  }

  private constructor(joins: Joins, table: JoinTable, { roles, cells }: { roles: Roles; cells: CellReader }) {
    this.joins = joins;
    this.table = table;
    this.cells = cells;
    this.roles = table.facts.map(({ column }) => {
      const role = roles.columns[column];
      return role?.kind === 'fact' ? role : undefined;
    });
  }

  see(row: Row): void {
    let held = 0;
    for (const [i, { column }] of this.table.facts.entries()) {
      const text = cellText(row, column);
      const role = this.roles[i];
      if (text === '' || !role) continue;
      if (this.cells.scoreOf(role, column, text, cellType(row, column)) > 0) held |= 1 << i;
    }
    const id = cellText(row, this.table.column);
    this.joins.see(this.table, rowNumber(row), { id: id.length > 80 ? '' : id, held });
  }
}
