import type { PlaceOwner } from '../persons/person.ts';
import type { Scope } from '../scope.ts';
import type { Table } from '../types.ts';

/** What is known of a table besides its rows. */
export interface TablePlace {
  readonly table: Table;
  readonly owner: PlaceOwner;
  readonly scope: Scope;
  readonly title: string;
}

/** Row numbers and columns are the positions in a table. */
export function ownerOf(table: Table): PlaceOwner {
  const area = (from: readonly [number, number], to: readonly [number, number]) =>
    table.locate({ top: from[0], left: from[1], bottom: to[0], right: to[1] });
  return {
    part: table.part,
    locate: (at) => area(at, at),
    span: (from, to) => area(from, to).locator,
  };
}
