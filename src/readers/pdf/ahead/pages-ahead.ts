import type { HelperThread, ReadContext } from '../../../core/types.ts';
import { takeActualTexts } from '../actual-text.ts';
import type { PdfDocument } from '../document.ts';
import { openPage } from '../page.ts';
import { laidContent, type PagePart, readPage } from '../page-content.ts';
import type { GridRow } from '../rows.ts';
import type { Begin, ReadPages, Wanted } from './messages.ts';
import { type PackedPart, unpacked } from './packed.ts';

/** Fewer pages are read before another thread has begun. */
const MIN_PAGES = 60;
/** Each thread holds the file: one of 37 MB took 110 MB more with two. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Pages that are asked for at once, and how often the thread is asked before it has answered. */
const BATCH = 4;
const ASKED = 2;
/** Pages read here, beyond those that the other thread was asked for, while it has not answered. */
const MAX_OWN = 8;

/** The parts of a page; undefined if it cannot be loaded. */
type Parts = readonly PagePart[] | undefined;

/** Pages that have been asked for. */
class Batch {
  readonly first: number;
  readonly last: number;
  readonly answer: Promise<void>;
  isAnswered = false;
  /** Undefined if the thread has failed. */
  pages: ReadPages | undefined;

  constructor(wanted: Wanted, helper: HelperThread) {
    this.first = wanted.first;
    this.last = wanted.last;
    this.answer = helper.ask(wanted).then((pages) => {
      this.isAnswered = true;
      this.pages = pages as ReadPages | undefined;
    });
  }
}

/**
 * Pages that another thread reads and lays out while this one makes tables of those before and judges them. Where it has to
 * wait, it reads pages as well: what is left is shared out evenly, however long each thread's own work is. What is read is
 * the same as it would be by one.
 */
export class PagesAhead {
  readonly #helper: HelperThread;
  readonly #document: PdfDocument;
  readonly #hasElements: (page: number) => boolean;
  readonly #batches: Batch[] = [];
  /** Pages read here; or what reading one threw, after which none is read. */
  readonly #own = new Map<number, { readonly parts: Parts } | { readonly error: unknown }>();
  #ownFailed = false;
  /** The first page that nobody has been asked for. */
  #next: number;
  #current: Batch | undefined;

  private constructor(
    helper: HelperThread,
    document: PdfDocument,
    about: { readonly first: number; readonly hasElements: (page: number) => boolean },
  ) {
    this.#helper = helper;
    this.#document = document;
    this.#hasElements = about.hasElements;
    this.#next = about.first;
    for (let i = 0; i < ASKED; i++) this.#ask();
  }

  /**
   * Undefined if the pages from `first` on are too few, or there is no thread to spare. `hasElements`: do structure elements
   * say something of a page? More may come to be known later.
   */
  static begin(
    document: PdfDocument,
    context: ReadContext,
    about: { readonly first: number; readonly hasElements: (page: number) => boolean },
  ): PagesAhead | undefined {
    const { helperThread } = context.platform;
    const isWorthIt = document.pageCount - about.first + 1 >= MIN_PAGES && document.size <= MAX_BYTES;
    // A document that had to be mended is read where it was.
    if (!helperThread || !isWorthIt || !document.objects) return undefined;
    const { module } = document.library;
    const begin: Begin = { module, bytes: document.shared(), layered: document.layered };
    return new PagesAhead(helperThread('pdf-pages', begin), document, about);
  }

  /**
   * A page, and then the next: its parts, or `missing` if it cannot be loaded. Undefined if it is to be read here: the thread
   * has failed, or did not know what was asked of it. Throws what reading the page threw.
   */
  async page(number: number): Promise<readonly PagePart[] | 'missing' | undefined> {
    const own = this.#own.get(number);
    if (own) {
      this.#own.delete(number);
      if ('error' in own) throw own.error;
      return own.parts ?? 'missing';
    }
    if (!this.#current || number > this.#current.last) this.#current = await this.#wait();
    const pages = this.#current?.pages;
    if (!pages) return undefined;
    return this.#unpacked(pages[number - this.#current!.first], number);
  }

  close(): void {
    this.#helper.close();
  }

  #unpacked(
    parts: readonly PackedPart[] | undefined,
    number: number,
  ): readonly PagePart[] | 'missing' | undefined {
    if (!parts) return 'missing';
    if (this.#hasElements(number) && !parts.some(({ kind }) => kind === 'said')) return undefined;
    return parts.map((part) => unpacked(part, (block, columns) => this.#cutAgain(number, block, columns)));
  }

  /** The next pages that were asked for, once they are there. */
  async #wait(): Promise<Batch | undefined> {
    const batch = this.#batches.shift();
    if (!batch) return undefined;
    while (!batch.isAnswered && this.#readOne()) await this.#helper.turn();
    await batch.answer;
    // A thread that has failed answers nothing any more.
    if (!batch.pages) this.#batches.length = 0;
    else this.#ask();
    return batch;
  }

  #ask(): void {
    const first = this.#next;
    const { pageCount } = this.#document;
    if (first > pageCount) return;
    const last = Math.min(first + BATCH - 1, pageCount);
    this.#next = last + 1;
    const withElements: number[] = [];
    for (let page = first; page <= last; page++) if (this.#hasElements(page)) withElements.push(page);
    this.#batches.push(new Batch({ first, last, withElements }, this.#helper));
  }

  /** False if no page is left that may be read here. */
  #readOne(): boolean {
    if (this.#ownFailed || this.#own.size >= MAX_OWN || this.#next > this.#document.pageCount) return false;
    const number = this.#next++;
    try {
      this.#own.set(number, { parts: this.#partsOf(number) });
    } catch (error) {
      this.#ownFailed = true;
      this.#own.set(number, { error });
    }
    return true;
  }

  #partsOf(number: number): Parts {
    const page = openPage(this.#document, number);
    if (!page) return undefined;
    const parts = [...readPage(page, this.#hasElements(number))];
    page.close();
    return parts;
  }

  #cutAgain(number: number, block: number, separators: readonly number[]): readonly GridRow[] {
    const page = openPage(this.#document, number);
    if (!page) return [];
    takeActualTexts(page);
    const found = laidContent(page, false).blocks[block];
    page.close();
    return found?.kind === 'grid' ? found.grid.rows(separators) : [];
  }
}
