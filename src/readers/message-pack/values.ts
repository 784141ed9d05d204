import { momentText } from '../shared/data/moment.ts';
import { Trouble } from '../shared/trouble.ts';

/** What is met, as `RowBuilder` takes it. */
export interface PackEvents {
  open(array: boolean): void;
  close(array: boolean): void;
  key(text: string): void;
  scalar(text: string): void;
  /** What bytes without a type say. */
  bytes(bytes: Uint8Array): string;
}

const MAX_DEPTH = 150;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Type of an extension that is a moment. */
const TIMESTAMP = 0xff;
const MAP = 0x80;
const ARRAY = 0x90;
const TEXT = 0xa0;

/** Thrown where the bytes end inside of a value. */
export class Cut extends Trouble {
  constructor() {
    super('damaged', 'ends inside of a value');
  }
}

/** Tells the values in bytes of MessagePack (msgpack specification, "Formats"). Throws `Trouble`. */
export class PackedValues {
  at = 0;
  /** Texts that were met, keys among them. */
  texts = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #events: PackEvents;

  constructor(bytes: Uint8Array, events: PackEvents) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#events = events;
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  /** A map or list, and all in it. */
  value(depth = 0): void {
    const byte = this.#uint(1);
    if (byte >= MAP && byte < ARRAY) this.#map(byte & 15, depth);
    else if (byte >= ARRAY && byte < TEXT) this.#list(byte & 15, depth);
    else if (byte === 0xdc || byte === 0xdd) this.#list(this.#uint(byte === 0xdc ? 2 : 4), depth);
    else if (byte === 0xde || byte === 0xdf) this.#map(this.#uint(byte === 0xde ? 2 : 4), depth);
    else this.#events.scalar(this.#scalar(byte));
  }

  #map(count: number, depth: number): void {
    this.#needs(count * 2, depth);
    this.#events.open(false);
    for (let i = 0; i < count; i++) {
      this.#events.key(this.#scalar(this.#uint(1)));
      this.value(depth + 1);
    }
    this.#events.close(false);
  }

  #list(count: number, depth: number): void {
    this.#needs(count, depth);
    this.#events.open(true);
    for (let i = 0; i < count; i++) this.value(depth + 1);
    this.#events.close(true);
  }

  /** Not checked by the bytes that are left: those may be the head of a file. */
  #needs(count: number, depth: number): void {
    if (depth >= MAX_DEPTH) throw new Trouble('too-deep', 'values are nested too deep');
    if (count > 0 && this.left === 0) throw new Cut();
  }

  #scalar(byte: number): string {
    if (byte < 0x80) return String(byte);
    if (byte >= 0xe0) return String(byte - 256);
    if (byte >= TEXT && byte < 0xc0) return this.#text(byte & 31);
    if (byte === 0xc0) return '';
    if (byte === 0xc2 || byte === 0xc3) return String(byte === 0xc3);
    if (byte >= 0xc4 && byte <= 0xc6) return this.#events.bytes(this.#take(this.#uint(1 << (byte - 0xc4))));
    if (byte >= 0xc7 && byte <= 0xc9) return this.#extension(this.#uint(1 << (byte - 0xc7)));
    if (byte >= 0xd4 && byte <= 0xd8) return this.#extension(1 << (byte - 0xd4));
    if (byte >= 0xd9 && byte <= 0xdb) return this.#text(this.#uint(1 << (byte - 0xd9)));
    return this.#number(byte);
  }

  #number(byte: number): string {
    const at = this.at;
    if (byte >= 0xcc && byte <= 0xce) return String(this.#uint(1 << (byte - 0xcc)));
    if (byte < 0xca || byte > 0xd3) throw new Trouble('damaged', 'a value has no known kind');
    this.#take(byte === 0xca ? 4 : byte === 0xcb || byte === 0xcf ? 8 : 1 << (byte - 0xd0));
    if (byte === 0xca) return String(this.#view.getFloat32(at));
    if (byte === 0xcb) return String(this.#view.getFloat64(at));
    if (byte === 0xcf) return String(this.#view.getBigUint64(at));
    if (byte === 0xd0) return String(this.#view.getInt8(at));
    if (byte === 0xd1) return String(this.#view.getInt16(at));
    return String(byte === 0xd2 ? this.#view.getInt32(at) : this.#view.getBigInt64(at));
  }

  #text(length: number): string {
    this.texts++;
    const bytes = this.#take(length);
    try {
      return UTF8.decode(bytes);
    } catch {
      throw new Trouble('damaged', 'a text is not in UTF-8');
    }
  }

  #extension(length: number): string {
    const type = this.#uint(1);
    const bytes = this.#take(length);
    return (type === TIMESTAMP ? momentOf(bytes) : undefined) ?? this.#events.bytes(bytes);
  }

  #uint(size: number): number {
    let value = 0;
    for (const byte of this.#take(size)) value = value * 256 + byte;
    return value;
  }

  #take(length: number): Uint8Array {
    if (length > this.left) throw new Cut();
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }
}

/** Seconds since 1970 in 32, 34 or 64 bits; parts of a second are left out. */
function momentOf(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length === 4) return momentText(view.getUint32(0) * 1000);
  if (bytes.length === 8) return momentText(Number(view.getBigUint64(0) & 0x3_ffff_ffffn) * 1000);
  return bytes.length === 12 ? momentText(Number(view.getBigInt64(4)) * 1000) : undefined;
}
