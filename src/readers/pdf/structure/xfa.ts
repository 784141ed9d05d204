import { Trouble } from '../../shared/trouble.ts';
import { XmlScanner } from '../../shared/xml/scanner.ts';
import type { XmlTag } from '../../shared/xml/tag.ts';
import { codesOf } from '../../shared/xml/text.ts';
import type { Field } from './records.ts';

const MAX_TAG = 256 * 1024;
const MAX_TEXTS = 200_000;
/** Names of elements that tell records apart: the nearest ones. */
const MAX_PATH = 12;

/** What an XFA form holds: the data as fields, the form's own words, and its scripts. */
export interface Xfa {
  readonly fields: Field[];
  readonly texts: string[];
  readonly scripts: string[];
}

/**
 * Reads the packets of an XFA form (XML Forms Architecture 3.3): the data with the elements' names as captions;
 * of the template captions, texts and default values; scripts.
 */
export function readXfa(xml: string): Xfa {
  const handler = new XfaHandler();
  const scanner = new XmlScanner(handler, MAX_TAG);
  try {
    scanner.push({ text: xml, codes: codesOf(xml) });
    scanner.end();
  } catch (error) {
    // Packets are pieces of one document: they need not be whole.
    if (!(error instanceof Trouble)) throw error;
  }
  return handler;
}

class XfaHandler implements Xfa {
  readonly fields: Field[] = [];
  readonly texts: string[] = [];
  readonly scripts: string[] = [];
  readonly #path: string[] = [];
  /** How often each name has been seen under its parent, by depth. */
  readonly #counts: Map<string, number>[] = [new Map()];
  #text = '';
  /** Depth at which the data begin, 0 outside of them. */
  #data = 0;
  /** Depth at which names of months and days in many languages begin. */
  #locales = 0;

  open(tag: XmlTag): void {
    this.#flush();
    const counts = this.#counts.at(-1)!;
    const count = counts.get(tag.name) ?? 0;
    counts.set(tag.name, count + 1);
    this.#path.push(count === 0 ? tag.name : `${tag.name}[${count}]`);
    this.#counts.push(new Map());
    if (this.#locales === 0 && tag.name === 'localeSet') this.#locales = this.#path.length;
    if (this.#data === 0 && (tag.name === 'datasets' || tag.name === 'data')) this.#data = this.#path.length;
  }

  close(): void {
    this.#flush();
    this.#path.pop();
    if (this.#counts.length > 1) this.#counts.pop();
    if (this.#path.length < this.#data) this.#data = 0;
    if (this.#path.length < this.#locales) this.#locales = 0;
  }

  text(text: string): void {
    this.#text += text;
  }

  #flush(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text === '' || this.#locales > 0 || this.fields.length + this.texts.length > MAX_TEXTS) return;
    const name = this.#path.at(-1) ?? '';
    if (name === 'script' || name.startsWith('script[')) this.scripts.push(text);
    else if (this.#data > 0)
      this.fields.push({ path: this.#path.slice(-MAX_PATH), caption: '', value: text });
    else this.texts.push(text);
  }
}
