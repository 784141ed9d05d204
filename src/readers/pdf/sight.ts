import type { Visibility } from '../../core/types.ts';
import { type Drawing, draw, PIXEL, pixelsOf, type View, viewOf } from './drawing.ts';
import { type Box, shareInside } from './geometry.ts';
import { imagePixels } from './images.ts';
import type { Doubt } from './objects.ts';
import type { PdfPage } from './page.ts';
import { weighDifference } from './paint.ts';
import { walkObjects } from './painting.ts';

/** A word in doubt, with the boxes of its letters. */
export interface Suspect {
  readonly doubt: Doubt;
  readonly letters: readonly Box[];
  readonly text: string;
}

/** Pixels for a point: letters of the smallest print are some pixels high. */
const SCALE = 2;
/** Differences between colours up to this are not seen. */
const SEEN = 12;
/** A pixel at least so dark (0–255) is ink in the drawing of the text alone. */
const INK = 100;
/** A letter is hidden if no more than this share of its ink is seen. */
const HIDDEN_INK = 0.3;
/** A word is hidden if at least this share of its letters is. */
const HIDDEN_LETTERS = 0.4;
/** A picture's part whose brightness varies less than this has nothing written on it. */
const FLAT = 24;
const DARK = 110;

/**
 * Whether the words in doubt can be seen, by drawing the page with them and without them: where nothing changes
 * they cannot. Boxes, pictures, clips, layers, blend modes and annotations are all the same to it.
 */
export function settle(page: PdfPage, suspects: readonly Suspect[]): Visibility[] {
  const sight = suspects.length > 0 ? Sight.open(page, suspects) : undefined;
  try {
    const result = suspects.map((suspect) => sight?.judge(suspect) ?? suspect.doubt.guess());
    rejectSecondLayer(suspects, result);
    return result;
  } finally {
    sight?.close();
  }
}

/** Recognised text in the place of other recognised text is not what is written there. */
function rejectSecondLayer(suspects: readonly Suspect[], result: Visibility[]): void {
  const taken = new Map<string, { box: Box; text: string }[]>();
  suspects.forEach(({ letters, text }, i) => {
    if (result[i] !== 'image-text') return;
    const box = around(letters);
    const [column, row] = [
      Math.floor((box.left + box.right) / GRID),
      Math.floor((box.bottom + box.top) / GRID),
    ];
    const others = [-1, 0, 1].flatMap((x) =>
      [-1, 0, 1].flatMap((y) => taken.get(`${column + x} ${row + y}`) ?? []),
    );
    const isSecond = others.some((other) => other.text !== text && isSamePlace(box, other.box));
    if (isSecond) result[i] = 'invisible-text';
    else if (others.length < MAX_OTHERS) {
      const key = `${column} ${row}`;
      taken.set(key, [...(taken.get(key) ?? []), { box, text }]);
    }
  });
}

/** Words are compared with those whose middle lies in the same square or one beside it (points, doubled). */
const GRID = 48;
const MAX_OTHERS = 100;

function isSamePlace(a: Box, b: Box): boolean {
  return shareInside(a, b) > 0.6 && shareInside(b, a) > 0.6;
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    bottom: Math.min(...boxes.map((box) => box.bottom)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.max(...boxes.map((box) => box.top)),
  };
}

class Sight {
  readonly #page: PdfPage;
  readonly #view: View;
  /** The page loaded once more: what is changed to draw it stays out of the reader's copy. */
  readonly #handle: number;
  readonly #objects: number[] = [];
  /** Places in paint order of the text objects in doubt. */
  readonly #orders: ReadonlySet<number>;
  readonly #whole: Drawing | undefined;
  readonly #without: Drawing | undefined;
  #alone: Drawing | undefined;

  static open(page: PdfPage, suspects: readonly Suspect[]): Sight | undefined {
    const view = viewOf(page, SCALE);
    const handle = view ? page.library.pdfium.FPDF_LoadPage(page.document.handle, page.index) : 0;
    if (!view || handle === 0) return undefined;
    const orders = suspects.filter(({ doubt }) => !doubt.unpainted).map(({ doubt }) => doubt.order);
    return new Sight(page, { view, handle }, new Set(orders));
  }

