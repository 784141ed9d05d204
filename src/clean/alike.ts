import type { Policy } from '../core/types.ts';
import { type Cell, textOf } from './model.ts';

/** Fewer than so many rows alike tell who is meant, where the policy does not say (45 CFR 164.514(b)(1); Statistical Policy WP 22). */
const FEWEST_ALIKE = 5;

/** How many rows must be alike for the policy that asks for most of them. */
export function fewestAlike(rules: Policy['rules']): number {
  return Math.max(FEWEST_ALIKE, ...rules.map(({ table }) => table?.alikeBelow ?? 0));
}

/**
 * Empties cells by which fewer than `least` rows are alike (local suppression): column by column, each with those before it. An empty
 * cell tells something, too: that its value is none of those that are left. So of rows alike none is empty or `least` are, for which
 * further cells are emptied. Whoever knows all of somebody finds `least` rows or none. Gives the columns anew, and for each
 * how many cells were emptied.
 */
export function madeAlike(
  columns: readonly (readonly Cell[])[],
  least: number,
): { readonly columns: readonly (readonly Cell[])[]; readonly emptied: readonly number[] } {
  const groups = new Groups(columns[0]?.length ?? 0);
  const emptied: number[] = [];
  const made = columns.map((cells) => {
    const parents = groups.of;
    const counts = groups.parted((row) => textOf(cells[row]));
    const stays = keptGroups(groups.of, {
      parents,
      counts,
      least,
      isEmpty: (row) => textOf(cells[row]) === '',
    });
    let rare = 0;
    const safe = cells.map((cell, row) => {
      if (textOf(cell) === '' || stays[groups.of[row]!] === 1) return cell;
      rare++;
      return '';
    });
    if (rare > 0) groups.parted((row) => textOf(safe[row]), true);
    emptied.push(rare);
    return safe;
  });
  return { columns: made, emptied };
}

interface Parting {
  /** Of each row, its group by the columns before. */
  readonly parents: Uint32Array;
  /** Rows of each group. */
  readonly counts: Uint32Array;
  readonly least: number;
  readonly isEmpty: (row: number) => boolean;
}

/** Which groups keep their value (1): large ones, unless too few rows beside them would be empty. */
function keptGroups(groups: Uint32Array, { parents, counts, least, isEmpty }: Parting): Uint8Array {
  const parentOf = new Uint32Array(counts.length);
  const stays = new Uint8Array(counts.length);
  groups.forEach((group, row) => {
    parentOf[group] = parents[row]!;
    stays[group] = !isEmpty(row) && counts[group]! >= least ? 1 : 0;
  });
  const empty = new Map<number, number>();
  stays.forEach((stay, group) => {
    if (stay === 0) empty.set(parentOf[group]!, (empty.get(parentOf[group]!) ?? 0) + counts[group]!);
  });
  // The smallest that stays is enough: it has so many rows itself.
  const smallest = new Map<number, number>();
  stays.forEach((stay, group) => {
    const parent = parentOf[group]!;
    if (stay === 0 || (empty.get(parent) ?? least) >= least) return;
    const known = smallest.get(parent);
    if (known === undefined || counts[group]! < counts[known]!) smallest.set(parent, group);
  });
  for (const group of smallest.values()) stays[group] = 0;
  return stays;
}

/** Rows that are alike by the columns so far, by number: for millions of rows some bytes each, where texts would be gigabytes. */
class Groups {
  /** By row. */
  of: Uint32Array;
  #before: Uint32Array;

  constructor(rows: number) {
    this.of = new Uint32Array(rows);
    this.#before = this.of;
  }

  /** Parts the groups by a further value of each row, and gives how many rows each has. `again`: the last column, otherwise filled. */
  parted(value: (row: number) => string, again = false): Uint32Array {
    if (!again) this.#before = this.of;
    const values = new Map<string, number>();
    const codes = this.#before.map((_, row) => numbered(values, value(row)));
    const groups = new Map<number, number>();
    this.of = codes.map((code, row) => numbered(groups, this.#before[row]! * values.size + code));
    const counts = new Uint32Array(groups.size);
    for (const group of this.of) counts[group]!++;
    return counts;
  }
}

/** The number that a key has, counted from 0 as they come. */
function numbered<Key>(known: Map<Key, number>, key: Key): number {
  const number = known.get(key) ?? known.size;
  if (number === known.size) known.set(key, number);
  return number;
}
