import type { Policy } from '../core/types.ts';
import { type Cell, textOf } from './model.ts';

/** Fewer than so many rows alike tell who is meant, where the policy does not say (45 CFR 164.514(b)(1); Statistical Policy WP 22). */
const FEWEST_ALIKE = 5;

/** How many rows must be alike for the policy that asks for most of them. */
export function fewestAlike(rules: Policy['rules']): number {
  return Math.max(FEWEST_ALIKE, ...rules.map(({ table }) => table?.alikeBelow ?? 0));
}

/** Parts the values of a row; stands in no cell. */
const BETWEEN = '\u0000';

/**
 * Empties cells by which fewer than `least` rows are alike (local suppression): column by column, each with those before it. What
 * is known of a row whose cell was emptied it has in common with at least so many others. Gives the columns anew, and for each how
 * many cells were emptied.
 */
export function madeAlike(
  columns: readonly (readonly Cell[])[],
  least: number,
): { readonly columns: readonly (readonly Cell[])[]; readonly emptied: readonly number[] } {
  const keys = Array.from({ length: columns[0]?.length ?? 0 }, () => '');
  const emptied: number[] = [];
  const made = columns.map((cells) => {
    const longer = cells.map((cell, row) => `${keys[row]}${BETWEEN}${textOf(cell)}`);
    const counts = new Map<string, number>();
    for (const key of longer) counts.set(key, (counts.get(key) ?? 0) + 1);
    let rare = 0;
    const safe = cells.map((cell, row) => {
      const isRare = counts.get(longer[row]!)! < least;
      keys[row] = isRare ? `${keys[row]}${BETWEEN}` : longer[row]!;
      if (!isRare || textOf(cell) === '') return cell;
      rare++;
      return '';
    });
    emptied.push(rare);
    return safe;
  });
  return { columns: made, emptied };
}
