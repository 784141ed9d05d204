import { isInside } from '../../core/outermost.ts';
import type { FileEntry, Verdict } from '../../core/types.ts';

/** An outermost file, followed by what it contains. */
export type Group = readonly [FileEntry, ...FileEntry[]];

const GRAVITY: readonly Verdict[] = ['block', 'incomplete', 'review', 'pass'];

/**
 * Entries as a run gives them (a container before its contents), joined to groups: gravest first, most people
 * first, then by path; inside a group likewise.
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
  const graver = GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict);
  return graver || b.persons - a.persons || (a.path < b.path ? -1 : Number(a.path > b.path));
}
