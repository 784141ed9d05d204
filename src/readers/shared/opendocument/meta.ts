import type { Problem, Unit } from '../../../core/types.ts';
import { saysSomething } from '../office/formula-texts.ts';
import { NAME_HEADER, PHRASE } from '../office/properties.ts';
import { textBlock } from '../text-block.ts';
import type { XmlTag } from '../xml/tag.ts';
import { decodeAddress } from './words.ts';
import type { ElementHandler } from './xml-router.ts';

/** What a program writes about itself and its work. */
const TECHNICAL = new Set(
  'generator creation-date date editing-cycles editing-duration document-statistic print-date language'.split(
    ' ',
  ),
);
const MAX_LENGTH = 100_000;

/** Reads `office:meta` (ODF 1.3 part 3, 4.3): title, authors, keywords, properties of the user's own. */
export class MetaHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #owner: string;
  #header = '';
  #text = '';
  #keywords = '';
  #lastKeywords: Unit | Problem | undefined;

  /** `owner`: name of the embedded object whose properties these are, '' for the document's. */
  constructor(ready: (Unit | Problem)[], owner = '') {
    this.#ready = ready;
    this.#owner = owner;
  }

  open(tag: XmlTag): void {
    this.#text = '';
    this.#header = tag.name === 'user-defined' ? (tag.attribute('name') ?? '') : tag.name;
    if (tag.name === 'user-defined' && PHRASE.test(this.#header)) this.#add(this.#header, NAME_HEADER);
    if (tag.name !== 'template' && tag.name !== 'auto-reload') return;
    for (const name of ['title', 'href']) this.#add(decodeAddress(tag.attribute(name) ?? ''));
  }

  text(text: string): void {
    if (this.#text.length < MAX_LENGTH) this.#text += text;
  }

  close(name: string): void {
    const text = this.#text.trim();
    this.#text = '';
    if (name === 'keyword') this.#addKeyword(text);
    else if (!TECHNICAL.has(name)) this.#add(text);
  }

  /** Programs cut what was typed as keywords at spaces and commas: each is told together with those before it. */
  #addKeyword(text: string): void {
    const before = this.#keywords;
    if (this.#keywords.length + text.length < MAX_LENGTH) this.#keywords = `${before} ${text}`.trim();
    if (before !== '' && this.#ready.at(-1) === this.#lastKeywords) this.#ready.pop();
    this.#add(this.#keywords);
    this.#lastKeywords = this.#ready.at(-1);
  }

  #add(text: string, header = this.#header): void {
    if (!saysSomething(text)) return;
    const part = this.#owner === '' ? 'document properties' : `properties of ${this.#owner}`;
    this.#ready.push(textBlock(text, { part, locator: part, visibility: 'property', header, title: part }));
  }
}
