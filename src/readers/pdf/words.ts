import type { Visibility } from '../../core/types.ts';
import { directionRuns, glyphTexts, isLeftwards, type Span, unturned } from './bidi.ts';
import { Decoding } from './decoding.ts';
import { isEmpty } from './drawing.ts';
import type { Box } from './geometry.ts';
import type { Library } from './library.ts';
import { type Doubt, inkBox, type Placing, TextObjects } from './objects.ts';
import { type PdfPage, readRectF } from './page.ts';
import type { Paint } from './paint.ts';
import { hasActualText } from './painting.ts';
import { type Suspect, settle } from './sight.ts';
import { loadText } from './text-page.ts';
import type { Word } from './word.ts';

export interface PageText {
  readonly words: readonly Word[];
  /** Characters other than white space. */
  readonly characters: number;
  /** PDFium gave no more of a text than it takes. */
  readonly isCut: boolean;
  /** Some of the text could not be decoded. */
  readonly isLost: boolean;
}

/** More characters than any page that people read; a page beyond is cut and said to be. */
const MAX_CHARACTERS = 2_000_000;

/** `undefined` if PDFium cannot read the page's text. */
export function readWords(page: PdfPage, paint: Paint): PageText | undefined {
  const { pdfium } = page.library;
  const textPage = loadText(page.library, page.handle);
  if (textPage === 0) return undefined;
  try {
    return new WordCutter(page, textPage, paint).cut();
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
  }
}

/** UTF-16 units or code points by character index. */
function readCodes(page: PdfPage, textPage: number): ArrayLike<number> {
  const { library } = page;
  const count = Math.min(Math.max(0, library.pdfium.FPDFText_CountChars(textPage)), MAX_CHARACTERS);
  const buffer = library.allocate((count + 1) * 2);
  try {
    // One call for the page is a hundred times faster than one a character. Where some characters have no
    // text, the two ways of counting part, and each character is asked for.
    const written = buffer === 0 ? 0 : library.pdfium.FPDFText_GetText(textPage, 0, count, buffer) - 1;
    if (written === count && count > 0) return new Uint16Array(library.bytes(buffer, count * 2).buffer);
  } finally {
    library.free(buffer);
  }
  return Uint32Array.from({ length: count }, (_, i) => library.pdfium.FPDFText_GetUnicode(textPage, i));
}

/** Is some of the text written from right to left? */
function someLeftwards(codes: ArrayLike<number>): boolean {
  for (let i = 0; i < codes.length; i++) if (isLeftwards(codes[i]!)) return true;
  return false;
}

const UTF16 = new TextDecoder('utf-16le');

/** PDFium's signs for a hyphen at the end of a line: of a single character, and in the text of a page. */
const LINE_HYPHEN = 0x02;
const TEXT_HYPHEN = 0xfffe;

const SOFT_HYPHEN = 0xad;
const HYPHEN = 0x2d;

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;
}
/** No character, replacement character, private use, control. */
function isUnmapped(code: number): boolean {
  if (code < 0x20) return code !== LINE_HYPHEN;
  if (code >= 0x7f && code < 0xa0) return true;
  return (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd || code >= 0xf0000;
}
/** Characters that do not stand in a word as they are: controls, rare spaces, halves of characters, other forms. */
function isOdd(code: number): boolean {
  if (code < 0xa0) return code < 0x20 || code >= 0x7f;
  return code >= 0xd800 || code === SOFT_HYPHEN || code === 0x1680 || (code >= 0x2000 && code < 0x2070);
}
function characters(codes: ArrayLike<number>, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const code = codes[i]!;
    if (code === LINE_HYPHEN || code === TEXT_HYPHEN) text += '-';
    else if (code >= 0x20) text += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  }
  text = text.trim();
  return COMPATIBILITY.test(text) ? text.normalize('NFKC') : text;
}
/** Ligatures, presentation forms of Arabic and Hebrew, full-width forms: the same letters, drawn another way. */
const COMPATIBILITY = /[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffdc]/;

/** Characters of a word without white space that are looked at for what they are. */
const MAX_RAW = 1000;
/**
 * PDFium cuts strings at 32,767 bytes, which are half as many characters in some fonts. What people write has lines.
 * Looked at so often that a little shorter ones count, too.
 */
const LONGEST_STRING = 15_000;
const LOOK_EVERY = 1000;
/** A page of so much white space and one other character in so many is not one that people write. */
const MANY_SPACES = 200;
const FEW = 20;
/** Letters of a word that are looked at one by one. */
const MAX_LETTERS = 200;

/** FS_RECTF. */
const RECT_BYTES = 16;

const NO_PHRASES: ReadonlyMap<number, number> = new Map();

