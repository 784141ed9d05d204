import type { Decode } from '../shared/legacy/code-pages.ts';

const CONTINUE = 0x3c;
export const BOF = 0x809;
export const EOF = 0x0a;

/** Characters of one string; Excel allows 32,767. */
const MAX_STRING = 65_535;
const UTF16 = new TextDecoder('utf-16le');

/** Goes through the records of a BIFF stream (MS-XLS 2.1.4): id, length, data. Nothing is copied. */
export class Records {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Of the current record: its id, where its header and its data begin, and the length of the data. */
  id = 0;
  at = 0;
  start = 0;
  length = 0;
  /** True once a record reached beyond the end of the stream. */
  cut = false;
  #next: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#next = at;
  }

  next(): boolean {
    const at = this.#next;
    if (at + 4 > this.bytes.length) return false;
    const length = this.view.getUint16(at + 2, true);
    if (at + 4 + length > this.bytes.length) {
      this.cut = true;
      return false;
    }
    this.at = at;
    this.id = this.view.getUint16(at, true);
    this.start = at + 4;
    this.length = length;
    this.#next = at + 4 + length;
    return true;
  }

  /** Where the record after this one begins. */
  get end(): number {
    return this.start + this.length;
  }

  /** An unsigned number of the current record, 0 beyond its end. */
  u16(offset: number): number {
    return offset + 2 <= this.length ? this.view.getUint16(this.start + offset, true) : 0;
  }

  data(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  /** The current record with those that continue it, from `offset` on. */
  fields(offset = 0): Fields {
    const pieces = [this.bytes.subarray(this.start + Math.min(offset, this.length), this.end)];
    const { view } = this;
    for (let at = this.end; at + 4 <= this.bytes.length && view.getUint16(at, true) === CONTINUE; ) {
      const end = Math.min(this.bytes.length, at + 4 + view.getUint16(at + 2, true));
      pieces.push(this.bytes.subarray(at + 4, end));
      at = end;
    }
    return new Fields(pieces);
  }
}

/** Reads the fields of a record that may be continued in others. Beyond the end there are zeros. */
export class Fields {
  readonly #pieces: readonly Uint8Array[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces;
  }

  get done(): boolean {
    return this.#rest() === undefined;
  }

  u8(): number {
    const piece = this.#rest();
    return piece === undefined ? 0 : piece[this.#at++]!;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  f64(): number {
    const bytes = new DataView(new ArrayBuffer(8));
    for (let i = 0; i < 8; i++) bytes.setUint8(i, this.u8());
    return bytes.getFloat64(0, true);
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      const piece = this.#rest();
      if (piece === undefined) return;
      const step = Math.min(left, piece.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Goes on with the next piece. */
  nextPiece(): void {
    this.#piece += 1;
    this.#at = 0;
  }

  /** Up to `count` bytes, fewer at the end of a piece. */
  bytes(count: number): Uint8Array {
    const piece = this.#rest();
    if (piece === undefined) return new Uint8Array(0);
    const taken = piece.subarray(this.#at, this.#at + count);
    this.#at += taken.length;
    return taken;
  }

  /** A string of BIFF8 (2.5.293, 2.5.294): flags, what its flags announce, and its characters. */
  string(count: number): string {
    const flags = this.u8();
    const runs = flags & 8 ? this.u16() : 0;
    const extra = flags & 4 ? this.u32() : 0;
    const text = this.#characters(Math.min(count, MAX_STRING), (flags & 1) === 1);
    this.skip(runs * 4);
    this.skip(extra);
    return text;
  }

  /** A string of earlier versions: characters of one byte, or two in East Asia. */
  narrow(count: number, decode: Decode): string {
    return decode(this.bytes(count));
  }

  /** Where a string goes on in another record, its flags are stated anew (2.5.296). */
  #characters(count: number, wide: boolean): string {
    let text = '';
    let isWide = wide;
    for (let left = count; left > 0; ) {
      const piece = this.#pieces[this.#piece];
      if (piece === undefined) break;
      const width = isWide ? 2 : 1;
      const fitting = Math.min(left, Math.floor((piece.length - this.#at) / width));
      const bytes = piece.subarray(this.#at, this.#at + fitting * width);
      text += isWide ? UTF16.decode(bytes) : latin(bytes);
      this.#at += fitting * width;
      left -= fitting;
      if (left === 0) break;
      this.nextPiece();
      isWide = (this.u8() & 1) === 1;
    }
    return text;
  }

  #rest(): Uint8Array | undefined {
    let piece = this.#pieces[this.#piece];
    while (piece !== undefined && this.#at >= piece.length) {
      this.nextPiece();
      piece = this.#pieces[this.#piece];
    }
    return piece;
  }
}

/** Bytes that stand for the first 256 characters of Unicode: no code page, and not the Western one either. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}
