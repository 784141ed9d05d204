import type { Visibility } from '../../core/types.ts';

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
