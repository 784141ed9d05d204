import type { TextBlock } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';
import type { XmlHandler } from '../xml.ts';
import type { XmlTag } from '../xml-tag.ts';
import { saysSomething } from './formula-texts.ts';

/** Properties that a program writes about itself. */
const TECHNICAL = new Set(
  'Application AppVersion DocSecurity Template HeadingPairs ContentTypeId revision created modified lastPrinted'.split(
    ' ',
  ),
);

/** Reads document properties, core, extended and custom (ECMA-376 part 1, 22.2, 22.3; part 2, 11). */
export class PropertiesHandler implements XmlHandler {
  /** Blocks that are ready; the caller empties it. */
  readonly ready: TextBlock[] = [];
  #property = '';
  #text = '';

  open(tag: XmlTag): void {
    this.#text = '';
    // Values of lists and of custom properties stand in elements named for their type.
    if (tag.name === 'property') this.#property = tag.attribute('name') ?? '';
    else if (!/^(?:lp|bstr|i[1248]$|r[48]$|bool|filetime|date|vector|variant|array)/.test(tag.name)) {
      this.#property = tag.name;
    }
  }

  text(text: string): void {
    if (this.#text.length < 100_000) this.#text += text;
  }

  close(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (!saysSomething(text) || TECHNICAL.has(this.#property)) return;
    const part = 'document properties';
    this.ready.push(
      textBlock(text, { part, locator: part, visibility: 'property', header: this.#property, title: part }),
    );
  }
}
