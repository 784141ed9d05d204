import type { TextBlock, Visibility } from '../../core/types.ts';

export interface BlockPlace {
  /** The part of the file, as a person would name it. */
  readonly part: string;
  readonly locator: string;
  readonly visibility: Visibility;
  readonly title?: string;
  readonly header?: string;
}

/** A text that has one place for all of it. */
export function textBlock(text: string, place: BlockPlace): TextBlock {
  const { locator, ...rest } = place;
  const location = { locator };
  return { kind: 'text', text, ...rest, locate: () => location };
}
