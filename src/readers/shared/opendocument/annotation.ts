import type { Problem, Unit } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';
import type { XmlTag } from '../xml/tag.ts';
import { collapseSpaces, spaceOf } from './paragraph-text.ts';
import type { ElementHandler } from './xml-router.ts';

export interface AnnotationPlace {
  readonly part: string;
  readonly locator: string;
  readonly title: string;
  readonly limit: number;
}

/** Reads an annotation (ODF 1.3 part 3, 14.1): its text, then who wrote it. */
export class AnnotationHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #place: AnnotationPlace;
  readonly #lines: string[] = [];
  #length = 0;
  #line = '';
  #leaf = '';
  #author = '';

  constructor(ready: (Unit | Problem)[], place: AnnotationPlace) {
    this.#ready = ready;
    this.#place = place;
  }

  open(tag: XmlTag): void {
    const space = spaceOf(tag);
    if (space !== undefined) this.#line += space;
    else if (isParagraph(tag.name)) this.#endLine();
    if (tag.name !== 'span') this.#leaf = tag.name;
    const href = tag.name === 'a' ? tag.attribute('href') : undefined;
    if (href !== undefined && !href.startsWith('#')) this.#push(href);
  }

  text(text: string): void {
    if (this.#leaf === 'date' || this.#leaf === 'date-string') return;
    if (this.#leaf === 'creator' || this.#leaf === 'sender-initials') this.#author += text;
    else if (this.#line.length < this.#place.limit) this.#line += collapseSpaces(text);
  }

  close(name: string): void {
    if (isParagraph(name)) this.#endLine();
    if (name === this.#leaf) this.#leaf = '';
  }

  finish(): void {
    this.#endLine();
    const { limit: _limit, ...place } = this.#place;
    const visibility = 'comment' as const;
    const text = this.#lines.join('\n').trim();
    if (text !== '') this.#ready.push(textBlock(text, { ...place, visibility }));
    const author = this.#author.trim();
    if (author !== '') this.#ready.push(textBlock(author, { ...place, visibility, header: 'author' }));
  }

  #endLine(): void {
    if (this.#line.trim() !== '') this.#push(this.#line);
    this.#line = '';
  }

  #push(line: string): void {
    this.#length += line.length;
    if (this.#length <= this.#place.limit) this.#lines.push(line);
  }
}

const isParagraph = (name: string) => name === 'p' || name === 'h';
