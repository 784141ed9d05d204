import { mayBePages } from './syntax/candidates.ts';
import type { ObjectStore } from './syntax/object-store.ts';
import { dictOf, isArray, nameOf, type PdfDict, PdfRef } from './syntax/values.ts';

const MAX_PAGES = 100_000;
const MAX_NODES = 400_000;

/** Numbers of the page objects that the page tree leads to, in order, each once. Loops and missing nodes are passed over. */
export function pagesInTree(store: ObjectStore): number[] {
  const catalog = store.dict(store.trailer, 'Root');
  const root = catalog?.get('Pages');
  const seen = new Set<number>();
  const pages: number[] = [];
  const waiting = root instanceof PdfRef ? [root.number] : [];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number) || seen.size > MAX_NODES || pages.length >= MAX_PAGES) continue;
    seen.add(number);
    const node = dictOf(store.get(number));
    const kids = node && store.entry(node, 'Kids');
    if (isArray(kids)) {
      for (let i = kids.length - 1; i >= 0; i--) {
        const kid = kids[i];
        if (kid instanceof PdfRef) waiting.push(kid.number);
      }
    } else if (node && isPage(node)) pages.push(number);
  }
  return pages;
}

/** Pages that the file has but the tree does not lead to, by number. */
export function pagesOutside(store: ObjectStore, inTree: readonly number[]): number[] {
  const known = new Set(inTree);
  const pages: number[] = [];
  for (const number of mayBePages(store)) {
    if (known.has(number) || pages.length >= MAX_PAGES) continue;
    const dict = dictOf(store.get(number));
    if (dict && nameOf(dict.get('Type')) === 'Page') pages.push(number);
  }
  return pages;
}

/** What is no node of the tree counts as a page if it looks like one: writers forget the type. */
function isPage(dict: PdfDict): boolean {
  const type = nameOf(dict.get('Type'));
  return type === 'Page' || (type !== 'Pages' && (dict.has('Contents') || dict.has('MediaBox')));
}
