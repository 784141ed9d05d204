import type { Probe, Reader } from '../core/types.ts';
import { wholeBytes } from './shared/bytes.ts';
import { decoderFor } from './shared/legacy/code-pages.ts';
import { printableRuns } from './shared/legacy/printable.ts';
import { WordPile } from './shared/legacy/word-pile.ts';
import { problemOf } from './shared/trouble.ts';

/** AppleSingle and AppleDouble, version 1 or 2, and the sixteen bytes that tell of the system (RFC 1740, appendix A). */
const DOUBLE = /^\0\x05\x16[\0\x07]\0[\x01\x02]\0\0[\0 \w]{16}/;
/** A buddy allocator's file, as the Finder keeps one in each folder. */
const FOLDER = /^\0\0\0\x01Bud1/;
const decode = decoderFor(65001);

/**
 * What a Mac puts beside files in archives and on drives: `._NAME` with names, comments and where a file was loaded
 * from (AppleDouble), and `.DS_Store` with the names of a folder's files and the comments on them.
 */
export const appleReader: Reader = {
  id: 'apple',
  extensions: ['ds_store'],
  about: {
    name: { en: 'Companion files of macOS (AppleDouble, .DS_Store)', es: 'Archivos auxiliares de macOS' },
    reads: {
      en: 'names, comments and origins of files, and other texts among the bytes',
      es: 'nombres, comentarios y origen de los archivos, y otros textos entre los bytes',
    },
  },
  recognise: ({ head }: Probe) => {
    const begin = String.fromCharCode(...head.subarray(0, 32));
    return DOUBLE.test(begin) || FOLDER.test(begin) ? 0.96 : 0;
  },
  async *read(source, context) {
    try {
      const bytes = await wholeBytes(source, context.limits);
      const pile = new WordPile();
      const isFolder = FOLDER.test(String.fromCharCode(...bytes.subarray(0, 8)));
      pile.add(isFolder ? folderTexts(bytes) : printableRuns(bytes, decode), 'attributes', {
        visibility: 'property',
      });
      yield* pile.take();
    } catch (error) {
      yield problemOf(error);
    }
  },
};

/** Names and comments stand in UTF-16 with the high byte first, at odd places as well as even ones. */
function folderTexts(bytes: Uint8Array): string[] {
  const wide = [0, 1].flatMap((from) => printableRuns(swapped(bytes.subarray(from)), decode));
  // Read with the low byte first they lose their last letter.
  const known = new Set(wide.flatMap((text) => [text, text.slice(0, -1)]));
  return [...wide, ...printableRuns(bytes, decode).filter((text) => !known.has(text))];
}

function swapped(bytes: Uint8Array): Uint8Array {
  const pairs = new Uint8Array(bytes.length & ~1);
  for (let i = 0; i < pairs.length; i++) pairs[i] = bytes[i ^ 1]!;
  return pairs;
}
