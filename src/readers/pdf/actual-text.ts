import type { Library } from './library.ts';
import type { PdfPage } from './page.ts';
import { textOf } from './syntax/text-string.ts';

/** Types of page objects and of a mark's values (fpdf_edit.h, fpdfview.h). */
const FORM = 5;
const STRING = 3;
const MAX_DEPTH = 3;
const KEY = 'ActualText';
const EMPTY = new Uint8Array();
const KEY_BYTES = new TextEncoder().encode(`${KEY}\0`);
/** Fewer letters and digits stand for a ligature, a sign or a hyphen, if what is drawn is as short. */
const SHORTEST = 3;
/** What is drawn may be so many times as wide as high for each of the text's characters, and one more. */
const WIDTH_PER_CHARACTER = 1.5;

/**
 * Marked content says which text its glyphs stand for (`ActualText`; ISO 32000-1, 14.9.4). PDFium then gives that text
 * in place of the glyphs', so that anybody could hide what a page shows. These marks are taken off the page before
 * its text is read, and their texts returned: they matter where the page does not show them. Marks for ligatures and
 * the like stay.
 */
export function takeActualTexts(page: PdfPage): string[] {
  const { library } = page;
  const key = library.allocate(KEY_BYTES.length);
  if (key === 0) return [];
  library.write(key, KEY_BYTES);
  const taking = new Taking(library, key);
  const { pdfium } = library;
  const count = pdfium.FPDFPage_CountObjects(page.handle);
  for (let i = 0; i < count; i++) taking.object(pdfium.FPDFPage_GetObject(page.handle, i), 0);
  library.free(key);
  return taking.texts;
}

class Taking {
  readonly texts: string[] = [];
  readonly #library: Library;
  readonly #key: number;
  /** A mark around several objects is one and the same. */
  readonly #seen = new Map<number, string>();

  constructor(library: Library, key: number) {
    this.#library = library;
    this.#key = key;
  }

  object(object: number, depth: number): void {
    const { pdfium } = this.#library;
    const type = pdfium.FPDFPageObj_GetType(object);
    this.#marks(object);
    if (type !== FORM || depth >= MAX_DEPTH) return;
    const count = pdfium.FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count; i++) this.object(pdfium.FPDFFormObj_GetObject(object, i), depth + 1);
  }

  #marks(object: number): void {
    const { pdfium } = this.#library;
    for (let i = pdfium.FPDFPageObj_CountMarks(object) - 1; i >= 0; i--) {
      const mark = pdfium.FPDFPageObj_GetMark(object, i);
      if (mark === 0 || this.#library.markType(mark, this.#key) !== STRING) continue;
      const known = this.#seen.get(mark);
      const text = known ?? this.#text(mark);
      if (known === undefined) this.#seen.set(mark, text);
      if (this.#isShort(object, text)) continue;
      if (pdfium.FPDFPageObj_RemoveMark(object, mark) && known === undefined) this.texts.push(text);
    }
  }

  /** The string's bytes: PDFium takes all strings for UTF-8, which few writers of PDF use. */
  #text(mark: number): string {
    const { pdfium, scratch } = this.#library;
    const size = pdfium.FPDFPageObjMark_GetParamBlobValue(mark, KEY, 0, 0, scratch)
      ? this.#library.int32(scratch)
      : 0;
    const buffer = this.#library.allocate(size);
    if (buffer === 0) return '';
    const done = pdfium.FPDFPageObjMark_GetParamBlobValue(mark, KEY, buffer, size, scratch);
    const bytes = done ? this.#library.bytes(buffer, size) : EMPTY;
    this.#library.free(buffer);
    return textOf(bytes).trim();
  }

  #isShort(object: number, text: string): boolean {
    if (text.replace(/[^\p{L}\p{N}]/gu, '').length >= SHORTEST) return false;
    const { pdfium, scratch } = this.#library;
    if (!pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return true;
    const at = (i: number) => this.#library.float32(scratch + i * 4);
    const [width, height] = [at(2) - at(0), at(3) - at(1)];
    // Turned text is as high as others are wide.
    const [long, short] = [Math.max(width, height), Math.min(width, height)];
    return long <= (text.length + 1) * WIDTH_PER_CHARACTER * Math.max(short, 1);
  }
}
