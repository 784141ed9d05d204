import type { TextBlock, Visibility } from '../../../core/types.ts';
import { textBlock } from '../text-block.ts';

/** Characters of a block of texts that belong together only by where they were found. */
const BLOCK = 8_192;

interface Pile {
  readonly part: string;
  readonly visibility: Visibility;
  readonly title: string | undefined;
  lines: string[];
  length: number;
}

/** Gathers short texts by the part of the file that they lie in. */
export class WordPile {
  readonly #piles = new Map<string, Pile>();
  readonly #ready: TextBlock[] = [];

  /** `part` serves as the place, too. */
  add(
    texts: readonly string[],
    part: string,
    options: { visibility: Visibility; title?: string | undefined },
  ): void {
    if (texts.length === 0) return;
    const key = `${options.visibility} ${part}`;
    let pile = this.#piles.get(key);
    if (pile === undefined) {
      pile = { part, visibility: options.visibility, title: options.title, lines: [], length: 0 };
      this.#piles.set(key, pile);
    }
    for (const text of texts) {
      pile.lines.push(text);
      pile.length += text.length;
      if (pile.length > BLOCK) this.#flush(pile);
    }
  }

  addBlock(block: TextBlock): void {
    this.#ready.push(block);
  }

  /** All that was gathered since the last call. */
  take(): readonly TextBlock[] {
    for (const pile of this.#piles.values()) this.#flush(pile);
    this.#piles.clear();
    return this.#ready.splice(0);
  }

  #flush(pile: Pile): void {
    if (pile.lines.length === 0) return;
    const { part, visibility, title } = pile;
    const place = { part, locator: part, visibility };
    this.#ready.push(textBlock(pile.lines.join('\n'), title === undefined ? place : { ...place, title }));
    pile.lines = [];
    pile.length = 0;
  }
}
