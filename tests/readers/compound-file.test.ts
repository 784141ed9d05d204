import fc from 'fast-check';
import { expect, it } from 'vitest';
import { embeddedDocuments } from '../../src/readers/shared/compound/embedded-documents.ts';
import { compoundStreams } from '../../src/readers/shared/compound/streams.ts';
import { compoundFile } from '../../src/readers/shared/compound/writer.ts';

const name = fc.stringMatching(/^[A-Za-z\x01\x05][A-Za-z0-9]{0,9}$/);
const part = fc.record({
  folders: fc.array(name, { maxLength: 3 }),
  name,
  bytes: fc.uint8Array({ maxLength: 9_000 }),
});

it('a compound file holds what was put into it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(part, { maxLength: 12, selector: ({ folders, name }) => [...folders, name].join('/') }),
      (parts) => {
        const seen = compoundStreams(compoundFile(parts)!).map(({ folders, name, bytes }) => ({
          folders,
          name,
          bytes: bytes(),
        }));
        const sorted = (all: typeof seen | typeof parts) =>
          all.map(({ folders, name, bytes }) => `${folders.join('/')}:${name}:${bytes.join()}`).sort();
        expect(sorted(seen)).toEqual(sorted(parts));
      },
    ),
    { numRuns: 60 },
  );
});

it('a large stream, too', () => {
  const bytes = new Uint8Array(9 << 20).map((_, i) => i * 7);
  const read = compoundStreams(compoundFile([{ folders: [], name: 'A', bytes }])!)[0]!.bytes();
  expect(Buffer.compare(read, bytes)).toBe(0);
});

it('documents in storages are files, with what lies in them', () => {
  const stream = (path: string) => ({
    folders: path.split('/').slice(0, -1),
    name: path.split('/').at(-1)!,
    size: 1,
    bytes: () => Uint8Array.of(1),
  });
  const { units, others } = embeddedDocuments(
    [
      'ObjectPool/_1/WordDocument',
      'ObjectPool/_1/1Table',
      'ObjectPool/_1/ObjectPool/_2/WordDocument',
      'ObjectPool/_3/PowerPoint Document',
      'ObjectPool/_4/Package',
      'Other',
    ].map(stream),
  );
  expect(units.map((unit) => unit.kind === 'file' && unit.source.name)).toEqual([
    'embedded.doc',
    'embedded.ppt',
  ]);
  expect(others.map((other) => other.name)).toEqual(['Package', 'Other']);
});
