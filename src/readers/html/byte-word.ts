/** A word of ASCII that is looked for in bytes, in either case (Horspool's algorithm). */
export class ByteWord {
  readonly length: number;
  readonly #codes: readonly number[];
  readonly #last: number;
  /** How far the search may go on when it sees a byte where the last of the word would be. */
  readonly #skips: Uint8Array;

  /** `word`: signs of ASCII, letters in lower case, the last one a letter. */
  constructor(word: string) {
    this.#codes = [...word].map((sign) => sign.charCodeAt(0));
    this.length = word.length;
    this.#last = this.#codes.at(-1)!;
    this.#skips = new Uint8Array(256).fill(word.length);
    for (const [at, code] of this.#codes.slice(0, -1).entries()) {
      this.#skips[code] = word.length - 1 - at;
      if (isLetter(code)) this.#skips[code - 32] = word.length - 1 - at;
    }
  }

  /** Where it begins first between the offsets; −1 if it does not stand there. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const skips = this.#skips;
    for (let at = from + this.length - 1; at < to; at += skips[bytes[at]!]!) {
      if ((bytes[at]! | 32) === this.#last && this.#isAt(bytes, at - this.length + 1))
        return at - this.length + 1;
    }
    return -1;
  }

  #isAt(bytes: Uint8Array, at: number): boolean {
    const codes = this.#codes;
    for (let i = 0; i < codes.length; i++) {
      const byte = bytes[at + i]!;
      if (byte !== codes[i] && (byte | 32) !== codes[i]) return false;
      if (byte !== codes[i] && !isLetter(codes[i]!)) return false;
    }
    return true;
  }
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
