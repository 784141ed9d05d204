import { decodeAddress } from '../shared/opendocument/words.ts';
import type { Records } from './records.ts';

const UTF16 = new TextDecoder('utf-16le');
/** What follows the flags (MS-OSHARED 2.3.7.1). */
const HAS_MONIKER = 0x01;
const HAS_LOCATION = 0x08;
const HAS_NAME = 0x10;
const HAS_FRAME = 0x80;
const MONIKER_IS_TEXT = 0x100;
/** First bytes of the identifiers of the two kinds of moniker in use. */
const URL_MONIKER = 0x79eac9e0;
const FILE_MONIKER = 0x00000303;
/** Area of the link, identifier of its kind, version. */
const FLAGS_AT = 8 + 16 + 4;

/**
 * The texts of a link (MS-XLS 2.4.140): what it shows, its address with the escapes decoded, the place in the
 * document. Undefined if the record is laid out in another way.
 */
export function linkTexts(records: Records): string[] | undefined {
  const link = new Link(records.data().subarray(FLAGS_AT));
  const flags = link.u32();
  if (flags > 0xfff) return undefined;
  if (flags & HAS_NAME) link.text();
  if (flags & HAS_FRAME) link.text();
  if (flags & MONIKER_IS_TEXT) link.text();
  else if (flags & HAS_MONIKER) link.moniker();
  if (flags & HAS_LOCATION) link.text();
  return link.isSound ? link.texts : undefined;
}

class Link {
  readonly texts: string[] = [];
  isSound = true;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u32(): number {
    this.#at += 4;
    if (this.#at <= this.#bytes.length) return this.#view.getUint32(this.#at - 4, true);
    this.isSound = false;
    return 0;
  }

  /** A text behind the number of its characters. */
  text(): void {
    this.#add(UTF16.decode(this.#take(this.u32() * 2)));
  }

  moniker(): void {
    const kind = this.u32();
    this.#take(12);
    if (kind === URL_MONIKER) this.#add(UTF16.decode(this.#take(this.u32())));
    else if (kind === FILE_MONIKER) this.#file();
    else this.isSound = false;
  }

  /** A path in the code page of who wrote it, then, if that does not say it, in Unicode. */
  #file(): void {
    this.#take(2);
    const path = latin.decode(this.#take(this.u32()));
    this.#take(24);
    const rest = this.u32();
    if (rest === 0) this.#add(path);
    else {
      const size = this.u32();
      this.#take(2);
      this.#add(UTF16.decode(this.#take(Math.min(size, rest))));
    }
  }

  #take(count: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    if (taken.length < count) this.isSound = false;
    return taken;
  }

  #add(text: string): void {
    const end = text.indexOf('\0');
    this.texts.push(decodeAddress(end < 0 ? text : text.slice(0, end)));
  }
}

const latin = new TextDecoder('windows-1252');
