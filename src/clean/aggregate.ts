import { type Cell, textOf } from './model.ts';

/** Parts the values of a group; stands in no cell. */
const BETWEEN = '\u0000';
/** Of more columns only each by itself and all together are looked at: combinations of them double with each. */
const MOST_COLUMNS = 4;
/** So often it is looked whether what was withheld gives away something else; then all is. */
const MOST_ROUNDS = 40;

interface Group {
  readonly cells: readonly Cell[];
  count: number;
}

/**
 * How many rows there are of each combination of values, the most frequent first. Counts below `fewest` are not shown: their
 * groups are put together under `others`, with further ones until no total that is known from elsewhere (of all rows, or of those with
 * a value in common) gives any of them away; if all rows are too few, nothing is left. Nothing is added up in the result.
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
  const width = rows[0]?.length ?? 0;
  const withheld = withheldOf(inOrder, fewest, width);
  const shown = inOrder.filter((group) => !withheld.has(group));
  const rest = [...withheld].reduce((sum, { count }) => sum + count, 0);
  const written = shown.map(({ cells, count }) => [...cells, number(count)]);
  if (withheld.size > 1 && rest >= fewest)
    written.push([others, ...Array.from({ length: width - 1 }, () => ''), number(rest)]);
  return { rows: written, withheld: withheld.size };
}

/**
 * Groups of few rows, and those that must go with them (complementary suppression, Statistical Policy WP 22, chapter IV): where one is
 * withheld of all that have some values in common, or too few rows are, the total less what is shown would tell it.
 */
function withheldOf(inOrder: readonly Group[], fewest: number, width: number): Set<Group> {
  const withheld = new Set(inOrder.filter(({ count }) => count < fewest));
  if (withheld.size === 0) return withheld;
  const totals = totalsOf(width);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = withheld.size;
    for (const columns of totals) withholdMore(inOrder, withheld, { fewest, columns });
    if (withheld.size === before) return withheld;
  }
  return new Set(inOrder);
}

/** By which columns there may be totals elsewhere: none of them (of all rows), each, and combinations of some. */
function totalsOf(width: number): number[][] {
  const each = Array.from({ length: width }, (_, column) => column);
  if (width > MOST_COLUMNS) return [[], ...each.map((column) => [column])];
  const all = Array.from({ length: Math.max(1, 2 ** width - 1) }, (_, mask) => mask);
  return all.map((mask) => each.filter((column) => (mask >> column) & 1));
}

interface Total {
  groups: number;
  rows: number;
  /** Of those that are shown. */
  smallest?: Group;
}

function withholdMore(
  inOrder: readonly Group[],
  withheld: Set<Group>,
  { fewest, columns }: { readonly fewest: number; readonly columns: readonly number[] },
): void {
  const totals = new Map<string, Total>();
  for (const group of inOrder) {
    const key = columns.map((column) => textOf(group.cells[column])).join(BETWEEN);
    const total = totals.get(key) ?? { groups: 0, rows: 0 };
    totals.set(key, total);
    if (withheld.has(group)) {
      total.groups++;
      total.rows += group.count;
    } else total.smallest = group;
  }
  for (const { groups, rows, smallest } of totals.values())
    if (smallest && groups > 0 && (groups === 1 || rows < fewest)) withheld.add(smallest);
}

const number = (count: number): Cell => ({ text: String(count), kind: 'number' });
