/** Texts in quotes; a quote inside is doubled. */
const LITERAL = /"((?:[^"]|"")*)"/g;
/** Characters of distinct texts that are kept of one sheet's formulas. */
const MAX_HELD = 4_000_000;

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

/** The distinct texts in the formulas of a sheet, in order. */
export class FormulaTexts {
  readonly texts = new Set<string>();
  /** True once there were more texts than are kept. */
  overflowed = false;
  #held = 0;
  #formula = '';

  /** A piece of a formula; formulas beyond 8,192 characters are not Excel's. */
  add(piece: string): void {
    if (this.#formula.length < 10_000) this.#formula += piece;
  }

  close(): void {
    const formula = this.#formula;
    this.#formula = '';
    for (const text of literalsOf(formula)) {
      if (this.texts.has(text)) continue;
      this.#held += text.length;
      if (this.#held > MAX_HELD) this.overflowed = true;
      else this.texts.add(text);
    }
  }
}
