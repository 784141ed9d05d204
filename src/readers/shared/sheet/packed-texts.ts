/** Texts to a block. A block is one flat string: a million single ones would cost ten times the memory. */
const BLOCK = 1024;
/** Characters beyond which a block is left as it is: long texts gain nothing, and strings have an end. */
const LONGEST_BLOCK = 16 * 1024 * 1024;
/** Bytes of a block that are gathered before they become a text; longer texts are kept as strings from the start. */
const MOST_BYTES = 256 * 1024;

/** One that stands alone cannot be written as UTF-8. */
const SURROGATE = /[\ud800-\udfff]/;
const TO_UTF8 = new TextEncoder();
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A growing list of texts, packed. */
export class PackedTexts {
  count = 0;
  readonly #blocks: (string | readonly string[])[] = [];
  readonly #ends: Uint32Array[] = [];
  /** The texts of the block that is being filled; undefined while there are none but as bytes. */
  #pending: string[] | undefined;
  #pendingCount = 0;
  #bytes = new Uint8Array(0);
  /** Where the texts that came as bytes end: in bytes, and in UTF-16 units. */
  #byteEnds = new Uint32Array(0);
  #unitEnds = new Uint32Array(0);
  readonly #sealed: ((texts: Iterable<string>, length: number) => void) | undefined;

  /** `sealed` is told the texts of each block that is full, one by one or joined, and their characters. */
  constructor(sealed?: (texts: Iterable<string>, length: number) => void) {
    this.#sealed = sealed;
  }

  /** Returns the text's index. */
  add(text: string): number {
    // One text among bytes is rather made bytes than all of them texts.
    const amongBytes = this.#pending === undefined && this.#pendingCount > 0;
    if (amongBytes && !SURROGATE.test(text)) {
      const bytes = TO_UTF8.encode(text);
      return this.addBytes(bytes, 0, bytes.length);
    }
    this.#strings().push(text);
    return this.#added();
  }

  /** Adds UTF-8, which is decoded when its block is full: the same index as that of the text would be. */
  addBytes(source: Uint8Array, start: number, end: number): number {
    const length = end - start;
    const before = this.#pendingCount === 0 ? 0 : (this.#byteEnds[this.#pendingCount - 1] ?? 0);
    if (this.#pending !== undefined || before + length > MOST_BYTES) {
      this.#strings().push(UTF8.decode(source.subarray(start, end)));
      return this.#added();
    }
    if (before + length > this.#bytes.length) this.#grow(before + length);
    const bytes = this.#bytes;
    let units = this.#pendingCount === 0 ? 0 : this.#unitEnds[this.#pendingCount - 1]!;
    for (let from = start, to = before; from < end; from++, to++) {
      const byte = source[from]!;
      bytes[to] = byte;
      // A character is one unit for the byte that begins it, one more if that begins four bytes.
      units += byte < 0x80 ? 1 : byte < 0xc0 ? 0 : byte < 0xf0 ? 1 : 2;
    }
    this.#byteEnds[this.#pendingCount] = before + length;
    this.#unitEnds[this.#pendingCount] = units;
    return this.#added();
  }

  /** '' for an index that the list does not have. */
  at(index: number): string {
    if (index < 0) return '';
    const block = Math.floor(index / BLOCK);
    const at = index - block * BLOCK;
    if (block >= this.#blocks.length) return index < this.count ? this.#strings()[at]! : '';
    const texts = this.#blocks[block]!;
    if (typeof texts !== 'string') return texts[at] ?? '';
    const ends = this.#ends[block]!;
    return texts.slice(at === 0 ? 0 : ends[at - 1]!, ends[at]!);
  }

  /** Packs what is left, once no more will come. */
  close(): void {
    if (this.#pendingCount > 0) this.#seal();
    this.#bytes = new Uint8Array(0);
  }

  #added(): number {
    this.#pendingCount += 1;
    if (this.#pendingCount === BLOCK) this.#seal();
    this.count += 1;
    return this.count - 1;
  }

  #grow(needed: number): void {
    if (this.#byteEnds.length === 0) {
      this.#byteEnds = new Uint32Array(BLOCK);
      this.#unitEnds = new Uint32Array(BLOCK);
    }
    const bytes = new Uint8Array(Math.max(16 * 1024, this.#bytes.length * 2, needed));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }

  /** The texts of the block that is being filled, those that came as bytes decoded one by one. */
  #strings(): string[] {
    if (this.#pending !== undefined) return this.#pending;
    this.#pending = Array.from({ length: this.#pendingCount }, (_, i) =>
      UTF8.decode(this.#bytes.subarray(i === 0 ? 0 : this.#byteEnds[i - 1]!, this.#byteEnds[i]!)),
    );
    return this.#pending;
  }

  #seal(): void {
    const joined = this.#pending === undefined ? this.#decoded() : undefined;
    if (joined === undefined) this.#sealStrings(this.#strings());
    else {
      this.#blocks.push(joined);
      this.#ends.push(this.#unitEnds.slice(0, this.#pendingCount));
      this.#sealed?.([joined], joined.length);
    }
    this.#pending = undefined;
    this.#pendingCount = 0;
  }

  /** The block's bytes as one text; undefined where bytes that are no UTF-8 may have moved its ends. */
  #decoded(): string | undefined {
    const last = this.#pendingCount - 1;
    const text = UTF8.decode(this.#bytes.subarray(0, this.#byteEnds[last]!));
    return text.length === this.#unitEnds[last] && !text.includes('\ufffd') ? text : undefined;
  }

  #sealStrings(pending: readonly string[]): void {
    const ends = new Uint32Array(pending.length);
    let end = 0;
    for (let i = 0; i < pending.length; i++) {
      end += pending[i]!.length;
      ends[i] = end;
    }
    this.#blocks.push(end > LONGEST_BLOCK ? pending : pending.join(''));
    this.#ends.push(ends);
    this.#sealed?.(pending, end);
  }
}
