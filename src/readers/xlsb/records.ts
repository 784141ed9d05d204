const UTF16 = new TextDecoder('utf-16le');
/** Characters of one string. */
const MAX_STRING = 1 << 20;

/** Goes through the records of a BIFF12 part (MS-XLSB 2.1.4): id and length, each in as few bytes as it needs. */
export class Records12 {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Of the current record: its id, where its header and its data begin, and where it ends. */
  id = 0;
  at = 0;
  start = 0;
  end = 0;
  /** True once a record reached beyond the end of the part. */
  cut = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  next(): boolean {
    const { bytes } = this;
    this.at = this.end;
    if (this.at >= bytes.length) return false;
    let at = this.at;
    let id = bytes[at++]!;
    if (id & 0x80) id = (id & 0x7f) | (((bytes[at++] ?? 0) & 0x7f) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    if (at + length > bytes.length) {
      this.cut = true;
      return false;
    }
    this.id = id;
    this.start = at;
    this.end = at + length;
    return true;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Unsigned numbers of the current record, 0 beyond its end. */
  u8(offset: number): number {
    return this.start + offset < this.end ? this.bytes[this.start + offset]! : 0;
  }

  u16(offset: number): number {
    return this.start + offset + 2 <= this.end ? this.view.getUint16(this.start + offset, true) : 0;
  }

  u32(offset: number): number {
    return this.start + offset + 4 <= this.end ? this.view.getUint32(this.start + offset, true) : 0;
  }

  f64(offset: number): number {
    return this.start + offset + 8 <= this.end ? this.view.getFloat64(this.start + offset, true) : 0;
  }

  /** A string and where it ends, counted from the record's data (2.5.168 `XLWideString`); none for a length of -1. */
  string(offset: number): { readonly text: string; readonly end: number } {
    const count = this.u32(offset);
    if (count === 0xffffffff) return { text: '', end: offset + 4 };
    const from = this.start + offset + 4;
    const to = Math.min(this.end, from + 2 * Math.min(count, MAX_STRING));
    return { text: UTF16.decode(this.bytes.subarray(from, to)), end: offset + 4 + 2 * count };
  }

  /** Whether a string at the offset lies inside the record: the library reads what it says to be, to four billion. */
  holdsString(offset: number): boolean {
    const count = this.u32(offset);
    return count === 0xffffffff || offset + 4 + 2 * count <= this.length;
  }

  data(offset = 0): Uint8Array {
    return this.bytes.subarray(Math.min(this.start + offset, this.end), this.end);
  }
}
