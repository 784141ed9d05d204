import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import { type Origin, openAt, type PdfDocument } from './document.ts';
import { pictureSizes } from './images.ts';
import { openPage, type PdfPage } from './page.ts';
import { pageUnits } from './page-units.ts';
import { plainText } from './plain-text.ts';
import { openPages } from './recover.ts';
import type { Pictured } from './scan/pictures.ts';
import { keyOf, type Seen } from './seen.ts';
import { Teller } from './structure/teller.ts';
import { Structure } from './structure/units.ts';
import { openStore, storeOfFile } from './syntax/open-store.ts';
import { TableJoiner } from './tables.ts';

/** Versions that are looked at: the youngest, and the oldest, which is what all others were made from. */
const MAX_VERSIONS = 50;
/** Pages looked at in all versions together. */
const MAX_PAGES = 10_000;

/** What is left of what a document was: where earlier versions end, and numbers of pages that are no longer shown. */
export interface Remains {
  readonly ends: readonly number[];
  readonly outside: readonly number[];
}

/**
 * What earlier versions of a document say that later ones do not, youngest first, and what pages say that were taken
 * out of the page tree: many programs leave the page itself in the file. `seen`: what the document as it is says;
 * what earlier versions say is added.
 */
export async function* revisionUnits(
  document: PdfDocument,
  { ends, outside }: Remains,
  about: { readonly seen: Seen; readonly context: ReadContext },
): AsyncIterable<Unit | Problem> {
  const numbers = ends.map((_, i) => i + 1);
  const looked = new Set([...numbers.slice(0, 1), ...numbers.slice(1 - MAX_VERSIONS)]);
  const reading = new EarlierReading(document, about.context);
  for (const number of numbers.filter((n) => looked.has(n)).reverse()) {
    if (about.context.signal.aborted) {
      yield problem('timeout', 'stopped before earlier versions were read', `revision ${number}`);
      return;
    }
    for await (const unit of reading.units(number, ends[number - 1]!)) {
      if (unit.kind === 'problem' || (await about.seen.note(unit))) yield unit;
    }
  }
  for await (const unit of reading.removed(outside)) {
    if (unit.kind === 'problem' || (await about.seen.note(unit))) yield unit;
  }
  if (looked.size < ends.length) {
    yield problem('too-large', `${ends.length - looked.size} earlier versions were not looked at`);
  }
  if (reading.pagesLeft < 0) yield problem('too-large', 'not all pages of earlier versions were looked at');
}

class EarlierReading {
  readonly #document: PdfDocument;
  readonly #context: ReadContext;
  /** Texts of pages of younger versions. A page that was moved is not another. */
  readonly #pages = new Set<number>();
  pagesLeft = MAX_PAGES;

  constructor(document: PdfDocument, context: ReadContext) {
    this.#document = document;
    this.#context = context;
    for (let number = 1; number <= document.pageCount && this.pagesLeft-- > 0; number++) {
      const page = openPage(document, number);
      if (!page) continue;
      this.#pages.add(pageKey(page));
      page.close();
    }
  }

  async *units(number: number, end: number): AsyncIterable<Unit | Problem> {
    const origin = { label: `revision ${number}, `, visibility: 'prior-revision' } as const;
    const earlier = this.#open(origin, end);
    if (!earlier) {
      yield problem('damaged', 'earlier version cannot be read', `revision ${number}`);
      return;
    }
    try {
      yield* this.#structure(earlier, origin);
      yield* this.#pageUnits(earlier);
    } finally {
      earlier.close();
    }
  }

  /** Pages that the page tree does not lead to. */
  async *removed(pages: readonly number[]): AsyncIterable<Unit | Problem> {
    if (pages.length === 0) return;
    const { library, address, size } = this.#document;
    const store = await storeOfFile(this.#document, this.#context);
    const origin = { label: 'removed ', visibility: 'prior-revision' } as const;
    const opened = openPages(library, { block: 0, at: address, size, origin }, { store, pages });
    if (!opened) {
      yield problem('damaged', 'removed pages cannot be read');
      return;
    }
    try {
      yield* this.#pageUnits(opened);
    } finally {
      opened.close();
    }
  }

  /** The same bytes, fewer of them. */
  #open(origin: Origin, size: number): PdfDocument | undefined {
    const opened = openAt(this.#document.library, { block: 0, at: this.#document.address, size, origin });
    return 'kind' in opened ? undefined : opened;
  }

  /** What is wrong with the earlier version is wrong with the file, or was mended. */
  async *#structure(earlier: PdfDocument, origin: Origin): AsyncIterable<Unit> {
    const store = await openStore(earlier, this.#context);
    if (!store) return;
    const structure = new Structure(store, new Teller(origin, this.#context.limits), this.#context);
    for await (const unit of structure.units()) if (unit.kind !== 'problem') yield unit;
  }

  *#changedPage(page: PdfPage, tables: TableJoiner): Iterable<Unit | Problem> {
    const pictures: Pictured[] = [];
    yield* pageUnits(page, tables, { cellLength: this.#context.limits.cellLength, pictures });
    if (!pictures.some((picture) => !picture.slight)) return;
    yield problem('ocr-unavailable', `${page.locator} is a picture`, page.locator);
  }

  /** Pages whose text, or whose pictures where they have none, no younger version has on any page. */
  *#pageUnits(earlier: PdfDocument): Iterable<Unit | Problem> {
    const tables = new TableJoiner(earlier.origin);
    for (let number = 1; number <= earlier.pageCount && !this.#context.signal.aborted; number++) {
      if (this.pagesLeft-- <= 0) break;
      const page = openPage(earlier, number);
      if (!page) continue;
      try {
        const key = pageKey(page);
        if (!this.#pages.has(key)) yield* this.#changedPage(page, tables);
        this.#pages.add(key);
      } finally {
        page.close();
      }
    }
    yield* tables.close();
  }
}

/** The same for pages that say and show the same. */
function pageKey(page: PdfPage): number {
  return keyOf(plainText(page) || pictureSizes(page));
}
