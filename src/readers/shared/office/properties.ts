import type { TextBlock } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';
import type { XmlHandler } from '../xml/scanner.ts';
import type { XmlTag } from '../xml/tag.ts';
import { saysSomething } from './formula-texts.ts';

/** Values that programs write by themselves: versions, numbers of template types, moments. */
const TECHNICAL = /^(?:0x[0-9A-Fa-f]{1,99}|[\d.]{1,20}|\d{4}-\d\d-\d\dT[\d:.]{5,16}Z?)$/;
/** Properties whose values are of that kind. */
const MACHINE = new Set(
  'AppVersion DocSecurity ContentTypeId revision created modified lastPrinted'.split(' '),
);
/** Properties that hold any words: what they are called says nothing of what stands in them. */
const FREE = new Set('title subject description keywords category comments contentStatus Company'.split(' '));
/** What a property is called, if the name is more than a label: `Reviewed by …`. */
export const PHRASE = /\p{L}{2}[.,;:]? \p{L}{2}/u;
/** Caption under which such a name is told. */
export const NAME_HEADER = 'name of a property';
/** Attributes that steer programs, or are read by themselves. */
const KNOWN = /^(?:fmtid|pid|name|size|baseType|type|lang|xmlns.*|schemaLocation)$/;
/** Characters to a block. */
const MAX_TEXT = 100_000;
const PART = 'document properties';

/** Reads document properties, core, extended and custom (ECMA-376 part 1, 22.2, 22.3; part 2, 11). */
export class PropertiesHandler implements XmlHandler {
  /** Blocks that are ready; the caller empties it. */
  readonly ready: TextBlock[] = [];
  #property = '';
  #text = '';
  /** Values of one property, to be told in one block. */
  #lines: string[] = [];
  #header = '';
  #length = 0;

  open(tag: XmlTag): void {
    this.#flush();
    for (const [key, value] of tag.attributes()) {
      if (!KNOWN.test(key) && saysSomething(value)) this.#add(value, key);
    }
    // Values of lists and of custom properties stand in elements named for their type.
    if (tag.name === 'property') {
      this.#property = tag.attribute('name') ?? '';
      if (PHRASE.test(this.#property)) this.#add(this.#property, NAME_HEADER);
    } else if (!/^(?:lp|bstr|i[1248]$|r[48]$|bool|filetime|date|vector|variant|array)/.test(tag.name)) {
      this.#property = tag.name;
    }
  }

  text(text: string): void {
    this.#text += text;
    if (this.#text.length > MAX_TEXT) this.#flush();
  }

  close(): void {
    this.#flush();
  }

  /** Takes what no element closed. */
  finish(): void {
    this.#flush();
    this.#tell();
  }

  comment(text: string): void {
    if (saysSomething(text)) this.#add(text, 'comment');
  }

  #flush(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (!saysSomething(text) || (MACHINE.has(this.#property) && TECHNICAL.test(text))) return;
    this.#add(text, this.#property);
  }

  #add(text: string, header: string): void {
    if (header !== this.#header || this.#length > MAX_TEXT) this.#tell();
    this.#header = header;
    this.#lines.push(text);
    this.#length += text.length;
  }

  #tell(): void {
    if (this.#lines.length === 0) return;
    const place = { part: PART, locator: PART, visibility: 'property', title: PART } as const;
    const header = FREE.has(this.#header) ? {} : { header: this.#header };
    this.ready.push(textBlock(this.#lines.join('\n'), { ...place, ...header }));
    this.#lines = [];
    this.#length = 0;
  }
}
