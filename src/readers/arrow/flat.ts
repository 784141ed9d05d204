import { DataNumbers } from '../shared/data/source-bytes.ts';
import { Trouble } from '../shared/trouble.ts';

/** Elements of a vector; more tables than that are no description of columns. */
const MAX_ELEMENTS = 1_000_000;
const UTF8 = new TextDecoder();

/** A table of FlatBuffers (flatbuffers.dev, Internals). Every access is checked; throws `Trouble`. */
export class FlatTable {
  readonly #data: DataNumbers;
  readonly #at: number;

  constructor(data: DataNumbers, at: number) {
    this.#data = data;
    this.#at = at;
  }

  /** The table that a buffer begins with. */
  static root(bytes: Uint8Array): FlatTable {
    const data = new DataNumbers(bytes);
    return new FlatTable(data, data.u32(0));
  }

  /** Where a field stands; 0 if it has its default. */
  #field(index: number): number {
    const vtable = this.#at - this.#data.i32(this.#at);
    const place = 4 + index * 2;
    if (place + 2 > this.#data.u16(vtable)) return 0;
    const offset = this.#data.u16(vtable + place);
    return offset === 0 ? 0 : this.#at + offset;
  }

  u8(index: number): number {
    const at = this.#field(index);
    return at === 0 ? 0 : this.#data.u8(at);
  }

  i16(index: number, usual = 0): number {
    const at = this.#field(index);
    return at === 0 ? usual : this.#data.i16(at);
  }

  i32(index: number, usual = 0): number {
    const at = this.#field(index);
    return at === 0 ? usual : this.#data.i32(at);
  }

  size(index: number): number {
    const at = this.#field(index);
    return at === 0 ? 0 : this.#data.size(at);
  }

  id(index: number): bigint {
    const at = this.#field(index);
    return at === 0 ? 0n : this.#data.i64(at);
  }

  table(index: number): FlatTable | undefined {
    const at = this.#field(index);
    return at === 0 ? undefined : new FlatTable(this.#data, at + this.#data.u32(at));
  }

  text(index: number): string {
    const at = this.#field(index);
    if (at === 0) return '';
    const start = at + this.#data.u32(at);
    const length = this.#data.u32(start);
    if (start + 4 + length > this.#data.bytes.length) throw new Trouble('damaged', 'a description is cut');
    return UTF8.decode(this.#data.bytes.subarray(start + 4, start + 4 + length));
  }

  /** Start and number of a vector's elements of so many bytes each. */
  #vector(index: number, width: number): [start: number, count: number] {
    const at = this.#field(index);
    if (at === 0) return [0, 0];
    const start = at + this.#data.u32(at);
    const count = this.#data.u32(start);
    if (count > MAX_ELEMENTS || start + 4 + count * width > this.#data.bytes.length)
      throw new Trouble('damaged', 'a description is cut');
    return [start + 4, count];
  }

  tables(index: number): FlatTable[] {
    const [start, count] = this.#vector(index, 4);
    return Array.from({ length: count }, (_, i) => {
      const at = start + 4 * i;
      return new FlatTable(this.#data, at + this.#data.u32(at));
    });
  }

  /** Numbers of a vector of structs of so many 64-bit words: row by row. */
  words(index: number, perStruct = 1): number[] {
    const [start, count] = this.#vector(index, 8 * perStruct);
    return Array.from({ length: count * perStruct }, (_, i) => this.#data.size(start + 8 * i));
  }

  ints(index: number): number[] {
    const [start, count] = this.#vector(index, 4);
    return Array.from({ length: count }, (_, i) => this.#data.i32(start + 4 * i));
  }

  /** Of structs of 24 bytes that begin with a 64-bit number (`Block`): that number. */
  blocks(index: number): number[] {
    const [start, count] = this.#vector(index, 24);
    return Array.from({ length: count }, (_, i) => this.#data.size(start + 24 * i));
  }
}