  private constructor(
    page: PdfPage,
    { view, handle }: { view: View; handle: number },
    orders: ReadonlySet<number>,
  ) {
    this.#page = page;
    this.#view = view;
    this.#handle = handle;
    this.#orders = orders;
    let pixels = 0;
    walkObjects(page.library, handle, (object) => {
      this.#objects.push(object);
      pixels += imagePixels(page.library, object);
    });
    if (pixels > MAX_IMAGE_PIXELS) return;
    this.#whole = draw(page, handle, view, true);
    if (this.#whole && orders.size > 0) this.#without = this.#drawWithout();
  }

  close(): void {
    this.#page.library.pdfium.FPDF_ClosePage(this.#handle);
  }

  /** `undefined` if it cannot be told. */
  judge({ doubt, letters, text }: Suspect): Visibility | undefined {
    if (!this.#whole) return undefined;
    if (doubt.unpainted) return this.#judgeScanned(letters);
    if (!this.#without) return undefined;
    if (!doubt.covered && letters.every((letter) => this.#isChanged(letter))) return 'visible';
    const shown = this.#compare(letters);
    if (shown === 'unknown') return this.#isDrawable(doubt.order, text) ? 'invisible-text' : undefined;
    if (shown === 'seen') return 'visible';
    if (!doubt.covered) return 'invisible-text';
    return doubt.scanned && doubt.guess() === 'image-text' ? this.#judgeScanned(letters) : 'covered-text';
  }

  #drawWithout(): Drawing | undefined {
    this.#setActive(false);
    const drawing = draw(this.#page, this.#handle, this.#view, true);
    this.#setActive(true);
    return drawing;
  }

  #setActive(active: boolean): void {
    for (const order of this.#orders) {
      const object = this.#objects[order];
      if (object) this.#page.library.pdfium.FPDFPageObj_SetIsActive(object, active);
    }
  }

  /** The texts in doubt and nothing else, in black: what there would be to see. */
  #drawAlone(): Drawing | undefined {
    const { pdfium } = this.#page.library;
    this.#objects.forEach((object, order) => {
      if (this.#orders.has(order)) {
        pdfium.FPDFPageObj_SetFillColor(object, 0, 0, 0, 255);
        pdfium.FPDFPageObj_SetStrokeColor(object, 0, 0, 0, 255);
      } else if (pdfium.FPDFPageObj_GetType(object) !== FORM) pdfium.FPDFPageObj_SetIsActive(object, false);
    });
    return draw(this.#page, this.#handle, this.#view, false);
  }

  /** Something can be seen of a letter. */
  #isChanged(letter: Box): boolean {
    let changed = 0;
    this.#each(letter, (at) => {
      if (this.#differs(at)) changed++;
    });
    return changed > 1;
  }

  #compare(letters: readonly Box[]): 'seen' | 'hidden' | 'unknown' {
    this.#alone ??= this.#drawAlone();
    const pixels = this.#alone?.pixels;
    if (!pixels) return 'unknown';
    let [allInk, allSeen, hidden] = [0, 0, 0];
    for (const letter of letters) {
      let [ink, seen] = [0, 0];
      this.#each(letter, (at) => {
        if (255 - pixels[at]! < INK) return;
        ink++;
        if (this.#differs(at)) seen++;
      });
      if (seen <= ink * HIDDEN_INK) hidden++;
      allInk += ink;
      allSeen += seen;
    }
    if (allInk < MIN_INK) return 'unknown';
    return hidden >= letters.length * HIDDEN_LETTERS || allSeen <= allInk * HIDDEN_INK ? 'hidden' : 'seen';
  }

  #differs(at: number): boolean {
    const [a, b] = [this.#whole!.pixels, this.#without!.pixels];
    return weighDifference(a[at + 2]! - b[at + 2]!, a[at + 1]! - b[at + 1]!, a[at]! - b[at]!) > SEEN;
  }

  /** Text over a picture: on writing it is what OCR made of it, in a blank or blackened part it is not. */
  #judgeScanned(letters: readonly Box[]): Visibility {
    let [low, high, blackened] = [255, 0, 0];
    for (const letter of letters) {
      let [count, dark] = [0, 0];
      this.#each(letter, (at) => {
        const brightness = this.#brightness(at);
        low = Math.min(low, brightness);
        high = Math.max(high, brightness);
        count++;
        if (brightness < DARK) dark++;
      });
      if (dark >= count * BLACKENED) blackened++;
    }
    if (blackened >= letters.length * HIDDEN_LETTERS) return 'covered-text';
    return high - low > FLAT ? 'image-text' : 'invisible-text';
  }

  #brightness(at: number): number {
    const { pixels } = this.#whole!;
    return (pixels[at]! + 6 * pixels[at + 1]! + 3 * pixels[at + 2]!) / 10;
  }

  /** PDFium has the letters' shapes. Without them nothing is drawn, and nothing can be said. */
  #isDrawable(order: number, text: string): boolean {
    const { pdfium } = this.#page.library;
    if (STANDARD.test(text)) return true;
    const font = pdfium.FPDFTextObj_GetFont(this.#objects[order] ?? 0);
    return font !== 0 && pdfium.FPDFFont_GetIsEmbedded(font) === 1;
  }

  /** Offsets of the pixels in a box. */
  #each(box: Box, visit: (at: number) => void): void {
    const { left, bottom, right, top } = pixelsOf(this.#view, box);
    for (let y = bottom; y < top; y++) {
      for (let x = left; x < right; x++) visit((y * this.#view.width + x) * PIXEL);
    }
  }
}

const FORM = 5;
/** Share of dark pixels from which on a letter of a scan is blackened; print has fewer. */
const BLACKENED = 0.85;
/** Pixels of ink below which a word was not drawn. */
const MIN_INK = 3;
/** Letters that PDFium has in fonts of its own. */
const STANDARD = /^[\u0020-\u017f\u2010-\u2026]+$/;
/** Pages whose pictures have more pixels in all are not drawn. */
const MAX_IMAGE_PIXELS = 200_000_000;
