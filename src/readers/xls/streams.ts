import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import { embeddedDocuments } from '../shared/compound/embedded-documents.ts';
import { objectUnits } from '../shared/compound/ole-objects.ts';
import type { CompoundStream } from '../shared/compound/streams.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { macroUnits, type WordyStreams, wordsOf } from '../shared/legacy/document-streams.ts';
import { propertyTexts } from '../shared/legacy/property-set.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { problemOf } from '../shared/trouble.ts';
import { readPivotCache } from './pivot.ts';
import { readRevisionLog } from './revision-log.ts';

/** Streams that hold numbers, or names that programs gave (MS-XLS 2.1.7, MS-OLEDS): nothing a person wrote. */
const WITHOUT_TEXT =
  /^(?:\x01CompObj|\x03ObjInfo|\x03ACCESSOBJSITEDATA|\x03EPRINT|\x03PRINT|\x03META|encryption|\x01Sh33tJ5)$/i;
/** Streams whose words are taken as they are found among their bytes; how those hide. */
const WORDY: WordyStreams = [
  [/^user names$/i, 'users', 'property'],
  [/^ctls$/i, 'controls', 'form-field'],
  [/^(?:xml|msodatastore)$/i, 'custom XML', 'property'],
  [/^list data$/i, 'lists', 'attribute'],
  [/^(?:\x01ole|\x03linkinfo|\x03ocxname|\x03ocxdata)$/i, 'embedded objects', 'attribute'],
  [/^(?:_signatures|_xmlsignatures)$/i, 'signatures', 'property'],
];
const PIVOT_CACHES = '_SX_DB_CUR';
const MACROS = '_VBA_PROJECT_CUR';

/**
 * All streams of the container besides the workbook's own. In the end each one has been read, is known to hold no
 * text, or is named in a problem.
 */
export async function* readStreams(
  streams: readonly CompoundStream[],
  context: ReadContext,
  decipher: ((bytes: Uint8Array) => Uint8Array) | undefined,
): AsyncIterable<Unit | Problem> {
  const pile = new WordPile();
  const { units, others } = embeddedDocuments(streams);
  yield* units;
  for (const stream of others) {
    context.signal.throwIfAborted();
    if (stream.size === 0 || WITHOUT_TEXT.test(stream.name)) continue;
    const top = stream.folders[0] ?? '';
    try {
      if (top === MACROS) continue;
      const bytes = stream.bytes();
      if (top === PIVOT_CACHES) {
        const cache = decipher === undefined ? bytes : decipher(bytes);
        yield* readPivotCache(
          cache,
          `pivot cache ${/^\w{1,8}$/.exec(stream.name)?.[0] ?? ''}`,
          context.limits.wholeBytes,
        );
      } else if (/^\x05/.test(stream.name)) yield* propertyTexts(bytes, stream.name);
      else if (/^revision log$/i.test(stream.name)) {
        const { batches, words } = readRevisionLog(decipher?.(bytes) ?? bytes, decoderFor(1252));
        yield* batches;
        pile.add(words, 'changes', { visibility: 'tracked-change' });
      } else
        yield* (/^MBD/i.test(top) && objectUnits(stream, bytes)) ||
          wordsOf(stream, { bytes, pile, wordy: WORDY });
    } catch (error) {
      yield problemOf(error, 'a stream of the container');
    }
  }
  yield* pile.take();
  yield* macroUnits(others.filter(({ folders }) => folders[0] === MACROS));
}
