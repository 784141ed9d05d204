import { Trouble } from '../trouble.ts';
import { gpsText } from './gps.ts';
import { addIptc, addPhotoshop } from './iptc.ts';
import type { Picture } from './picture.ts';
import {
  CODED_TEXTS,
  isTechnical,
  PHOTOSHOP,
  POINTERS,
  TAG_NAMES,
  TAGS,
  UTF16_TAGS,
  XMP,
} from './tiff-tags.ts';
import type { ByteWindow } from './window.ts';
import { latin1 } from './window.ts';

/** Bytes of one value by its type (TIFF 6.0, section 2; 13 and 16–18 of BigTIFF; 129 of Exif 3.0). */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
  129: 1,
};
const ASCII = 2;
const UTF8 = 129;
/** Directories in one file: more are there to keep us busy. */
const MAX_DIRECTORIES = 2_000;
const MAX_ENTRIES = 4_096;
const MAX_THUMBNAILS = 4;
const MAX_THUMBNAIL = 4 * 1024 * 1024;
/** Directories lie behind the header; a smaller offset stands for none. */
const FIRST_DIRECTORY = 8;

/** Texts of bytes without a type. */
const BINARY_TEXTS: ReadonlySet<number> = new Set([TAGS.userComment, TAGS.makerNote, ...CODED_TEXTS]);
/** Words among the data of a maker's note. */
const PRINTED = /[\x20-\x7e][\x20-\x7e\xc0-\xff]{4,199}/g;
const WORDS = /[A-Za-z\xc0-\xff]{2} [A-Za-z\xc0-\xff]{2}/;
const MAX_MAKER_TEXTS = 50;

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the values lie. */
  readonly at: number;
}

interface Layout {
  readonly window: ByteWindow;
  readonly little: boolean;
  /** BigTIFF: offsets of eight bytes. */
  readonly big: boolean;
}

/** Reads a TIFF file or a block of Exif (TIFF 6.0; CIPA DC-008): texts into `picture`, sizes of all pages too. */
export async function readTiff(window: ByteWindow, picture: Picture): Promise<void> {
  const mark = latin1(await window.bytes(0, 4));
  const layout = { window, little: mark.startsWith('II'), big: mark.includes('+') };
  await new TiffReading(layout, picture).run();
}

class TiffReading {
  readonly #layout: Layout;
  readonly #picture: Picture;
  readonly #visited = new Set<number>();
  readonly #queue: number[] = [];

  constructor(layout: Layout, picture: Picture) {
    this.#layout = layout;
    this.#picture = picture;
  }

  async run(): Promise<void> {
    this.#queue.push(await this.#offset(this.#layout.big ? 8 : 4));
    for (let at = this.#queue.shift(); at !== undefined; at = this.#queue.shift()) {
      if (at < FIRST_DIRECTORY || this.#visited.has(at)) continue;
      this.#visited.add(at);
      if (this.#visited.size > MAX_DIRECTORIES)
        throw new Trouble('too-large', 'too many pages or directories');
      await this.#picture.attempt(() => this.#directory(at));
    }
  }

  async #directory(at: number): Promise<void> {
    const { window, little, big } = this.#layout;
    const entrySize = big ? 20 : 12;
    const head = await window.view(at, big ? 8 : 2);
    const count = big ? Number(head.getBigUint64(0, little)) : head.getUint16(0, little);
    if (count > MAX_ENTRIES) throw new Trouble('damaged', 'directory of a picture is not to be believed');
    const first = at + head.byteLength;
    const entries = new Map<number, Entry>();
    for (let i = 0; i < count; i++) {
      const entry = await this.#entry(first + i * entrySize);
      if (entry !== undefined) entries.set(entry.tag, entry);
    }
    await this.#page(entries);
    await this.#position(entries);
    await this.#thumbnail(entries);
    for (const entry of entries.values()) await this.#picture.attempt(() => this.#read(entry));
    const next = first + count * entrySize;
    // Blocks of Exif often end without a place for the next directory.
    if (next + (big ? 8 : 4) <= window.size) this.#queue.push(await this.#offset(next));
  }

  async #entry(at: number): Promise<Entry | undefined> {
    const { window, little, big } = this.#layout;
    const view = await window.view(at, big ? 20 : 12);
    const type = view.getUint16(2, little);
    const count = big ? Number(view.getBigUint64(4, little)) : view.getUint32(4, little);
    const tag = view.getUint16(0, little);
    const bytes = (TYPE_BYTES[type] ?? 0) * count;
    if (bytes === 0) return undefined;
    const inline = at + (big ? 12 : 8);
    return { tag, type, count, at: bytes <= (big ? 8 : 4) ? inline : await this.#offset(inline) };
  }

  async #read(entry: Entry): Promise<void> {
    const { tag, type, count, at } = entry;
    const { window } = this.#layout;
    if (POINTERS.has(tag)) {
      for (let i = 0; i < Math.min(count, MAX_ENTRIES); i++) this.#queue.push(await this.#number(entry, i));
      return;
    }
    const isText = type === ASCII || type === UTF8 || UTF16_TAGS.has(tag) || BINARY_TEXTS.has(tag);
    const packed = tag === XMP || tag === TAGS.iptc || tag === PHOTOSHOP;
    if ((!isText && !packed) || (isText && isTechnical(tag))) return;
    const bytes = await window.bytes(at, count * TYPE_BYTES[type]!);
    const key = TAG_NAMES[tag] ?? `tag ${tag}`;
    if (tag === XMP) this.#picture.addXmp(bytes);
    else if (tag === TAGS.iptc) addIptc(bytes, this.#picture);
    else if (tag === PHOTOSHOP) addPhotoshop(bytes, this.#picture);
    else if (UTF16_TAGS.has(tag)) this.#picture.add(key, decodeUtf16(bytes, true));
    else if (tag === TAGS.userComment) this.#codedText('UserComment', bytes);
    else if (CODED_TEXTS.has(tag)) this.#codedText(key, bytes);
    else if (tag === TAGS.makerNote) this.#makerNote(bytes);
    else this.#picture.addBytes(key, bytes);
  }

  /** Each maker has a format of its own; some keep the owner's name in it. */
  #makerNote(bytes: Uint8Array): void {
    const texts = latin1(bytes).match(PRINTED) ?? [];
    for (const text of texts.filter((one) => WORDS.test(one)).slice(0, MAX_MAKER_TEXTS))
      this.#picture.add('MakerNote', text);
  }

  /** Eight bytes name the character code, if the writer kept to the standard. */
  #codedText(key: string, bytes: Uint8Array): void {
    const code = latin1(bytes.subarray(0, 8));
    const named = /^(?:ASCII|UNICODE|JIS|\0\0\0\0\0\0\0\0)/.test(code);
    const text = named ? bytes.subarray(8) : bytes;
    if (code.startsWith('UNICODE')) {
      // Byte order is the writer's choice; of Latin letters the zeros show it.
      const little = text[1] === 0 || (text[0] !== 0 && this.#layout.little);
      this.#picture.add(key, decodeUtf16(text, little));
    } else this.#picture.addBytes(key, text);
  }

  async #page(entries: ReadonlyMap<number, Entry>): Promise<void> {
    const value = async (tag: number) => {
      const entry = entries.get(tag);
      return entry === undefined ? 0 : this.#number(entry, 0);
    };
    // Of the first directory: others are of thumbnails.
    this.#picture.orientation ||= await value(TAGS.orientation);
    const width = await value(TAGS.width);
    if (width === 0) return;
    const samples = (await value(TAGS.samples)) || 1;
    // Photometric interpretation 0 and 1 are shades of grey.
    const gray = samples === 1 && (await value(TAGS.photometric)) <= 1;
    this.#picture.size(width, await value(TAGS.height), gray);
  }

