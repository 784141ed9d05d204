import type { ByteSource, StopSignal } from '../../core/types.ts';
import { Trouble } from '../shared/trouble.ts';
import { varint } from './record.ts';

const HEADER = 100;
const KEPT_PAGES = 64;
/** Bytes of one record; more is a file inside of a column that is too large to hold. */
const MAX_PAYLOAD = 64 << 20;

export interface Cell {
  readonly rowid: number;
  readonly payload: Uint8Array;
}

/** Where the parts of one page of a b-tree stand. */
export interface PageLayout {
  /** 2 and 5 = inner pages of indexes and tables, 10 and 13 = their leaves. */
  readonly kind: number;
  readonly start: number;
  readonly cells: number;
  readonly pointers: number;
  readonly content: number;
  readonly firstFree: number;
}

/** The pages of a database, read when they are asked for (SQLite database file format, 1). */
export class Pages {
  readonly pageSize: number;
  readonly usable: number;
  readonly count: number;
  readonly encoding: number;
  readonly firstTrunk: number;
  readonly #source: ByteSource;
  readonly #signal: StopSignal;
  readonly #kept = new Map<number, Uint8Array>();

  constructor(source: ByteSource, head: Uint8Array, signal: StopSignal) {
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const size = view.getUint16(16);
    this.pageSize = size === 1 ? 65_536 : size;
    if (this.pageSize < 512 || (this.pageSize & (this.pageSize - 1)) !== 0)
      throw new Trouble('damaged', 'page size is not valid');
    this.usable = this.pageSize - view.getUint8(20);
    this.count = Math.ceil(source.size / this.pageSize);
    this.encoding = view.getUint32(56);
    this.firstTrunk = view.getUint32(32);
    this.#source = source;
    this.#signal = signal;
  }

  /** Pages count from 1. */
  async page(number: number): Promise<Uint8Array> {
    const known = this.#kept.get(number);
    if (known !== undefined) return known;
    if (number < 1 || number > this.count) throw new Trouble('damaged', 'page is missing');
    this.#signal.throwIfAborted();
    const bytes = await this.#source.read((number - 1) * this.pageSize, this.pageSize);
    if (bytes.length < this.pageSize) throw new Trouble('damaged', 'file is cut');
    if (this.#kept.size >= KEPT_PAGES) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(number, bytes);
    return bytes;
  }

  layout(bytes: Uint8Array, number: number): PageLayout {
    const start = number === 1 ? HEADER : 0;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const kind = bytes[start]!;
    return {
      kind,
      start,
      firstFree: view.getUint16(start + 1),
      cells: view.getUint16(start + 3),
      content: view.getUint16(start + 5) || 65_536,
      pointers: start + (kind === 2 || kind === 5 ? 12 : 8),
    };
  }

  /** The records of a b-tree in order. `seen`: pages of this tree that were read, so that no cycle is followed. */
  async *cells(root: number, seen: Set<number>): AsyncIterable<Cell> {
    const open = [root];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (seen.has(number)) throw new Trouble('damaged', 'page is in two places');
      seen.add(number);
      const bytes = await this.page(number);
      const layout = this.layout(bytes, number);
      if (![2, 5, 10, 13].includes(layout.kind)) throw new Trouble('damaged', 'page is of no known kind');
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const inner = layout.kind === 2 || layout.kind === 5;
      const children: number[] = [];
      for (let i = 0; i < layout.cells && layout.pointers + 2 * i + 2 <= this.pageSize; i++) {
        const at = view.getUint16(layout.pointers + 2 * i);
        if (at + 4 > this.pageSize) throw new Trouble('damaged', 'record is outside of its page');
        if (inner) children.push(view.getUint32(at));
        // Inner pages of indexes hold records, too.
        if (layout.kind !== 5) yield await this.cell(bytes, inner ? at + 4 : at, layout.kind === 13);
      }
      if (inner) children.push(view.getUint32(layout.start + 8));
      open.push(...children.reverse());
    }
  }

  async cell(bytes: Uint8Array, at: number, isTable: boolean): Promise<Cell> {
    const [size, afterSize] = varint(bytes, at);
    const [rowid, begin] = isTable ? varint(bytes, afterSize) : [0, afterSize];
    if (afterSize < 0 || begin < 0 || size > MAX_PAYLOAD)
      throw new Trouble(size > MAX_PAYLOAD ? 'too-large' : 'damaged', 'record is too large or cut');
    const most = isTable ? this.usable - 35 : Math.floor(((this.usable - 12) * 64) / 255) - 23;
    const local = size <= most ? size : this.#spilled(size, most);
    if (begin + local > bytes.length) throw new Trouble('damaged', 'record is outside of its page');
    const here = bytes.subarray(begin, begin + local);
    if (local === size) return { rowid, payload: here };
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { rowid, payload: await this.#joined(here, size, view.getUint32(begin + local)) };
  }

  /** Bytes of a long record that stand on its own page (1.6). */
  #spilled(size: number, most: number): number {
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const local = least + ((size - least) % (this.usable - 4));
    return local <= most ? local : least;
  }

  async #joined(here: Uint8Array, size: number, first: number): Promise<Uint8Array> {
    const whole = new Uint8Array(size);
    whole.set(here);
    let length = here.length;
    for (let next = first; length < size; ) {
      const bytes = await this.page(next);
      const part = bytes.subarray(4, Math.min(this.usable, 4 + size - length));
      whole.set(part, length);
      length += part.length;
      next = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    }
    return whole;
  }
}
