import type { Visibility } from '../../core/types.ts';
import { around, type Box } from './geometry.ts';

/**
 * A word in its own reading frame: points, `left` and `right` along the line, `base` across it (growing from line
 * to line), whatever way the text is turned on the page.
 */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Height of the type in points. */
  readonly size: number;
  /** Which way the text runs: quarter turns counter-clockwise, or −1 for any other angle. */
  readonly turn: number;
  /** White space stands before it in the file's order of text. */
  readonly spaced: boolean;
  /** That white space is a character which the file draws, not only a gap. */
  readonly drawn: boolean;
  /** The text object it was drawn with. */
  readonly object: number;
  readonly visibility: Visibility;
}

/** How a text is hidden, and where it lies, in page space. */
export interface Hiding {
  readonly visibility: Visibility;
  readonly box?: Box;
}

/** How the first hidden word is hidden, and the box around all that are; undefined if none is. */
export function hidingOf(words: readonly Word[]): Hiding | undefined {
  const first = words.find((word) => word.visibility !== 'visible');
  if (!first) return undefined;
  const hidden = words.filter((word) => word.visibility !== 'visible');
  return { visibility: first.visibility, box: around(hidden.map(boxOf)) };
}

/** Room for the parts of letters above and below, in heights of the type. */
const BELOW = 0.35;
const ABOVE = 1.05;

/** Where a word stands on the page (the inverse of its reading frame). */
export function boxOf({ left, right, base, size, turn }: Word): Box {
  const [under, over] = [BELOW * size, ABOVE * size];
  switch (turn) {
    case 1:
      return { left: base - over, right: base + under, bottom: left, top: right };
    case 2:
      return { left: -right, right: -left, bottom: base - over, top: base + under };
    case 3:
      return { left: -base - under, right: -base + over, bottom: -right, top: -left };
    default:
      return { left, right, bottom: -base - under, top: -base + over };
  }
}
