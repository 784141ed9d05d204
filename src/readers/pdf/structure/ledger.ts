import type { TextBlock } from '../../../core/types.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import { textOf } from '../syntax/text-string.ts';
import {
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../syntax/values.ts';
import { addressText } from './addresses.ts';
import {
  hasWritersNames,
  headerOf,
  isEncryption,
  isTechnicalKey,
  KEYS,
  KINDS_BY_KEY,
  kindOf,
} from './entries.ts';
import { glance } from './glance.ts';
import { isDestinationName } from './names.ts';
import { INFORMATION, type Places } from './places.ts';
import { captionsOf } from './portfolio.ts';
import { plainOfRich } from './rich-text.ts';
import { ElementTexts } from './structure-texts.ts';
import type { Place, Teller } from './teller.ts';

/** Entries that may refer to a string or a stream which is an object of its own. */
const TEXT_KEYS = new Set(
  'Contents T TU Subj RC RV V DV TM Title Alt ActualText E Desc F UF URI Name JS'.split(' '),
);
const MAX_DEPTH = 64;

/** A stream that is to be read, and what for. */
export interface FoundStream {
  readonly number?: number;
  readonly stream: PdfStream;
  readonly place: Place;
  /** The entry that holds it: `JS`, `RC`, `XFA`. */
  readonly key: string;
}
/** A file specification that holds its file. */
export interface FoundFile {
  readonly name: string;
  readonly place: Place;
}

/**
 * Goes once through every object of a file, so that no string is left out: each is told, or is known to hold no text
 * for people. Objects without strings are passed over unparsed. Streams and files are gathered on the way.
 */
export class Ledger {
  /** Streams that hold text, by the entry that leads to them. */
  readonly streams: FoundStream[] = [];
  /** File specifications by the number of the stream that holds the file. */
  readonly files = new Map<number, FoundFile>();
  /** Streams that nothing is known of: where they stand is looked at afterwards. */
  readonly loose: FoundStream[] = [];
  /** Texts of structure elements by page: they matter where the page does not show them. */
  readonly pageTexts = new Map<number, string[]>();
  readonly #store: ObjectStore;
  readonly #teller: Teller;
  readonly #places: Places;
  readonly #elements: ElementTexts;
  readonly #captions: ReadonlyMap<string, string>;

  constructor(store: ObjectStore, teller: Teller, places: Places) {
    this.#store = store;
    this.#teller = teller;
    this.#places = places;
    this.#elements = new ElementTexts(store, places.pages);
    const root = store.dict(store.trailer, 'Root');
    this.#captions = captionsOf(store, store.dict(store.dict(root, 'Collection'), 'Schema'));
  }

  *units(): Iterable<TextBlock> {
    const { contents, places } = this.#places;
    const trailer = this.#store.trailer.get('Info');
    if (isDict(trailer)) yield* this.#dict(trailer, INFORMATION, 0);
    for (const number of this.#store.numbers()) {
      if (contents.has(number)) continue;
      const seen = glance(this.#store, number);
      if (seen === 'nothing') continue;
      const value = this.#store.get(number);
      const place = places.get(number) ?? { locator: `object ${number}`, visibility: 'property' as const };
      if (value instanceof PdfStream) this.loose.push({ number, stream: value, place, key: '' });
      yield* this.#value(value, { key: '', place, depth: 0 });
    }
  }

  *#value(value: PdfValue, at: At): Iterable<TextBlock> {
    if (value instanceof PdfString) yield* this.#string(value, at);
    else if (value instanceof PdfName) yield* this.#name(value, at);
    else if (value instanceof PdfStream) yield* this.#dict(value.dict, at.place, at.depth);
    else if (isArray(value)) {
      if (at.depth < MAX_DEPTH)
        for (const item of value) yield* this.#value(item, { ...at, depth: at.depth + 1 });
    } else if (isDict(value)) yield* this.#dict(value, at.place, at.depth);
  }

  *#dict(dict: PdfDict, around: Place, depth: number): Iterable<TextBlock> {
    if (depth > MAX_DEPTH) return;
    const place = placeOf(dict, around);
    if (place.title === 'structure') {
      yield* this.#element(dict, place);
      yield* this.#entries(dict, place, { depth, without: SHOWN });
      return;
    }
    this.#noteFile(dict, place);
    const without = isEncryption(dict) ? KEYS : dict.has('ByteRange') ? SIGNED : HELD;
    yield* this.#entries(dict, place, { depth, without });
  }

  /** What a structure element says: kept until its page is read, if it has one. */
  *#element(dict: PdfDict, place: Place): Iterable<TextBlock> {
    const { page, texts } = this.#elements.of(dict);
    if (page === undefined) for (const text of texts) yield* this.#teller.tell(text, place);
    else if (texts.length > 0) this.note(page, texts);
  }

  /** Keeps what is said of a page in place of what it shows. */
  note(page: number, texts: readonly string[]): void {
    const known = this.pageTexts.get(page);
    if (known) for (const text of texts) known.push(text);
    else this.pageTexts.set(page, [...texts]);
  }

  *#entries(
    dict: PdfDict,
    place: Place,
    { depth, without }: { readonly depth: number; readonly without: ReadonlySet<string> },
  ): Iterable<TextBlock> {
    for (const [key, value] of dict) {
      if ((isTechnicalKey(key) && !isDict(value)) || without.has(key)) continue;
      const inside = isDict(value) || isArray(value) ? this.#placeUnder(key, place) : place;
      if (value instanceof PdfRef) {
        if (TEXT_KEYS.has(key)) yield* this.#referred(value, { key, place, depth });
      } else yield* this.#value(value, { key, place: inside, depth: depth + 1 });
      if (/[^!-~]/.test(key)) yield* this.#teller.tell(key, place);
    }
  }

  /** Where what stands under a key is. */
  #placeUnder(key: string, place: Place): Place {
    if (place.title === 'portfolio') return { ...place, header: this.#captions.get(key) ?? key };
    const kind = KINDS_BY_KEY[key];
    if (!kind || !place.locator.startsWith('object ')) return place;
    const [title, visibility] = kind;
    return { locator: title, visibility, title };
  }

  /** A string that is an object of its own, read with the entry that refers to it; or a stream with text. */
  *#referred(ref: PdfRef, at: At): Iterable<TextBlock> {
    if (this.#places.contents.has(ref.number)) return;
    const value = this.#store.resolve(ref);
    if (value instanceof PdfString) yield* this.#string(value, at);
    else if (value instanceof PdfStream && !value.dict.has('Type')) {
      this.streams.push({ number: ref.number, stream: value, place: at.place, key: at.key });
    }
  }

  *#string({ bytes }: PdfString, { key, place }: At): Iterable<TextBlock> {
    const text = textOf(bytes);
    if (isName(key, place) && !isDestinationName(text)) return;
    if (key === 'JS') {
      yield* this.#teller.tell(text, { ...place, visibility: 'script-data' });
      return;
    }
    const rich = key === 'RC' || key === 'RV';
    const header =
      (place.title === 'portfolio' ? this.#captions.get(key) : undefined) ?? headerOf(key, place);
    const locator = place.title === INFORMATION.title ? `${place.locator}, ${key}` : place.locator;
    const where = { locator, visibility: place.visibility };
    const plain = key === 'URI' ? addressText(text) : rich ? plainOfRich(text) : text;
    yield* this.#teller.tell(plain, {
      ...where,
      ...(header === undefined || header === '' ? {} : { header }),
      ...(place.title === undefined ? {} : { title: place.title }),
    });
  }

  *#name({ name }: PdfName, { key, place }: At): Iterable<TextBlock> {
    if (/[^!-~]/.test(name) && !hasWritersNames(key)) yield* this.#teller.tell(name, place);
  }

  /** Notes the files that a file specification holds, each stream under the best name. */
  #noteFile(dict: PdfDict, place: Place): void {
    const held = this.#store.dict(dict, 'EF');
    if (!held) return;
    const names = ['UF', 'F', 'Unix', 'DOS', 'Mac', 'Desc'].map((key) => this.#store.entry(dict, key));
    const name = names.find((value) => value instanceof PdfString);
    const text = name instanceof PdfString ? textOf(name.bytes).trim() : '';
    for (const value of held.values()) {
      if (value instanceof PdfRef && !this.files.has(value.number)) {
        this.files.set(value.number, { name: text, place });
      }
    }
  }
}

