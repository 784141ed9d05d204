import { isSpace, numberOf, skipRegular, skipSpace } from './lexer.ts';
import { Parser } from './parser.ts';
import { findLastWord, hasWord } from './places.ts';
import { isArray, isDict, type PdfDict, PdfStream, type PdfValue } from './values.ts';

/** Sections of a chain; each update of a file adds one. */
const MAX_SECTIONS = 10_000;
/** White space before a section. */
const MAX_SPACE = 1024;
/** The highest number of an object that is believed, and how many are kept. */
const MAX_NUMBER = 8_388_607;
const MAX_ENTRIES = 2_000_000;
/** Numbers in an object stream are counted up to here. */
const INDEX_SPAN = 2 ** 20;
const SPACE = 32;
const DIGIT_0 = 0x30;
const LETTER_N = 0x6e;
const LETTER_F = 0x66;

/** Places are kept in pages of so many numbers each: objects are numbered without gaps as a rule. */
const PAGE_BITS = 12;
const PAGE = 1 << PAGE_BITS;
const NONE = Number.NaN;

/**
 * Where objects are: by number either an offset into the file, or an object stream and the place in it. Packed
 * into one number each, as there may be hundreds of thousands.
 */
export class ObjectTable {
  readonly #pages: (Float64Array | undefined)[] = [];
  #size = 0;
  #inFile: ObjectsInFile | undefined;
  /** True if there were more objects than are kept. */
  full = false;

  get size(): number {
    return this.#size;
  }

  /** Rising. */
  numbers(): number[] {
    const numbers: number[] = [];
    this.#pages.forEach((page, i) => {
      for (let k = 0; k < PAGE; k++) if (page && !Number.isNaN(page[k]!)) numbers.push(i * PAGE + k);
    });
    return numbers;
  }

  has(number: number): boolean {
    return !Number.isNaN(this.#place(number));
  }

  /** Offset of the object in the file; undefined for unknown, free and compressed ones. */
  offset(number: number): number | undefined {
    const place = this.#place(number);
    return place >= 0 ? place : undefined;
  }

  /** The object stream that holds the object, and the place in it. */
  container(number: number): { readonly stream: number; readonly index: number } | undefined {
    const place = this.#place(number);
    if (!(place < 0)) return undefined;
    return { stream: Math.floor(-(place + 1) / INDEX_SPAN), index: -(place + 1) % INDEX_SPAN };
  }

  setOffset(number: number, offset: number): void {
    this.#set(number, offset);
  }

  setContainer(number: number, stream: number, index: number): void {
    if (stream <= MAX_NUMBER && index < INDEX_SPAN) this.#set(number, -(stream * INDEX_SPAN + index) - 1);
  }

  /** Objects that lie in no object stream, by offset. */
  inFile(): ObjectsInFile {
    this.#inFile ??= this.#listed();
    return this.#inFile;
  }

  #listed(): ObjectsInFile {
    const numbers = new Int32Array(this.#size);
    const offsets = new Float64Array(this.#size);
    let count = 0;
    let rising = true;
    for (const [i, page] of this.#pages.entries()) {
      for (let k = 0; page && k < PAGE; k++) {
        if (!(page[k]! >= 0)) continue;
        numbers[count] = i * PAGE + k;
        offsets[count] = page[k]!;
        if (count > 0 && offsets[count - 1]! > page[k]!) rising = false;
        count++;
      }
    }
    const found = { numbers: numbers.subarray(0, count), offsets: offsets.subarray(0, count) };
    return rising ? found : inOrder(found);
  }

  #place(number: number): number {
    if (number > MAX_NUMBER) return NONE;
    return this.#pages[number >> PAGE_BITS]?.[number & (PAGE - 1)] ?? NONE;
  }

  #set(number: number, place: number): void {
    if (number < 0 || number > MAX_NUMBER) return;
    this.#pages[number >> PAGE_BITS] ??= new Float64Array(PAGE).fill(NONE);
    const page = this.#pages[number >> PAGE_BITS]!;
    const at = number & (PAGE - 1);
    if (Number.isNaN(page[at]!)) {
      if (this.#size >= MAX_ENTRIES) {
        this.full = true;
        return;
      }
      this.#size++;
    }
    page[at] = place;
    this.#inFile = undefined;
  }
}

