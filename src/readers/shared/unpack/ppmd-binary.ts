import { PERIOD_BITS } from './ppmd-escapes.ts';

const INT_BITS = 7;
const BIN_SCALE = 1 << 14;
const BIN_ESCAPES = [0x3cdd, 0x1f3f, 0x59bf, 0x48f3, 0x64a1, 0x5abc, 0x6632, 0x6051];
const ESCAPES = [25, 14, 9, 7, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2];

/** By the number of states less one: part of the index of a probability of two. */
const BIN_INDEX = new Uint8Array(256).fill(6, 11).fill(4, 2, 11).fill(2, 1, 2);

/** How likely the only symbol of a context is, of 2^14, by what kind of context that is (LZMA SDK, `Ppmd7.h`: `BinSumm`). */
export class PpmdBinary {
  /** Of 128 frequencies by 64 kinds. */
  readonly #shares = new Uint16Array(128 * 64);

  reset(): void {
    for (let i = 0; i < 128; i++) {
      for (let k = 0; k < 64; k++)
        this.#shares[i * 64 + k] = BIN_SCALE - Math.floor(BIN_ESCAPES[k & 7]! / (i + 2));
    }
  }

  /** `above`: states of the shorter context; `flags`: of what was found before. */
  index(frequency: number, above: number, flags: number): number {
    return (frequency - 1) * 64 + BIN_INDEX[above - 1]! + flags;
  }

  share(at: number): number {
    return this.#shares[at]!;
  }

  /** After the symbol. */
  found(at: number): void {
    const share = this.#shares[at]!;
    this.#shares[at] = share + (1 << INT_BITS) - mean(share);
  }

  /** After an escape; returns the frequency that escapes of the context begin with. */
  escaped(at: number): number {
    const share = this.#shares[at]!;
    const less = share - mean(share);
    this.#shares[at] = less;
    return ESCAPES[less >> 10]!;
  }
}

const mean = (share: number): number => (share + (1 << (PERIOD_BITS - 2))) >> PERIOD_BITS;
