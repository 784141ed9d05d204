import type { Visibility } from '../../../src/core/types.ts';
import type { Content } from '../pdf/content.ts';

export const FORMATS = ['docx', 'pptx', 'odt', 'fodt', 'odp', 'rtf', 'doc', 'ppt'] as const;
export type Format = (typeof FORMATS)[number];

/** A place in a document that holds people. */
export interface Place {
  readonly format: Format;
  /** As the documentation names it. */
  readonly title: string;
  readonly visibility: Visibility;
  make(content: Content): Uint8Array;
}

/** Harmless words around the place. */
export const REMARK = 'Figures are updated every quarter and rounded to the nearest ten.';

/** Rows with their captions. */
export const listOf = ({ head, rows }: Content): readonly (readonly string[])[] => [head, ...rows];
