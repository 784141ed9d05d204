import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit, Visibility } from '../../core/types.ts';
import { compoundStreams } from '../shared/compound/streams.ts';
import { inflate } from '../shared/legacy/blips.ts';
import { macroUnits } from '../shared/legacy/document-streams.ts';
import { problemOf } from '../shared/trouble.ts';
import type { PptRecord } from './records.ts';

/** An embedded object or the macros: a compound file, packed where the instance says so (MS-PPT 2.10.34). */
export async function* storageUnits(
  { body, instance }: PptRecord,
  { isMacros, visibility }: { readonly isMacros: boolean; readonly visibility: Visibility },
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const bytes = instance === 1 ? await inflate(body.subarray(4), context) : body;
  if (bytes === undefined) yield problem('damaged', 'an embedded object cannot be unpacked');
  else if (!isMacros) {
    if (isEmpty(bytes)) return;
    const source = memorySource('embedded.bin', bytes);
    yield { kind: 'file', source, visibility, packedSize: body.length };
  } else {
    try {
      // Macros are looked for in a storage of their own.
      const streams = compoundStreams(bytes).map(({ folders, name, size, bytes: read }) => {
        return { folders: ['Macros', ...folders], name, size, bytes: read };
      });
      yield* macroUnits(streams);
    } catch (error) {
      yield problemOf(error, 'macros');
    }
  }
}

/** True for a compound file without anything in it: objects that were removed leave one. */
function isEmpty(bytes: Uint8Array): boolean {
  try {
    return compoundStreams(bytes).every(({ size }) => size === 0);
  } catch {
    return false;
  }
}
