import type { StopSignal } from '../core/types.ts';

/**
 * Says that the time is up as soon as it is asked. The timer of an `AbortSignal` fires only between two turns of the
 * event loop, and a reader whose file lies in memory may never let it turn.
 */
export class Deadline implements StopSignal {
  readonly #end: number;
  readonly #signal: AbortSignal | undefined;

  constructor(ms: number, signal?: AbortSignal) {
    this.#end = performance.now() + ms;
    this.#signal = signal;
  }

  get aborted(): boolean {
    return this.#signal?.aborted === true || performance.now() >= this.#end;
  }

  throwIfAborted(): void {
    this.#signal?.throwIfAborted();
    if (this.aborted) throw new Error('the time for one file is up');
  }
}
