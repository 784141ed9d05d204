import { memorySource } from '../../../core/memory-source.ts';
import type { Problem, Unit } from '../../../core/types.ts';
import { problemOf } from '../trouble.ts';
import type { CompoundStream } from './streams.ts';
import { compoundFile } from './writer.ts';

/** Streams that show what document lies in a storage, and the name that it gets. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  worddocument: 'embedded.doc',
  'powerpoint document': 'embedded.ppt',
};

/**
 * Documents that lie in storages of another one (`ObjectPool` of Word, `MBD…` of Excel), each made a file of its own
 * (MS-OLEDS 2.3), and the streams that no document has.
 */
export function embeddedDocuments(streams: readonly CompoundStream[]): {
  readonly units: readonly (Unit | Problem)[];
  readonly others: readonly CompoundStream[];
} {
  const units: (Unit | Problem)[] = [];
  let others = streams;
  // Outer storages first: what lies deeper goes with them.
  const found = streams.filter(({ name, folders }) => folders.length > 0 && name.toLowerCase() in DOCUMENTS);
  for (const main of [...found].sort((a, b) => a.folders.length - b.folders.length)) {
    if (!others.includes(main)) continue;
    const isInside = ({ folders }: CompoundStream) => main.folders.every((name, i) => folders[i] === name);
    const name = DOCUMENTS[main.name.toLowerCase()]!;
    try {
      const bytes = compoundFile(
        others.filter(isInside).map((stream) => partOf(stream, main.folders.length)),
      );
      if (bytes === undefined) continue;
      const source = memorySource(name, bytes);
      units.push({ kind: 'file', visibility: 'embedded', source, packedSize: bytes.length });
    } catch (error) {
      units.push(problemOf(error, 'an embedded document'));
    }
    others = others.filter((stream) => !isInside(stream));
  }
  return { units, others };
}

const partOf = (stream: CompoundStream, depth: number) => ({
  folders: stream.folders.slice(depth),
  name: stream.name,
  bytes: stream.bytes(),
});
