import { type Cell, textOf } from './model.ts';

/** Parts the values of a group; stands in no cell. */
const BETWEEN = '\u0000';

interface Group {
  readonly cells: readonly Cell[];
  count: number;
}

/**
 * How many rows there are of each combination of values, the most frequent first. Counts below `fewest` are not shown: their
 * groups are put together under `others`, with further ones until they are enough, so that a total that is known from elsewhere
 * gives none of them away; if all rows are too few, nothing is left. Nothing is added up in the result.
 */
export function counted(
  rows: readonly (readonly Cell[])[],
  fewest: number,
  others: string,
): { readonly rows: readonly (readonly Cell[])[]; readonly withheld: number } {
  const groups = new Map<string, Group>();
  for (const cells of rows) {
    const key = cells.map(textOf).join(BETWEEN);
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { cells, count: 1 });
  }
  const inOrder = [...groups.values()].sort((a, b) => b.count - a.count);
  let shown = inOrder.filter(({ count }) => count >= fewest).length;
  const countFrom = (from: number): number => inOrder.slice(from).reduce((sum, { count }) => sum + count, 0);
  const isAlone = (): boolean => inOrder.length - shown === 1;
  while (shown > 0 && shown < inOrder.length && (countFrom(shown) < fewest || isAlone())) shown--;
  const rest = countFrom(shown);
  const written = inOrder.slice(0, shown).map(({ cells, count }) => [...cells, number(count)]);
  const width = rows[0]?.length ?? 0;
  if (shown < inOrder.length && rest >= fewest && !isAlone())
    written.push([others, ...Array.from({ length: width - 1 }, () => ''), number(rest)]);
  return { rows: written, withheld: inOrder.length - shown };
}

const number = (count: number): Cell => ({ text: String(count), kind: 'number' });
