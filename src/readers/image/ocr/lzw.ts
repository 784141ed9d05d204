const MAX_CODES = 4096;

/** How codes stand in the bytes, and when they grow. */
export interface LzwKind {
  /** Bits of a symbol: 2–8. */
  readonly symbolBits: number;
  /** TIFF: the highest bit of a byte first, and codes grow one code early (TIFF 6.0, section 13). GIF: neither. */
  readonly tiff: boolean;
}

/** Decodes LZW into `to` until it is full or the data end or go wrong; returns how many bytes were decoded. */
export function decodeLzw(from: Uint8Array, to: Uint8Array, { symbolBits, tiff }: LzwKind): number {
  const clear = 1 << symbolBits;
  const early = tiff ? 1 : 0;
  // Each code is a string: its last symbol, the code of what precedes, its length.
  const last = new Uint8Array(MAX_CODES);
  const before = new Uint16Array(MAX_CODES);
  const lengths = new Uint16Array(MAX_CODES);
  for (let i = 0; i < clear; i++) {
    last[i] = i;
    lengths[i] = 1;
  }
  const bits = new CodeReader(from, tiff);
  let [next, width, previous, at] = [clear + 2, symbolBits + 1, -1, 0];
  while (at < to.length) {
    const code = bits.take(width);
    if (code < 0 || code === clear + 1) break;
    if (code === clear) {
      [next, width, previous] = [clear + 2, symbolBits + 1, -1];
      continue;
    }
    if (code > next || (code === next && previous < 0)) break;
    if (code < next && lengths[code] === 0) break;
    const known = code < next ? code : previous;
    const length = lengths[known]!;
    const end = at + length;
    let symbol = known;
    for (let i = end - 1; i >= at; i--, symbol = before[symbol]!) if (i < to.length) to[i] = last[symbol]!;
    const first = to[at]!;
    if (code === next && end < to.length) to[end] = first;
    at = end + (code === next ? 1 : 0);
    if (previous >= 0 && next < MAX_CODES) {
      last[next] = first;
      before[next] = previous;
      lengths[next] = lengths[previous]! + 1;
      next++;
      if (next + early >= 1 << width && width < 12) width++;
    }
    previous = code;
  }
  return Math.min(at, to.length);
}

class CodeReader {
  readonly #bytes: Uint8Array;
  readonly #highFirst: boolean;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array, highFirst: boolean) {
    this.#bytes = bytes;
    this.#highFirst = highFirst;
  }

  /** −1 at the end. */
  take(width: number): number {
    while (this.#count < width) {
      if (this.#at >= this.#bytes.length) return -1;
      const byte = this.#bytes[this.#at++]!;
      this.#held = this.#highFirst ? (this.#held << 8) | byte : this.#held | (byte << this.#count);
      this.#count += 8;
    }
    this.#count -= width;
    if (this.#highFirst) {
      const code = this.#held >>> this.#count;
      this.#held &= (1 << this.#count) - 1;
      return code;
    }
    const code = this.#held & ((1 << width) - 1);
    this.#held >>>= width;
    return code;
  }
}
