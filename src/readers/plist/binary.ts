import type { CellBytes } from '../shared/data/cell-bytes.ts';
import { momentText } from '../shared/data/moment.ts';
import { DataNumbers } from '../shared/data/source-bytes.ts';
import type { RowBuilder } from '../shared/json/builder.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { Trouble } from '../shared/trouble.ts';

const TRAILER = 32;
const MAX_DEPTH = 150;
/** Values told of one object: what stands in many places is stored once. */
const TOLD_PER_OBJECT = 8;
const LEAST_TOLD = 100_000;
/** Milliseconds from 1970 to 2001. */
const EPOCH = 978_307_200_000;
const ASCII = decoderFor(1252);
const WIDE = decoderFor(1201);

/** Kinds of objects by their upper four bits (CFBinaryPList.c, comment at its head). */
const [SIMPLE, INT, REAL, DATE, DATA, TEXT, WIDE_TEXT, UID] = [0, 1, 2, 3, 4, 5, 6, 8];
const [ARRAY, ORDERED, SET, DICTIONARY] = [10, 11, 12, 13];

/** A property list in Apple's binary form. Throws `Trouble`. */
export class BinaryList {
  readonly #data: DataNumbers;
  readonly #files: CellBytes;
  readonly #offsetSize: number;
  readonly #refSize: number;
  readonly #table: number;
  readonly #seen: Uint8Array;
  readonly #top: number;
  #left: number;

  constructor(bytes: Uint8Array, files: CellBytes) {
    this.#data = new DataNumbers(bytes, false);
    this.#files = files;
    const trailer = bytes.length - TRAILER;
    [this.#offsetSize, this.#refSize] = [this.#data.u8(trailer + 6), this.#data.u8(trailer + 7)];
    const count = this.#data.size(trailer + 8);
    this.#top = this.#data.size(trailer + 16);
    this.#table = this.#data.size(trailer + 24);
    if (
      count * this.#offsetSize > bytes.length ||
      this.#offsetSize === 0 ||
      this.#offsetSize > 8 ||
      this.#refSize > 8 ||
      this.#refSize === 0
    )
      throw new Trouble('damaged', 'the list of objects is cut');
    this.#seen = new Uint8Array(count);
    this.#left = LEAST_TOLD + TOLD_PER_OBJECT * count;
  }

  /** Tells what the list holds from its top. */
  tell(events: RowBuilder): void {
    this.#object(this.#top, events, 0);
  }

  /** Texts of objects that nothing leads to. */
  unseen(): string[] {
    const texts: string[] = [];
    for (const [i, seen] of this.#seen.entries()) {
      if (seen !== 0) continue;
      const at = this.#at(i);
      const kind = this.#data.u8(at) >> 4;
      if (kind === TEXT || kind === WIDE_TEXT || kind === DATA) texts.push(this.#scalar(at));
    }
    return texts.filter((text) => text !== '');
  }

  #number(at: number, size: number): number {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + this.#data.u8(at + i);
    return value;
  }

  #at(object: number): number {
    if (!(object < this.#seen.length)) throw new Trouble('damaged', 'an object is missing');
    return this.#number(this.#table + object * this.#offsetSize, this.#offsetSize);
  }

  #object(object: number, events: RowBuilder, depth: number): void {
    if (depth > MAX_DEPTH) throw new Trouble('too-deep', 'values are nested too deeply');
    if (--this.#left < 0) throw new Trouble('ratio', 'the list tells more values than it holds');
    const at = this.#at(object);
    this.#seen[object] = 1;
    const kind = this.#data.u8(at) >> 4;
    if (kind === DICTIONARY) this.#dictionary(at, events, depth);
    else if (kind === ARRAY || kind === ORDERED || kind === SET) {
      const { start, count } = this.#length(at);
      events.open(true);
      for (let i = 0; i < count; i++)
        this.#object(this.#number(start + i * this.#refSize, this.#refSize), events, depth + 1);
      events.close(true);
    } else events.scalar(this.#scalar(at));
  }

  /** All keys come first, then all values. */
  #dictionary(at: number, events: RowBuilder, depth: number): void {
    const { start, count } = this.#length(at);
    events.open(false);
    for (let i = 0; i < count; i++) {
      const key = this.#number(start + i * this.#refSize, this.#refSize);
      const value = this.#number(start + (count + i) * this.#refSize, this.#refSize);
      events.key(this.#scalar(this.#at(key)));
      this.#seen[key] = 1;
      this.#object(value, events, depth + 1);
    }
    events.close(false);
  }

  /** Where what an object holds begins, and how much it is; 15 says that a number follows. */
  #length(at: number): { start: number; count: number } {
    const low = this.#data.u8(at) & 15;
    if (low !== 15) return { start: at + 1, count: low };
    const size = 2 ** (this.#data.u8(at + 1) & 15);
    if (size > 8) throw new Trouble('damaged', 'a length is impossible');
    const count = this.#number(at + 2, size);
    if (count > this.#data.bytes.length) throw new Trouble('damaged', 'a length is impossible');
    return { start: at + 2 + size, count };
  }

  #scalar(at: number): string {
    const [kind, low] = [this.#data.u8(at) >> 4, this.#data.u8(at) & 15];
    switch (kind) {
      case SIMPLE:
        return low === 8 ? 'false' : low === 9 ? 'true' : '';
      case INT:
        return low > 3 ? '' : String(low === 3 ? this.#data.i64(at + 1) : this.#number(at + 1, 2 ** low));
      case REAL:
        return String(low === 2 ? this.#data.f32(at + 1) : this.#data.f64(at + 1));
      case DATE:
        return momentText(this.#data.f64(at + 1) * 1000 + EPOCH) ?? '';
      case UID:
        return '';
      default:
        return this.#bytes(at, kind);
    }
  }

  #bytes(at: number, kind: number): string {
    const { start, count } = this.#length(at);
    const end = start + (kind === WIDE_TEXT ? 2 * count : count);
    if (end > this.#data.bytes.length) throw new Trouble('damaged', 'a text is cut');
    const bytes = this.#data.bytes.subarray(start, end);
    if (kind === TEXT) return ASCII(bytes);
    if (kind === WIDE_TEXT) return WIDE(bytes);
    return kind === DATA ? this.#files.text(bytes) : '';
  }
}
