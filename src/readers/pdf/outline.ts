import type { TextBlock } from '../../core/types.ts';
import type { PdfDocument } from './document.ts';
import { textBlock } from './text-block.ts';

const MAX_ENTRIES = 100_000;
const MAX_DEPTH = 64;

/** Titles of the outline (bookmarks). Loops and endless lists in damaged files are cut. */
export function* outlineUnits(document: PdfDocument, limit: number): Iterable<TextBlock> {
  const seen = new Set<number>();
  for (const title of titles(document, 0, { seen, depth: 0 })) {
    yield* textBlock({ text: title, visibility: 'property', title: 'outline' }, 'outline', limit);
  }
}

function* titles(
  document: PdfDocument,
  parent: number,
  walk: { readonly seen: Set<number>; readonly depth: number },
): Iterable<string> {
  const { library, handle } = document;
  const { pdfium } = library;
  let entry = pdfium.FPDFBookmark_GetFirstChild(handle, parent);
  while (entry !== 0 && !walk.seen.has(entry) && walk.seen.size < MAX_ENTRIES) {
    const current = entry;
    walk.seen.add(current);
    const title = library.text((at, size) => pdfium.FPDFBookmark_GetTitle(current, at, size)).trim();
    if (title !== '') yield title;
    if (walk.depth < MAX_DEPTH) yield* titles(document, current, { seen: walk.seen, depth: walk.depth + 1 });
    entry = pdfium.FPDFBookmark_GetNextSibling(handle, current);
  }
}
