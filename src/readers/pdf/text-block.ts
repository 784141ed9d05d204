import type { Drawn, TextBlock, Visibility } from '../../core/types.ts';

/** What a block of text says of itself. */
export interface BlockText {
  readonly text: string;
  readonly visibility: Visibility;
  readonly header?: string;
  readonly title?: string;
  readonly drawn?: Drawn;
}

/** A block that lies in one place as a whole; longer texts than `limit` come in pieces. */
export function* textBlock(block: BlockText, locator: string, limit: number): Iterable<TextBlock> {
  const { text, visibility, header, title, drawn } = block;
  const location = drawn === undefined ? { locator } : { locator, drawn };
  for (let at = 0; at < text.length; at += limit) {
    yield {
      kind: 'text',
      part: locator,
      text: text.slice(at, at + limit),
      visibility,
      locate: () => location,
      ...(header === undefined ? {} : { header }),
      ...(title === undefined ? {} : { title }),
    };
  }
}
