import { pagesInTree, pagesOutside } from '../page-tree.ts';
import { isGlyph, isUnknown } from '../structure/loose-streams.ts';
import { mayBeStreams } from '../syntax/candidates.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import { objectPlaces } from '../syntax/places.ts';
import { dictOf, isArray, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from '../syntax/values.ts';
import { type Comment, commentsBetween } from './comments.ts';
import { type Use, Uses } from './uses.ts';

/** Objects that are written anew, and the bytes of their streams. */
const MAX_OBJECTS = 20_000;
const MAX_BYTES = 64 * 1024 * 1024;
/** Pictures that are drawn to be looked at. */
const MAX_PICTURES = 200;
/** Pixels of a scanned page: a letter sheet of 75 dots an inch, and of its shorter side. */
const MIN_PIXELS = 500_000;
const MIN_SIDE = 500;
/** Characters in a glyph's strings from which on they may be more than the letter that it stands for. */
const MIN_STRINGS = 4;
const LATIN1 = new TextDecoder('latin1');
/** Text that is shown (ISO 32000-1, 9.4.3). */
const SHOWN = /\bBT\b[\s\S]*(?:[)>]\s{0,8}(?:Tj|['"])|\]\s{0,8}TJ)/;
const STRING = /\(([^()]{1,512})\)|<([0-9A-Fa-f]{2,512})>/g;
const CONTROLLED = new Set(['XRef', 'ObjStm']);

/** A stream that shows text on no page's account, or on one that PDFium does not follow. */
export interface Content {
  readonly stream: PdfStream;
  readonly resources: PdfValue;
  /** Where it is used, if a page leads to it. */
  readonly use?: Use;
}

/** Objects that lie in a file and that nothing shows: what was written over, set free, or never drawn. */
export interface Orphans {
  readonly contents: readonly Content[];
  /** Numbers of pictures as large as scanned pages. */
  readonly pictures: readonly number[];
  /** Dictionaries that the cross-reference does not know. */
  readonly dicts: readonly PdfDict[];
  readonly comments: readonly Comment[];
  /** There are more than are looked at. */
  readonly cut: boolean;
}

export const NO_ORPHANS: Orphans = { contents: [], pictures: [], dicts: [], comments: [], cut: false };

interface Candidate extends Content {
  readonly number: number;
}

/** Looks for them in what a file holds. */
export class Search {
  readonly #store: ObjectStore;
  readonly #tree: readonly number[];
  readonly #contents: Content[] = [];
  /** Forms, patterns and glyphs with text, and pictures: what becomes of them depends on the pages. */
  readonly #forms: Candidate[] = [];
  #pictures: number[] = [];
  readonly #dicts: PdfDict[] = [];
  /** Where the data of known streams lie. */
  readonly #ranges: (readonly [number, number])[] = [];
  #bytes = 0;
  #cut = false;

  constructor(store: ObjectStore) {
    this.#store = store;
    this.#tree = pagesInTree(store);
  }

  async run(): Promise<Orphans> {
    // Pages that the tree does not lead to are read as pages.
    const outside = pagesOutside(this.#store, this.#tree);
    const shown = new Set([...this.#tree, ...outside].flatMap((page) => this.#contentsOf(page)));
    const usual = this.#usualResources();
    for (const number of mayBeStreams(this.#store)) {
      const value = this.#store.get(number);
      if (!(value instanceof PdfStream)) continue;
      this.#ranges.push([value.start, value.end]);
      if (!shown.has(number)) await this.#known(number, value, usual);
      if (this.#full()) break;
    }
    if (this.#forms.length + this.#pictures.length > 0) await this.#follow(outside);
    const comments = await this.#unknown(usual);
    const cut = this.#cut || this.#full();
    return { contents: this.#contents, pictures: this.#pictures, dicts: this.#dicts, comments, cut };
  }

  async #known(number: number, stream: PdfStream, usual: PdfValue): Promise<void> {
    if (isLargePicture(stream.dict)) this.#pictures.push(number);
    const kind = await this.#kindOf(stream);
    if (!kind) return;
    const resources = stream.dict.get('Resources') ?? usual;
    if (kind === 'content') this.#contents.push({ stream, resources });
    else this.#forms.push({ number, stream, resources });
  }

  /** Leaves of forms and pictures those that no page draws, or not so that PDFium reads them. */
  async #follow(outside: readonly number[]): Promise<void> {
    const uses = new Uses(this.#store);
    for (const [i, page] of this.#tree.entries()) await uses.addPage(page, i + 1);
    for (const page of outside) await uses.addPage(page, 0);
    this.#cut ||= uses.cut;
    for (const { number, stream, resources } of this.#forms) {
      const use = uses.of(number);
      if (use?.manner === 'drawn' || (uses.cut && !use)) continue;
      this.#contents.push({ stream, resources, ...(use && use.page > 0 ? { use } : {}) });
    }
    const unseen = this.#pictures.filter((number) => (uses.of(number)?.manner ?? 'listed') === 'listed');
    this.#cut ||= unseen.length > MAX_PICTURES;
    this.#pictures = uses.cut ? [] : unseen.slice(0, MAX_PICTURES);
  }

  /** Objects at places that the cross-reference does not speak of, and what stands between objects. */
  async #unknown(usual: PdfValue): Promise<readonly Comment[]> {
    const inside = this.#streamEnds();
    const places = [...objectPlaces(this.#store.view())].filter(({ offset }) => !inside(offset));
    for (const { number, offset } of places) {
      if (this.#full()) break;
      if (this.#store.offset(number) === offset) continue;
      const value = this.#store.objectAt(offset, number);
      if (value instanceof PdfStream) {
        this.#ranges.push([value.start, value.end]);
        if (await this.#kindOf(value))
          this.#contents.push({ stream: value, resources: value.dict.get('Resources') ?? usual });
      }
      const dict = dictOf(value);
      if (dict && !CONTROLLED.has(nameOf(dict.get('Type')) ?? '')) this.#dicts.push(dict);
    }
    const starts = places.map(({ offset }) => offset);
    return commentsBetween(
      this.#store.view(),
      starts,
      this.#ranges.sort((a, b) => a[0] - b[0]),
    );
  }

  /** Tells whether an offset lies in the data of a stream that is known. Asked for rising offsets. */
  #streamEnds(): (offset: number) => boolean {
    const ranges = [...this.#ranges].sort((a, b) => a[0] - b[0]);
    let at = 0;
    return (offset) => {
      while (at < ranges.length && ranges[at]![1] <= offset) at++;
      return at < ranges.length && ranges[at]![0] <= offset;
    };
  }

  #full(): boolean {
    const count = this.#contents.length + this.#forms.length + this.#dicts.length;
    return count >= MAX_OBJECTS || this.#bytes > MAX_BYTES;
  }

  /** What shows text: the content of a page, or what is part of one (forms, patterns and glyphs). */
  async #kindOf(stream: PdfStream): Promise<'content' | 'part' | undefined> {
    const { dict } = stream;
    const isForm = nameOf(dict.get('Subtype')) === 'Form' || dict.get('PatternType') === 1;
    // Attached files are read as files, whether or not something refers to them.
    if (nameOf(dict.get('Type')) === 'EmbeddedFile' || (!isForm && !isUnknown(stream))) return undefined;
    const { bytes, cut } = await this.#store.data(stream);
    // What unpacks to too much is not given to PDFium.
    this.#cut ||= cut === true;
    if (cut) return undefined;
    const text = LATIN1.decode(bytes);
    const glyph = isGlyph(text);
    if (!SHOWN.test(text) || (glyph && stringsIn(text) < MIN_STRINGS)) return undefined;
    this.#bytes += stream.end - stream.start;
    return isForm || glyph ? 'part' : 'content';
  }

  #contentsOf(page: number): number[] {
    const contents = dictOf(this.#store.get(page))?.get('Contents');
    if (!(contents instanceof PdfRef)) return isArray(contents) ? numbersOf(contents) : [];
    const list = this.#store.resolve(contents);
    return isArray(list) ? numbersOf(list) : [contents.number];
  }

  /** Those of a page that is shown: an editor takes fonts from the pages that it knows. */
  #usualResources(): PdfValue {
    for (const page of this.#tree) {
      let node = dictOf(this.#store.get(page));
      for (let hops = 0; node && hops < 16; hops++, node = this.#store.dict(node, 'Parent')) {
        const resources = node.get('Resources');
        if (resources) return resources;
      }
    }
    return null;
  }
}

function isLargePicture(dict: PdfDict): boolean {
  if (nameOf(dict.get('Subtype')) !== 'Image') return false;
  const [width, height] = [dict.get('Width'), dict.get('Height')];
  if (typeof width !== 'number' || typeof height !== 'number') return false;
  return width * height >= MIN_PIXELS && Math.min(width, height) >= MIN_SIDE;
}

/** Characters of all strings together. */
function stringsIn(content: string): number {
  let count = 0;
  for (const [, plain = '', digits = ''] of content.matchAll(STRING))
    count += plain.length + digits.length / 2;
  return count;
}

function numbersOf(list: readonly PdfValue[]): number[] {
  return list.flatMap((item) => (item instanceof PdfRef ? [item.number] : []));
}
