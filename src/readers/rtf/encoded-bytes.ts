import { type Decode, decoderFor } from '../shared/legacy/code-pages.ts';

/** Bytes that wait to be decoded at the most. */
const MOST_BYTES = 60_000;

/** Text in bytes, each in the code page of its font: decoded when another page, or something else than a byte, follows. */
export class EncodedBytes {
  readonly #put: (text: string) => void;
  readonly #decoders = new Map<number, Decode>();
  #bytes: number[] = [];
  #page = 0;

  constructor(put: (text: string) => void) {
    this.#put = put;
  }

  add(byte: number, page: number): void {
    if (page !== this.#page) this.flush();
    this.#page = page;
    this.#bytes.push(byte);
    if (this.#bytes.length > MOST_BYTES) this.flush();
  }

  flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    let decode = this.#decoders.get(this.#page);
    if (decode === undefined) {
      decode = decoderFor(this.#page);
      this.#decoders.set(this.#page, decode);
    }
    this.#put(decode(bytes));
  }
}
