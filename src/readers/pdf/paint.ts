import type { Box } from './geometry.ts';
import type { Library } from './library.ts';

/** Covers are looked up by horizontal bands of so many points. */
const BAND = 24;
const MAX_BANDS = 2000;

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

/** A text object's place in what is painted. */
export interface Place {
  readonly order: number;
  /** What it is painted in may keep it from being seen: a form's clip, opacity or layer. */
  readonly doubtful: boolean;
}

/** What is painted on a page, apart from its text. */
export class Paint {
  readonly #places = new Map<number, Place>();
  readonly #bands = new Map<number, Cover[]>();
  readonly images: Box[] = [];
  /** Marks for redaction: what they lie on was meant to go, whether it can be seen or not. */
  readonly marks: Box[] = [];
  /** Text from this place in paint order on may be clipped to other text. */
  clippedFrom = Number.POSITIVE_INFINITY;
  #count = 0;

  /** `undefined` for an object that is not in the page's list. */
  placeOf(object: number): Place | undefined {
    return this.#places.get(object);
  }

  /** The next place in paint order. */
  next(): number {
    return this.#count++;
  }

  note(object: number, place: Place): void {
    this.#places.set(object, place);
  }

  add(cover: Cover): void {
    const first = bandOf(cover.box.bottom);
    const last = Math.min(bandOf(cover.box.top), first + MAX_BANDS);
    for (let band = first; band <= last; band++) {
      const list = this.#bands.get(band);
      if (list) list.push(cover);
      else this.#bands.set(band, [cover]);
    }
  }

  /** Covers that may touch a box, in paint order. */
  near(box: Box): readonly Cover[] {
    const first = bandOf(box.bottom);
    const last = Math.min(bandOf(box.top), first + MAX_BANDS);
    if (first === last) return this.#bands.get(first) ?? [];
    const all = new Set<Cover>();
    for (let band = first; band <= last; band++) {
      for (const cover of this.#bands.get(band) ?? []) all.add(cover);
    }
    return [...all].sort((a, b) => a.order - b.order);
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

function colourAt(library: Library): Colour {
  const { scratch } = library;
  const rgb: Rgb = [library.int32(scratch), library.int32(scratch + 4), library.int32(scratch + 8)];
  return { rgb, alpha: library.int32(scratch + 12) };
}
