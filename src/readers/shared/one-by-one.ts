/**
 * The members of lists one by one. A page has a million units, and an async generator keeps each of them waiting for
 * several turns, with a promise for each turn; here members that are ready take one.
 */
export function oneByOne<T>(lists: AsyncGenerator<readonly T[], void>): AsyncIterable<T> {
  return new Members(lists);
}

class Members<T> implements AsyncIterableIterator<T> {
  private list: readonly T[] = [];
  private at = 0;
  private readonly lists: AsyncGenerator<readonly T[], void>;

  constructor(lists: AsyncGenerator<readonly T[], void>) {
    this.lists = lists;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.at >= this.list.length) return this.more();
    return Promise.resolve({ done: false, value: this.list[this.at++]! });
  }

  /** Whoever asks for no more need not wait for the rest. */
  async return(): Promise<IteratorResult<T, undefined>> {
    this.list = [];
    await this.lists.return();
    return { done: true, value: undefined };
  }

  private async more(): Promise<IteratorResult<T, undefined>> {
    for (;;) {
      const { done, value } = await this.lists.next();
      if (done) return { done, value: undefined };
      if (value.length === 0) continue;
      this.list = value;
      this.at = 1;
      return { done: false, value: value[0]! };
    }
  }
}
