import { scanName } from '../syntax/lexer.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import { dictOf, isArray, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from '../syntax/values.ts';

/**
 * How a page comes by a stream, best first: it draws it as part of its content; within a pattern, a soft mask or a
 * glyph; as an appearance of an annotation that is not shown; or it only lists it among its resources.
 */
export const MANNERS = ['drawn', 'inner', 'appearance', 'listed'] as const;
export type Manner = (typeof MANNERS)[number];

export interface Use {
  readonly manner: Manner;
  /** 1-based; 0 for pages that the tree does not lead to. */
  readonly page: number;
}

/** What a content stream calls by its name, as `Do Fm0`. */
type Names = ReadonlySet<string>;
interface Holder extends Use {
  readonly resources: PdfDict | undefined;
  readonly names: Names;
  readonly depth: number;
}

const CALL =
  /\/([^\s()<>[\]{}/%]{1,127})\s{1,16}(?:(Do|gs|scn|SCN)(?![^\s()<>[\]{}/%])|[-+.\d]{1,16}\s{1,16}Tf(?![^\s()<>[\]{}/%]))/g;
const LATIN1 = new TextDecoder('latin1');
const MAX_DEPTH = 32;
/** Names looked up in all. */
const MAX_LOOKS = 2_000_000;
const MAX_HOPS = 16;
const MAX_ANNOTATIONS = 10_000;
/** Flags of annotations that are not shown: invisible, hidden, no view (ISO 32000-1, table 165). */
const UNSEEN = 1 | 2 | 32;

/** Goes from the pages through their resources (ISO 32000-1, 7.8.3) to find what is drawn and what is not. */
export class Uses {
  readonly #store: ObjectStore;
  readonly #uses = new Map<number, Use>();
  #looks = 0;

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  /** There was too much to follow: what is not known may be drawn. */
  get cut(): boolean {
    return this.#looks > MAX_LOOKS;
  }

  of(number: number): Use | undefined {
    return this.#uses.get(number);
  }

  /** `number`: of the page object; `page`: as people count. */
  async addPage(number: number, page: number): Promise<void> {
    const dict = dictOf(this.#store.get(number));
    if (!dict || this.cut) return;
    const contents = this.#store.entry(dict, 'Contents');
    const names = await this.#names(isArray(contents) ? contents : [contents]);
    const resources = this.#inherited(dict);
    await this.#resources({ manner: 'drawn', page, resources, names, depth: 0 });
    const annotations = this.#store.entry(dict, 'Annots');
    for (const annotation of isArray(annotations) ? annotations.slice(0, MAX_ANNOTATIONS) : []) {
      const note = dictOf(this.#store.resolve(annotation));
      if (note) await this.#appearances(note, page);
    }
  }

  #inherited(page: PdfDict): PdfDict | undefined {
    let node: PdfDict | undefined = page;
    for (let hops = 0; node && hops < MAX_HOPS; hops++, node = this.#store.dict(node, 'Parent')) {
      const resources = this.#store.dict(node, 'Resources');
      if (resources) return resources;
    }
    return undefined;
  }

  async #resources(holder: Holder): Promise<void> {
    const { resources, depth } = holder;
    if (!resources || depth > MAX_DEPTH) return;
    for (const [name, value] of this.#entries(resources, 'XObject')) {
      await this.#object(value, this.#called(holder, `Do ${name}`, holder.manner));
    }
    for (const [name, value] of this.#entries(resources, 'Pattern')) {
      await this.#object(value, this.#called(holder, `scn ${name}`, 'inner'));
    }
    for (const [name, value] of this.#entries(resources, 'ExtGState')) {
      const mask = this.#store.dict(dictOf(this.#store.resolve(value)), 'SMask');
      if (mask) await this.#object(mask.get('G'), this.#called(holder, `gs ${name}`, 'inner'));
    }
    for (const [name, value] of this.#entries(resources, 'Font')) {
      await this.#glyphs(dictOf(this.#store.resolve(value)), this.#called(holder, `Tf ${name}`, 'inner'));
    }
  }

