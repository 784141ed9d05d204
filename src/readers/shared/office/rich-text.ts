/** Escapes of characters that XML cannot hold, `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Gathers the text of an `si`, `is` or `text` element: runs joined, phonetic guides (`rPh`) left out. */
export class RichText {
  /** True once a text was longer than allowed; its end is lost. */
  overflowed = false;
  readonly #limit: number;
  #value = '';
  #inText = false;
  #inPhonetic = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  open(name: string): void {
    if (name === 't') this.#inText = !this.#inPhonetic;
    else if (name === 'rPh') this.#inPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetic = false;
  }

  text(text: string): void {
    if (!this.#inText) return;
    const room = this.#limit - this.#value.length;
    if (text.length > room) this.overflowed = true;
    const fitting = text.length > room ? text.slice(0, room) : text;
    this.#value = this.#value === '' ? fitting : this.#value + fitting;
  }

  /** The text gathered since the last call. */
  take(): string {
    const text = this.#value;
    this.#value = '';
    return unescapeText(text);
  }
}
