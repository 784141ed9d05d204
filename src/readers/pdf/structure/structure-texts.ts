import type { TextBlock } from '../../../core/types.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import { textOf } from '../syntax/text-string.ts';
import { dictOf, type PdfDict, PdfRef, PdfString } from '../syntax/values.ts';
import type { Place, Teller } from './teller.ts';

/** Elements above an element that may say which page it is on. */
const MAX_HOPS = 24;
const KEYS = ['ActualText', 'Alt', 'E', 'T'];
/** Fewer letters and digits than this are a ligature, a sign, a hyphen. */
const SHORTEST = 3;

/** Texts of the structure elements of one file (ISO 32000-1, 14.9), with their pages. */
export class ElementTexts {
  readonly #store: ObjectStore;
  readonly #pages: ReadonlyMap<number, number>;
  /** Pages of elements by their numbers, 0 for none: elements of one parent need not climb to the top each. */
  readonly #known = new Map<number, number>();

  constructor(store: ObjectStore, pages: ReadonlyMap<number, number>) {
    this.#store = store;
    this.#pages = pages;
  }

  /** What an element says, and its page if it has one. */
  of(dict: PdfDict): { readonly page: number | undefined; readonly texts: readonly string[] } {
    if (!KEYS.some((key) => dict.has(key))) return NONE;
    const texts = KEYS.map((key) => this.#store.entry(dict, key))
      .filter((value) => value instanceof PdfString)
      .map((value) => textOf(value.bytes).trim())
      .filter((text) => letters(text).length >= SHORTEST);
    return { texts, page: texts.length > 0 ? this.#page(dict) || undefined : undefined };
  }

  #page(dict: PdfDict): number {
    const passed: number[] = [];
    let found = 0;
    let element: PdfDict | undefined = dict;
    for (let hops = 0; element && hops < MAX_HOPS; hops++) {
      const page = element.get('Pg');
      if (page instanceof PdfRef) found = this.#pages.get(page.number) ?? 0;
      const parent = element.get('P');
      if (page instanceof PdfRef || !(parent instanceof PdfRef)) break;
      const known = this.#known.get(parent.number);
      found = known ?? 0;
      if (known !== undefined) break;
      passed.push(parent.number);
      element = dictOf(this.#store.get(parent.number));
    }
    for (const number of passed) this.#known.set(number, found);
    return found;
  }
}

/** What is said of a page in place of what it shows. */
export interface Said {
  /** Texts of structure elements. */
  readonly elements: readonly string[];
  /** Texts of marked content, in order: often a word each. */
  readonly marks: readonly string[];
}

/** Those of a page's structure texts that the page does not show by its text (`shown`): all others would count its words twice. */
export function* unseenTexts(
  page: { readonly locator: string; readonly shown: string },
  { elements, marks }: Said,
  teller: Teller,
): Iterable<TextBlock> {
  const shown = letters(page.shown);
  const place: Place = { locator: page.locator, visibility: 'attribute', title: 'structure' };
  const unseen = (text: string) => !shown.includes(letters(text));
  for (const text of elements.filter(unseen)) yield* teller.tell(text, place);
  yield* teller.tell(marks.filter(unseen).join(' '), place);
}

const NONE = { page: undefined, texts: [] } as const;

/** Letters and digits alone: spaces, hyphens and ligatures differ between a page and what is said of it. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