  *#entries(resources: PdfDict, kind: string): Iterable<readonly [string, PdfValue]> {
    for (const entry of this.#store.dict(resources, kind) ?? []) {
      if (++this.#looks > MAX_LOOKS) return;
      yield entry;
    }
  }

  /** How what a name stands for is used. What is not drawn itself draws nothing. */
  #called(holder: Holder, call: string, manner: Manner): Holder {
    const best = holder.manner === 'drawn' ? manner : holder.manner;
    return { ...holder, manner: holder.names.has(call) ? best : 'listed' };
  }

  async #object(value: PdfValue | undefined, holder: Holder): Promise<void> {
    const stream = this.#store.resolve(value);
    if (!(value instanceof PdfRef) || !(stream instanceof PdfStream) || !this.#mark(value.number, holder))
      return;
    for (const key of ['SMask', 'Mask']) {
      const mask = stream.dict.get(key);
      if (mask instanceof PdfRef) this.#mark(mask.number, holder);
    }
    const isForm = nameOf(stream.dict.get('Subtype')) === 'Form';
    if (isForm || stream.dict.has('PatternType')) await this.#inside(stream, holder);
  }

  async #inside(stream: PdfStream, holder: Holder): Promise<void> {
    const own = this.#store.dict(stream.dict, 'Resources');
    const names = await this.#names([stream]);
    await this.#resources({ ...holder, resources: own ?? holder.resources, names, depth: holder.depth + 1 });
  }

  async #glyphs(font: PdfDict | undefined, holder: Holder): Promise<void> {
    if (!font || nameOf(font.get('Subtype')) !== 'Type3') return;
    const resources = this.#store.dict(font, 'Resources') ?? holder.resources;
    for (const [, value] of this.#entries(font, 'CharProcs')) {
      const glyph = this.#store.resolve(value);
      if (!(value instanceof PdfRef) || !(glyph instanceof PdfStream) || !this.#mark(value.number, holder))
        continue;
      await this.#inside(glyph, { ...holder, resources });
    }
  }

  async #appearances(annotation: PdfDict, page: number): Promise<void> {
    const appearances = this.#store.dict(annotation, 'AP');
    const flags = annotation.get('F');
    const isHidden = typeof flags === 'number' && (flags & UNSEEN) !== 0;
    const state = nameOf(annotation.get('AS'));
    for (const [kind, value] of appearances ?? []) {
      const known = this.#store.resolve(value);
      const states: Iterable<readonly [string | undefined, PdfValue]> =
        known instanceof PdfStream ? [[state, value]] : (dictOf(known) ?? []);
      for (const [name, one] of states) {
        const manner = kind === 'N' && name === state && !isHidden ? 'drawn' : 'appearance';
        await this.#object(one, { manner, page, resources: undefined, names: NONE, depth: 0 });
      }
    }
  }

  /** False if nothing better is known of the stream now than was before. */
  #mark(number: number, { manner, page }: Use): boolean {
    const known = this.#uses.get(number);
    if (known && MANNERS.indexOf(known.manner) <= MANNERS.indexOf(manner)) return false;
    this.#uses.set(number, { manner, page });
    return true;
  }

  async #names(contents: readonly PdfValue[]): Promise<Names> {
    const names = new Set<string>();
    for (const content of contents) {
      const stream = this.#store.resolve(content);
      if (!(stream instanceof PdfStream)) continue;
      const { bytes } = await this.#store.data(stream);
      for (const [, name, operator = 'Tf'] of LATIN1.decode(bytes).matchAll(CALL)) {
        names.add(`${operator === 'SCN' ? 'scn' : operator} ${plainName(name!)}`);
      }
    }
    return names;
  }
}

const NONE: Names = new Set();

function plainName(name: string): string {
  if (/^[!-~]*$/.test(name) && !name.includes('#')) return name;
  const bytes = Uint8Array.from(`/${name}`, (char) => char.charCodeAt(0));
  return scanName(bytes, 0, bytes.length).value;
}
