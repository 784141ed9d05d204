import type { Visibility } from '../../core/types.ts';
import { area, type Box, shareInside } from './geometry.ts';
import type { PdfPage } from './page.ts';
import { type Cover, fillColour, type Paint, type Rgb } from './paint.ts';

/** How a text object lies on the page. */
export interface Placing {
  /** Where its baseline starts, in page space. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Quarter turns counter-clockwise; −1 for any other angle. */
  readonly turn: number;
}

/** What an object's own settings say of its visibility. */
interface Ink {
  /** Render mode or opacity hide it wherever it stands. */
  readonly none: boolean;
  /** Undefined for patterns. */
  readonly colour: Rgb | undefined;
}

/** Text render modes (ISO 32000-1, table 106). */
const STROKE = 1;
const INVISIBLE = 3;
const CLIP_STROKE = 5;
const CLIP = 7;
/** Alpha (0–255) below which text cannot be seen. */
const MIN_ALPHA = 13;
/** Type smaller than this (points) cannot be read on paper or screen. */
const MIN_SIZE = 1.5;
/** Colours no farther apart than this in any channel look the same. */
const SAME_COLOUR = 12;
const COVERED_SHARE = 0.85;
const ON_PAGE_SHARE = 0.3;
/** A picture of at least this share of the page is the page's scan; text that belongs to it is its OCR layer. */
const SCAN_SHARE = 0.5;
const WHITE: Rgb = [255, 255, 255];

/** The text objects of a page: where they lie and whether they can be seen. Answers are kept for an object's words. */
export class TextObjects {
  readonly #page: PdfPage;
  readonly #textPage: number;
  readonly #inks = new Map<number, Ink>();
  readonly #paint: Paint;
  #lastObject = -1;
  #lastPlacing: Placing | undefined;

  constructor(page: PdfPage, textPage: number, paint: Paint) {
    this.#page = page;
    this.#paint = paint;
    this.#textPage = textPage;
  }

  /** `index`: a character of the object. */
  placing(object: number, index: number): Placing {
    if (object !== 0 && object === this.#lastObject && this.#lastPlacing) return this.#lastPlacing;
    this.#lastObject = object;
    this.#lastPlacing = this.#readPlacing(index);
    return this.#lastPlacing;
  }

  visibility(object: number, placing: Placing, box: Box): Visibility {
    const core = inkBox(box, placing);
    const order = this.#paint.orderOf(object) ?? Number.POSITIVE_INFINITY;
    const ink = this.#ink(object);
    const over = this.#covers(core, (cover) => cover.order > order);
    const hiding = over.find((cover) => cover.opaque());
    if (ink.none || hiding?.image) {
      if (this.#isScanned(core)) return 'image-text';
    }
    if (ink.none || placing.size < MIN_SIZE) return 'invisible-text';
    if (shareInside(core, this.#page.bounds) < ON_PAGE_SHARE) return 'invisible-text';
    if (hiding) return 'covered-text';
    return this.#melts(ink, core, order) ? 'invisible-text' : 'visible';
  }

  #covers(core: Box, accept: (cover: Cover) => boolean): Cover[] {
    const middle = (core.bottom + core.top) / 2;
    const covers = this.#paint.at(middle);
    return covers.filter((cover) => accept(cover) && shareInside(core, cover.box) >= COVERED_SHARE);
  }

  /** The text has the colour of what lies right under it. */
  #melts(ink: Ink, core: Box, order: number): boolean {
    if (!ink.colour) return false;
    const middle = (core.bottom + core.top) / 2;
    let ground: Rgb | undefined = WHITE;
    for (const cover of this.#paint.at(middle)) {
      if (cover.order > order) break;
      const share = shareInside(core, cover.box);
      if (share >= COVERED_SHARE) ground = cover.colour;
      else if (share > 0) ground = undefined;
    }
    const { colour } = ink;
    return ground?.every((value, i) => Math.abs(value - colour[i]!) <= SAME_COLOUR) ?? false;
  }

  #isScanned(core: Box): boolean {
    const needed = area(this.#page.bounds) * SCAN_SHARE;
    return this.#paint.images.some((image) => area(image) >= needed && shareInside(core, image) > 0.5);
  }

  #ink(object: number): Ink {
    let ink = this.#inks.get(object);
    if (!ink) {
      ink = object === 0 ? { none: false, colour: undefined } : this.#readInk(object);
      this.#inks.set(object, ink);
    }
    return ink;
  }

  #readInk(object: number): Ink {
    const { library } = this.#page;
    const mode = library.pdfium.FPDFTextObj_GetTextRenderMode(object);
    const fill = fillColour(library, object);
    if (mode === INVISIBLE || mode === CLIP) return { none: true, colour: fill?.rgb };
    if (mode === STROKE || mode === CLIP_STROKE) return { none: false, colour: undefined };
    return { none: fill !== undefined && fill.alpha < MIN_ALPHA, colour: fill?.rgb };
  }

  #readPlacing(index: number): Placing {
    const { library } = this.#page;
    const { pdfium, scratch } = library;
    pdfium.FPDFText_GetCharOrigin(this.#textPage, index, scratch, scratch + 8);
    const [x, y] = [library.float64(scratch), library.float64(scratch + 8)];
    pdfium.FPDFText_GetMatrix(this.#textPage, index, scratch);
    const [a, b] = [library.float32(scratch), library.float32(scratch + 4)];
    const [c, d] = [library.float32(scratch + 8), library.float32(scratch + 12)];
    const fontSize = pdfium.FPDFText_GetFontSize(this.#textPage, index);
    const size = Math.abs(fontSize) * Math.hypot(c, d);
    return { x, y, size: Number.isFinite(size) ? size : 0, turn: quarterTurns(Math.atan2(b, a)) };
  }
}

/** Angles within some degrees of a quarter turn count as one: scans are never quite straight. */
const SKEW = 0.1;

function quarterTurns(angle: number): number {
  const turns = Math.round(angle / (Math.PI / 2));
  return Math.abs(angle - (turns * Math.PI) / 2) > SKEW ? -1 : (turns + 4) % 4;
}

/** The part of a word's line box that has ink: from the baseline to the height of capitals. */
function inkBox(box: Box, placing: Placing): Box {
  const height = placing.size * 0.7;
  if (placing.turn === 0) return { ...box, bottom: placing.y, top: placing.y + height };
  if (placing.turn === 1) return { ...box, right: placing.x, left: placing.x - height };
  if (placing.turn === 2) return { ...box, top: placing.y, bottom: placing.y - height };
  if (placing.turn === 3) return { ...box, left: placing.x, right: placing.x + height };
  return box;
}
