import type { Page } from './page.ts';

/** The long side of a page in points: of a sheet of paper. */
const LONG_SIDE = 792;
/** Points that a pixel has at most: screens show 96 dots an inch, and type in small pictures is not larger. */
const POINTS_PER_PIXEL = 0.75;
/** Pictures longer than so many times their width are several screens below each other … */
const LONGEST_SHAPE = 2.2;
/** … and are cut with so many points of each in the next, so that no line is cut in both. */
const OVERLAP = 30;
const MAX_PIECES = 200;

/** A page of paper that shows the whole picture or a part from its left to its right. Points. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  /** Height of the whole picture, and how much of it lies below this piece. */
  readonly whole: number;
  readonly below: number;
}

/** The pages of paper that a picture takes, from its upper end. */
export function piecesOf(page: Page): Piece[] {
  const stored = [page.width, page.height * (page.pixelHeight ?? 1)] as const;
  const [across, down] = (page.orientation ?? 1) > 4 ? [stored[1], stored[0]] : stored;
  const [long, short] = [Math.max(across, down), Math.min(across, down)];
  const scale = Math.min(LONG_SIDE / Math.min(long, LONGEST_SHAPE * short), POINTS_PER_PIXEL);
  const [width, whole] = [across * scale, down * scale];
  const most = Math.max(LONG_SIDE, LONGEST_SHAPE * width, whole / MAX_PIECES + OVERLAP);
  if (whole <= most) return [{ width, height: whole, whole, below: 0 }];
  const pieces: Piece[] = [];
  for (let top = whole; pieces.length === 0 || top > OVERLAP; top -= most - OVERLAP) {
    const height = Math.min(most, top);
    pieces.push({ width, height, whole, below: top - height });
  }
  return pieces;
}
