/** Fields that are open one inside the other; deeper ones are there to keep us busy. */
const MAX_DEPTH = 100;
const MAX_CODE = 100_000;

/** Codes of fields (ECMA-376 part 1, 17.16): complex ones stand between marks among the runs. */
export class Fields {
  readonly #open: { code: string; inCode: boolean }[] = [];
  readonly #tell: (words: string) => void;

  /** `tell` is given what each code says. */
  constructor(tell: (words: string) => void) {
    this.#tell = tell;
  }

  /** True between a field's begin and its result: what stands there is no text of the page. */
  get inCode(): boolean {
    return this.#open.at(-1)?.inCode === true;
  }

  mark(type: string): void {
    if (type === 'begin') {
      if (this.#open.length < MAX_DEPTH) this.#open.push({ code: '', inCode: true });
    } else if (type === 'separate') this.#endCode();
    else if (type === 'end') {
      this.#endCode();
      this.#open.pop();
    }
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field === undefined) this.tellCode(text);
    else if (field.code.length < MAX_CODE) field.code += text;
  }

  /** The words of a whole code. */
  tellCode(code: string): void {
    const words = wordsOfCode(code);
    if (words !== '') this.#tell(words);
  }

  finish(): void {
    for (const { code, inCode } of this.#open.splice(0)) if (inCode) this.tellCode(code);
  }

  #endCode(): void {
    const field = this.#open.at(-1);
    if (field?.inCode !== true) return;
    field.inCode = false;
    this.tellCode(field.code);
  }
}

/** Codes that hold names of places in the document, pictures of numbers, or nothing. */
const TECHNICAL =
  /^\s{0,99}(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|TOC|PAGEREF|REF|NOTEREF|STYLEREF|SEQ|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|REVNUM|NUMWORDS|NUMCHARS|FILESIZE|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|LISTNUM|AUTONUM\w{0,9}|SHAPE|EQ|INDEX|FILENAME|AUTHOR|LASTSAVEDBY|USERNAME|TITLE|SUBJECT|KEYWORDS|COMMENTS|BIBLIOGRAPHY|NEXT|MERGEREC|MERGESEQ|ADVANCE|SYMBOL)\b/i;

/**
 * What a code says to people: addresses, names of columns, texts, without the field's own words and switches.
 * Of the codes that hold none by their kind only what is in quotes.
 */
export function wordsOfCode(code: string): string {
  const plain = code.replace(/\\[*#@] ?(?:"[^"]{0,200}"|\w{1,40})/g, ' ').replace(/\\[a-z*!]/gi, ' ');
  if (TECHNICAL.test(plain)) {
    return [...plain.matchAll(/["“”]([^"“”]{3,2000})["“”]/g)]
      .map((match) => match[1]!)
      .filter((text) => /\p{L}{2}.*\p{L}{2}|\d{5}/u.test(text) && !/^\d-\d$/.test(text))
      .join('\n');
  }
  return plain
    .replace(/^\s{0,99}[A-Z]{1,20}\b/, '')
    .replace(/["“”]/g, ' ')
    .replace(/\b_(?:Toc|Ref|Hlk|GoBack)\w{0,40}/g, ' ')
    .replace(/\s{1,200}/g, ' ')
    .trim();
}
