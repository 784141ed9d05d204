import type { Drawn, Visibility } from '../../core/types.ts';
import type { Box } from './geometry.ts';

/** How a page is shown. */
export interface PageShape {
  /** The part that is shown, in page space. */
  readonly bounds: Box;
  /** Quarter turns clockwise (`/Rotate`; ISO 32000-1, 7.7.3.3). */
  readonly turns: number;
}

/** A page with what places on it are told by. */
export interface NumberedPage {
  /** 1-based. */
  readonly number: number;
  readonly shape: PageShape;
}

/** A page, and all that its units say of where they are. Plain data. */
export interface PageAt extends NumberedPage {
  readonly locator: string;
  /** What all of it is, in an earlier version. */
  readonly visibility?: Visibility;
}

/** Where a box in page space lies on the page as it is shown. */
export function drawnAt(page: number, { bounds, turns }: PageShape, box: Box): Drawn {
  const [width, height] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  const [left, right] = [box.left - bounds.left, box.right - bounds.left];
  const [top, bottom] = [bounds.top - box.top, bounds.top - box.bottom];
  const across = turns === 1 || turns === 3;
  const size = across ? ([height, width] as const) : ([width, height] as const);
  switch (turns) {
    case 1:
      return { page, size, box: [height - bottom, left, height - top, right] };
    case 2:
      return { page, size, box: [width - right, height - bottom, width - left, height - top] };
    case 3:
      return { page, size, box: [top, width - right, bottom, width - left] };
    default:
      return { page, size, box: [left, top, right, bottom] };
  }
}
