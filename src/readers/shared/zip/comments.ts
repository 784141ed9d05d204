import type { TextBlock } from '../../../core/types.ts';
import type { ZipArchive } from './archive.ts';

/** The comments of an archive and of its entries, which no program shows. */
export function* commentBlocks(archive: ZipArchive): Iterable<TextBlock> {
  const comments = [archive.comment, ...archive.entries.map((entry) => entry.comment)];
  const location = { locator: 'archive comment' };
  for (const text of comments) {
    if (text.trim() === '') continue;
    yield { kind: 'text', part: 'archive comment', text, visibility: 'property', locate: () => location };
  }
}