  async #position(entries: ReadonlyMap<number, Entry>): Promise<void> {
    const latitude = entries.get(TAGS.latitude);
    const longitude = entries.get(TAGS.longitude);
    if (latitude === undefined || longitude === undefined) return;
    const text = gpsText(
      { parts: await this.#rationals(latitude), side: await this.#side(entries.get(TAGS.latitudeSide)) },
      { parts: await this.#rationals(longitude), side: await this.#side(entries.get(TAGS.longitudeSide)) },
    );
    if (text !== undefined) this.#picture.add('GPS coordinates', text);
  }

  /** Exif keeps it as a JPEG file (CIPA DC-008, 4.5.5); what is none, or cut, is left over from a larger one. */
  async #thumbnail(entries: ReadonlyMap<number, Entry>): Promise<void> {
    const [start, length] = [entries.get(TAGS.thumbnail), entries.get(TAGS.thumbnailBytes)];
    if (!start || !length || this.#picture.thumbnails.length >= MAX_THUMBNAILS) return;
    const [at, size] = [await this.#number(start, 0), await this.#number(length, 0)];
    if (size > MAX_THUMBNAIL || at + size > this.#layout.window.size) return;
    const bytes = await this.#layout.window.bytes(at, size);
    const isWhole = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.lastIndexOf(0xd9) > 0;
    if (isWhole) this.#picture.thumbnails.push(bytes.slice());
  }

  async #side(entry: Entry | undefined): Promise<string> {
    return entry === undefined ? '' : latin1(await this.#layout.window.bytes(entry.at, 1));
  }

  async #rationals({ type, count, at }: Entry): Promise<number[]> {
    if (TYPE_BYTES[type] !== 8 || count > 3) return [];
    const view = await this.#layout.window.view(at, count * 8);
    const u32 = (from: number) => view.getUint32(from, this.#layout.little);
    return Array.from({ length: count }, (_, i) => u32(i * 8) / (u32(i * 8 + 4) || 1));
  }

  async #number({ type, at }: Entry, index: number): Promise<number> {
    const { window, little } = this.#layout;
    const size = TYPE_BYTES[type]!;
    const view = await window.view(at + index * size, size);
    if (size === 8) return Number(view.getBigUint64(0, little));
    return size === 4 ? view.getUint32(0, little) : size === 2 ? view.getUint16(0, little) : view.getUint8(0);
  }

  async #offset(at: number): Promise<number> {
    const { window, little, big } = this.#layout;
    const view = await window.view(at, big ? 8 : 4);
    return big ? Number(view.getBigUint64(0, little)) : view.getUint32(0, little);
  }
}

function decodeUtf16(bytes: Uint8Array, little: boolean): string {
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
