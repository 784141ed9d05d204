import type { StopSignal } from '../core/types.ts';

/** Milliseconds of a clock that only goes on. In Node the browser's clock is a module of its own, which takes milliseconds to load. */
const now: () => number =
  typeof globalThis.process?.hrtime?.bigint === 'function'
    ? () => Number(process.hrtime.bigint()) / 1e6
    : () => performance.now();

/**
 * Says that the time is up as soon as it is asked. The timer of an `AbortSignal` fires only between two turns of the
 * event loop, and a reader whose file lies in memory may never let it turn.
 */
export class Deadline implements StopSignal {
  readonly #end: number;
  readonly #signal: AbortSignal | undefined;

  constructor(ms: number, signal?: AbortSignal) {
    this.#end = now() + ms;
    this.#signal = signal;
  }

  get aborted(): boolean {
    return this.#signal?.aborted === true || now() >= this.#end;
  }

  throwIfAborted(): void {
    this.#signal?.throwIfAborted();
    if (this.aborted) throw new Error('the time for one file is up');
  }
}
