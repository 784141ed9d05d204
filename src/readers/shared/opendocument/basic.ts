import type { Problem, Unit } from '../../../core/types.ts';
import { wordsOfBasic } from '../compound/vba.ts';
import { textBlock } from '../text-block.ts';
import type { XmlTag } from '../xml/tag.ts';
import type { ElementHandler } from './xml-router.ts';

/** Characters of one module. */
const MAX_SOURCE = 16 * 1024 * 1024;
/** Elements that hold a program's text: in a part of its own, in a flat document. */
const SOURCES = new Set(['module', 'source-code', 'script']);

/** Reads modules of Basic and scripts: their texts in quotes and their comments. */
export class BasicHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #pieces: string[] = [];
  #name = 'script';
  #length = 0;

  constructor(ready: (Unit | Problem)[]) {
    this.#ready = ready;
  }

  open(tag: XmlTag): void {
    if (SOURCES.has(tag.name)) this.#name = tag.attribute('name') ?? this.#name;
  }

  text(text: string): void {
    this.#length += text.length;
    if (this.#length <= MAX_SOURCE) this.#pieces.push(text);
  }

  close(name: string): void {
    if (SOURCES.has(name)) this.finish();
  }

  finish(): void {
    const source = this.#pieces.splice(0).join('');
    // Modules taken over from another office begin with what kind they are.
    const words = wordsOfBasic(source.replace(/^[ \t]*Rem Attribute VBA_.{0,200}$/gm, ''));
    this.#length = 0;
    if (words.trim() === '') return;
    const visibility = 'script-data' as const;
    this.#ready.push(
      textBlock(words, { part: `macros "${this.#name}"`, locator: `macros ${this.#name}`, visibility }),
    );
  }
}
