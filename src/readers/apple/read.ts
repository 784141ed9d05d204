import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { problemOf } from '../shared/trouble.ts';
import { FOLDER } from './marks.ts';

const decode = decoderFor(65001);

export async function* readAppleAttributes(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
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
}

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
