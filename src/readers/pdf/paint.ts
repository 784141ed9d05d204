import { type Box, shareInside, touch } from './geometry.ts';
import type { Library } from './library.ts';
import { MAX_RULES, MAX_THICKNESS, MIN_LENGTH } from './rules.ts';

/** Covers are looked up by horizontal bands of so many points. */
const BAND = 24;
const MAX_BANDS = 2000;
const MARKED_SHARE = 0.5;
/** Rules that were drawn last, among which one is looked for that goes on. */
const PIECES = 4;

export type Rgb = readonly [number, number, number];

/** Something painted that can hide what was painted before it, or melt with what is painted after it. */
export interface Cover {
  /** Place in paint order. */
  readonly order: number;
  /** It paints nothing outside. */
  readonly box: Box;
  readonly image: boolean;
  /** Colour if it is one. */
  readonly colour: Rgb | undefined;
  /** The box is filled without holes and nothing shines through. May look at pixels: ask last. */
  opaque(): boolean;
}

/** Of a cover: what may hide something, and may not. */
export const never = () => false;
export const UNKNOWN = { image: false, colour: undefined, opaque: never };

/** Lines that are drawn on a page. */
export interface Strokes {
  readonly box: Box;
  /** Width of all its lines side by side, points: what they can cover of a word. */
  readonly reach: number;
  covers(): readonly Cover[];
}

/** Lines that side by side are no wider than this share of a word's height or width neither hide it nor part of it. */
const THIN_SHARE = 0.25;

const NOTHING: readonly never[] = [];

/** Things with boxes, looked up by place. */
class Bands<T extends { readonly box: Box }> {
  readonly #bands = new Map<number, T[]>();

  add(item: T): void {
    const first = bandOf(item.box.bottom);
    const last = Math.min(bandOf(item.box.top), first + MAX_BANDS);
    for (let band = first; band <= last; band++) {
      const list = this.#bands.get(band);
      if (list) list.push(item);
      else this.#bands.set(band, [item]);
    }
  }

  /** What touches a box; from one band in the order it was added, and then perhaps not. */
  near(box: Box): readonly T[] {
    if (this.#bands.size === 0) return NOTHING;
    const first = bandOf(box.bottom);
    const last = Math.min(bandOf(box.top), first + MAX_BANDS);
    let found: T[] | undefined;
    for (let band = first; band <= last; band++) {
      for (const item of this.#bands.get(band) ?? NOTHING) {
        if (!touch(item.box, box)) continue;
        // What reaches up from the band below has been found there.
        if (band !== first && bandOf(item.box.bottom) !== band) continue;
        if (found) found.push(item);
        else found = [item];
      }
    }
    return found ?? NOTHING;
  }
}

/** What is painted on a page, apart from its text. */
export class Paint {
  /** Twice the place in paint order, and one more where it is doubtful. */
  readonly #places = new Map<number, number>();
  readonly #covers = new Bands<Cover>();
  /** Those whose lines are not among the covers (yet). */
  readonly #strokes = new Bands<Strokes>();
  readonly #drawn = new Set<Strokes>();
  readonly #marks = new Bands<{ readonly box: Box }>();
  readonly images: Box[] = [];
  /** Level lines, which may part the rows of a table. */
  readonly rules: { readonly y: number; left: number; right: number }[] = [];
  /** Text from this place in paint order on may be clipped to other text. */
  clippedFrom = Number.POSITIVE_INFINITY;
  #count = 0;

  /** A text object's place in paint order; endless for one that is not in the page's list. */
  orderOf(object: number): number {
    const place = this.#places.get(object);
    return place === undefined ? Number.POSITIVE_INFINITY : place >> 1;
  }

