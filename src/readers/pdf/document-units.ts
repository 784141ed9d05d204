import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import { PagesAhead } from './ahead/pages-ahead.ts';
import type { PdfDocument } from './document.ts';
import { openPage } from './page.ts';
import { type PagePart, readPage } from './page-content.ts';
import { contentUnits, type PageNotes } from './page-units.ts';
import type { Pictured } from './scan/pictures.ts';
import { ranges } from './scan/scan-problem.ts';
import { unseenTexts } from './structure/structure-texts.ts';
import { Teller } from './structure/teller.ts';
import { Structure } from './structure/units.ts';
import { openStore } from './syntax/open-store.ts';
import { TableJoiner } from './tables.ts';
import { packetTexts } from './xmp.ts';

type Units = Iterable<Unit | Problem>;
type AsyncUnits = AsyncIterable<Unit | Problem>;

/** A file on its way through; knows how far it has come, so that it can go on after the engine has stopped. */
export class DocumentReading {
  readonly #context: ReadContext;
  readonly #tables = new TableJoiner({ label: '' });
  readonly #undecoded: number[] = [];
  readonly #notes: PageNotes;
  readonly #teller: Teller;
  #ahead: PagesAhead | undefined;
  /** What structure elements say, by page. */
  #pageTexts: ReadonlyMap<number, readonly string[]> = new Map();
  /** The step being done or done last. */
  #step = -1;
  /** The page being read or read last, 1-based. */
  #page = 0;
  /** Pages in a row that could not be loaded. */
  #failing = 0;
  /** All steps have been begun. */
  done = false;
  /** Pages whose pictures seem to hold text, rising. */
  readonly pictured: Pictured[] = [];

  constructor(context: ReadContext) {
    this.#context = context;
    this.#teller = new Teller({ label: '' }, context.limits);
    this.#notes = {
      pictures: this.pictured,
      undecoded: this.#undecoded,
      cellLength: context.limits.cellLength,
    };
  }

  /** Where the reading stands, as a locator. */
  get place(): string | undefined {
    return this.#step === PAGES ? `page ${this.#page}` : undefined;
  }

  /** What is left to read of the document. Pages are gone on with behind the one that the engine stopped at. */
  async *units(document: PdfDocument): AsyncUnits {
    const steps: readonly (() => Units | AsyncUnits)[] = [
      () => this.#structure(document),
      () => this.#pages(document),
    ];
    const unfinished = this.#step === PAGES && this.#page < document.pageCount;
    // Another thread begins with the pages while this one reads what the file holds beside them.
    const hasElements = (page: number) => this.#pageTexts.has(page);
    const ahead = PagesAhead.begin(document, this.#context, { first: this.#page + 1, hasElements });
    this.#ahead = ahead;
    try {
      for (let step = unfinished ? PAGES : this.#step + 1; step < steps.length; step++) {
        this.#step = step;
        yield* steps[step]!();
      }
    } finally {
      ahead?.close();
    }
    this.done = true;
  }

  /** Rows that are still held, and what is said of the file as a whole. */
  *finish(): Units {
    yield* this.#tables.close();
    if (this.#undecoded.length > 0) yield undecodedProblem(this.#undecoded);
  }

  /** What the file holds beside its pages. */
  async *#structure(document: PdfDocument): AsyncUnits {
    const store = await openStore(document, this.#context);
    if (store) {
      const structure = new Structure(store, this.#teller, this.#context);
      this.#pageTexts = structure.pageTexts;
      yield* structure.units();
    } else yield problem('unreadable', 'objects of an encrypted file cannot be read');
    yield* packetTexts(document, this.#teller);
  }

  async *#pages(document: PdfDocument): AsyncUnits {
    if (document.pageCount === 0) yield problem('damaged', 'no pages found');
    while (this.#page < document.pageCount) {
      this.#page++;
      if (this.#context.signal.aborted) {
        yield problem('timeout', `stopped before page ${this.#page}`, `page ${this.#page}`);
        break;
      }
      // Where the thread has failed, this one comes to the same page by itself.
      const read = await this.#ahead?.page(this.#page);
      yield* read ? this.#told(read) : this.#onePage(document);
      if (this.#failing < MAX_FAILING) continue;
      yield problem('damaged', 'pages missing, stopped', `pages ${this.#page + 1}–${document.pageCount}`);
      this.#page = document.pageCount;
    }
  }

  *#onePage(document: PdfDocument): Units {
    const page = openPage(document, this.#page);
    try {
      yield* this.#told(page ? readPage(page, this.#pageTexts.has(page.number)) : 'missing');
    } finally {
      page?.close();
    }
  }

  /** The units of the page that is being read. */
  *#told(parts: Iterable<PagePart> | 'missing'): Units {
    this.#failing = parts === 'missing' ? this.#failing + 1 : 0;
    if (parts === 'missing') yield problem('damaged', 'page cannot be loaded', `page ${this.#page}`);
    else for (const part of parts) yield* this.#part(part);
  }

  *#part(part: PagePart): Units {
    const locator = `page ${this.#page}`;
    if (part.kind === 'content') yield* contentUnits(part.content, this.#tables, this.#notes);
    else if (part.kind === 'said') {
      const said = { elements: this.#pageTexts.get(this.#page) ?? [], marks: part.marks };
      yield* unseenTexts({ locator, shown: part.shown }, said, this.#teller);
    } else yield* this.#appearances(part.texts, `${locator}, annotations`);
  }

  /** What annotations show and their entries do not say. */
  *#appearances(texts: readonly string[], locator: string): Units {
    for (const text of texts) {
      if (!this.#teller.hasTold(text)) yield* this.#teller.tell(text, { locator, visibility: 'annotation' });
    }
  }
}

/** So many missing pages in a row, and the count of pages is not to be believed. */
const MAX_FAILING = 100;

/** The step whose place is a page. */
const PAGES = 1;

/** One problem for all pages whose fonts do not say what they show. */
function undecodedProblem(pages: readonly number[]): Problem {
  const where = `${pages.length === 1 ? 'page' : 'pages'} ${ranges(pages)}`;
  return problem('unreadable', `text of ${where} cannot be decoded`, where);
}
