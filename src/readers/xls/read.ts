import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { type CompoundStream, compoundStreams } from '../shared/compound/streams.ts';
import { problemOf } from '../shared/trouble.ts';
import { readBookStream } from './book.ts';
import { decipherOf } from './filepass.ts';
import { readOldBook } from './old-book.ts';
import { isBareBook, isBookName } from './recognise.ts';
import { readStreams } from './streams.ts';

export async function* readXls(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  let streams: CompoundStream[];
  try {
    const bytes = await wholeBytes(source, context.limits);
    streams = isBareBook(bytes) ? [bareStream(bytes)] : compoundStreams(bytes);
  } catch (error) {
    yield problemOf(error);
    return;
  }
  // A file for two versions of Excel holds two workbooks.
  const books = streams.filter(({ folders, name }) => folders.length === 0 && isBookName(name));
  if (books.length === 0) yield problem('damaged', 'the container has no workbook');
  let decipher: ReturnType<typeof decipherOf>;
  for (const book of books) {
    try {
      const bytes = book.bytes();
      decipher = decipherOf(bytes);
      yield* readBook(decipher === undefined ? bytes : decipher(bytes), context);
    } catch (error) {
      yield problemOf(error);
    }
  }
  const others = streams.filter((stream) => !books.includes(stream));
  yield* readStreams(others, context, decipher);
}

/** BIFF5 and BIFF8 have one layout; those before have others, and one sheet. */
function readBook(bytes: Uint8Array, context: ReadContext): AsyncIterable<Unit | Problem> {
  return bytes[0] === 0x09 && bytes[1] === 0x08 ? readBookStream(bytes, context) : readOldBook(bytes);
}

const bareStream = (bytes: Uint8Array): CompoundStream => ({
  folders: [],
  name: 'Workbook',
  size: bytes.length,
  bytes: () => bytes,
});
