/** Paragraphs of one choice that are remembered. */
const MAX_HELD = 10_000;

/**
 * Text boxes stand twice, for newer and for older programs (`mc:AlternateContent`, ECMA-376 part 3, 7.6). What the
 * second repeats is told once; what only it says is told, too.
 */
export class Alternatives {
  #depth = 0;
  #choices = 0;
  #fallbacks = 0;
  readonly #chosen = new Set<string>();

  open(name: string): void {
    if (name === 'AlternateContent') this.#depth += 1;
    else if (name === 'Choice') this.#choices += 1;
    else if (name === 'Fallback') this.#fallbacks += 1;
  }

  close(name: string): void {
    if (name === 'AlternateContent') {
      this.#depth = Math.max(0, this.#depth - 1);
      if (this.#depth === 0) this.#chosen.clear();
    } else if (name === 'Choice') this.#choices = Math.max(0, this.#choices - 1);
    else if (name === 'Fallback') this.#fallbacks = Math.max(0, this.#fallbacks - 1);
  }

  /** True for a paragraph of the second that the first one had. */
  repeats(text: string): boolean {
    if (this.#fallbacks > 0) return this.#chosen.has(text);
    if (this.#choices > 0 && this.#chosen.size < MAX_HELD) this.#chosen.add(text);
    return false;
  }
}
