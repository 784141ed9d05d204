import type { TextBlock } from '../../core/types.ts';
import { RichText } from '../shared/office/rich-text.ts';
import { cellOf, quoteSheet } from '../shared/sheet/references.ts';
import { textBlock } from '../shared/text-block.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** Reads notes (ECMA-376 part 1, 18.7) and threaded comments, each a block at its cell; then their authors. */
export class CommentsHandler implements XmlHandler {
  /** Blocks that are ready; the caller empties it. */
  readonly ready: TextBlock[] = [];
  readonly #sheet: string;
  readonly #text: RichText;
  #reference = '';
  #author: string | undefined;

  constructor(sheet: string, limit: number) {
    this.#sheet = sheet;
    this.#text = new RichText(limit);
  }

  open(tag: XmlTag): void {
    if (tag.name === 'comment' || tag.name === 'threadedComment')
      this.#reference = tag.attribute('ref') ?? '';
    else if (tag.name === 'author') this.#author = '';
    // The text of a threaded comment stands in `text` itself.
    this.#text.open(tag.name === 'text' ? 't' : tag.name);
  }

  text(text: string): void {
    if (this.#author !== undefined) this.#author += text;
    else this.#text.text(text);
  }

  close(name: string): void {
    if (name === 'author' && this.#author !== undefined) {
      this.#add(this.#author, `${quoteSheet(this.#sheet)} comments`, 'author');
      this.#author = undefined;
    }
    if (name === 'comment' || name === 'threadedComment') {
      const known = cellOf(this.#reference) !== undefined ? `!${this.#reference}` : '';
      this.#add(this.#text.take(), `${quoteSheet(this.#sheet)}${known} comment`);
    }
    this.#text.close(name === 'text' ? 't' : name);
  }

  #add(text: string, locator: string, header?: string): void {
    if (text.trim() === '') return;
    const place = {
      part: `comments of sheet "${this.#sheet}"`,
      locator,
      visibility: 'comment' as const,
      title: this.#sheet,
    };
    this.ready.push(textBlock(text, header === undefined ? place : { ...place, header }));
  }
}