  /** What a text object is painted in may keep it from being seen: a form's clip, opacity or layer. */
  isDoubtful(object: number): boolean {
    return ((this.#places.get(object) ?? 0) & 1) === 1;
  }

  /** The next place in paint order. */
  next(): number {
    return this.#count++;
  }

  note(object: number, order: number, doubtful: boolean): void {
    this.#places.set(object, 2 * order + (doubtful ? 1 : 0));
  }

  add(cover: Cover): void {
    this.#covers.add(cover);
  }

  /** Notes a box if it is drawn as a level line. */
  rule(left: number, right: number, bottom: number, top: number): void {
    if (top - bottom > MAX_THICKNESS || right - left < MIN_LENGTH) return;
    const y = (bottom + top) / 2;
    if (this.rules.length < MAX_RULES && !this.#goesOn(y, left, right)) this.rules.push({ y, left, right });
  }

  /** Frames of cells side by side draw a rule in pieces: those that touch become one. */
  #goesOn(y: number, left: number, right: number): boolean {
    const { rules } = this;
    for (let i = rules.length - 1; i >= 0 && i >= rules.length - PIECES; i--) {
      const rule = rules[i]!;
      if (rule.y !== y || left > rule.right || right < rule.left) continue;
      rule.left = Math.min(left, rule.left);
      rule.right = Math.max(right, rule.right);
      return true;
    }
    return false;
  }

  addStroke(stroke: Strokes): void {
    this.#strokes.add(stroke);
  }

  /** What lies in the box was meant to be hidden, whether it can be seen or not. */
  mark(box: Box): void {
    this.#marks.add({ box });
  }

  /** Covers that touch a box, in paint order. */
  near(box: Box): readonly Cover[] {
    this.#drawStrokes(box);
    const near = this.#covers.near(box);
    if (near.length < 2) return near;
    const isOrdered = near.every((cover, i) => i === 0 || near[i - 1]!.order <= cover.order);
    return isOrdered ? near : [...near].sort((a, b) => a.order - b.order);
  }

  /** Makes covers of the strokes that touch a box, if together they may hide something of what is in it. */
  #drawStrokes(box: Box): void {
    const near = this.#strokes.near(box);
    let reach = 0;
    for (const stroke of near) if (!this.#drawn.has(stroke)) reach += stroke.reach;
    if (reach <= THIN_SHARE * Math.min(box.right - box.left, box.top - box.bottom)) return;
    for (const stroke of near) {
      if (this.#drawn.has(stroke)) continue;
      this.#drawn.add(stroke);
      for (const cover of stroke.covers()) this.#covers.add(cover);
    }
  }

  isMarked(box: Box): boolean {
    return this.#marks.near(box).some((mark) => shareInside(box, mark.box) >= MARKED_SHARE);
  }
}

function bandOf(y: number): number {
  return Math.floor(y / BAND);
}

/** Colour and opacity (0–255) that an object is filled with; undefined for patterns. */
export function fillColour(library: Library, object: number): Colour | undefined {
  const { pdfium, scratch: at } = library;
  return pdfium.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) ? colourAt(library) : undefined;
}

/** As `fillColour`, of its outline. */
export function strokeColour(library: Library, object: number): Colour | undefined {
  const { pdfium, scratch: at } = library;
  return pdfium.FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12)
    ? colourAt(library)
    : undefined;
}

interface Colour {
  readonly rgb: Rgb;
  readonly alpha: number;
}

/**
 * How far apart colours look, 0–255: channels weigh as eyes see them, but a difference in one is not made up for by
 * another.
 */
export function distance(a: Rgb, b: Rgb): number {
  return weighDifference(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

export function weighDifference(red: number, green: number, blue: number): number {
  return Math.max(Math.abs(red) * 0.5, Math.abs(green), Math.abs(blue) * 0.12);
}

/** The colour that was asked for last: most texts of a page have one colour. */
let last: Colour = { rgb: [0, 0, 0], alpha: 255 };

function colourAt(library: Library): Colour {
  const { scratch: at } = library;
  const [red, green, blue] = [library.int32(at), library.int32(at + 4), library.int32(at + 8)];
  const alpha = library.int32(at + 12);
  const { rgb } = last;
  if (rgb[0] !== red || rgb[1] !== green || rgb[2] !== blue || last.alpha !== alpha)
    last = { rgb: [red, green, blue], alpha };
  return last;
}
