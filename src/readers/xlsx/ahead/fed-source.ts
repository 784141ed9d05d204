import type { ByteSource } from '../../../core/types.ts';

/** Bytes that somebody hands over piece by piece, for one who reads them once, in order. */
export class FedSource implements ByteSource {
  readonly name = '';
  readonly size: number;
  /** Pieces that were used up since this was last asked for. */
  #used = 0;
  readonly #pieces: Uint8Array[] = [];
  /** Where the first of them lies. */
  #at: number;
  #ended = false;
  #goOn: (() => void) | undefined;
  #starve: (() => void) | undefined;

  /** `at`: where the first piece will lie in the `size` bytes of the source. */
  constructor(at: number, size: number) {
    this.#at = at;
    this.size = size;
  }

  feed(pieces: readonly Uint8Array[], isLast: boolean): void {
    this.#pieces.push(...pieces);
    this.#ended ||= isLast;
    if (pieces.length === 0 && !isLast) return;
    const goOn = this.#goOn;
    this.#goOn = undefined;
    goOn?.();
  }

  /** How many pieces were used up since the last call. */
  takeUsed(): number {
    const used = this.#used;
    this.#used = 0;
    return used;
  }

  /** Waits until whoever reads waits for more. */
  starved(): Promise<undefined> {
    if (this.#goOn) return Promise.resolve(undefined);
    return new Promise((done) => {
      this.#starve = () => done(undefined);
    });
  }

  /** May return less than asked for at the end of a piece, also in the midst. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    for (;;) {
      const [first] = this.#pieces;
      if (first !== undefined && offset < this.#at + first.length) {
        const from = offset - this.#at;
        return first.subarray(from, from + length);
      }
      if (first === undefined) {
        if (this.#ended) return new Uint8Array(0);
        await this.#more();
        continue;
      }
      this.#pieces.shift();
      this.#at += first.length;
      this.#used += 1;
    }
  }

  async #more(): Promise<void> {
    const fed = new Promise<void>((done) => {
      this.#goOn = done;
    });
    this.#starve?.();
    await fed;
  }
}
