import type { Visibility } from '../../../src/core/types.ts';
import type { Content } from '../pdf/content.ts';

/** How the same page is written: as people write it, squeezed for the wire, or put together by a framework. */
export const WRITERS = ['by hand', 'minified', 'framework'] as const;
export type Writer = (typeof WRITERS)[number];

/** What a place adds to an ordinary page. */
export interface Fragment {
  readonly body?: string;
  readonly head?: string;
}

/** A place in a page, or in a file that is published beside it, that holds people. */
export interface Place {
  readonly id: string;
  /** As the documentation names it. */
  readonly title: string;
  /** What of it is read, in plain words. */
  readonly read: string;
  readonly visibility: Visibility;
  /** What a locator in the report names; the path of a file in the file counts, too. */
  readonly where: RegExp;
  /** The fewest and the most people that it holds. */
  readonly holds: readonly [number, number];
  /** In an ordinary page, by every writer. */
  readonly fragment?: (content: Content) => Fragment;
  /** A whole file of its own, and the end of its name. */
  readonly file?: { readonly extension: string; write(content: Content): string | Uint8Array };
}
