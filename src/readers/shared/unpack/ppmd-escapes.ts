/** A share grows or falls by one part in 2^7 of itself. */
export const PERIOD_BITS = 7;
/** Of contexts of all symbols, from which nothing escapes. */
export const ALL_SYMBOLS = 400;

/** By the number of states less one: part of the index of an escape. */
export const SEE_INDEX = new Uint8Array(256);
for (let i = 0, m = 0, k = 1; i < 256; i++) {
  SEE_INDEX[i] = i < 3 ? i : m;
  if (i < 3) m = i + 1;
  else if (--k === 0) k = ++m - 2;
}

/** How likely it is that a symbol is none of its context's, by what kind of context that is (LZMA SDK, `Ppmd7.c`: `CPpmd_See`). */
export class PpmdEscapes {
  /** Of 25 by 16 kinds: sum, shift, count; the last one stands for contexts of all symbols. */
  readonly #sum = new Uint16Array(401);
  readonly #shift = new Uint8Array(401);
  readonly #count = new Uint8Array(401);

  reset(): void {
    for (let i = 0; i < ALL_SYMBOLS; i++) this.#sum[i] = (5 * (i >> 4) + 10) << (PERIOD_BITS - 4);
    this.#shift.fill(PERIOD_BITS - 4);
    this.#count.fill(4);
    this.#shift[ALL_SYMBOLS] = PERIOD_BITS;
  }

  /** The share of an escape of this kind, which is taken off its sum. */
  take(kind: number): number {
    if (kind === ALL_SYMBOLS) return 1;
    const part = this.#sum[kind]! >> this.#shift[kind]!;
    this.#sum[kind]! -= part;
    return part === 0 ? 1 : part;
  }

  /** After an escape. */
  add(kind: number, share: number): void {
    this.#sum[kind]! += share;
  }

  /** After a symbol that did not escape. */
  update(kind: number): void {
    if (this.#shift[kind]! >= PERIOD_BITS) return;
    this.#count[kind]! -= 1;
    if (this.#count[kind] !== 0) return;
    this.#sum[kind]! <<= 1;
    this.#count[kind] = 3 << this.#shift[kind]!;
    this.#shift[kind]! += 1;
  }
}
