import type { ProblemCode, Visibility } from '../../../src/core/types.ts';
import type { Content } from '../pdf/content.ts';

export interface Place {
  readonly id: string;
  /** As the documentation names it. */
  readonly title: string;
  readonly read: string;
  readonly visibility: Visibility;
  readonly holds: readonly [number, number];
  readonly hand?: (content: Content) => Uint8Array;
  /** Python's standard library writes it, too: see `write.py`. */
  readonly python?: true;
  /** People cannot be read there: the file is incomplete by this problem. `free`: the twin, which can be read. */
  readonly problem?: ProblemCode;
  readonly free?: (content: Content) => Uint8Array;
}

export interface Section {
  readonly title: string;
  readonly places: readonly Place[];
}

/** A table as the lines of a file. */
export const csvOf = ({ head, rows }: Content): string =>
  [head, ...rows].map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
export const textOf = ({ sentences }: Content): string => `${sentences.join('\n\n')}\n`;
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
