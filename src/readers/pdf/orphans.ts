import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import { type Origin, openAt, type PdfDocument } from './document.ts';
import { openPage } from './page.ts';
import { pagesInTree, pagesOutside } from './page-tree.ts';
import { pageUnits } from './page-units.ts';
import type { Seen } from './seen.ts';
import { isGlyph, isUnknown } from './structure/loose-streams.ts';
import { Teller } from './structure/teller.ts';
import { Structure } from './structure/units.ts';
import { mayBeStreams } from './syntax/candidates.ts';
import type { ObjectStore } from './syntax/object-store.ts';
import { storeOfFile } from './syntax/open-store.ts';
import { objectPlaces } from './syntax/places.ts';
import { dictOf, isArray, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from './syntax/values.ts';
import { writeValue } from './syntax/write.ts';
import { TableJoiner } from './tables.ts';

/** Objects that are written anew, and the bytes of their streams. */
const MAX_OBJECTS = 20_000;
const MAX_BYTES = 64 * 1024 * 1024;
const ORIGIN: Origin = { label: 'unreferenced content, ', visibility: 'slack' };
const LATIN1 = new TextDecoder('latin1');
/** Text that is shown (ISO 32000-1, 9.4.3). */
const SHOWN = /\bBT\b[\s\S]*(?:[)>]\s{0,8}(?:Tj|['"])|\]\s{0,8}TJ)/;
const CONTROLLED = new Set(['XRef', 'ObjStm']);

/** Objects that lie in a file and that nothing leads to: contents of pages, and what was written over or set free. */
export interface Orphans {
  readonly contents: readonly Content[];
  /** Dictionaries that the cross-reference does not know. */
  readonly dicts: readonly PdfDict[];
  /** There are more than are looked at. */
  readonly cut: boolean;
}
interface Content {
  readonly stream: PdfStream;
  readonly resources: PdfValue;
}

/** Looks for them. Encrypted files are not looked through: their copies without encryption lack such objects. */
export async function findOrphans(document: PdfDocument, context: ReadContext): Promise<Orphans> {
  const none = { contents: [], dicts: [], cut: false };
  if (document.library.pdfium.EPDF_IsEncrypted(document.handle)) return none;
  const store = await storeOfFile(document, context);
  return new Search(store, () => document.view()).run();
}

class Search {
  readonly #store: ObjectStore;
  readonly #tree: readonly number[];
  readonly #contents: Content[] = [];
  readonly #dicts: PdfDict[] = [];
  /** Where the data of known streams lie. */
  readonly #ranges: (readonly [number, number])[] = [];
  #bytes = 0;

  readonly #view: () => Uint8Array;

  constructor(store: ObjectStore, view: () => Uint8Array) {
    this.#store = store;
    this.#view = view;
    this.#tree = pagesInTree(store);
  }

  async run(): Promise<Orphans> {
    // Pages that the tree does not lead to are read as pages.
    const pages = [...this.#tree, ...pagesOutside(this.#store, this.#tree)];
    const shown = new Set(pages.flatMap((page) => this.#contentsOf(page)));
    const usual = this.#usualResources();
    for (const number of mayBeStreams(this.#store)) {
      const value = this.#store.get(number);
      if (!(value instanceof PdfStream)) continue;
      this.#ranges.push([value.start, value.end]);
      if (!shown.has(number)) await this.#stream(value, usual);
      if (this.#full()) break;
    }
    await this.#unknown(usual);
    return { contents: this.#contents, dicts: this.#dicts, cut: this.#full() };
  }

  /** Objects at places that the cross-reference does not speak of. Those within streams are none. */
  async #unknown(usual: PdfValue): Promise<void> {
    const places = [...objectPlaces(this.#view())].filter(
      ({ number, offset }) => this.#store.offset(number) !== offset,
    );
    const inside = this.#streamEnds();
    for (const { number, offset } of places) {
      if (this.#full()) return;
      if (inside(offset)) continue;
      const value = this.#store.objectAt(offset, number);
      if (value instanceof PdfStream) await this.#stream(value, usual);
      const dict = dictOf(value);
      if (dict && !CONTROLLED.has(nameOf(dict.get('Type')) ?? '')) this.#dicts.push(dict);
    }
  }

  /** Tells whether an offset lies in the data of a stream that is known. Asked for rising offsets. */
  #streamEnds(): (offset: number) => boolean {
    const ranges = this.#ranges.sort((a, b) => a[0] - b[0]);
    let at = 0;
    return (offset) => {
      while (at < ranges.length && ranges[at]![1] <= offset) at++;
      return at < ranges.length && ranges[at]![0] <= offset;
    };
  }

  #full(): boolean {
    return this.#contents.length + this.#dicts.length >= MAX_OBJECTS || this.#bytes > MAX_BYTES;
  }

  async #stream(stream: PdfStream, resources: PdfValue): Promise<void> {
    if (!isUnknown(stream)) return;
    const { bytes } = await this.#store.data(stream);
    const text = LATIN1.decode(bytes);
    if (!SHOWN.test(text) || isGlyph(text)) return;
    this.#bytes += stream.end - stream.start;
    this.#contents.push({ stream, resources });
  }

  #contentsOf(page: number): number[] {
    const contents = dictOf(this.#store.get(page))?.get('Contents');
    if (!(contents instanceof PdfRef)) return isArray(contents) ? numbersOf(contents) : [];
    const list = this.#store.resolve(contents);
    return isArray(list) ? numbersOf(list) : [contents.number];
  }

  /** Those of a page that is shown: an editor takes fonts from the pages that it knows. */
  #usualResources(): PdfValue {
    for (const page of this.#tree) {
      let node = dictOf(this.#store.get(page));
      for (let hops = 0; node && hops < 16; hops++, node = this.#store.dict(node, 'Parent')) {
        const resources = node.get('Resources');
        if (resources) return resources;
      }
    }
    return null;
  }
}

function numbersOf(list: readonly PdfValue[]): number[] {
  return list.flatMap((item) => (item instanceof PdfRef ? [item.number] : []));
}

/**
 * What orphans say that the document does not: they are written behind a copy of the file's bytes as objects of their
 * own, contents as pages, and read from there.
 */
export async function* orphanUnits(
  document: PdfDocument,
  orphans: Orphans,
  { seen, context }: { readonly seen: Seen; readonly context: ReadContext },
): AsyncIterable<Unit | Problem> {
  if (orphans.cut) yield problem('too-large', 'not all unreferenced objects were looked at');
  const { contents, dicts } = orphans;
  if (contents.length + dicts.length === 0) return;
  const copy = await openCopy(document, orphans, context);
  if (!copy) return;
  try {
    const store = await storeOfFile(copy, context);
    const structure = new Structure(store, new Teller(ORIGIN, context.limits), context);
    for await (const unit of structure.units()) {
      if (unit.kind !== 'problem' && (await seen.note(unit))) yield unit;
    }
    for (const unit of pagesOf(copy, context)) {
      if (unit.kind === 'problem' || (await seen.note(unit))) yield unit;
    }
  } finally {
    copy.close();
  }
}

function* pagesOf(copy: PdfDocument, context: ReadContext): Iterable<Unit | Problem> {
  const tables = new TableJoiner(ORIGIN);
  for (let number = 1; number <= copy.pageCount && !context.signal.aborted; number++) {
    const page = openPage(copy, number);
    if (!page) continue;
    try {
      yield* pageUnits(page, tables, { cellLength: context.limits.cellLength });
    } finally {
      page.close();
    }
  }
  yield* tables.close();
}

async function openCopy(
  document: PdfDocument,
  { contents, dicts }: Orphans,
  context: ReadContext,
): Promise<PdfDocument | undefined> {
  const store = await storeOfFile(document, context);
  const first = (store.numbers().at(-1) ?? 0) + 1;
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const write = (text: string) => parts.push(encoder.encode(text));
  const object = (id: number, body: string) => write(`\n${id} 0 obj ${body} endobj`);
  let next = first + 2;
  for (const dict of dicts) object(next++, writeValue(dict));
  const kids = contents.map(({ stream, resources }) => {
    const [page, content] = [next++, next++];
    const data = store.raw(stream);
    const entries = new Map<string, PdfValue>([...stream.dict, ['Length', data.length]]);
    write(`\n${content} 0 obj ${writeValue(entries)} stream\n`);
    parts.push(data);
    write('\nendstream endobj');
    const box = '/MediaBox [-2000 -2000 4000 4000]';
    const refs = `/Parent ${first + 1} 0 R /Resources ${writeValue(resources)} /Contents ${content} 0 R`;
    object(page, `<< /Type /Page ${box} ${refs} >>`);
    return `${page} 0 R`;
  });
  object(first + 1, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  object(first, `<< /Type /Catalog /Pages ${first + 1} 0 R >>`);
  write(`\ntrailer << /Root ${first} 0 R /Size ${next} >>\nstartxref\n0\n%%EOF\n`);
  return openParts(document, parts);
}

/** The document's bytes with others behind them, opened as another document. */
function openParts(document: PdfDocument, parts: readonly Uint8Array[]): PdfDocument | undefined {
  const { library, size } = document;
  const whole = parts.reduce((sum, part) => sum + part.length, size);
  const at = library.allocate(whole);
  if (at === 0) return undefined;
  library.write(at, document.bytes(0, size));
  let end = at + size;
  for (const part of parts) {
    library.write(end, part);
    end += part.length;
  }
  const opened = openAt(library, { block: at, at, size: whole, origin: ORIGIN });
  if (!('kind' in opened)) return opened;
  library.free(at);
  return undefined;
}
