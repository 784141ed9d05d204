import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { type CompoundStream, compoundStreams } from '../shared/compound/streams.ts';
import { blipUnits, findBlips } from '../shared/legacy/blips.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { readOtherStreams } from '../shared/legacy/document-streams.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf } from '../shared/trouble.ts';
import { readSlides } from './presentation.ts';

export async function* readPpt(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  let streams: CompoundStream[];
  try {
    streams = compoundStreams(await wholeBytes(source, context.limits));
  } catch (error) {
    yield problemOf(error);
    return;
  }
  const own = (name: string) =>
    streams.find((stream) => stream.folders.length === 0 && stream.name.toLowerCase() === name);
  const [main, user, pictures] = ['powerpoint document', 'current user', 'pictures'].map(own);
  try {
    const userBytes = user?.bytes() ?? new Uint8Array(0);
    if (main !== undefined) yield* readSlides(main.bytes(), userBytes, context);
    const names = userNames(userBytes);
    if (names !== '') yield textBlock(names, { part: 'users', locator: 'users', visibility: 'property' });
  } catch (error) {
    yield problemOf(error);
  }
  yield* readPictures(pictures, context);
  yield* readOtherStreams(
    streams.filter((stream) => stream !== main && stream !== pictures && stream !== user),
    context,
  );
}

/** Who saved the presentation last: the name in one byte a letter, and in two behind four bytes (MS-PPT 2.3.2). */
function userNames(bytes: Uint8Array): string {
  const length = (bytes[20] ?? 0) | ((bytes[21] ?? 0) << 8);
  const narrow = decoderFor(1252)(bytes.subarray(28, 28 + length));
  const wide = new TextDecoder('utf-16le').decode(bytes.subarray(32 + length, 32 + 3 * length));
  // Letters that the first does not have are question marks in it.
  return (wide.trim() === '' ? narrow : wide).replace(/\0/g, '');
}

async function* readPictures(
  pictures: CompoundStream | undefined,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  try {
    for (const blip of findBlips(pictures?.bytes() ?? new Uint8Array(0))) {
      context.signal.throwIfAborted();
      yield* blipUnits(blip, context);
    }
  } catch (error) {
    yield problemOf(error, 'pictures');
  }
}
