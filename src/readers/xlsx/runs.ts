/**
 * A map from whole numbers to small codes, for numbers that mostly come in order and in stretches of the same
 * code: hidden rows, invisible cells of a column. Memory grows with the stretches.
 */
export class Runs {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #codes: number[] = [];
  /** What came out of order. */
  readonly #loose = new Map<number, number>();

  add(position: number, code: number): void {
    const last = this.#ends.length - 1;
    const end = last < 0 ? -1 : this.#ends[last]!;
    if (position <= end) this.#loose.set(position, code);
    else if (position === end + 1 && this.#codes[last] === code) this.#ends[last] = position;
    else {
      this.#starts.push(position);
      this.#ends.push(position);
      this.#codes.push(code);
    }
  }

  /** 0 where nothing was added. */
  at(position: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! < position) low = middle + 1;
      else high = middle;
    }
    const inside = low < this.#starts.length && this.#starts[low]! <= position;
    return this.#loose.get(position) ?? (inside ? this.#codes[low]! : 0);
  }
}
