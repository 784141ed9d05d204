import { mask } from '../mask.ts';
import { keyColumns, meansColumns } from '../mosaic/key-columns.ts';
import type { SketchedFact } from '../mosaic/sketch.ts';
import type { GrowingSketch, Sketches } from '../mosaic/sketcher.ts';
import { detached } from '../text/detached.ts';
import type { Visibility } from '../types.ts';
import type { CellReader } from './cell-reader.ts';
import type { TablePlace } from './place.ts';
import type { Role } from './role.ts';
import type { Roles } from './roles.ts';
import { cellText, cellType, type Row } from './row.ts';

/** Facts of a row that are told apart, as bits. */
const MOST_FACTS = 16;
const LONGEST_CAPTION = 40;

type FactRole = Extract<Role, { kind: 'fact' }>;

/** Shows the rows of one table to the sketches of its file. */
export class TableSketcher {
  private readonly sketches: Sketches;
  private readonly table: GrowingSketch;
  private readonly facts: readonly { readonly column: number; readonly role: FactRole }[];
  private readonly cells: CellReader;

  /** Undefined if the run is not joined, or nothing could join the rows or be told of them. */
  static of(
    place: TablePlace,
    roles: Roles,
    { cells, populations }: { readonly cells: CellReader; readonly populations: number },
  ): TableSketcher | undefined {
    const { scope, owner, table } = place;
    if (!scope.sketches || roles.captions.length === 0) return undefined;
    const facts = roles.columns
      .flatMap((role, column) => (role.kind === 'fact' ? [{ column, role }] : []))
      .slice(0, MOST_FACTS);
    const shown = <C extends { readonly column: number }>(one: C) => {
      return { ...one, shown: shownCaption(roles.captions[one.column] ?? '', place) };
    };
    const keys = keyColumns(roles).map(shown);
    const means = meansColumns(roles, scope.engine).map(shown);
    if (facts.length === 0 || keys.length + means.length === 0) return undefined;
    const told = facts.map(({ column, role }) => factOf(role, table.visibility(0, column)));
    const { of, path } = scope.sketches;
    const about = { owner, path, populations, publicRole: roles.publicRole !== 'none', facts: told };
    const growing = of.table({ ...about, keys, means });
    return growing && new TableSketcher(of, growing, { facts, cells });
  }

  private constructor(
    sketches: Sketches,
    table: GrowingSketch,
    { facts, cells }: { facts: TableSketcher['facts']; cells: CellReader },
  ) {
    this.sketches = sketches;
    this.table = table;
    this.facts = facts;
    this.cells = cells;
  }

  see(row: Row): void {
    let held = 0;
    for (const [i, { column, role }] of this.facts.entries()) {
      const text = cellText(row, column);
      if (text !== '' && this.cells.scoreOf(role, column, text, cellType(row, column)) > 0) held |= 1 << i;
    }
    if (held !== 0 && this.sketches.takes()) this.table.add(row, held, this.sketches.secret);
  }
}

const factOf = ({ detector: { id, category } }: FactRole, visibility: Visibility): SketchedFact => {
  return { detector: id, category, visibility };
};

/** Captions are words; where one is not known or holds a number, it may be somebody's. */
function shownCaption(caption: string, { scope }: TablePlace): string {
  const isWords = caption.length <= LONGEST_CAPTION && !/\d{4}/.test(caption);
  return isWords || scope.engine.headers.lookup(caption).length > 0 ? detached(caption) : mask(caption);
}
