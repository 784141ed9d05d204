import type { PdfDocument } from '../document.ts';
import { openAt } from '../document.ts';
import { libraryOf } from '../library.ts';
import { openPage } from '../page.ts';
import { readPage } from '../page-content.ts';
import type { Begin, ReadPages, Wanted } from './messages.ts';
import { packed } from './packed.ts';

/** Reads pages of a document in a thread of its own. Throws where the engine stops: the pages are then read elsewhere. */
export class PageReader {
  readonly #document: PdfDocument;

  private constructor(document: PdfDocument) {
    this.#document = document;
  }

  static async open({ module, bytes, layered }: Begin): Promise<PageReader> {
    const library = await libraryOf(module);
    const at = library.allocate(bytes.length);
    if (at === 0) throw new Error('no room for the file');
    library.write(at, bytes);
    const document = openAt(library, { block: at, at, size: bytes.length });
    if ('kind' in document) throw new Error('the document cannot be opened');
    document.layered = layered;
    return new PageReader(document);
  }

  read({ first, last, withElements }: Wanted): ReadPages {
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const page = openPage(this.#document, first + i);
      if (!page) return undefined;
      const parts = [...readPage(page, withElements.includes(page.number))].map(packed);
      page.close();
      return parts;
    });
  }
}
