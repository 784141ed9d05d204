/** Code pages of fonts by the number of their character set (RTF 1.9.1, "Font Table"). */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** Code pages of the fonts in a document. */
export class Fonts {
  /** Of the document, and of fonts that say nothing. */
  codePage = 1252;
  default = 0;
  readonly #pages = new Map<number, number>();
  #font = 0;

  /** A control word inside the list of fonts. */
  define(name: string, value: number | undefined): void {
    if (name === 'f') this.#font = value ?? 0;
    else if (name === 'cpg' && value !== undefined) this.#pages.set(this.#font, value);
    else if (name === 'fcharset') {
      const page = CHARSETS[value ?? 0];
      if (page !== undefined) this.#pages.set(this.#font, page);
    }
  }

  page(font: number): number {
    return this.#pages.get(font) ?? this.codePage;
  }
}
