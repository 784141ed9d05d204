import type { Stretch } from '../../../core/types.ts';

const FIRST_CAPACITY = 8;

/** What came to runs since they were asked before: plain data. */
export interface NewRuns {
  /** How many stretches are as they were told. */
  readonly from: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly codes: Uint8Array;
  /** Position and code of what came out of order. */
  readonly loose: readonly (readonly [position: number, code: number])[];
}

/**
 * A map from whole numbers to small codes, for numbers that mostly come in order and in stretches of the same
 * code: hidden rows, invisible cells of a column. Memory grows with the stretches.
 */
export class Runs {
  #starts = new Uint32Array(FIRST_CAPACITY);
  #ends = new Uint32Array(FIRST_CAPACITY);
  #codes = new Uint8Array(FIRST_CAPACITY);
  #count = 0;
  #found = 0;
  /** What came out of order. */
  readonly #loose = new Map<number, number>();
  /** How many stretches were told. */
  #told = 0;
  /** What came out of order and was not told yet; undefined as long as nobody asks. */
  #untold: [number, number][] | undefined;

  get isEmpty(): boolean {
    return this.#count === 0 && this.#loose.size === 0;
  }

  add(position: number, code: number): void {
    const last = this.#count - 1;
    const end = last < 0 ? -1 : this.#ends[last]!;
    if (position <= end) {
      this.#loose.set(position, code);
      this.#untold?.push([position, code]);
    } else if (position === end + 1 && this.#codes[last] === code) {
      this.#ends[last] = position;
      this.#told = Math.min(this.#told, last);
    } else {
      if (this.#count === this.#starts.length) this.#grow(this.#count * 2);
      this.#starts[this.#count] = position;
      this.#ends[this.#count] = position;
      this.#codes[this.#count] = code;
      this.#count += 1;
    }
  }

  /** 0 where nothing was added. */
  at(position: number): number {
    const loose = this.#loose.size > 0 ? this.#loose.get(position) : undefined;
    if (loose !== undefined) return loose;
    const found = this.#find(position);
    return found < this.#count && this.#starts[found]! <= position ? this.#codes[found]! : 0;
  }

  /** The first stretch that does not end before the position: mostly the one that was found last. */
  #find(position: number): number {
    const last = this.#found;
    const isAhead = last === 0 || this.#ends[last - 1]! < position;
    if (isAhead && last < this.#count && position <= this.#ends[last]!) return last;
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! < position) low = middle + 1;
      else high = middle;
    }
    this.#found = low;
    return low;
  }

  /** The stretches of any code but 0, as far as they came in order; those that touch are one. At most `most`. */
  *stretches(most: number): Iterable<Stretch> {
    let left = most;
    for (let i = 0; i < this.#count && left > 0; left--) {
      const first = this.#starts[i]!;
      while (i + 1 < this.#count && this.#starts[i + 1] === this.#ends[i]! + 1) i++;
      yield [first, this.#ends[i]!];
      i++;
    }
  }

  /** What came since the last call; undefined if nothing did. */
  news(): NewRuns | undefined {
    const loose = this.#untold ?? [...this.#loose];
    const from = this.#told;
    this.#untold = [];
    if (from === this.#count && loose.length === 0) return undefined;
    this.#told = this.#count;
    const slice = <T extends Uint32Array | Uint8Array>(list: T) => list.slice(from, this.#count) as T;
    return { from, starts: slice(this.#starts), ends: slice(this.#ends), codes: slice(this.#codes), loose };
  }

  /** Takes what other runs told: these become like them. */
  follow({ from, starts, ends, codes, loose }: NewRuns): void {
    const count = from + starts.length;
    if (count > this.#starts.length) this.#grow(Math.max(count, this.#starts.length * 2));
    this.#starts.set(starts, from);
    this.#ends.set(ends, from);
    this.#codes.set(codes, from);
    this.#count = count;
    for (const [position, code] of loose) this.#loose.set(position, code);
  }

  #grow(capacity: number): void {
    const starts = new Uint32Array(capacity);
    const ends = new Uint32Array(capacity);
    const codes = new Uint8Array(capacity);
    starts.set(this.#starts);
    ends.set(this.#ends);
    codes.set(this.#codes);
    this.#starts = starts;
    this.#ends = ends;
    this.#codes = codes;
  }
}
