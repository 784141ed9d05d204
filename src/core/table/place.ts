import type { PlaceOwner } from '../person.ts';
import type { Scope } from '../scope.ts';
import type { Table } from '../types.ts';

/** What is known of a table besides its rows. */
export interface TablePlace {
  readonly table: Table;
  readonly owner: PlaceOwner;
  readonly scope: Scope;
  readonly title: string;
}
