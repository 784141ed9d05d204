/** Texts in quotes; a quote inside is doubled. */
const LITERAL = /"((?:[^"]|"")*)"/g;
/** Distinct texts that are kept of one sheet's formulas. */
const MAX_TEXTS = 20_000;

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
  #formula = '';

  /** A piece of a formula; formulas beyond 8,192 characters are not Excel's. */
  add(piece: string): void {
    if (this.#formula.length < 10_000) this.#formula += piece;
  }

  close(): void {
    if (this.texts.size < MAX_TEXTS) for (const text of literalsOf(this.#formula)) this.texts.add(text);
    this.#formula = '';
  }
}
