import type { Problem, Unit } from '../../core/types.ts';
import { saysSomething } from '../shared/office/formula-texts.ts';
import type { ElementHandler } from '../shared/opendocument/xml-router.ts';
import { textBlock } from '../shared/text-block.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** Properties that a program writes about itself and its work. */
const TECHNICAL = /^(?:Created|LastSaved|LastPrinted|Version|Revision|TotalTime|AppName|Template)$/;
const MAX_LENGTH = 100_000;

/** Reads `o:DocumentProperties` and `o:CustomDocumentProperties`. */
export class PropertiesHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  #text = '';

  constructor(ready: (Unit | Problem)[]) {
    this.#ready = ready;
  }

  open(_tag: XmlTag): void {
    this.#text = '';
  }

  text(text: string): void {
    if (this.#text.length < MAX_LENGTH) this.#text += text;
  }

  close(name: string): void {
    const text = this.#text.trim();
    this.#text = '';
    if (TECHNICAL.test(name) || !saysSomething(text)) return;
    const part = 'document properties';
    // Spaces in names are written as `_x0020_`.
    const header = name.replaceAll('_x0020_', ' ');
    this.#ready.push(textBlock(text, { part, locator: part, visibility: 'property', header, title: part }));
  }
}
