import type { GreyPicture } from '../../../core/types.ts';
import { type Blob, blobsOf, inkOf } from './ink.ts';

/** Heights of lines of type, in inches: 4 points without ascenders to headings of 30 points. */
const MIN_HEIGHT = 0.035;
const MAX_HEIGHT = 0.42;
/** Gaps between letters and words that belong to a line, in inches. */
const GAP = 0.07;
/** A word is longer than high. */
const MIN_SHAPE = 1.8;
/** Upright strokes for each height's width of a line: letters have one to four, ruled lines and bars none. */
const STROKES = [0.6, 6] as const;
/** Share of ink within a line's box: letters leave most of it free. */
const INK = [0.1, 0.7] as const;

/** What a quick look tells of the text that a picture may show. */
export interface TextLook {
  /** Runs of type: words and lines. */
  readonly runs: number;
  /** Upright strokes in them, one or two a letter. */
  readonly strokes: number;
}

/**
 * Looks for lines of type in a picture: ink is joined over the gaps between letters, and what is then as high, as
 * long, and as often parted by paper as a line of type is taken for one. Needs no more time than some passes over the
 * pixels. `mask`: 1 for the pixels that count, 0 for the others.
 */
export function lookForText(picture: GreyPicture, mask?: Uint8Array): TextLook {
  const ink = inkOf(picture, mask);
  let runs = 0;
  let strokes = 0;
  if (!ink) return { runs, strokes };
  for (const blob of blobsOf(ink, picture.width, Math.max(2, Math.round(GAP * picture.dpi)))) {
    const count = strokesOf(blob, picture.dpi);
    if (count === 0) continue;
    runs++;
    strokes += count;
  }
  return { runs, strokes };
}

/** Where a picture has what looks like lines of type. */
export function typeIn(picture: GreyPicture): Blob[] {
  const ink = inkOf(picture);
  if (!ink) return [];
  const gap = Math.max(2, Math.round(GAP * picture.dpi));
  return blobsOf(ink, picture.width, gap).filter((blob) => strokesOf(blob, picture.dpi) > 0);
}

/** Upright strokes of a blob that has the looks of a line of type; else 0. */
function strokesOf(blob: Blob, dpi: number): number {
  const height = blob.bottom - blob.top;
  const width = blob.right - blob.left;
  if (height < Math.max(3, MIN_HEIGHT * dpi) || height > MAX_HEIGHT * dpi) return 0;
  if (width < MIN_SHAPE * height) return 0;
  const ink = blob.ink / (height * width);
  if (ink < INK[0] || ink > INK[1]) return 0;
  const perHeight = blob.crossings / width;
  return perHeight >= STROKES[0] && perHeight <= STROKES[1] ? blob.crossings / height : 0;
}
