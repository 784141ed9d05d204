import type { FileEntry } from './types.ts';

const OUTERMOST = new WeakSet<FileEntry>();

/** Marks the entry of a file that lies in no other: its path may hold `!`, as those of files inside files do. */
export function markOutermost(entry: FileEntry | undefined): void {
  if (entry !== undefined) OUTERMOST.add(entry);
}

/** True if an entry is of a file inside another one, whose entry came before it. */
export function isInside(entry: FileEntry, outer: Pick<FileEntry, 'path'>): boolean {
  return !OUTERMOST.has(entry) && entry.path.startsWith(`${outer.path}!`);
}
