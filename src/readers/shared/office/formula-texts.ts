import type { TextBlock, Visibility } from '../../../core/types.ts';
import { quoteSheet } from '../sheet/references.ts';
import { textBlock } from '../text-block.ts';

/** Texts in quotes; a quote inside is doubled. */
const LITERAL = /"((?:[^"]|"")*)"/g;
/** Characters of distinct texts that are remembered, so as to tell each once. */
const MAX_HELD = 4_000_000;
/** Characters of a block. */
const BLOCK = 64 * 1024;

/** The texts that a formula spells out: `IF(A1="x","Ilse Varga","")` → `x`, `Ilse Varga`. */
export function literalsOf(formula: string): string[] {
  if (!formula.includes('"')) return [];
  return [...formula.matchAll(LITERAL)]
    .map((match) => match[1]!.replace(/""/g, '"'))
    .filter((text) => saysSomething(text));
}

/** False for flags, fractions and numbers of a few digits: positions, sizes, separators. */
export function saysSomething(text: string): boolean {
  if (/^(?:true|false|-?\d{0,20}\.\d{1,20}(?:E-?\d{1,3})?)$/i.test(text)) return false;
  return /\p{L}{2}|\d{5}|\d[-/. ]\d{2}/u.test(text);
}

/** The texts in the formulas of a sheet, in order, each told once as far as they can be remembered. */
export class FormulaTexts {
  readonly #seen = new Set<string>();
  #held = 0;
  #lines: string[] = [];
  #length = 0;
  readonly #blocks: string[] = [];
  #formula = '';

  /** A piece of a formula; formulas beyond 8,192 characters are not Excel's. */
  add(piece: string): void {
    if (this.#formula.length < 10_000) this.#formula += piece;
  }

  close(): void {
    const formula = this.#formula;
    this.#formula = '';
    for (const text of literalsOf(formula)) {
      if (this.#seen.has(text)) continue;
      this.#held += text.length;
      if (this.#held > MAX_HELD) {
        this.#seen.clear();
        this.#held = text.length;
      }
      this.#seen.add(text);
      this.#lines.push(text);
      this.#length += text.length;
      if (this.#length > BLOCK) this.#endBlock();
    }
  }

  /** Characters that wait to be taken. */
  get waiting(): number {
    return this.#blocks.length * BLOCK + this.#length;
  }

  /** The blocks that are full, a text to a line; with `all` the last one, too. */
  take(all = false): string[] {
    if (all) this.#endBlock();
    return this.#blocks.splice(0);
  }

  #endBlock(): void {
    if (this.#lines.length > 0) this.#blocks.push(this.#lines.join('\n'));
    this.#lines = [];
    this.#length = 0;
  }
}

/** Texts of a sheet's formulas, as a unit. */
export function formulaBlock(text: string, sheet: string, visibility: Visibility): TextBlock {
  const part = `formulas of sheet "${sheet}"`;
  return textBlock(text, { part, locator: `${quoteSheet(sheet)} formulas`, visibility });
}
