import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { type CompoundStream, compoundStreams } from '../shared/compound/streams.ts';
import { readOtherStreams } from '../shared/legacy/document-streams.ts';
import { problemOf } from '../shared/trouble.ts';
import { readWordStreams } from './document.ts';

export async function* readDoc(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  let streams: CompoundStream[];
  try {
    streams = compoundStreams(await wholeBytes(source, context.limits));
  } catch (error) {
    yield problemOf(error);
    return;
  }
  const own = (name: string) =>
    streams.find((stream) => stream.folders.length === 0 && stream.name.toLowerCase() === name);
  const main = own('worddocument');
  if (main === undefined)
    yield problem('unknown-format', 'a Word document inside another document is not read');
  else {
    try {
      yield* readWordStreams({ main, tables: [own('0table'), own('1table')], data: own('data') }, context);
    } catch (error) {
      yield problemOf(error);
    }
  }
  const read = new Set([main, own('0table'), own('1table'), own('data')]);
  yield* readOtherStreams(
    streams.filter((stream) => !read.has(stream)),
    context,
  );
}
