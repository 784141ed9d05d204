import { ByteTexts } from './byte-texts.ts';
import type { Bytes } from './cells.ts';

/** Texts to a block. A block is one flat array: a million single texts would cost ten times the memory. */
const BLOCK = 1024;
/** Texts of a block that are made one by one. */
const SINGLY = 128;
/** Bytes of blocks that are held as texts besides. */
const MOST_DECODED = 16 * 1024 * 1024;

/** A half character that stands alone cannot be written as UTF-8. */
const SURROGATE = /\p{Surrogate}/u;
const TO_UTF8 = new TextEncoder();

interface Block {
  readonly bytes: Uint8Array;
  /** Where each text ends. */
  readonly ends: Uint32Array;
  texts: ByteTexts | undefined;
}

/** A list of texts as plain data, of which the bytes lie in memory that threads share. */
export interface SharedTexts {
  readonly count: number;
  readonly size: number;
  readonly blocks: readonly Pick<Block, 'bytes' | 'ends'>[];
  readonly odd: ReadonlyMap<number, string>;
}

/** A growing list of texts, packed as UTF-8. */
export class PackedTexts {
  count = 0;
  /** Bytes of all texts. */
  size = 0;
  readonly #blocks: Block[] = [];
  #decoded = 0;
  /** The block that is being filled. */
  #bytes = new Uint8Array(0);
  #ends: Uint32Array;
  #filled = 0;
  /** What is no UTF-8, by its index. */
  #odd = new Map<number, string>();
  readonly #isShared: boolean;

  /** `shared`: whether the texts lie in memory that other threads may have, too. */
  constructor(shared = false) {
    this.#isShared = shared;
    this.#ends = this.#newEnds();
  }

  /** The texts that another thread shared. None may be added. */
  static of({ count, size, blocks, odd }: SharedTexts): PackedTexts {
    const texts = new PackedTexts(true);
    texts.count = count;
    texts.size = size;
    texts.#odd = new Map(odd);
    // Objects that come from another thread are each of a kind of their own to V8, which would make `find` slow.
    for (const { bytes, ends } of blocks) texts.#blocks.push({ bytes, ends, texts: undefined });
    return texts;
  }

  /** What other threads make the list of (`of`). None may be added from then on. */
  shared(): SharedTexts {
    if (this.#filled > 0) this.#seal();
    const blocks = this.#blocks.map(({ bytes, ends }) => ({ bytes, ends }));
    return { count: this.count, size: this.size, blocks, odd: this.#odd };
  }

  /** Returns the text's index. */
  add(text: string): number {
    if (SURROGATE.test(text)) {
      this.#odd.set(this.count, text);
      this.size += text.length * 2;
      return this.addBytes(this.#bytes, 0, 0);
    }
    const bytes = TO_UTF8.encode(text);
    return this.addBytes(bytes, 0, bytes.length);
  }

  addBytes(source: Uint8Array, start: number, end: number): number {
    const at = this.#filled === 0 ? 0 : this.#ends[this.#filled - 1]!;
    const length = end - start;
    if (at + length > this.#bytes.length) this.#grow(at + length);
    const bytes = this.#bytes;
    if (length > 64) bytes.set(source.subarray(start, end), at);
    else for (let i = 0; i < length; i++) bytes[at + i] = source[start + i]!;
    this.#ends[this.#filled++] = at + length;
    this.size += length;
    if (this.#filled === BLOCK) this.#seal();
    return this.count++;
  }

  /** '' for an index that the list does not have. */
  at(index: number): string {
    const odd = this.#odd.size > 0 ? this.#odd.get(index) : undefined;
    if (odd !== undefined) return odd;
    const block = this.#blocks[Math.floor(index / BLOCK)];
    const found = this.find(index, AT);
    if (!found) return '';
    if (block === undefined) return new ByteTexts(AT.source, 1).text(AT.start, AT.end, isAscii(AT));
    block.texts ??= new ByteTexts(block.bytes, this.#mayDecode(block) ? SINGLY : Number.POSITIVE_INFINITY);
    return block.texts.text(AT.start, AT.end, isAscii(AT));
  }

  /** Tells where the bytes of a text stand; false if there are none, or it is no UTF-8. */
  find(index: number, into: Bytes): boolean {
    if (!(index >= 0 && index < this.count) || (this.#odd.size > 0 && this.#odd.has(index))) return false;
    const number = Math.floor(index / BLOCK);
    const block = this.#blocks[number];
    const ends = block?.ends ?? this.#ends;
    const at = index - number * BLOCK;
    into.source = block?.bytes ?? this.#bytes;
    into.start = at === 0 ? 0 : ends[at - 1]!;
    into.end = ends[at]!;
    return true;
  }

  #seal(): void {
    const size = this.#ends[this.#filled - 1]!;
    const bytes = new Uint8Array(this.#room(size));
    bytes.set(this.#bytes.subarray(0, size));
    this.#blocks.push({ bytes, ends: this.#ends, texts: undefined });
    this.#ends = this.#newEnds();
    this.#filled = 0;
  }

  #room(size: number): ArrayBufferLike {
    return this.#isShared ? new SharedArrayBuffer(size) : new ArrayBuffer(size);
  }

  #newEnds(): Uint32Array {
    return new Uint32Array(this.#room(BLOCK * Uint32Array.BYTES_PER_ELEMENT));
  }

  #mayDecode({ bytes }: Block): boolean {
    this.#decoded += bytes.length;
    return this.#decoded <= MOST_DECODED;
  }

  #grow(needed: number): void {
    const bytes = new Uint8Array(Math.max(16 * 1024, this.#bytes.length * 2, needed));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** Filled in anew for each text. */
const AT: Bytes = { source: new Uint8Array(0), start: 0, end: 0 };

function isAscii({ source, start, end }: Bytes): boolean {
  for (let at = start; at < end; at++) if (source[at]! >= 0x80) return false;
  return true;
}
