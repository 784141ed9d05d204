import type { Evidence } from './evidence.ts';
import type { Sketches } from './mosaic/sketcher.ts';
import type { Joins } from './persons/joins.ts';
import type { About, FileEntry, Limits, StopSignal, Visibility } from './types.ts';

/** Files inside files of one outermost file, by how many a single container may hold. */
const CONTAINERS_FULL = 10;

/** What a whole outermost file has come to, however deep: small packages inside packages add up. */
export class InnerTotal {
  private files = 0;
  private bytes = 0;

  /** Counts a file inside a file; says what is too much of them, undefined if they are few enough. */
  excess(size: number, { entries, unpackedBytes }: Limits): string | undefined {
    this.files += 1;
    this.bytes += size;
    if (this.files > entries * CONTAINERS_FULL) return 'too many files inside files in all';
    return this.bytes > unpackedBytes
      ? `files inside files have more than ${unpackedBytes} bytes in all`
      : undefined;
  }
}

/** What all files of one outermost file share. */
export interface Outermost {
  readonly joins: Joins;
  readonly sketches: Sketches | undefined;
  readonly entries: FileEntry[];
  readonly total: InnerTotal;
  readonly signal: StopSignal;
}

/** What is handed down from a container to what it holds. */
export interface Outer {
  readonly outermost: Outermost;
  /** How many containers lie around it. */
  readonly depth: number;
  /** With those of what holds it: `release.zip!people.csv`. */
  readonly path: string;
  readonly evidence?: Evidence;
  readonly populations: number;
  /** How this file is hidden in the one that holds it. */
  readonly visibility: Visibility;
  /** Whether it lies in another file and is no member of an archive. */
  readonly isEmbedded: boolean;
  /** Words that stand above its text and are told elsewhere. */
  readonly about?: About;
}
