import type { Stretch } from '../../../core/types.ts';

const FIRST_CAPACITY = 8;

/**
 * A map from whole numbers to small codes, for numbers that mostly come in order and in stretches of the same
 * code: hidden rows, invisible cells of a column. Memory grows with the stretches.
 */
export class Runs {
  #starts = new Uint32Array(FIRST_CAPACITY);
  #ends = new Uint32Array(FIRST_CAPACITY);
  #codes = new Uint8Array(FIRST_CAPACITY);
  #count = 0;
  /** What came out of order. */
  readonly #loose = new Map<number, number>();

  get isEmpty(): boolean {
    return this.#count === 0 && this.#loose.size === 0;
  }

  add(position: number, code: number): void {
    const last = this.#count - 1;
    const end = last < 0 ? -1 : this.#ends[last]!;
    if (position <= end) this.#loose.set(position, code);
    else if (position === end + 1 && this.#codes[last] === code) this.#ends[last] = position;
    else {
      if (this.#count === this.#starts.length) this.#grow();
      this.#starts[this.#count] = position;
      this.#ends[this.#count] = position;
      this.#codes[this.#count] = code;
      this.#count += 1;
    }
  }

  /** 0 where nothing was added. */
  at(position: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! < position) low = middle + 1;
      else high = middle;
    }
    const inside = low < this.#count && this.#starts[low]! <= position;
    return this.#loose.get(position) ?? (inside ? this.#codes[low]! : 0);
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

  #grow(): void {
    const starts = new Uint32Array(this.#count * 2);
    const ends = new Uint32Array(this.#count * 2);
    const codes = new Uint8Array(this.#count * 2);
    starts.set(this.#starts);
    ends.set(this.#ends);
    codes.set(this.#codes);
    this.#starts = starts;
    this.#ends = ends;
    this.#codes = codes;
  }
}
