/** Characters that are held; beyond, pieces are read one by one. */
const MAX_HELD = 16 << 20;

/**
 * The stream that React's server components write into a page, a piece to a script: `self.__next_f.push([1,"…"])`.
 * Its lines are `id:JSON` or `id:` and a letter that says what follows.
 */
export class Flight {
  private stream = '';

  get size(): number {
    return this.stream.length;
  }

  /** `json`: the array that is pushed. */
  push(json: string): void {
    const pushed: unknown = JSON.parse(json);
    if (!Array.isArray(pushed) || this.stream.length > MAX_HELD) return;
    for (const part of pushed) if (typeof part === 'string' && part.length > 1) this.stream += part;
  }

  /** JSON values and texts, one to a line. */
  take(): readonly string[] {
    const lines = this.stream.split('\n');
    this.stream = '';
    return lines
      .map((line) => line.replace(/^[\da-f]{0,8}:(?:T[\da-f]{1,8},|[A-Z]{1,2}(?=[[{"]))?/, ''))
      .filter((line) => line.length > 2);
  }
}