/** Numbers of objects and where they begin. */
export interface ObjectsInFile {
  readonly numbers: Int32Array;
  readonly offsets: Float64Array;
}

/** Numbers of objects are lower, and places in files that are read. */
const SPAN = MAX_NUMBER + 1;
const MAX_PLACE = 2 ** 30 - 1;

/** By offset: sorted as a number each that holds both, as there may be a million. */
function inOrder({ numbers, offsets }: ObjectsInFile): ObjectsInFile {
  const both = offsets.map((offset, i) => Math.min(offset, MAX_PLACE) * SPAN + numbers[i]!).sort();
  return {
    numbers: Int32Array.from(both, (place) => place % SPAN),
    offsets: both.map((place) => Math.floor(place / SPAN)),
  };
}

/** What the sections say: objects, and the trailers, youngest first. */
export interface CrossReference {
  readonly table: ObjectTable;
  readonly trailers: readonly PdfDict[];
  /** False where a section could not be read. */
  readonly whole: boolean;
}

/** What is needed of the file. Offsets are counted from the mark at its start. */
export interface SectionSource {
  bytes(): Uint8Array;
  /** Offset of the mark: bytes may stand before it. */
  readonly base: number;
  /** The object at an offset, whatever its number. */
  objectAt(offset: number): PdfValue | undefined;
  /** Counts bytes looked through; false once they are too many. */
  spend(count: number): boolean;
  data(stream: PdfStream): Promise<Uint8Array | undefined>;
}

/** Follows the sections from the last `startxref` on (ISO 32000-1, 7.5.4, 7.5.8). */
export async function readCrossReference(source: SectionSource): Promise<CrossReference> {
  const walk = new Walk(source);
  const queue = [walk.start()];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const trailer = await walk.section(at + source.base);
    if (!trailer) continue;
    // Of a hybrid file the stream's entries come before those of older sections.
    for (const key of ['XRefStm', 'Prev']) {
      const next = trailer.get(key);
      if (typeof next === 'number' && next >= 0) queue.push(next);
    }
  }
  return { table: walk.table, trailers: walk.trailers, whole: walk.whole };
}

class Walk {
  readonly table = new ObjectTable();
  readonly trailers: PdfDict[] = [];
  whole = true;
  readonly #source: SectionSource;
  /** Where sections begin that have been read. */
  readonly #seen = new Set<number>();
  /** Numbers that a younger section has spoken of, free ones too: a bit each. */
  readonly #settled = new Uint8Array((MAX_NUMBER + 1) >> 3);

  constructor(source: SectionSource) {
    this.#source = source;
  }

  /** Offset of the youngest section, undefined if the file does not say. */
  start(): number | undefined {
    const bytes = this.#source.bytes();
    const at = findLastWord(bytes, 'startxref');
    const value = at < 0 ? null : new Parser(bytes, at + 9, at + 64).value();
    if (typeof value === 'number' && value > 0) return value;
    this.whole = false;
    return undefined;
  }

  /** Takes one section in. Returns its trailer, if there is a section at the offset. */
  async section(at: number): Promise<PdfDict | undefined> {
    const bytes = this.#source.bytes();
    const start = skipSpace(bytes, Math.min(at, bytes.length), Math.min(at + MAX_SPACE, bytes.length));
    if (this.#seen.has(start) || this.#seen.size >= MAX_SECTIONS || !this.#source.spend(0)) return undefined;
    this.#seen.add(start);
    const trailer = hasWord(bytes, 'xref', start) ? this.#classic(start + 4) : await this.#stream(start);
    if (trailer) this.trailers.push(trailer);
    else this.whole = false;
    return trailer;
  }

  #classic(start: number): PdfDict | undefined {
    const bytes = this.#source.bytes();
    let at = start;
    for (;;) {
      at = skipSpace(bytes, at, bytes.length);
      if (hasWord(bytes, 'trailer', at)) {
        const parser = new Parser(bytes, at + 7);
        const trailer = parser.value();
        this.#source.spend(parser.at - start);
        return isDict(trailer) ? trailer : undefined;
      }
      const [first, count, next] = twoNumbers(bytes, at);
      if (first === undefined || count === undefined) return undefined;
      at = this.#subsection(next, first, count);
    }
  }

