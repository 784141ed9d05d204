import type { ByteSource, ReadContext } from '../../core/types.ts';
import { Trouble } from '../shared/trouble.ts';
import { unbcj2 } from '../shared/unpack/bcj2.ts';
import { bunzip2 } from '../shared/unpack/bzip2.ts';
import { filterOf } from '../shared/unpack/filters.ts';
import { inflate } from '../shared/unpack/inflate.ts';
import { PackedInput } from '../shared/unpack/input.ts';
import { limited } from '../shared/unpack/limited.ts';
import { unlzma, unlzma2 } from '../shared/unpack/lzma.ts';
import { unppmd } from '../shared/unpack/ppmd.ts';
import { checkedWindow, lzma2Window } from '../shared/unpack/xz.ts';
import { unzstd } from '../shared/unpack/zstd.ts';
import { bytesOf, Fields } from '../shared/zip/bytes.ts';
import { damaged } from './fields.ts';
import { type Folder, lastOutput } from './streams.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** Bytes `[start, end)` of the archive that go into a folder's inputs. */
export interface Packed {
  readonly start: number;
  readonly end: number;
}

/** What each coder makes of its input, by its id (7-Zip, `Methods.txt`). `size`: of what comes out. */
const METHODS: Readonly<Record<string, (input: Bytes, size: number, properties: Uint8Array) => Bytes>> = {
  '00': (input) => input,
  '21': (input, _, properties) => unlzma2(new PackedInput(input), lzma2Window(properties[0] ?? 41)),
  '030101': (input, size, properties) =>
    unlzma(new PackedInput(input), {
      properties: properties[0] ?? damaged(),
      window: checkedWindow(new Fields(properties).u32(1)),
      size,
    }),
  '030401': (input, size, properties) => unppmd(new PackedInput(input), properties, size),
  '040108': (input) => inflate(new PackedInput(input)),
  '040109': (input) => inflate(new PackedInput(input), true),
  '040202': (input) => bunzip2(new PackedInput(input)),
  '04f71101': (input) => unzstd(new PackedInput(input)),
};
const AES = '06f10701';

const BCJ2 = '0303011b';

/** The unpacked bytes of a folder. Throws `Trouble` on damage, at limits, and for what is not read. */
export async function* unpackFolder(
  archive: ByteSource,
  { folder, packed, context }: { folder: Folder; packed: readonly Packed[]; context: ReadContext },
): Bytes {
  if (folder.coders.some(({ id }) => id === AES)) throw new Trouble('encrypted', 'entries are encrypted');
  const packedSize = packed.reduce((sum, { start, end }) => sum + end - start, 0);
  if (packed.some(({ end }) => end > archive.size)) throw new Trouble('damaged', 'archive is cut');
  const inputs = folder.packed.map((_, i) => bytesOf(archive, packed[i]!.start, packed[i]!.end));
  const limit = (bytes: Bytes) => limited(bytes, { packedSize, context });
  yield* outputOf(lastOutput(folder), { folder, inputs, limit }, 0);
}

interface Packing {
  readonly folder: Folder;
  /** What goes into the inputs that `folder.packed` names. */
  readonly inputs: readonly Bytes[];
  limit(bytes: Bytes): Bytes;
}

/** What comes out of a coder, which may take what comes out of others. */
function outputOf(output: number, packing: Packing, depth: number): Bytes {
  const { folder, inputs, limit } = packing;
  const coder = folder.coders[output] ?? damaged();
  // Coders that take each other's bytes in a circle are nobody's.
  if (coder.outputs !== 1 || depth > folder.coders.length) damaged();
  const first = folder.coders.slice(0, output).reduce((sum, before) => sum + before.inputs, 0);
  const sources = Array.from({ length: coder.inputs }, (_, i) => {
    const pair = folder.pairs.find(({ input }) => input === first + i);
    if (pair !== undefined) return outputOf(pair.output, packing, depth + 1);
    return inputs[folder.packed.indexOf(first + i)] ?? damaged();
  });
  const size = folder.sizes[output] ?? damaged();
  if (coder.id === BCJ2 && sources.length === 4) return limit(unbcj2(sources, size));
  const method = METHODS[coder.id];
  const filter = filterOf(coder.id);
  if (sources.length !== 1 || (method === undefined && filter === undefined))
    throw new Trouble('unreadable', `packed by a method that is not read (${coder.id})`);
  if (method !== undefined) return limit(method(sources[0]!, size, coder.properties));
  return limit(filter!(sources[0]!, coder.properties));
}
