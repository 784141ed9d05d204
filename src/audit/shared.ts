import type { Groups } from '../core/groups.ts';
import type { Rows } from './store.ts';

/** So many households of one address that share no name are no family: a shelter, an office, an invented address. */
const HOUSEHOLDS = 3;
/** Rows of one address that are looked at; more people than that are surely not one household. */
const MOST_LOOKED_AT = 64;

/** The rows whose address is given for people of different names, who are not related by any word of their names. */
export function sharedAddresses(rows: Rows, groups: Groups): Uint8Array {
  const shared = new Uint8Array(rows.count);
  for (const head of groups.heads()) {
    if (groups.isAlone(head)) continue;
    const key = rows.address(head);
    const people = [...groups.rows(key, MOST_LOOKED_AT)];
    if (people.length < MOST_LOOKED_AT && householdsAt(rows, people) < HOUSEHOLDS) continue;
    for (const row of groups.rows(key)) shared[row] = 1;
  }
  return shared;
}

/** Groups of people who share a word of their names with another of the group. */
function householdsAt(rows: Rows, at: readonly number[]): number {
  let households: Set<number>[] = [];
  for (const row of at) {
    const words = new Set([...rows.sounds(row), ...rows.aliases(row)]);
    if (words.size === 0) continue;
    const related = households.filter((house) => [...words].some((word) => house.has(word)));
    households = households.filter((house) => !related.includes(house));
    for (const house of related) for (const word of house) words.add(word);
    households.push(words);
  }
  return households.length;
}
