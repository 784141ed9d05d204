import type { XmlHandler } from '../xml/scanner.ts';
import type { XmlTag } from '../xml/tag.ts';

/** A handler of some element with all that is in it. */
export interface ElementHandler extends XmlHandler {
  /** Called once the element is closed, or the document stops inside it. */
  finish?(): void;
}

/** Hands elements, with all that is in them, to handlers of their own; everything else goes to `rest`. */
export class XmlRouter implements XmlHandler {
  readonly #route: (tag: XmlTag) => ElementHandler | undefined;
  readonly #rest: XmlHandler;
  #active: ElementHandler | undefined;
  #depth = 0;

  /** `route`: the handler of an element, asked for each one that no handler has yet. */
  constructor(route: (tag: XmlTag) => ElementHandler | undefined, rest: XmlHandler) {
    this.#route = route;
    this.#rest = rest;
  }

  /** True while some element's own handler is at work. */
  get busy(): boolean {
    return this.#active !== undefined;
  }

  skim(source: string, codes: Uint8Array, at: number): number {
    return this.#active?.skim?.(source, codes, at) ?? at;
  }

  open(tag: XmlTag): void {
    this.#active ??= this.#route(tag);
    if (this.#active === undefined) this.#rest.open(tag);
    else {
      this.#depth += 1;
      this.#active.open(tag);
    }
  }

  text(text: string): void {
    (this.#active ?? this.#rest).text(text);
  }

  comment(text: string): void {
    (this.#active ?? this.#rest).comment?.(text);
  }

  close(name: string): void {
    if (this.#active === undefined) {
      this.#rest.close(name);
      return;
    }
    this.#active.close(name);
    this.#depth -= 1;
    if (this.#depth === 0) this.#end();
  }

  finish(): void {
    if (this.#active !== undefined) this.#end();
  }

  #end(): void {
    this.#active?.finish?.();
    this.#active = undefined;
    this.#depth = 0;
  }
}

/** For elements that say nothing to anybody. */
export const SILENT: ElementHandler = { open: () => {}, text: () => {}, close: () => {} };
