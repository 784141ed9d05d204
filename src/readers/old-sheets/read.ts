import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { libraryUnits } from '../shared/legacy/library-units.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { problemOf } from '../shared/trouble.ts';

type Units = AsyncIterable<Unit | Problem>;

export const readTextSheet = (source: ByteSource, context: ReadContext): Units =>
  readOld(source, context, false);

export const readLotus = (source: ByteSource, context: ReadContext): Units => readOld(source, context, true);

async function* readOld(
  source: ByteSource,
  context: ReadContext,
  binary: boolean,
): AsyncIterable<Unit | Problem> {
  try {
    const bytes = await wholeBytes(source, context.limits);
    yield* libraryUnits(bytes, binary || !isUnicode(bytes) ? 1252 : 65001);
    if (binary) yield* wordsAround(bytes);
  } catch (error) {
    yield problemOf(error);
  }
}

function isUnicode(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Labels and texts of formulas, which the library gives as cells. */
const CELLS = new Set([0x0f, 0x16, 0x1a, 0x33]);

/** Words of a Lotus worksheet that stand in no cell: names, header, footer, notes. Records are id, length, data. */
function* wordsAround(bytes: Uint8Array): Iterable<Unit> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pile = new WordPile();
  const decode = decoderFor(1252);
  for (let at = 0; at + 4 <= bytes.length; at += 4 + view.getUint16(at + 2, true)) {
    if (CELLS.has(view.getUint16(at, true))) continue;
    const data = bytes.subarray(at + 4, at + 4 + view.getUint16(at + 2, true));
    pile.add(printableRuns(data, decode), 'settings', { visibility: 'attribute' });
  }
  yield* pile.take();
}
