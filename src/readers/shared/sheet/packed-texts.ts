/** Texts to a block. A block is one flat string: a million single ones would cost ten times the memory. */
const BLOCK = 1024;
/** Characters beyond which a block is left as it is: long texts gain nothing, and strings have an end. */
const LONGEST_BLOCK = 16 * 1024 * 1024;

/** A growing list of texts, packed. */
export class PackedTexts {
  count = 0;
  readonly #blocks: (string | readonly string[])[] = [];
  readonly #ends: Uint32Array[] = [];
  #pending: string[] = [];
  readonly #sealed: ((texts: readonly string[], length: number) => void) | undefined;

  /** `sealed` is told the texts of each block that is full, and their characters. */
  constructor(sealed?: (texts: readonly string[], length: number) => void) {
    this.#sealed = sealed;
  }

  /** Returns the text's index. */
  add(text: string): number {
    this.#pending.push(text);
    if (this.#pending.length === BLOCK) this.#seal();
    this.count += 1;
    return this.count - 1;
  }

  /** '' for an index that the list does not have. */
  at(index: number): string {
    if (index < 0) return '';
    const block = Math.floor(index / BLOCK);
    if (block >= this.#blocks.length) return this.#pending[index - block * BLOCK] ?? '';
    const at = index - block * BLOCK;
    const texts = this.#blocks[block]!;
    if (typeof texts !== 'string') return texts[at] ?? '';
    const ends = this.#ends[block]!;
    return texts.slice(at === 0 ? 0 : ends[at - 1]!, ends[at]!);
  }

  /** Packs what is left, once no more will come. */
  close(): void {
    if (this.#pending.length > 0) this.#seal();
  }

  #seal(): void {
    const pending = this.#pending;
    const ends = new Uint32Array(pending.length);
    let end = 0;
    for (let i = 0; i < pending.length; i++) {
      end += pending[i]!.length;
      ends[i] = end;
    }
    this.#blocks.push(end > LONGEST_BLOCK ? pending : pending.join(''));
    this.#ends.push(ends);
    this.#pending = [];
    this.#sealed?.(pending, end);
  }
}
