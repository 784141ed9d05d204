import type { Unit } from '../../../core/types.ts';
import type { XmlHandler } from '../xml/scanner.ts';
import type { XmlTag } from '../xml/tag.ts';
import type { MarkupTexts } from './markup-texts.ts';
import type { UnitHandler } from './package.ts';

/** The elements that a handler knows, and which of them hold text. */
export interface Vocabulary {
  readonly elements: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  /** The element inside which this holds; elsewhere the handler takes care of all there is. */
  readonly within?: string;
}

/** Elements that only hold others, wherever they stand (ECMA-376 part 3). */
const WRAPPERS = ['AlternateContent', 'Choice', 'Fallback', 'extLst', 'ext'];

/** `elements` hold no text, `texts` do; both as names with spaces between. */
export function vocabulary(elements: string, texts = '', within?: string): Vocabulary {
  const holding = texts.split(' ');
  const known = {
    elements: new Set([...elements.split(' '), ...holding, ...WRAPPERS]),
    texts: new Set(holding),
  };
  return within === undefined ? known : { ...known, within };
}

type Handler = XmlHandler & { readonly ready?: Unit[]; finish?(): void };

/**
 * Hands everything to a handler, and what its vocabulary does not know to another one besides: elements of some
 * unknown kind with all that is in them, and text where none belongs. No program shows such, every one may keep it.
 */
export class Strays implements UnitHandler<Unit> {
  readonly skim?: (source: string, codes: Uint8Array, at: number) => number;
  readonly skimBytes?: (bytes: Uint8Array, at: number) => number;
  readonly #handler: Handler;
  readonly #known: Vocabulary;
  readonly #texts: MarkupTexts;
  #active: boolean;
  /** Unknown elements that are open, with all inside them. */
  #depth = 0;
  #holdsText = false;

  constructor(handler: Handler, known: Vocabulary, texts: MarkupTexts) {
    this.#handler = handler;
    this.#known = known;
    this.#texts = texts;
    this.#active = known.within === undefined;
    if (handler.skim !== undefined) this.skim = (source, codes, at) => handler.skim!(source, codes, at);
    if (handler.skimBytes !== undefined) this.skimBytes = (bytes, at) => handler.skimBytes!(bytes, at);
  }

  /** What both have made ready. */
  get ready(): Unit[] {
    const { ready } = this.#texts;
    const more = this.#handler.ready;
    if (more !== undefined && more !== ready) ready.push(...more.splice(0));
    return ready;
  }

  open(tag: XmlTag): void {
    if (this.#active) this.#look(tag);
    else if (tag.name === this.#known.within) this.#active = true;
    this.#handler.open(tag);
  }

  text(text: string): void {
    if (this.#active && (this.#depth > 0 || (!this.#holdsText && /\S/.test(text)))) this.#texts.text(text);
    this.#handler.text(text);
  }

  close(name: string): void {
    if (this.#active && name === this.#known.within) this.#active = false;
    if (this.#depth > 0) {
      this.#depth -= 1;
      this.#texts.close(name);
    }
    this.#holdsText = false;
    this.#handler.close(name);
  }

  comment(text: string): void {
    this.#texts.comment(text);
  }

  finish(): void {
    this.#handler.finish?.();
    this.#texts.finish();
  }

  #look(tag: XmlTag): void {
    const { elements, texts } = this.#known;
    this.#holdsText = texts.has(tag.name);
    if (this.#depth === 0 && (this.#holdsText || elements.has(tag.name))) return;
    this.#depth += 1;
    this.#texts.open(tag);
  }
}
