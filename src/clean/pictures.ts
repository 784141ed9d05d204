import type { PagesToDraw, Problem } from '../core/types.ts';
import type { KeptWords } from './kept.ts';
import type { CopiedPages } from './report.ts';
import type { CopyTools } from './tools.ts';
import type { WriteFault } from './write/index.ts';
import { PicturePdf } from './write/pdf-pictures.ts';

/** What draws the pages of a file. Given by who reads it. */
export interface Pictures {
  open<T>(use: (pages: PagesToDraw) => Promise<T>): Promise<T | Problem>;
}

/**
 * The pages of a document as pictures, with the words on them that stand in its copy: nothing is covered, what may not be seen is
 * not drawn. Pages of which nothing is certain are white.
 */
export async function picturesCopy(
  kept: KeptWords,
  pictures: Pictures,
  tools: Pick<CopyTools, 'deflateRaw'>,
): Promise<{ readonly bytes: Uint8Array; readonly pages: CopiedPages } | WriteFault> {
  const made = await pictures.open(async (all) => {
    const file = new PicturePdf(tools);
    const told = { drawn: 0, shown: 0, paintedOver: 0, byOcr: 0 };
    const unread: number[] = [];
    for await (const page of all.pages()) {
      const keeps = kept.of(page.number, page.words);
      const picture = page.draw((word) => keeps[word] === true);
      if (page.unread || !picture) unread.push(page.number);
      if (!picture) continue;
      const shown = page.words.filter(({ isSure }, i) => isSure && keeps[i]);
      told.drawn++;
      told.shown += shown.length;
      told.paintedOver += page.words.length - shown.length;
      told.byOcr += shown.filter(({ isSeen }) => isSeen).length;
      await file.add(picture, page.size);
    }
    return { bytes: file.end(), pages: { ...told, unread } };
  });
  if ('kind' in made) return { kind: 'pages', count: 0 };
  const { shown, unread } = made.pages;
  if (shown > 0) return made;
  return unread.length > 0 ? { kind: 'pages', count: unread.length } : { kind: 'nothing' };
}
