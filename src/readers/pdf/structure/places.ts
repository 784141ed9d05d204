import type { ObjectStore } from '../syntax/object-store.ts';
import { dictOf, isArray, nameOf, type PdfDict, PdfRef, type PdfValue } from '../syntax/values.ts';
import type { Place } from './teller.ts';

const MAX_PAGES = 100_000;
const MAX_ANNOTATIONS = 100_000;
const MAX_DEPTH = 64;
/** Pixels each way: writers make thumbnails of some 100, on which nothing can be read. */
const THUMBNAIL = 256;
/** Entries through which an annotation, an outline entry or the catalogue owns an object. */
const OWNED = [
  'A',
  'AA',
  'PA',
  'Popup',
  'FS',
  'F',
  'RichMediaContent',
  'RichMediaSettings',
  'Sound',
  'Movie',
  'MK',
  'R',
];

/** What is known of objects from where they hang, by number. */
export interface Places {
  readonly places: ReadonlyMap<number, Place>;
  /** Streams that draw pages. */
  readonly contents: ReadonlySet<number>;
  /** Page of the object's number, 1-based. */
  readonly pages: ReadonlyMap<number, number>;
  /** Widgets of pages. */
  readonly widgets: readonly PdfDict[];
  /** Pages whose thumbnail is large enough to be read. */
  readonly thumbnails: readonly number[];
}

/** Walks the page tree: pages, their annotations and what hangs from those. */
export function findPlaces(store: ObjectStore): Places {
  return new PlaceFinder(store).find();
}

class PlaceFinder {
  readonly #store: ObjectStore;
  readonly #places = new Map<number, Place>();
  readonly #contents = new Set<number>();
  readonly #pages = new Map<number, number>();
  readonly #widgets: PdfDict[] = [];
  readonly #thumbnails: number[] = [];
  readonly #seen = new Set<number>();
  #page = 0;

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  find(): Places {
    const root = this.#store.dict(this.#store.trailer, 'Root');
    const info = this.#store.trailer.get('Info');
    if (info instanceof PdfRef) this.#places.set(info.number, INFORMATION);
    this.#private(root?.get('PieceInfo'), 0);
    this.#node(root?.get('Pages'), 0);
    return {
      places: this.#places,
      contents: this.#contents,
      pages: this.#pages,
      widgets: this.#widgets,
      thumbnails: this.#thumbnails,
    };
  }

  #node(value: PdfValue | undefined, depth: number): void {
    if (depth > MAX_DEPTH || this.#page >= MAX_PAGES) return;
    if (value instanceof PdfRef) {
      if (this.#seen.has(value.number)) return;
      this.#seen.add(value.number);
    }
    const node = dictOf(this.#store.resolve(value));
    if (!node) return;
    const kids = this.#store.entry(node, 'Kids');
    if (isArray(kids)) for (const kid of kids) this.#node(kid, depth + 1);
    else this.#leaf(node, value);
  }

  #leaf(page: PdfDict, value: PdfValue | undefined): void {
    this.#page++;
    const locator = `page ${this.#page}`;
    if (value instanceof PdfRef) {
      this.#pages.set(value.number, this.#page);
      this.#places.set(value.number, { locator, visibility: 'property' });
    }
    this.#private(page.get('PieceInfo'), 0);
    const thumbnail = this.#store.dict(page, 'Thumb');
    if (['Width', 'Height'].every((key) => numberOf(thumbnail?.get(key)) > THUMBNAIL))
      this.#thumbnails.push(this.#page);
    const contents = page.get('Contents');
    const list = isArray(contents) ? contents : [contents];
    for (const content of list) {
      if (!(content instanceof PdfRef)) continue;
      this.#contents.add(content.number);
      // A list of streams may be an object of its own.
      if (!isArray(contents)) this.#listed(content);
    }
    const annotations = this.#store.entry(page, 'Annots');
    if (!isArray(annotations)) return;
    annotations.slice(0, MAX_ANNOTATIONS).forEach((annotation, i) => {
      this.#annotation(annotation, { locator: `${locator}, annotation ${i + 1}`, visibility: 'annotation' });
    });
  }

  #listed(content: PdfRef): void {
    const list = this.#store.resolve(content);
    if (!isArray(list)) return;
    for (const item of list) if (item instanceof PdfRef) this.#contents.add(item.number);
  }

  #annotation(value: PdfValue, place: Place): void {
    if (value instanceof PdfRef && !this.#own(value, place)) return;
    const annotation = dictOf(this.#store.resolve(value));
    if (!annotation) return;
    if (nameOf(this.#store.entry(annotation, 'Subtype')) === 'Widget') this.#widgets.push(annotation);
    for (const key of OWNED) this.#owned(annotation.get(key), place, 0);
  }

  #owned(value: PdfValue | undefined, place: Place, depth: number): void {
    if (depth > 4) return;
    if (value instanceof PdfRef) {
      if (!this.#own(value, place)) return;
      this.#owned(this.#store.get(value.number), place, depth + 1);
      return;
    }
    const dict = dictOf(value);
    if (dict && nameOf(dict.get('Type')) !== 'Page') {
      for (const key of [...OWNED, 'Next', 'EF', 'JS', 'C', 'D']) {
        this.#owned(dict.get(key), place, depth + 1);
      }
    }
  }

  /** All that private data of an application reach (ISO 32000-1, 14.5). */
  #private(value: PdfValue | undefined, depth: number): void {
    if (depth > 6) return;
    if (value instanceof PdfRef) {
      if (this.#own(value, PRIVATE)) this.#private(this.#store.get(value.number), depth + 1);
    } else if (isArray(value)) for (const item of value) this.#private(item, depth + 1);
    else for (const item of dictOf(value)?.values() ?? []) this.#private(item, depth + 1);
  }

  /** False if the object already has an owner. */
  #own({ number }: PdfRef, place: Place): boolean {
    if (this.#places.has(number)) return false;
    this.#places.set(number, place);
    return true;
  }
}

function numberOf(value: PdfValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

export const PRIVATE: Place = {
  locator: 'application data',
  visibility: 'property',
  title: 'application data',
};
export const INFORMATION: Place = {
  locator: 'document information',
  visibility: 'property',
  title: 'document information',
};
