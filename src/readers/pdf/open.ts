import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext } from '../../core/types.ts';
import { loadFile, type Memory, type Opening, openAt, type PdfDocument } from './document.ts';
import { findFrame } from './frame.ts';
import { type Library, openLibrary } from './library.ts';
import { pagesInTree, pagesOutside } from './page-tree.ts';
import { recover } from './recover.ts';
import { mayHaveLayers } from './syntax/candidates.ts';
import { ObjectStore } from './syntax/object-store.ts';
import { openStore } from './syntax/open-store.ts';
import { findWord } from './syntax/places.ts';
import { PdfStream } from './syntax/values.ts';
import { vetStreams } from './vet.ts';

/** Opens a file as well as can be. */
export async function openDocument(source: ByteSource, context: ReadContext): Promise<Opening> {
  const library = await openLibrary(context.platform);
  const file = await loadFile(library, source, context.limits);
  if ('kind' in file) return { problems: [file] };
  const frame = findFrame(library.view(file.at, file.size));
  const memory = { block: file.block, at: file.at + frame.start, size: frame.end - frame.start };
  const opening = await new Opener(library, memory, context).open(frame.cutOff);
  return { ...opening, frame };
}

class Opener {
  readonly #library: Library;
  readonly #memory: Memory;
  readonly #context: ReadContext;
  /** Streams have been made nothing of. */
  #blanked = false;

  constructor(library: Library, memory: Memory, context: ReadContext) {
    this.#library = library;
    this.#memory = memory;
    this.#context = context;
  }

  async open(cutOff: boolean): Promise<Opening> {
    const { at, size } = this.#memory;
    const store = await ObjectStore.open(() => this.#library.view(at, size), this.#context);
    const encrypted = store.trailer.has('Encrypt');
    const found = encrypted ? [] : await this.#vet(store, store);
    const opened = openAt(this.#library, this.#memory);
    if ('kind' in opened && opened.code !== 'damaged') {
      this.#library.free(this.#memory.block);
      return { problems: [opened] };
    }
    const cut = cutOff ? 'file is cut off' : undefined;
    const document = 'kind' in opened ? undefined : opened;
    const tree = pagesInTree(store);
    const missing = document ? pagesMissing(document, tree.length) : 'no catalogue found; read without it';
    const recovered = missing === undefined ? undefined : recover(this.#library, this.#memory, store);
    if (recovered) this.#release(document);
    const readable = recovered ?? document;
    if (!readable) {
      this.#release(document);
      return { problems: [problem('damaged', 'no document structure found')] };
    }
    const plain = encrypted ? await openStore(readable, this.#context) : undefined;
    if (plain) found.push(...(await this.#vet(plain, store)));
    if (this.#blanked) readable.plain = undefined;
    if (readable === document && !this.#blanked) readable.objects = store;
    if (readable === document && !encrypted) readable.layered = store.rebuilt || mayHaveLayers(store);
    const outside = recovered ? [] : pagesOutside(store, tree);
    const wrong = cut ?? (recovered ? missing : undefined);
    return {
      document: readable,
      outside,
      problems: wrong === undefined ? found : [problem('damaged', wrong), ...found],
    };
  }

  #release(document: PdfDocument | undefined): void {
    if (document) document.close();
    else this.#library.free(this.#memory.block);
  }

  /** Streams that would do harm are made nothing of before PDFium comes upon them. `inFile`: as they lie there. */
  async #vet(store: ObjectStore, inFile: ObjectStore): Promise<Problem[]> {
    const { problems, harmful, unbounded } = await vetStreams(store, this.#context);
    for (const number of harmful) this.#wipe(inFile, number, false);
    for (const number of unbounded) this.#wipe(inFile, number, true);
    return [...problems];
  }

  /** `whole`: with its dictionary. */
  #wipe(store: ObjectStore, number: number, whole: boolean): void {
    const stream = store.get(number);
    if (!(stream instanceof PdfStream)) return;
    this.#blanked = true;
    const bytes = this.#library.view(this.#memory.at, this.#memory.size);
    const start = whole ? findWord(bytes, 'obj', store.offset(number) ?? stream.start) + 3 : stream.start;
    bytes.fill(0, Math.min(start, stream.start), stream.end);
  }
}

/** What says that PDFium does not see all pages of the document's tree. */
function pagesMissing(document: PdfDocument, known: number): string | undefined {
  if (document.pageCount === 0) return 'no pages found; read without the page tree';
  return known > document.pageCount ? 'count of pages is wrong' : undefined;
}
