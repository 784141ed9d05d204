import type { Visibility } from '../../core/types.ts';
import { area, type Box, lengthOf, shareInside } from './geometry.ts';
import type { PdfPage } from './page.ts';
import { type Cover, distance, fillColour, type Paint, type Rgb, strokeColour } from './paint.ts';
import { isLayered } from './painting.ts';
import { readClip } from './shapes.ts';

/** How a text object lies on the page. */
export interface Placing {
  /** Where its baseline starts, in page space. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Quarter turns counter-clockwise; −1 for any other angle. */
  readonly turn: number;
}

/** A word that may be hidden: what is known of it until the page is drawn and looked at. */
export interface Doubt {
  /** Place of its object in paint order. */
  readonly order: number;
  /** Something that may hide it is painted over it. */
  readonly covered: boolean;
  /** It lies on what may be the scan of a page. */
  readonly scanned: boolean;
  /** Nothing of it is painted. */
  readonly unpainted: boolean;
  /** What it is taken for if the page cannot be drawn. */
  guess(): Visibility;
}

/** What an object's own settings say of its visibility. */
interface Ink {
  /** Render mode or opacity hide it wherever it stands. */
  readonly none: boolean;
  /** It is not painted, but what is painted later shows in its shape. */
  readonly clips: boolean;
  /** Undefined for patterns. */
  readonly colour: Rgb | undefined;
  /** Its own settings or what holds it may keep it from being seen. */
  readonly doubtful: boolean;
}

/** Text render modes (ISO 32000-1, table 106). */
const STROKE = 1;
const INVISIBLE = 3;
const CLIP_STROKE = 5;
const CLIP = 7;
/** Alpha (0–255) below which text cannot be seen. */
const MIN_ALPHA = 13;
const OPAQUE = 250;
/** Type smaller than this (points) cannot be read on paper or screen … */
const MIN_SIZE = 1.5;
/** … unless the page is as small: a page's unit may be larger than a point (`/UserUnit`). */
const MIN_SHARE = 0.002;
/** Colours no farther apart than this in any channel look the same. */
const SAME_COLOUR = 12;
/** Colours farther apart than this cannot melt, whatever lies between. */
const OTHER_COLOUR = 24;
/** Of type smaller than this (points) the letters themselves are measured. */
const SMALL = 5;
/** Letters so many times as high as the size that is said of them are of a Type 3 font with units of its own. */
const OUTGROWN = 1.6;
/** Height of capitals in heights of the type. */
const CAPITAL = 0.7;
/** Letters that are measured. */
const MEASURED = 16;
const COVERED_SHARE = 0.85;
/** A box that covers less of a word than this, together with others, hides no letter. */
const TOUCHED_SHARE = 0.15;
/** Letters so many times as high as wide are no more than strokes. */
const SQUEEZED = 12;
const ON_PAGE_SHARE = 0.3;
/** Pictures of at least this share of the page are the page's scan; text that belongs to it is its OCR layer. */
const SCAN_SHARE = 0.5;
const WHITE: Rgb = [255, 255, 255];

/** The text objects of a page: where they lie and whether they can be seen. Answers are kept for an object's words. */
export class TextObjects {
  readonly #page: PdfPage;
  readonly #textPage: number;
  readonly #inks = new Map<number, Ink>();
  readonly #paint: Paint;
  readonly #minSize: number;
  readonly #hasScan: boolean;
  #lastObject = -1;
  #lastPlacing: Placing | undefined;

