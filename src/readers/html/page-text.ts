import type { Location, TextBlock, Visibility } from '../../core/types.ts';

export interface PageTextAbout {
  readonly part: string;
  readonly visibility: Visibility;
  /** '' for none. */
  readonly title: string;
  /** Goes before `where`: `comment, `. */
  readonly prefix: string;
}

export interface PageTextPlace {
  /** `element p`. */
  readonly where: string;
  readonly line: number;
  readonly column: number;
  readonly header?: string;
}

/** A text of a page. Long pages have a million of them, so it is no bigger than it must be. */
export class PageText implements TextBlock {
  readonly kind = 'text';
  readonly part: string;
  readonly text: string;
  readonly visibility: Visibility;
  declare readonly title?: string;
  declare readonly header?: string;
  readonly #prefix: string;
  readonly #where: string;
  readonly #line: number;
  readonly #column: number;

  constructor(text: string, about: PageTextAbout, { where, line, column, header = '' }: PageTextPlace) {
    this.part = about.part;
    this.text = text;
    this.visibility = about.visibility;
    if (about.title !== '') this.title = about.title;
    if (header !== '') this.header = header;
    this.#prefix = about.prefix;
    this.#where = where;
    this.#line = line;
    this.#column = column;
  }

  locate(): Location {
    const [line, column] = [this.#line, this.#column];
    return { locator: `${this.#prefix}${this.#where} (line ${line})`, line, column };
  }
}