/** True for strings that programs choose as well as people: names of destinations and of form fields. */
function isName(key: string, { visibility, title }: Place): boolean {
  if (title === 'portfolio') return false;
  return key === 'Names' || key === 'D' || key === 'Dest' || (key === 'T' && visibility === 'form-field');
}

interface At {
  readonly key: string;
  readonly place: Place;
  readonly depth: number;
}

/** Files: read as such. */
const HELD: ReadonlySet<string> = new Set(['EF', 'RF']);
/** The bytes of a signature. */
const SIGNED: ReadonlySet<string> = new Set(['Contents']);
/** Entries of a structure element that say what the page shows. */
const SHOWN: ReadonlySet<string> = new Set(['ActualText', 'Alt', 'E', 'T', 'K']);

function placeOf(dict: PdfDict, around: Place): Place {
  if (around.title === INFORMATION.title) return around;
  const kind = kindOf(dict);
  if (!kind) return around;
  const [title, visibility] = kind;
  const named = !around.locator.startsWith('object ');
  // An annotation says what its entries are; what hangs from it keeps its visibility.
  if (named && around.visibility === 'annotation') {
    return nameOf(dict.get('Subtype')) === 'Widget' ? { ...around, visibility: 'form-field' } : around;
  }
  const widget = title === 'annotation' && nameOf(dict.get('Subtype')) === 'Widget';
  const locator = named ? around.locator : title;
  return {
    locator,
    visibility: widget ? 'form-field' : visibility,
    ...(title === 'annotation' ? {} : { title }),
  };
}