  constructor(page: PdfPage, textPage: number, paint: Paint) {
    this.#page = page;
    this.#paint = paint;
    this.#textPage = textPage;
    const { bounds } = page;
    this.#minSize = Math.min(
      MIN_SIZE,
      MIN_SHARE * Math.max(bounds.right - bounds.left, bounds.top - bounds.bottom),
    );
    const pictured = paint.images.reduce((sum, image) => sum + area(image), 0);
    this.#hasScan = pictured >= area(bounds) * SCAN_SHARE;
  }

  /** `index`: a character of the object. */
  placing(object: number, index: number): Placing {
    if (object !== 0 && object === this.#lastObject && this.#lastPlacing) return this.#lastPlacing;
    this.#lastObject = object;
    const placing = this.#readPlacing(index);
    this.#lastPlacing =
      placing.size < SMALL ? { ...placing, size: this.#measured(object, index, placing) } : placing;
    return this.#lastPlacing;
  }

  /**
   * The size of small type by its letters where they are far larger: the unit of a Type 3 font is what its
   * `/FontMatrix` says (ISO 32000-1, 9.6.5), of which PDFium does not tell.
   */
  #measured(object: number, first: number, { size, turn }: Placing): number {
    const { library } = this.#page;
    const { pdfium, scratch: at } = library;
    let highest = 0;
    for (let i = first; i < first + MEASURED; i++) {
      if (pdfium.FPDFText_GetTextObject(this.#textPage, i) !== object) break;
      if (!pdfium.FPDFText_GetCharBox(this.#textPage, i, at, at + 8, at + 16, at + 24)) continue;
      const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) => library.float64(at + offset));
      const [width, height] = [right! - left!, top! - bottom!];
      const [along, up] = turn === 1 || turn === 3 ? [height, width] : [width, height];
      highest = Math.max(highest, Math.min(up, SQUEEZED * along));
    }
    return highest > OUTGROWN * size ? highest / CAPITAL : size;
  }

  /** What is certain without drawing the page, or what there is to doubt. */
  judge(object: number, placing: Placing, box: Box): Visibility | Doubt {
    const core = inkBox(box, placing);
    if (placing.size < this.#minSize) return 'invisible-text';
    if (shareInside(core, this.#page.bounds) < ON_PAGE_SHARE) return 'invisible-text';
    if (this.#paint.isMarked(core)) return 'covered-text';
    const order = this.#paint.orderOf(object);
    const ink = this.#ink(object);
    const near = this.#paint.near(core);
    const touched = this.#shareOver(near, core, order);
    if (ink.clips) return touched > 0.5 ? 'visible' : 'invisible-text';
    const scanned = this.#hasScan && this.#isScanned(core);
    if (ink.none && !scanned) return 'invisible-text';
    const sure =
      !ink.none &&
      !ink.doubtful &&
      touched < TOUCHED_SHARE &&
      order < this.#paint.clippedFrom &&
      (near.length === 0 ? this.#isSeenOnPaper(ink) : this.#contrasts(ink, near, { core, order }));
    return sure ? 'visible' : this.#doubt(ink, core, { order, touched, scanned });
  }

  /** By itself, since what a function of its own needs is made for each word that comes by. */
  #doubt(ink: Ink, core: Box, about: { order: number; touched: number; scanned: boolean }): Doubt {
    const { order, touched, scanned } = about;
    const guess = () => this.#guess(ink, core, order);
    return { order, covered: touched > 0.5, scanned, unpainted: ink.none, guess };
  }

  /** How much of a word is painted over, counting double what two things lie on. */
  #shareOver(near: readonly Cover[], core: Box, order: number): number {
    let share = 0;
    for (const cover of near) if (cover.order > order) share += shareInside(core, cover.box);
    return share;
  }

  #isSeenOnPaper({ colour }: Ink): boolean {
    return colour !== undefined && distance(WHITE, colour) > OTHER_COLOUR;
  }

  /** No ground that the text may stand on has a colour like its own. */
  #contrasts(ink: Ink, near: readonly Cover[], { core, order }: { core: Box; order: number }): boolean {
    if (!ink.colour) return false;
    let grounds: (Rgb | undefined)[] = [WHITE];
    for (const cover of near) {
      if (cover.order > order) break;
      const share = shareInside(core, cover.box);
      if (share <= 0) continue;
      if (share > 0.99 && !cover.image && cover.opaque()) grounds = [];
      grounds.push(cover.colour);
    }
    const { colour } = ink;
    return grounds.every((ground) => ground !== undefined && distance(ground, colour) > OTHER_COLOUR);
  }

  /** By places and colours alone. */
  #guess(ink: Ink, core: Box, order: number): Visibility {
    const near = this.#paint.near(core).filter((cover) => shareInside(core, cover.box) >= COVERED_SHARE);
    const hiding = near.find((cover) => cover.order > order && cover.opaque());
    if ((ink.none || hiding?.image) && this.#isScanned(core)) return 'image-text';
    if (ink.none) return 'invisible-text';
    if (hiding) return 'covered-text';
    const under = near.filter((cover) => cover.order < order).at(-1);
    const ground = under ? under.colour : WHITE;
    const melts = ground && ink.colour && distance(ground, ink.colour) <= SAME_COLOUR;
    return melts ? 'invisible-text' : 'visible';
  }

  #isScanned(core: Box): boolean {
    return this.#hasScan && this.#paint.images.some((image) => shareInside(core, image) > 0.5);
  }

  #ink(object: number): Ink {
    let ink = this.#inks.get(object);
    if (!ink) {
      ink = object === 0 ? BLACK : this.#readInk(object);
      this.#inks.set(object, ink);
    }
    return ink;
  }

  #readInk(object: number): Ink {
    const { library } = this.#page;
    const mode = library.pdfium.FPDFTextObj_GetTextRenderMode(object);
    const stroked = mode === STROKE || mode === CLIP_STROKE;
    const colour = stroked ? strokeColour(library, object) : fillColour(library, object);
    const unseen = mode === INVISIBLE || mode === CLIP || (colour !== undefined && colour.alpha < MIN_ALPHA);
    const doubtful = colour === undefined || colour.alpha < OPAQUE || this.#isHeldBack(object);
    return { none: unseen, clips: mode === CLIP, colour: colour?.rgb, doubtful };
  }

  /** Clip, layer, soft mask or blend mode may keep the object from being seen. */
  #isHeldBack(object: number): boolean {
    const { library } = this.#page;
    if (this.#paint.isDoubtful(object)) return true;
    if (library.pdfium.FPDFPageObj_HasTransparency(object)) return true;
    if (this.#page.document.layered && isLayered(library, object)) return true;
    const clip = readClip(library, object);
    if (!clip) return false;
    const box = this.#boundsOf(object);
    return !clip.whole || !box || shareInside(box, clip.box) < 0.9;
  }

  #boundsOf(object: number): Box | undefined {
    const { library } = this.#page;
    const { pdfium, scratch: at } = library;
    if (!pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return undefined;
    const [left, bottom] = [library.float32(at), library.float32(at + 4)];
    return { left, bottom, right: library.float32(at + 8), top: library.float32(at + 12) };
  }

  #readPlacing(index: number): Placing {
    const { library } = this.#page;
    const { pdfium, scratch } = library;
    pdfium.FPDFText_GetCharOrigin(this.#textPage, index, scratch, scratch + 8);
    const x = library.float64(scratch);
    const y = library.float64(scratch + 8);
    pdfium.FPDFText_GetMatrix(this.#textPage, index, scratch);
    const a = library.float32(scratch);
    const b = library.float32(scratch + 4);
    const c = library.float32(scratch + 8);
    const d = library.float32(scratch + 12);
    const fontSize = pdfium.FPDFText_GetFontSize(this.#textPage, index);
    // Letters squeezed to nothing are as good as letters of no height.
    const size = Math.abs(fontSize) * Math.min(lengthOf(c, d), SQUEEZED * lengthOf(a, b));
    return { x, y, size: Number.isFinite(size) ? size : 0, turn: quarterTurns(Math.atan2(b, a)) };
  }
}

/** Text that belongs to no object: PDFium's own. */
const BLACK: Ink = { none: false, clips: false, colour: [0, 0, 0], doubtful: false };

/** Angles within some degrees of a quarter turn count as one: scans are never quite straight. */
const SKEW = 0.1;

function quarterTurns(angle: number): number {
  const turns = Math.round(angle / (Math.PI / 2));
  return Math.abs(angle - (turns * Math.PI) / 2) > SKEW ? -1 : (turns + 4) % 4;
}

/** The part of a word's line box that has ink: from the baseline to the height of capitals. */
export function inkBox(box: Box, placing: Placing): Box {
  const height = placing.size * CAPITAL;
  if (placing.turn === 0)
    return { left: box.left, bottom: placing.y, right: box.right, top: placing.y + height };
  if (placing.turn === 1) return { ...box, right: placing.x, left: placing.x - height };
  if (placing.turn === 2) return { ...box, top: placing.y, bottom: placing.y - height };
  if (placing.turn === 3) return { ...box, left: placing.x, right: placing.x + height };
  return box;
}
