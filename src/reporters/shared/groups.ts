import { isInside } from '../../core/outermost.ts';
import type { FileEntry } from '../../core/types.ts';
import { STANDINGS, standingOf } from './standing.ts';

/** An outermost file, followed by what it contains. */
export type Group = readonly [FileEntry, ...FileEntry[]];

/**
 * Entries as a run gives them (a container before its contents), joined to groups: gravest first, most people
 * first, then by path; inside a group likewise. What is approved comes behind what is not.
 */
export function groups(files: readonly FileEntry[]): Group[] {
  const result: [FileEntry, ...FileEntry[]][] = [];
  for (const file of files) {
    const group = result.at(-1);
    if (group && isInside(file, group[0])) group.push(file);
    else result.push([file]);
  }
  return result
    .map(([outer, ...inner]): Group => [outer, ...inner.sort(byGravity)])
    .sort(([a], [b]) => byGravity(a, b));
}

function byGravity(a: FileEntry, b: FileEntry): number {
  const graver = STANDINGS.indexOf(standingOf(a)) - STANDINGS.indexOf(standingOf(b));
  return graver || b.persons - a.persons || (a.path < b.path ? -1 : Number(a.path > b.path));
}

/** Whether the group has entries of what lies in this file. */
export function holdsOthers(file: FileEntry, group: Group): boolean {
  return group.some((other) => other.path.startsWith(`${file.path}!`));
}

/** The way to a file inside the outermost one: `inner.zip!list.csv`; undefined for the outermost itself. */
export function pathInside(file: FileEntry, outer: FileEntry): string | undefined {
  return file === outer ? undefined : file.path.slice(outer.path.length + 1);
}
