/** A file of this many looks without a change is whole. */
const QUIET_LOOKS = 2;

interface Waiting {
  stamp: string;
  quiet: number;
  readonly since: number;
}

/**
 * Files that have changed and may still be written to: each is given out once two looks in a row find it as it was, or, if
 * it never comes to rest, when it has waited too long. A file that goes on changing is put in anew.
 */
export class Settling {
  readonly #waiting = new Map<string, Waiting>();
  readonly #longestMs: number;

  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** `now`: milliseconds on any clock that does not go back. */
  put(path: string, stamp: string, now: number): void {
    const before = this.#waiting.get(path);
    if (before?.stamp === stamp) return;
    this.#waiting.set(path, { stamp, quiet: 0, since: before?.since ?? now });
  }

  drop(path: string): void {
    this.#waiting.delete(path);
  }

  paths(): readonly string[] {
    return [...this.#waiting.keys()];
  }

  /** Tells how a file was found just now; true if it need not be waited for any longer. */
  look(path: string, stamp: string, now: number): boolean {
    const waiting = this.#waiting.get(path);
    if (!waiting) return false;
    waiting.quiet = waiting.stamp === stamp ? waiting.quiet + 1 : 0;
    waiting.stamp = stamp;
    const isReady = waiting.quiet >= QUIET_LOOKS || now - waiting.since >= this.#longestMs;
    if (isReady) this.#waiting.delete(path);
    return isReady;
  }
}
