import type { HelperThread, ReadContext } from '../../../core/types.ts';
import type { PdfDocument } from '../document.ts';
import type { PagePart } from '../page-content.ts';
import type { Begin, ReadPages, Wanted } from './messages.ts';
import { unpacked } from './packed.ts';

/** Fewer pages are read before another thread has begun. */
const MIN_PAGES = 60;
/** Each thread holds the file: one of 37 MB took 110 MB more with two. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Pages that are asked for at once, and how often the thread is asked before it has answered. */
const BATCH = 4;
const ASKED = 2;

/** Pages that have been asked for. */
interface Batch {
  readonly first: number;
  readonly pages: Promise<unknown>;
}

/**
 * Pages that another thread reads while this one makes tables of those before, which takes longer: a third would wait.
 * What is read is the same as it would be here.
 */
export class PagesAhead {
  readonly #helper: HelperThread;
  readonly #last: number;
  readonly #batches: Batch[] = [];
  #next: number;
  #read: { readonly first: number; readonly pages: ReadPages } | undefined;

  private constructor(helper: HelperThread, { first, last }: Wanted) {
    this.#helper = helper;
    this.#next = first;
    this.#last = last;
    for (let i = 0; i < ASKED; i++) this.#ask();
  }

  /** Undefined if the pages from `first` on are too few, or there is no thread to spare. */
  static begin(
    document: PdfDocument,
    context: ReadContext,
    about: { readonly first: number; readonly withElements: Iterable<number> },
  ): PagesAhead | undefined {
    const { first } = about;
    const { helperThread } = context.platform;
    const isWorthIt = document.pageCount - first + 1 >= MIN_PAGES && document.size <= MAX_BYTES;
    // A document that had to be mended is read where it was.
    if (!helperThread || !isWorthIt || !document.objects) return undefined;
    const begin: Begin = {
      module: document.library.module,
      bytes: document.shared(),
      layered: document.layered,
      withElements: new Set(about.withElements),
    };
    return new PagesAhead(helperThread('pdf-pages', begin), { first, last: document.pageCount });
  }

  /**
   * A page, and then the next: its parts, or `missing` if it cannot be loaded. Undefined if the thread has failed: no
   * more comes from here.
   */
  async page(number: number): Promise<readonly PagePart[] | 'missing' | undefined> {
    if (!this.#read || number >= this.#read.first + this.#read.pages.length) this.#read = await this.#wait();
    const read = this.#read;
    if (!read) return undefined;
    const parts = read.pages[number - read.first];
    return parts ? parts.map(unpacked) : 'missing';
  }

  close(): void {
    this.#helper.close();
  }

  async #wait(): Promise<{ first: number; pages: ReadPages } | undefined> {
    const batch = this.#batches.shift();
    const pages = (await batch?.pages) as ReadPages | undefined;
    if (!batch || !pages) {
      this.#batches.length = 0;
      return undefined;
    }
    this.#ask();
    return { first: batch.first, pages };
  }

  #ask(): void {
    const first = this.#next;
    if (first > this.#last) return;
    const last = Math.min(first + BATCH - 1, this.#last);
    this.#next = last + 1;
    this.#batches.push({ first, pages: this.#helper.ask({ first, last } satisfies Wanted) });
  }
}
