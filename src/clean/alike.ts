import type { Policy } from '../core/types.ts';
import { type Cell, textOf } from './model.ts';

/** Fewer than so many rows alike tell who is meant, where the policy does not say (45 CFR 164.514(b)(1); Statistical Policy WP 22). */
const FEWEST_ALIKE = 5;

/** How many rows must be alike for the policy that asks for most of them. */
export function fewestAlike(rules: Policy['rules']): number {
  return Math.max(FEWEST_ALIKE, ...rules.map(({ table }) => table?.alikeBelow ?? 0));
}

/**
 * Empties cells by which fewer than `least` rows are alike (local suppression): column by column, each with those before it. What
 * is known of a row whose cell was emptied it has in common with at least so many others. Gives the columns anew, and for each how
 * many cells were emptied.
 */
export function madeAlike(
  columns: readonly (readonly Cell[])[],
  least: number,
): { readonly columns: readonly (readonly Cell[])[]; readonly emptied: readonly number[] } {
  const groups = new Groups(columns[0]?.length ?? 0);
  const emptied: number[] = [];
  const made = columns.map((cells) => {
    const counts = groups.parted((row) => textOf(cells[row]));
    let rare = 0;
    const safe = cells.map((cell, row) => {
      if (textOf(cell) === '' || counts[groups.of[row]!]! >= least) return cell;
      rare++;
      return '';
    });
    if (rare > 0) groups.parted((row) => textOf(safe[row]), true);
    emptied.push(rare);
    return safe;
  });
  return { columns: made, emptied };
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
