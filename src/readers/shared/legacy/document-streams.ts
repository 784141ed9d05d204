import { problem } from '../../../core/problem.ts';
import type { Problem, ReadContext, Unit, Visibility } from '../../../core/types.ts';
import { embeddedDocuments } from '../compound/embedded-documents.ts';
import { objectUnits } from '../compound/ole-objects.ts';
import type { CompoundStream } from '../compound/streams.ts';
import { macroTextsOf } from '../compound/vba.ts';
import { textBlock } from '../text-block.ts';
import { problemOf } from '../trouble.ts';
import { decoderFor } from './code-pages.ts';
import { printableRuns } from './printable.ts';
import { propertyTexts } from './property-set.ts';
import { WordPile } from './word-pile.ts';

export type WordyStreams = readonly (readonly [name: RegExp, part: string, visibility: Visibility])[];

/** Streams that hold numbers, or names that programs gave (MS-OLEDS 2.3): nothing a person wrote. */
const WITHOUT_TEXT = /^(?:\x01compobj|\x03objinfo|\x03accessobjsitedata|encryption)$/i;
/** Streams whose words are taken as they are found; how those hide. The first that fits, by name or storage. */
const WORDY: WordyStreams = [
  [/^(?:xml|msodatastore|item|properties)$/i, 'custom XML', 'property'],
  [
    /^(?:\x01ole|\x03linkinfo|\x03ocxname|\x03ocxdata|\x02olepres\d{3}|\x03e?print|\x03meta)$/i,
    'embedded objects',
    'embedded',
  ],
  [/^(?:_signatures|_xmlsignatures)$/i, 'signatures', 'property'],
  [/^(?:current user|user names)$/i, 'users', 'property'],
  [/^(?:contents|objectpool)$/i, 'embedded objects', 'embedded'],
];
const MACROS = /^(?:macros|_vba_project_cur)$/i;

/** All streams of a document's container besides its own: each is read, known to hold no text, or named in a problem. */
export async function* readOtherStreams(
  streams: readonly CompoundStream[],
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const pile = new WordPile();
  const { units, others } = embeddedDocuments(streams);
  yield* units;
  for (const stream of others) {
    context.signal.throwIfAborted();
    const top = stream.folders[0] ?? '';
    if (stream.size === 0 || WITHOUT_TEXT.test(stream.name) || MACROS.test(top)) continue;
    try {
      const bytes = stream.bytes();
      if (/^\x05/.test(stream.name)) yield* propertyTexts(bytes, stream.name);
      else yield* objectUnits(stream, bytes) ?? wordsOf(stream, { bytes, pile, wordy: WORDY });
    } catch (error) {
      yield problemOf(error, 'a stream of the container');
    }
  }
  yield* pile.take();
  yield* macroUnits(others.filter(({ folders }) => MACROS.test(folders[0] ?? '')));
}

/**
 * The words of a stream as they are found among its bytes. `wordy`: the kinds that are known, each by name or storage,
 * with what it is called and how it hides.
 */
export function* wordsOf(
  { name, folders }: CompoundStream,
  {
    bytes,
    pile,
    wordy,
  }: { readonly bytes: Uint8Array; readonly pile: WordPile; readonly wordy: WordyStreams },
): Iterable<Problem> {
  const known = wordy.find(([pattern]) => pattern.test(name) || pattern.test(folders[0] ?? ''));
  const [, part, visibility] = known ?? [undefined, 'other streams', 'slack' as const];
  pile.add(printableRuns(bytes, decoderFor(1252)), part, { visibility });
  if (known === undefined && bytes.some((byte) => byte !== 0)) {
    yield problem('unreadable', 'a stream of the container is of no known kind');
  }
}

/** The words of a macro project in a storage of its own. */
export function* macroUnits(streams: readonly CompoundStream[]): Iterable<Unit | Problem> {
  const project = streams.map((stream) => ({
    ...stream,
    folders: stream.folders.slice(1),
    bytes: () => stream.bytes(),
  }));
  if (project.length === 0) return;
  const problems = new Map<string, Problem>();
  const note = (error: unknown) => {
    const found = problemOf(error, 'macros');
    problems.set(found.detail, found);
  };
  for (const { name, text } of macroTextsOf(project, note)) {
    yield textBlock(text, { part: `macros "${name}"`, locator: `macros ${name}`, visibility: 'script-data' });
  }
  yield* problems.values();
}
