import type { ProblemCode, ReadContext } from '../../../core/types.ts';
import {
  type CrossReference,
  type ObjectsInFile,
  ObjectTable,
  readCrossReference,
} from './cross-reference.ts';
import { type Decoded, type Filter, undoFilters } from './filters.ts';
import { ObjectStream } from './object-streams.ts';
import { Parser, PdfKeyword } from './parser.ts';
import { findWord, objectPlaces } from './places.ts';
import { dictOf, isArray, isDict, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from './values.ts';

/** References to references. */
const MAX_HOPS = 32;
/** Streams that unpack to less than this may have any ratio. */
const RATIO_FLOOR = 1024 * 1024;
/** The mark of a PDF stands within the first kilobyte. */
const MARK_WITHIN = 1024;
/** Between the end that `/Length` gives and the word `endstream`. */
const MAX_GAP = 64;
/** Bytes that objects held in streams may have in all. */
const MAX_HELD = 256 * 1024 * 1024;
/** Bytes parsed in all: objects that reach over each other would else take time without end. */
const PARSED_FLOOR = 64 * 1024 * 1024;
const PARSED_TIMES = 32;
/** The words before an object, spaces and comments among them. */
const MAX_HEAD = 256;
const EMPTY: PdfDict = new Map();

/**
 * The objects of a file (ISO 32000-1, 7.3 and 7.5), read for themselves: what PDFium does not tell. Objects are
 * parsed when asked for and not kept. Bounded whatever the file; what is damaged is undefined or null, and
 * `problems` says so.
 */
export class ObjectStore {
  /** Entries of the youngest trailer, completed from older ones. */
  trailer: PdfDict = EMPTY;
  /** What was wrong with the file's structure: code and detail. */
  readonly problems: (readonly [ProblemCode, string])[] = [];
  /** True if objects had to be looked for, as the cross-reference table was damaged. */
  rebuilt = false;
  readonly #bytes: () => Uint8Array;
  readonly #context: ReadContext;
  readonly #base: number;
  readonly #size: number;
  #streams = new Map<number, ObjectStream>();
  #table = new ObjectTable();
  /** What has been found by going through all objects. */
  #found = new Map<string, readonly number[]>();
  #unpacked = 0;
  #lengths = 0;
  #parsed = 0;
  /** Bytes of object streams. */
  #held = 0;

  /**
   * `bytes` gives the whole file; asked for again and again, as views of WebAssembly's memory do not last, and never
   * kept over an `await`.
   */
  static async open(bytes: () => Uint8Array, context: ReadContext): Promise<ObjectStore> {
    const store = new ObjectStore(bytes, context);
    await store.#open();
    return store;
  }

  /** The same objects, with bounds of its own to what is parsed and unpacked. */
  copy(): ObjectStore {
    const copy = new ObjectStore(this.#bytes, this.#context, this.#base);
    copy.trailer = this.trailer;
    copy.problems.push(...this.problems);
    copy.rebuilt = this.rebuilt;
    copy.#table = this.#table;
    copy.#streams = this.#streams;
    copy.#held = this.#held;
    copy.#found = this.#found;
    return copy;
  }

  private constructor(bytes: () => Uint8Array, context: ReadContext, base?: number) {
    this.#bytes = bytes;
    this.#context = context;
    this.#size = bytes().length;
    this.#base = base ?? Math.max(0, findWord(bytes(), '%PDF-', 0, MARK_WITHIN));
  }

  /** Numbers of all objects that the file has by its cross-reference, rising. */
  numbers(): number[] {
    return this.#table.numbers();
  }

  has(number: number): boolean {
    return this.#table.has(number);
  }

  /** The whole file, not a copy: valid until something else is asked for. */
  view(): Uint8Array {
    return this.#bytes();
  }

  /** Objects that lie in no object stream, as they follow one another in the file. */
  inFile(): ObjectsInFile {
    return this.#table.inFile();
  }

  /** Numbers of objects of a kind; looked for once. */
  once(kind: string, find: () => readonly number[]): readonly number[] {
    const found = this.#found.get(kind) ?? find();
    this.#found.set(kind, found);
    return found;
  }

  /** Where an object that is in no object stream begins. */
  offset(number: number): number | undefined {
    return this.#table.offset(number);
  }

  *objects(): Iterable<readonly [number, PdfValue]> {
    for (const number of this.numbers()) yield [number, this.get(number)];
  }

  /** The object with this number, null if there is none. */
  get(number: number): PdfValue {
    const held = this.#table.container(number);
    if (held) return this.#heldObject(number, held);
    const offset = this.#table.offset(number);
    if (offset === undefined) return null;
    const found = this.objectAt(offset, number);
    if (found !== undefined || this.rebuilt) return found ?? null;
    this.#lookFor();
    return this.get(number);
  }

  #heldObject(number: number, held: { readonly stream: number; readonly index: number }): PdfValue {
    const range = this.#streams.get(held.stream)?.range(number, held.index);
    if (!range || !this.spend(0)) return null;
    const parser = new Parser(range.bytes, range.start, range.end);
    const value = parser.value();
    this.spend(parser.at - range.start);
    return value;
  }

  /** Counts bytes that were looked through. False once they are too many for a file of this size. */
  spend(count: number): boolean {
    this.#parsed += count;
    if (this.#parsed <= PARSED_FLOOR + PARSED_TIMES * (this.#size + this.#held)) return true;
    this.#note('too-large', 'objects reach over each other');
    return false;
  }

  /** The value itself, or what it refers to in the end. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let hops = 0; found instanceof PdfRef; hops++) {
      if (hops >= MAX_HOPS) return null;
      found = this.get(found.number);
    }
    return found;
  }

  /** An entry, resolved. */
  entry(dict: PdfDict | undefined, key: string): PdfValue {
    return this.resolve(dict?.get(key));
  }

  /** An entry as a dictionary (or a stream's), undefined for anything else. */
  dict(dict: PdfDict | undefined, key: string): PdfDict | undefined {
    return dictOf(this.entry(dict, key));
  }

  /** The bytes that an object begins in, for a quick look; where they end must be looked for (`endobj`, `stream`). */
  rawObject(number: number): { bytes: Uint8Array; start: number; end: number } | undefined {
    const held = this.#table.container(number);
    if (!this.spend(0)) return undefined;
    if (held) return this.#streams.get(held.stream)?.range(number, held.index);
    const start = this.#table.offset(number);
    if (start === undefined) return undefined;
    const bytes = this.#bytes();
    return { bytes, start, end: bytes.length };
  }

  /** The object that begins at an offset; undefined if none does, or not the one with this number. */
  objectAt(offset: number, number?: number): PdfValue | undefined {
    const bytes = this.#bytes();
    const start = bodyStart(bytes, offset, number);
    if (start === undefined || !this.spend(0)) return undefined;
    const parser = new Parser(bytes, start);
    const value = parser.value();
    this.#parsed += parser.at - offset;
    if (!isDict(value)) return value;
    const after = parser.next();
    if (!(after instanceof PdfKeyword) || after.word !== 'stream') return value;
    return this.#stream(value, parser.at);
  }

  #stream(dict: PdfDict, at: number): PdfStream {
    const bytes = this.#bytes();
    let start = at;
    if (bytes[start] === 13) start++;
    if (bytes[start] === 10) start++;
    const length = this.#length(dict);
    if (length !== undefined) {
      const end = start + length;
      const word = end <= bytes.length ? findWord(bytes, 'endstream', end, end + MAX_GAP) : -1;
      if (word >= 0) return new PdfStream(dict, start, end);
    }
    let end = findWord(bytes, 'endstream', start);
    if (end < 0) end = findWord(bytes, 'endobj', start);
    if (end < 0) end = bytes.length;
    this.#parsed += end - start;
    return new PdfStream(dict, start, end);
  }

  #length(dict: PdfDict): number | undefined {
    const value = dict.get('Length');
    if (typeof value === 'number') return value >= 0 ? Math.trunc(value) : undefined;
    // A length may itself lie in a stream that lacks its length.
    if (!(value instanceof PdfRef) || this.#lengths > 2) return undefined;
    this.#lengths++;
    const length = this.resolve(value);
    this.#lengths--;
    return typeof length === 'number' && length >= 0 ? Math.trunc(length) : undefined;
  }

  /** A stream's packed bytes, as a copy. */
  raw(stream: PdfStream): Uint8Array {
    return this.#bytes().slice(stream.start, stream.end);
  }

  /** A stream's filters, in the order in which they are undone. */
  filters(stream: PdfStream): Filter[] {
    const names = this.#list(stream.dict, 'Filter', 'F').map(nameOf);
    const parms = this.#list(stream.dict, 'DecodeParms', 'DP');
    return names.map((name, i) => ({ name: name ?? '', parms: this.#resolved(dictOf(parms[i])) }));
  }

  #list(dict: PdfDict, key: string, short: string): PdfValue[] {
    const value = this.resolve(dict.get(key) ?? dict.get(short));
    if (value === null) return [];
    return isArray(value) ? value.map((item) => this.resolve(item)) : [value];
  }

  #resolved(dict: PdfDict | undefined): PdfDict {
    if (!dict) return EMPTY;
    return new Map([...dict].map(([key, value]) => [key, this.resolve(value)]));
  }

  /** A stream unpacked. The limits of the run hold for all streams together, that of the ratio for each. */
  async data(stream: PdfStream): Promise<Decoded> {
    const { limits, platform } = this.#context;
    const packed = this.raw(stream);
    const left = Math.max(0, limits.unpackedBytes - this.#unpacked);
    const ratio = Math.max(RATIO_FLOOR, packed.length * limits.ratio);
    const limit = Math.min(left, limits.wholeBytes, ratio);
    const decoded = await undoFilters(packed, this.filters(stream), { platform, limit });
    this.#unpacked += decoded.bytes.length;
    return decoded;
  }

  async #open(): Promise<void> {
    const found = await readCrossReference({
      bytes: this.#bytes,
      base: this.#base,
      objectAt: (offset) => this.objectAt(offset),
      spend: (count) => this.spend(count),
      data: async (stream) => (await this.data(stream)).bytes,
    });
    this.#table = found.table;
    this.trailer = merged(found.trailers);
    await this.#unpackStreams();
    if (!found.whole || !dictOf(this.entry(this.trailer, 'Root'))) await this.#rebuild(found);
    if (this.#table.full) this.problems.push(['too-large', 'too many objects']);
  }

  /** Reads all object streams: objects in them can then be had at once. */
  async #unpackStreams(): Promise<void> {
    const needed = new Set<number>();
    for (const number of this.#table.numbers()) {
      const held = this.#table.container(number);
      if (held && !this.#streams.has(held.stream)) needed.add(held.stream);
    }
    for (const number of needed) {
      if (this.#context.signal.aborted || this.#held > MAX_HELD) {
        this.problems.push(['too-large', 'object streams are too large to hold']);
        return;
      }
      await this.#unpackStream(number);
    }
  }

  async #unpackStream(number: number): Promise<void> {
    const offset = this.#table.offset(number);
    const stream = offset === undefined ? undefined : this.get(number);
    if (!(stream instanceof PdfStream)) {
      this.#note('damaged', 'object stream not found');
      return;
    }
    const { bytes, complete, cut } = await this.data(stream);
    if (!complete) {
      if (cut) this.#note('ratio', 'object stream unpacks to too much');
      else this.#note('damaged', 'object stream is damaged');
    }
    const dict = new Map([...stream.dict].map(([key, value]) => [key, this.resolve(value)]));
    const unpacked = new ObjectStream(dict, bytes);
    this.#streams.set(number, unpacked);
    this.#held += bytes.length;
  }

  #note(code: ProblemCode, detail: string): void {
    if (!this.problems.some((problem) => problem[1] === detail)) this.problems.push([code, detail]);
  }

  /** Looks for objects in the whole file; the last of a number counts. */
  #lookFor(): void {
    this.rebuilt = true;
    this.#found.clear();
    const bytes = this.#bytes();
    const found = new Set<number>();
    for (const { number, offset } of objectPlaces(bytes)) {
      const known = this.#table.offset(number);
      const right = known !== undefined && bodyStart(bytes, known, number) !== undefined;
      // Where the table is right, it also knows which of two is the younger.
      if ((right && !found.has(number)) || this.#table.container(number)) continue;
      found.add(number);
      this.#table.setOffset(number, offset);
    }
  }

  async #rebuild(found: CrossReference): Promise<void> {
    this.#lookFor();
    const streams: number[] = [];
    const trailers: PdfDict[] = [...found.trailers];
    for (const number of this.numbers()) {
      const offset = this.#table.offset(number);
      const dict = offset === undefined ? undefined : dictOf(this.objectAt(offset, number));
      const type = nameOf(dict?.get('Type'));
      if (type === 'ObjStm') streams.push(number);
      else if (dict && type === 'XRef') trailers.unshift(dict);
      else if (type === 'Catalog') trailers.push(new Map([['Root', new PdfRef(number)]]));
    }
    for (const number of streams.sort((a, b) => this.#table.offset(a)! - this.#table.offset(b)!)) {
      if (this.#context.signal.aborted) break;
      if (!this.#streams.has(number)) await this.#unpackStream(number);
      this.#streams.get(number)?.numbers.forEach((held, index) => {
        if (this.#table.offset(held) === undefined) this.#table.setContainer(held, number, index);
      });
    }
    this.trailer = merged([...this.#classicTrailers(), ...trailers]);
    if (!dictOf(this.entry(this.trailer, 'Root'))) this.#findCatalog(streams);
  }

  /** Dictionaries behind the word `trailer`, last first. */
  #classicTrailers(): PdfDict[] {
    const bytes = this.#bytes();
    const trailers: PdfDict[] = [];
    for (let at = findWord(bytes, 'trailer', 0); at >= 0; at = findWord(bytes, 'trailer', at + 7)) {
      const parser = new Parser(bytes, at + 7);
      const dict = parser.value();
      if (isDict(dict)) trailers.push(dict);
      if (!this.spend(parser.at - at)) break;
    }
    return trailers.reverse();
  }

  #findCatalog(streams: readonly number[]): void {
    for (const stream of streams) {
      for (const number of this.#streams.get(stream)?.numbers ?? []) {
        if (nameOf(dictOf(this.get(number))?.get('Type')) !== 'Catalog') continue;
        this.trailer = merged([new Map([['Root', new PdfRef(number)]]), this.trailer]);
      }
    }
  }
}

/** Where the object behind `N G obj` begins, if these words stand at the offset. */
function bodyStart(bytes: Uint8Array, offset: number, number: number | undefined): number | undefined {
  const parser = new Parser(bytes, offset, offset + MAX_HEAD);
  const [id, generation, word] = [parser.next(), parser.next(), parser.next()];
  if (typeof id !== 'number' || typeof generation !== 'number' || !(word instanceof PdfKeyword))
    return undefined;
  if (!word.word.startsWith('obj') || (number !== undefined && id !== number)) return undefined;
  // A number may follow without the space that it should be parted by.
  return parser.at - (word.word.length - 3);
}

/** Entries of the first trailer, and those that only later ones have. */
function merged(trailers: readonly PdfDict[]): PdfDict {
  const entries = new Map<string, PdfValue>();
  for (const trailer of trailers) {
    for (const [key, value] of trailer) if (!entries.has(key)) entries.set(key, value);
  }
  return entries;
}
