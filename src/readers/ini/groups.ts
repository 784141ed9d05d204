import type { TreeTables } from '../shared/tree.ts';

export type Pair = readonly [key: string, value: string];

/** `record.3.name`, `USER_3_NAME`; `name3`, `NAME_3`. */
const INNER = /^(.{0,80}?)[._-]?(\d{1,6})[._-](\D.{0,80})$/;
const LAST = /^(\D{1,80}?)[._-]?(\d{1,6})$/;

/** One record of a section, and one for each number that at least two of its keys have. */
export function tellPairs(pairs: readonly Pair[], tables: TreeTables): void {
  const groups = new Map<string, Pair[]>();
  const groupOf = pairs.map(([key, value]) => {
    const inner = INNER.exec(key);
    const last = inner === null ? LAST.exec(key) : null;
    if (inner === null && last === null) return undefined;
    const id = inner === null ? `\n${last![2]}` : `${inner[1]}\n${inner[2]}`;
    const group = groups.get(id) ?? [];
    group.push([inner === null ? last![1]! : inner[3]!, value]);
    groups.set(id, group);
    return group;
  });
  const rest = pairs.filter((_, i) => (groupOf[i]?.length ?? 0) < 2);
  if (rest.length > 0) tables.record(rest);
  for (const group of groups.values()) if (group.length >= 2) tables.record(group);
}
