import { plain } from '../../../../src/core/text/fold.ts';
import { foldToken } from '../hash.ts';

/** A set of folded words, from a list written as people read it. Most lists are for texts that few files have. */
export function list(words: string): ReadonlySet<string> {
  return new Words(words);
}

/** Filled when it is first asked for something. */
class Words extends Set<string> {
  #text: string | undefined;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override has(word: string): boolean {
    if (this.#text !== undefined) this.#fill(this.#text);
    return super.has(word);
  }

  override values(): SetIterator<string> {
    if (this.#text !== undefined) this.#fill(this.#text);
    return super.values();
  }

  override [Symbol.iterator](): SetIterator<string> {
    return this.values();
  }

  override get size(): number {
    if (this.#text !== undefined) this.#fill(this.#text);
    return super.size;
  }

  #fill(text: string): void {
    this.#text = undefined;
    for (const word of folded(text)) this.add(word);
  }
}

/** The words of a list, folded. Of folded words it makes the same. */
export function folded(words: string): string[] {
  // Most lists: what folding word by word makes of them, too.
  const text = plain(words);
  if (/^[a-z\s]*$/.test(text)) return text.split(/\s+/).filter(Boolean);
  return words.split(/\s+/).filter(Boolean).map(foldToken);
}
