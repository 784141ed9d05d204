const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** Longer texts are decoded by what costs less for each character. */
const SHORT = 64;

/** Texts cut out of UTF-8: one by one, and once many were asked for, out of all of it as one text. */
export class ByteTexts {
  readonly #bytes: Uint8Array;
  /** Texts that are still made one by one. */
  #singly: number;
  /** As many signs as there are bytes; those beyond ASCII are not as they stand. */
  #ascii: string | undefined;

  constructor(bytes: Uint8Array, singly: number) {
    this.#bytes = bytes;
    this.#singly = singly;
  }

  /** What stands between two offsets, all of it ASCII or not. */
  text(start: number, end: number, isAscii: boolean): string {
    if (!isAscii) return UTF8.decode(this.#bytes.subarray(start, end));
    if (this.#ascii !== undefined) return this.#ascii.slice(start, end);
    if (end - start > SHORT) return UTF8.decode(this.#bytes.subarray(start, end));
    if (this.#singly-- > 0) return fromAscii(this.#bytes.subarray(start, end));
    this.#ascii = UTF8.decode(asAscii(this.#bytes));
    return this.#ascii.slice(start, end);
  }
}

/** Those beyond ASCII are put as something else of one byte. */
function asAscii(bytes: Uint8Array): Uint8Array {
  let all = 0;
  for (let i = 0; i < bytes.length; i++) all |= bytes[i]!;
  if (all < 0x80) return bytes;
  const masked = bytes.slice();
  for (let i = 0; i < masked.length; i++) masked[i]! &= 0x7f;
  return masked;
}

const fromAscii = (bytes: Uint8Array): string =>
  // A typed array is as good as a list of numbers here.
  String.fromCharCode.apply(null, bytes as unknown as number[]);
