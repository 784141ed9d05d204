import type { Problem, Unit } from '../../../core/types.ts';
import { saysSomething } from '../office/formula-texts.ts';
import { textBlock } from '../text-block.ts';
import type { XmlTag } from '../xml/tag.ts';
import type { ElementHandler } from './xml-router.ts';

/** Settings whose texts are a printer's, a program's or the document's own names again. */
const TECHNICAL = /^(?:Printer\w*|ActiveTable|ViewId|Forbidden\w*|\w*Name|\w*Locale|\w*Key)$/;
const MAX_LENGTH = 100_000;

/** Reads `office:settings` (ODF 1.3 part 3, 3.10): of a program's settings only those that are texts. */
export class SettingsHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  #header: string | undefined;
  #text = '';

  constructor(ready: (Unit | Problem)[]) {
    this.#ready = ready;
  }

  open(tag: XmlTag): void {
    this.#text = '';
    const isText = tag.name === 'config-item' && tag.attribute('type') === 'string';
    this.#header = isText ? (tag.attribute('name') ?? '') : undefined;
  }

  text(text: string): void {
    if (this.#header !== undefined && this.#text.length < MAX_LENGTH) this.#text += text;
  }

  close(): void {
    const header = this.#header;
    const text = this.#text.trim();
    this.#header = undefined;
    if (header === undefined || TECHNICAL.test(header) || !saysSomething(text)) return;
    const part = 'settings of the document';
    this.#ready.push(textBlock(text, { part, locator: part, visibility: 'property', header }));
  }
}
