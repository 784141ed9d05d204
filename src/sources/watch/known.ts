import type { WalkedFile } from '../files.ts';
import { isWithin } from './paths.ts';

/** So many files are known apart, which takes some 60 MB; of further ones only events tell. */
const MOST_FILES = 300_000;

interface Known {
  /** As shown. */
  readonly path: string;
  /** As it was when it was last given out to be scanned; undefined while it waits. */
  readonly stamp: string | undefined;
}

export interface Gone {
  readonly absolute: string;
  /** As shown. */
  readonly path: string;
}

/** The files of a watched folder as they were when they were last given out. */
export class KnownFiles {
  readonly #files = new Map<string, Known>();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  get isFull(): boolean {
    return this.#files.size >= MOST_FILES;
  }

  isAsBefore({ absolute, stamp }: Pick<WalkedFile, 'absolute' | 'stamp'>): boolean {
    return this.#files.get(absolute)?.stamp === stamp;
  }

  set({ absolute, path, stamp }: Pick<WalkedFile, 'absolute' | 'path'> & Partial<WalkedFile>): void {
    if (this.#files.has(absolute) || !this.isFull) this.#files.set(absolute, { path, stamp });
  }

  has(absolute: string): boolean {
    return this.#files.has(absolute);
  }

  /** Forgets what lay at or below `looked` and was not found there; gives what that was. */
  forget(looked: ReadonlySet<string>, found: ReadonlySet<string>): Gone[] {
    const gone: Gone[] = [];
    // Mostly files that were written to, and are there.
    if ([...looked].every((path) => found.has(path))) return gone;
    for (const [absolute, { path }] of this.#files) {
      if (found.has(absolute) || !isWithin(absolute, looked, this.#root)) continue;
      this.#files.delete(absolute);
      gone.push({ absolute, path });
    }
    return gone;
  }
}
