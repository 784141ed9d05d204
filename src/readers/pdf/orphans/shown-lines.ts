import type { ReadContext } from '../../../core/types.ts';
import type { PdfDocument } from '../document.ts';
import { openPage, type PdfPage } from '../page.ts';
import { plainText } from '../plain-text.ts';
import { keyOf } from '../seen.ts';

/** Pages of the document that others are compared with. */
const MAX_PAGES = 2000;

/** The lines that the pages of a document show, gathered when they are first asked for. */
export class ShownLines {
  readonly #document: PdfDocument;
  readonly #context: ReadContext;
  #lines: ReadonlySet<number> | undefined;

  constructor(document: PdfDocument, context: ReadContext) {
    this.#document = document;
    this.#context = context;
  }

  /** True if all that the page says, pages of the document say line by line. */
  include(page: PdfPage): boolean {
    const lines = linesOf(page);
    if (lines.length === 0) return true;
    this.#lines ??= this.#gathered();
    return lines.every((line) => this.#lines!.has(keyOf(line)));
  }

  #gathered(): ReadonlySet<number> {
    const lines = new Set<number>();
    const count = Math.min(this.#document.pageCount, MAX_PAGES);
    for (let number = 1; number <= count && !this.#context.signal.aborted; number++) {
      const page = openPage(this.#document, number);
      if (!page) continue;
      for (const line of linesOf(page)) lines.add(keyOf(line));
      page.close();
    }
    return lines;
  }
}

/** Without white space. */
function linesOf(page: PdfPage): string[] {
  return plainText(page)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '');
}
