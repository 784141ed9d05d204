import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { problemOf } from '../shared/trouble.ts';
import { RtfDocument } from './document.ts';
import { scanRtf } from './tokens.ts';

export async function* readRtf(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const document = new RtfDocument();
  try {
    const bytes = await wholeBytes(source, context.limits);
    for (const _ of scanRtf(bytes, document)) {
      context.signal.throwIfAborted();
      yield* document.ready.splice(0);
    }
  } catch (error) {
    document.ready.push(problemOf(error));
  }
  document.finish();
  yield* document.ready;
}
