import type { XmlTag } from '../../xml/tag.ts';
import type { OdfStyles } from '../styles.ts';
import { decodeAddress, type Words } from '../words.ts';
import type { ElementHandler } from '../xml-router.ts';

/** Styles, and the addresses in them: LibreOffice keeps the link of a whole cell in the cell's style. */
export class LinkedStyles implements ElementHandler {
  readonly #styles: OdfStyles;
  readonly #words: Words;
  /** The one told last: it stands twice, once for each version of the format. */
  #address = '';

  constructor(styles: OdfStyles, words: Words) {
    this.#styles = styles;
    this.#words = words;
  }

  open(tag: XmlTag): void {
    this.#styles.open(tag);
    if (tag.name !== 'hyperlink') return;
    const address = tag.attribute('href') ?? '';
    if (address === this.#address || address.startsWith('#')) return;
    this.#address = address;
    this.#words.add(decodeAddress(address));
  }

  text(text: string): void {
    this.#styles.text(text);
  }

  close(name: string): void {
    this.#styles.close(name);
  }

  finish(): void {
    this.#words.finish();
  }
}