class WordCutter {
  readonly #page: PdfPage;
  readonly #library: Library;
  readonly #textPage: number;
  readonly #codes: ArrayLike<number>;
  /** The same as one text, where each code is one unit of it. */
  readonly #text: string | undefined;
  readonly #objects: TextObjects;
  readonly #words: Word[] = [];
  /** Words that may be hidden, and where they stand among the words. */
  readonly #suspects: (Suspect & { readonly word: number })[] = [];
  /** Some of the text runs from right to left. */
  readonly #leftwards: boolean;
  /** Where glyphs of several words begin, and where they end. */
  readonly #phrases: ReadonlyMap<number, number>;
  readonly #decoding = new Decoding();
  #lastObject = -1;
  #font = 0;
  #spaced = true;

  constructor(page: PdfPage, textPage: number, paint: Paint) {
    this.#page = page;
    this.#library = page.library;
    this.#textPage = textPage;
    this.#codes = readCodes(page, textPage);
    this.#text = this.#codes instanceof Uint16Array ? UTF16.decode(this.#codes) : undefined;
    this.#leftwards = someLeftwards(this.#codes);
    this.#phrases = this.#leftwards ? this.#findPhrases() : NO_PHRASES;
    this.#objects = new TextObjects(page, textPage, paint);
  }

