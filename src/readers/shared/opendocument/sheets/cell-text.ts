import type { XmlTag } from '../../xml/tag.ts';
import { collapseSpaces, spaceOf } from '../paragraph-text.ts';
import { Nesting } from './nesting.ts';

/** Gathers the paragraphs of one cell, what is shown of them and what their styles hide apart. */
export class CellText {
  /** True once a text was longer than allowed; its end is lost. */
  overflowed = false;
  readonly #limit: number;
  /** Undefined until the first paragraph: then the cell shows what it holds, even if that is nothing. */
  #shown: string | undefined;
  #hidden = '';
  /** For each element that is open inside the paragraph, and itself, whether it hides its text. */
  #open = new Nesting();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get inParagraph(): boolean {
    return this.#open.depth > 0;
  }

  openParagraph(hides: boolean): void {
    if (this.#shown !== undefined && this.#shown !== '') this.#shown += '\n';
    if (this.#hidden !== '') this.#hidden += '\n';
    this.#shown ??= '';
    this.#open.push(hides);
  }

  openInline(tag: XmlTag, hides: boolean): void {
    this.#open.push(hides);
    const space = spaceOf(tag);
    if (space !== undefined) this.#add(space);
  }

  close(): void {
    this.#open.pop();
  }

  text(text: string): void {
    if (this.#open.depth > 0) this.#add(collapseSpaces(text));
    else if (text.trim() !== '') this.#shown = (this.#shown ?? '') + text.trim().slice(0, this.#limit);
  }

  /** What was gathered since the last call. */
  take(): { readonly shown: string | undefined; readonly hidden: string } {
    const taken = { shown: this.#shown?.trimEnd(), hidden: this.#hidden };
    this.#shown = undefined;
    this.#hidden = '';
    if (this.#open.depth > 0) this.#open = new Nesting();
    return taken;
  }

  #add(text: string): void {
    const hides = this.#open.holds;
    const room = this.#limit - (hides ? this.#hidden.length : (this.#shown?.length ?? 0));
    if (text.length > room) this.overflowed = true;
    const fitting = text.length > room ? text.slice(0, room) : text;
    if (hides) this.#hidden += fitting;
    else this.#shown = this.#shown === undefined ? fitting : this.#shown + fitting;
  }
}
