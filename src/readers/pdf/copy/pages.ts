import { problem } from '../../../core/problem.ts';
import type { ByteSource, PagesToDraw, PageToDraw, Problem, ReadContext } from '../../../core/types.ts';
import type { PdfDocument } from '../document.ts';
import { dropLibrary, isTrap } from '../library.ts';
import { openDocument } from '../open.ts';
import { openPage } from '../page.ts';
import { pageToDraw } from './copy-page.ts';

/** The pages of a PDF to be drawn for a safe copy, for as long as `use` takes; a problem if it cannot be opened. */
export async function withPages<T>(
  source: ByteSource,
  context: ReadContext,
  use: (pages: PagesToDraw) => Promise<T>,
): Promise<T | Problem> {
  const { document, problems } = await openDocument(source, context);
  if (!document) return problems[0] ?? problem('damaged', 'no document structure found');
  let trapped = false;
  try {
    return await use({ count: document.pageCount, pages: () => pagesOf(document, context) });
  } catch (error) {
    if (!isTrap(error)) throw error;
    // The instance is in no known state: it is given up with all that it holds.
    trapped = true;
    dropLibrary();
    return problem('damaged', 'PDF engine stopped');
  } finally {
    if (!trapped) document.close();
  }
}

async function* pagesOf(document: PdfDocument, context: ReadContext): AsyncGenerator<PageToDraw> {
  for (let number = 1; number <= document.pageCount; number++) {
    const page = openPage(document, number);
    const read = page && (await pageToDraw(page, context));
    try {
      yield read ?? undrawable(number);
    } finally {
      page?.close();
    }
  }
}

/** US Letter. */
const SIZE = [612, 792] as const;

const undrawable = (number: number): PageToDraw => ({
  ...{ number, size: SIZE, words: [], unread: true },
  draw: () => undefined,
});
