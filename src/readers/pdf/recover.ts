import { type Memory, openAt, type PdfDocument } from './document.ts';
import type { Library } from './library.ts';
import { pagesInTree, pagesOutside } from './page-tree.ts';
import type { ObjectStore } from './syntax/object-store.ts';
import { dictOf, PdfName, PdfRef, type PdfValue } from './syntax/values.ts';
import { writeValue } from './syntax/write.ts';

/** Opens a file whose catalogue or page tree PDFium does not find, which most writers put last, with all its pages. */
export function recover(library: Library, memory: Memory, store: ObjectStore): PdfDocument | undefined {
  const inTree = pagesInTree(store);
  const pages = [...inTree, ...pagesOutside(store, inTree)];
  return openPages(library, memory, { store, pages });
}

/**
 * Opens a file as a document of certain pages, by their numbers: behind a copy of its bytes are written the objects
 * that lay in object streams, and a page tree.
 */
export function openPages(
  library: Library,
  memory: Memory,
  { store, pages }: { readonly store: ObjectStore; readonly pages: readonly number[] },
): PdfDocument | undefined {
  if (pages.length === 0) return undefined;
  const tail = new TextEncoder().encode(writeTail(store, pages));
  const size = memory.size + tail.length;
  const at = library.allocate(size);
  if (at === 0) return undefined;
  library.write(at, library.bytes(memory.at, memory.size));
  library.write(at + memory.size, tail);
  const opened = openAt(library, { ...memory, block: at, at, size });
  if (!('kind' in opened)) return opened;
  library.free(at);
  return undefined;
}

/** Hexadecimal strings and escaped names keep it ASCII. */
function writeTail(store: ObjectStore, pages: readonly number[]): string {
  // Ends what the file was cut off in.
  const parts = ['\nendstream endobj'];
  const numbers = store.numbers();
  for (const number of numbers) {
    if (store.offset(number) === undefined) parts.push(object(number, store.get(number)));
  }
  const root = (numbers.at(-1) ?? 0) + 1;
  const catalog = new Map<string, PdfValue>(store.dict(store.trailer, 'Root'));
  catalog.set('Type', new PdfName('Catalog'));
  catalog.set('Pages', new PdfRef(root + 1));
  parts.push(object(root, catalog));
  const kids = pages.map((page) => `${page} 0 R`).join(' ');
  parts.push(`${root + 1} 0 obj << /Type /Pages /Count ${pages.length} /Kids [${kids}] >> endobj`);
  const trailer = new Map<string, PdfValue>([['Root', new PdfRef(root)]]);
  for (const key of ['Info', 'Encrypt', 'ID']) {
    const value = store.trailer.get(key);
    if (value !== undefined && (key === 'ID' || dictOf(store.resolve(value)))) trailer.set(key, value);
  }
  trailer.set('Size', root + 2);
  parts.push(`trailer ${writeValue(trailer)}`, 'startxref 0', '%%EOF');
  return parts.join('\n');
}

function object(number: number, value: PdfValue): string {
  return `${number} 0 obj ${writeValue(value)} endobj`;
}
