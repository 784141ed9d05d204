import type { Platform, Problem, Reader, Unit } from '../../core/types.ts';

type Read = Reader['read'];

/**
 * A way of reading whose code is loaded when the first file is read by it, with that of its family: what reads formats
 * that come together (`src/readers/families`), as a file for each would take longer to find than to read. What cannot be
 * loaded is thrown where a unit is asked for, as any fault of a reader is: the file counts as not read.
 */
export function later(load: () => Promise<Read>): Read {
  return (source, context) =>
    new Later(async () => (await loaded(load, context.platform))(source, context)[Symbol.asyncIterator]());
}

const loaded = (load: () => Promise<Read>, { loading }: Platform): Promise<Read> =>
  loading === undefined ? load() : loading(load);

type Units = AsyncIterator<Unit | Problem>;

/** Hands on each demand as it is: a generator around the other would keep each unit waiting for several turns. */
class Later implements AsyncIterable<Unit | Problem>, Units {
  #units: Units | undefined;
  readonly #begin: () => Promise<Units>;

  constructor(begin: () => Promise<Units>) {
    this.#begin = begin;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Unit | Problem>> {
    return this.#units?.next() ?? this.#first();
  }

  async #first(): Promise<IteratorResult<Unit | Problem>> {
    this.#units = await this.#begin();
    return this.#units.next();
  }

  /** Whoever asks for no more lets the reader give back what it holds. */
  async return(): Promise<IteratorResult<Unit | Problem>> {
    await this.#units?.return?.();
    return { done: true, value: undefined };
  }
}
