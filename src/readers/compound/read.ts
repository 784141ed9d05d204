import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { compoundNames } from '../shared/compound/names.ts';
import { holdsFile, objectUnits } from '../shared/compound/ole-objects.ts';
import { type CompoundStream, compoundStreams } from '../shared/compound/streams.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { problemOf } from '../shared/trouble.ts';

/** What a container is by the streams in it (MS-CFB); the first that fits. */
const KINDS: readonly (readonly [RegExp, Problem])[] = [
  [
    /^(?:encryptedpackage|encryptioninfo)$/,
    problem('encrypted', 'the document is encrypted with a password'),
  ],
  [/^worddocument$/, problem('unknown-format', 'Word documents up to 2003 are not read yet')],
  [/^visiodocument$/, problem('unknown-format', 'Visio drawings are not read yet')],
  [/^quill$/, problem('unknown-format', 'Publisher documents are not read yet')],
  [/^!_stringpool$|^䡀/, problem('unknown-format', 'installation packages are not read')],
  [/^catalog$/, problem('unknown-format', 'catalogs of thumbnails are not read yet')],
];

const UNKNOWN = problem('unknown-format', 'legacy Office or encrypted Office container');

/** Streams of objects that hold numbers and names of programs (MS-OLEDS 2.3). */
const WITHOUT_TEXT = /^(?:\x01compobj|\x03objinfo)$/i;

/** Streams of objects whose words are taken as they are found: links, controls, what the object looks like, its properties. */
const WORDY =
  /^(?:\x01ole|\x03linkinfo|\x03ocxname|\x03ocxdata|\x02olepres\d{3}|\x03e?print|\x03meta|\x05.*)$/i;

export async function* readCompound(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const names = ((await compoundNames(source)) ?? []).map((name) => name.toLowerCase());
  const kind = KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  if (kind === undefined && names.some(holdsFile)) yield* readObject(source, context);
  else yield kind ?? UNKNOWN;
}

/** The file that an embedded object is, and the words of the streams around it (MS-OLEDS 2.3). */
async function* readObject(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const pile = new WordPile();
  try {
    for (const stream of compoundStreams(await wholeBytes(source, context.limits))) {
      context.signal.throwIfAborted();
      if (stream.size > 0 && !WITHOUT_TEXT.test(stream.name)) yield* readStream(stream, pile);
    }
  } catch (error) {
    yield problemOf(error);
  }
  yield* pile.take();
}

function* readStream(stream: CompoundStream, pile: WordPile): Iterable<Unit | Problem> {
  const bytes = stream.bytes();
  const units = objectUnits(stream, bytes);
  if (units !== undefined) {
    yield* units;
    return;
  }
  pile.add(printableRuns(bytes, decoderFor(1252)), 'embedded object', { visibility: 'embedded' });
  if (!WORDY.test(stream.name) && bytes.some((byte) => byte !== 0)) {
    yield problem('unreadable', 'a stream of an embedded object is of no known kind');
  }
}
