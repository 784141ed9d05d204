import { isInside } from './outermost.ts';
import type { FileEntry } from './types.ts';

/** The id of the note that says of a file why an approval of it does not hold. */
export const ENDED_RULE = 'approval-ended';

/** Whether the file's verdict stands and no longer holds the run up: somebody let it out, for a reason that is told. */
export function isSetAside(entry: FileEntry): boolean {
  return entry.approved !== undefined;
}

/** The entries that count for the run: without those of files that were set aside, and of what these hold. */
export function* counting(entries: Iterable<FileEntry>): Generator<FileEntry> {
  let outer: FileEntry | undefined;
  for (const entry of entries) {
    if (outer === undefined || !isInside(entry, outer)) outer = entry;
    if (!isSetAside(outer)) yield entry;
  }
}