  /** Entries: offset, generation, a letter. Returns the offset after the last one. */
  #subsection(start: number, first: number, count: number): number {
    const bytes = this.#source.bytes();
    let at = start;
    for (let i = 0; i < count; i++) {
      at = skipSpace(bytes, at, bytes.length);
      const next = this.#fixedEntry(bytes, at, first + i) ?? this.#looseEntry(bytes, at, first + i);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  }

  /** An entry as it should be, `0000000016 00000 n`: files have hundreds of thousands. */
  #fixedEntry(bytes: Uint8Array, at: number, number: number): number | undefined {
    if (bytes[at + 10] !== SPACE || bytes[at + 16] !== SPACE) return undefined;
    let offset = 0;
    for (let i = at; i < at + 10; i++) {
      const digit = bytes[i]! - DIGIT_0;
      if (!(digit >= 0 && digit <= 9)) return undefined;
      offset = offset * 10 + digit;
    }
    const kind = bytes[at + 17];
    if (kind !== LETTER_N && kind !== LETTER_F) return undefined;
    this.#classicEntry(number, offset, kind);
    return at + 18;
  }

  /** An entry with other numbers of digits. */
  #looseEntry(bytes: Uint8Array, at: number, number: number): number | undefined {
    const [offset, generation, next] = twoNumbers(bytes, at);
    if (offset === undefined || generation === undefined) return undefined;
    const letter = skipSpace(bytes, next, bytes.length);
    const kind = bytes[letter];
    if (kind !== LETTER_N && kind !== LETTER_F) return undefined;
    this.#classicEntry(number, offset, kind);
    return letter + 1;
  }

  #classicEntry(number: number, offset: number, kind: number): void {
    if (this.#settle(number) && kind === LETTER_N && offset > 0) this.#setOffset(number, offset);
  }

  async #stream(start: number): Promise<PdfDict | undefined> {
    const stream = this.#source.objectAt(start);
    if (!(stream instanceof PdfStream)) return undefined;
    const data = await this.#source.data(stream);
    const widths = numbers(stream.dict.get('W')).slice(0, 3);
    const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
    const width = kindWidth + secondWidth + thirdWidth;
    if (!data || widths.length < 3 || width < 1 || width > 32) return undefined;
    const size = stream.dict.get('Size');
    const index = numbers(stream.dict.get('Index'));
    const ranges = index.length > 1 ? index : [0, typeof size === 'number' ? size : 0];
    let at = 0;
    for (let r = 0; r + 1 < ranges.length; r += 2) {
      for (let i = 0; i < ranges[r + 1]! && at + width <= data.length; i++, at += width) {
        const kind = kindWidth === 0 ? 1 : field(data, at, kindWidth);
        const second = field(data, at + kindWidth, secondWidth);
        this.#entry(ranges[r]! + i, [kind, second, field(data, at + kindWidth + secondWidth, thirdWidth)]);
      }
    }
    return stream.dict;
  }

  #entry(number: number, [kind, second, third]: readonly [number, number, number]): void {
    if (!this.#settle(number)) return;
    // Where the file begins is its mark.
    if (kind === 1 && second > 0) this.#setOffset(number, second);
    else if (kind === 2) this.table.setContainer(number, second, third);
  }

  #setOffset(number: number, offset: number): void {
    this.table.setOffset(number, offset + this.#source.base);
  }

  /** True if no younger section has spoken of the number: the youngest decides. */
  #settle(number: number): boolean {
    if (number > MAX_NUMBER) return false;
    const bit = 1 << (number & 7);
    if ((this.#settled[number >> 3]! & bit) !== 0) return false;
    this.#settled[number >> 3]! |= bit;
    return true;
  }
}

function numbers(value: PdfValue | undefined): number[] {
  if (!isArray(value)) return [];
  return value.map((item) => (typeof item === 'number' && item >= 0 ? Math.trunc(item) : 0));
}

/** A big-endian number. */
function field(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + data[at + i]!;
  return value;
}

/** Two whole numbers from `at` on, and the offset after them. */
function twoNumbers(
  bytes: Uint8Array,
  at: number,
): readonly [number | undefined, number | undefined, number] {
  const start = skipSpace(bytes, at, bytes.length);
  const middle = skipRegular(bytes, start, bytes.length);
  const second = skipSpace(bytes, middle, bytes.length);
  const end = skipRegular(bytes, second, bytes.length);
  if (!isSpace(bytes[middle])) return [undefined, undefined, at];
  return [numberOf(bytes, start, middle), numberOf(bytes, second, end), end];
}