  cut(): PageText {
    const codes = this.#codes;
    let characters = 0;
    for (let start = 0; start < codes.length; ) {
      const phrase = this.#phrases.get(start);
      if (phrase !== undefined) {
        this.#spaced = true;
        this.#add(start, phrase, { object: this.#object(start), odd: true });
        this.#spaced = true;
        characters += phrase - start;
        start = phrase;
        continue;
      }
      if (isSpace(codes[start]!)) {
        this.#spaced = true;
        start++;
        continue;
      }
      let end = start;
      let odd = this.#text === undefined;
      let unmapped = 0;
      for (; end < codes.length && !isSpace(codes[end]!); end++) {
        if (this.#phrases.has(end)) break;
        if (!isOdd(codes[end]!)) continue;
        odd = true;
        if (isUnmapped(codes[end]!)) unmapped++;
      }
      characters += end - start;
      this.#noteDecoding(start, end, unmapped * 2 > end - start);
      this.#objectsOf(start, end, odd);
      start = end;
    }
    this.#settle();
    const isLost = this.#decoding.isLost || this.#isBlank(characters);
    return { words: this.#words, characters, isLost, isCut: codes.length >= MAX_CHARACTERS || this.#isCut() };
  }

  /** A string of the page is as long as PDFium's may be: where it was longer, nothing tells. */
  #isCut(): boolean {
    for (let i = 0; i + LONGEST_STRING < this.#codes.length; i += LOOK_EVERY) {
      const object = this.#object(i);
      if (object !== 0 && this.#object(i + LONGEST_STRING) === object) return true;
    }
    return false;
  }

  #noteDecoding(start: number, end: number, unmapped: boolean): void {
    const { pdfium } = this.#library;
    const object = this.#object(start);
    if (object !== this.#lastObject) {
      this.#lastObject = object;
      this.#font = object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object);
    }
    // Characters of one word are of one font as a rule: the first speaks for all.
    const failed = unmapped || pdfium.FPDFText_HasUnicodeMapError(this.#textPage, start) === 1;
    if (failed && object !== 0 && hasActualText(this.#library, object)) return;
    this.#decoding.note(this.#rawText(start, end), this.#font, failed);
  }

  #rawText(start: number, end: number): string {
    if (this.#text !== undefined) return this.#text.slice(start, end);
    const codes = Array.from({ length: Math.min(end - start, MAX_RAW) }, (_, i) => this.#codes[start + i]!);
    return String.fromCodePoint(...codes.map((code) => Math.min(code, 0x10ffff)));
  }

  /** All is white space by what the fonts say, and yet something is drawn. */
  #isBlank(characters: number): boolean {
    if (this.#codes.length < MANY_SPACES || characters * FEW > this.#codes.length) return false;
    return !isEmpty(this.#page);
  }

  /** Text without white space may still be drawn by several objects: cells that touch, parts of a word. */
  #objectsOf(start: number, end: number, odd: boolean): void {
    if (this.#leftwards) {
      this.#byDirection(start, end);
      return;
    }
    const first = this.#object(start);
    if (end - start === 1 || this.#object(end - 1) === first) {
      this.#add(start, end, { object: first, odd });
      return;
    }
    for (let from = start; from < end; ) {
      const object = this.#object(from);
      let to = from + 1;
      while (to < end && this.#object(to) === object) to++;
      this.#add(from, to, { object, odd });
      from = to;
    }
  }

  /** As `#objectsOf`, on pages with text that runs to the left. */
  #byDirection(start: number, end: number): void {
    let from = start;
    for (const runEnd of directionRuns(this.#codes, start, end)) {
      while (from < runEnd) {
        const object = this.#object(from);
        let to = from + 1;
        while (to < runEnd && this.#object(to) === object && !this.#isJump(to)) to++;
        this.#add(from, to, { object, odd: true });
        from = to;
      }
    }
  }

  /** Do a character and the one before it stand apart, though no space is between them in the order of text? */
  #isJump(index: number): boolean {
    const [before, box] = [this.#charBox(index - 1), this.#charBox(index)];
    const across = Math.max(before.left - box.right, box.left - before.right);
    const along = Math.max(before.bottom - box.top, box.bottom - before.top);
    return Math.max(across, along) > box.top - box.bottom + box.right - box.left;
  }

  /** Some writers say of a glyph that it stands for a whole sentence. */
  #findPhrases(): Map<number, number> {
    const { length } = this.#codes;
    const holdsSpace = ({ start, end }: Span) =>
      Array.prototype.slice.call(this.#codes, start, end).some(isSpace);
    const glyphs = [...glyphTexts(length, (i) => this.#charBox(i))].filter(holdsSpace);
    return new Map(glyphs.map(({ start, end }) => [start, end]));
  }

  #add(start: number, end: number, { object, odd }: { object: number; odd: boolean }): void {
    const text = odd ? this.#characters(start, end) : this.#text!.slice(start, end);
    if (text === '') return;
    const box = this.#box(start, end);
    const placing = this.#objects.placing(object, start);
    const judged = this.#objects.judge(object, placing, box);
    const visibility =
      typeof judged === 'string' ? judged : this.#inDoubt(start, end, { doubt: judged, placing, text });
    const { turn, size } = placing;
    const { left, right, base } = inFrame(box, placing);
    const spaced = this.#spaced;
    const drawn = spaced && this.#isDrawn(start - 1);
    this.#words.push({ text, left, right, base, size, turn, spaced, drawn, object, visibility });
    this.#spaced = false;
  }

  /** What a word is taken for until all words of the page are known. */
  #inDoubt(
    start: number,
    end: number,
    { doubt, placing, text }: { doubt: Doubt; placing: Placing; text: string },
  ): Visibility {
    const letters = Array.from({ length: Math.min(end - start, MAX_LETTERS) }, (_, i) =>
      inkBox(this.#charBox(start + i), placing),
    );
    this.#suspects.push({ doubt, letters, text, word: this.#words.length });
    return 'visible';
  }

  #settle(): void {
    const visibilities = settle(this.#page, this.#suspects);
    this.#suspects.forEach(({ word }, i) => {
      this.#words[word] = { ...this.#words[word]!, visibility: visibilities[i]! };
    });
  }

  #object(index: number): number {
    return this.#library.pdfium.FPDFText_GetTextObject(this.#textPage, index);
  }

  #characters(start: number, end: number): string {
    const codes: number[] = Array.prototype.slice.call(this.#codes, start, end);
    for (let i = codes.indexOf(SOFT_HYPHEN); i >= 0; i = codes.indexOf(SOFT_HYPHEN, i + 1)) {
      // One that takes room is seen; the others only say where a word may be broken.
      const { left, right } = this.#charBox(start + i);
      codes[i] = right > left ? HYPHEN : 0;
    }
    if (codes.length === 1 || !(this.#leftwards && codes.some(isLeftwards)))
      return characters(codes, 0, codes.length);
    // PDFium turns the letters of a ligature round like letters side by side.
    const glyphs = glyphTexts(codes.length, (i) => this.#charBox(start + i));
    return characters(unturned(codes, glyphs), 0, codes.length);
  }

  /** Is the character one of the file's, not one that PDFium adds between texts? */
  #isDrawn(index: number): boolean {
    return index >= 0 && this.#library.pdfium.FPDFText_IsGenerated(this.#textPage, index) === 0;
  }

  #box(start: number, end: number): Box {
    const { pdfium, scratch } = this.#library;
    // The first and the last letter's, side by side in one place.
    pdfium.FPDFText_GetLooseCharBox(this.#textPage, start, scratch);
    if (end - start === 1) return readRectF(this.#library, scratch);
    pdfium.FPDFText_GetLooseCharBox(this.#textPage, end - 1, scratch + RECT_BYTES);
    return readRectF(this.#library, scratch, scratch + RECT_BYTES);
  }

  #charBox(index: number): Box {
    const { pdfium, scratch } = this.#library;
    pdfium.FPDFText_GetLooseCharBox(this.#textPage, index, scratch);
    return readRectF(this.#library, scratch);
  }
}

/** A box turned into the reading frame of its text. */
function inFrame(box: Box, placing: Placing): { left: number; right: number; base: number } {
  switch (placing.turn) {
    case 1:
      return { left: box.bottom, right: box.top, base: placing.x };
    case 2:
      return { left: -box.right, right: -box.left, base: placing.y };
    case 3:
      return { left: -box.top, right: -box.bottom, base: -placing.x };
    default:
      return { left: box.left, right: box.right, base: -placing.y };
  }
}
