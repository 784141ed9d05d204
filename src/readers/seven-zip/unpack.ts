import type { ByteSource, ReadContext } from '../../core/types.ts';
import { Trouble } from '../shared/trouble.ts';
import { bunzip2 } from '../shared/unpack/bzip2.ts';
import { inflate } from '../shared/unpack/inflate.ts';
import { PackedInput } from '../shared/unpack/input.ts';
import { limited } from '../shared/unpack/limited.ts';
import { unlzma, unlzma2 } from '../shared/unpack/lzma.ts';
import { checkedWindow, lzma2Window } from '../shared/unpack/xz.ts';
import { unzstd } from '../shared/unpack/zstd.ts';
import { bytesOf, Fields } from '../shared/zip-bytes.ts';
import { damaged } from './fields.ts';
import { type Coder, type Folder, lastOutput } from './streams.ts';

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
  '040108': (input) => inflate(new PackedInput(input)),
  '040109': (input) => inflate(new PackedInput(input), true),
  '040202': (input) => bunzip2(new PackedInput(input)),
  '04f71101': (input) => unzstd(new PackedInput(input)),
};
const AES = '06f10701';

/** The unpacked bytes of a folder. Throws `Trouble` on damage, at limits, and for what is not read. */
export async function* unpackFolder(
  archive: ByteSource,
  { folder, packed, context }: { folder: Folder; packed: readonly Packed[]; context: ReadContext },
): Bytes {
  if (folder.coders.some(({ id }) => id === AES)) throw new Trouble('encrypted', 'entries are encrypted');
  const steps = chainOf(folder);
  const packedSize = packed.reduce((sum, { start, end }) => sum + end - start, 0);
  const { start, end } = packed[0]!;
  if (end > archive.size) throw new Trouble('damaged', 'archive is cut');
  let bytes: Bytes = bytesOf(archive, start, end);
  for (const { coder, size } of steps.reverse()) {
    const method = METHODS[coder.id];
    if (method === undefined)
      throw new Trouble('unreadable', `packed by a method that is not read (${coder.id})`);
    bytes = limited(method(bytes, size, coder.properties), { packedSize, context });
  }
  yield* bytes;
}

/** The coders, the last one first. Throws for those with several inputs, which only programs are packed with. */
function chainOf(folder: Folder): { coder: Coder; size: number }[] {
  if (folder.coders.some(({ inputs, outputs }) => inputs !== 1 || outputs !== 1))
    throw new Trouble('unreadable', 'packed by a filter for programs that is not read');
  const steps: { coder: Coder; size: number }[] = [];
  for (let at: number | undefined = lastOutput(folder); at !== undefined; ) {
    const coder = folder.coders[at] ?? damaged();
    if (steps.length >= folder.coders.length) damaged();
    steps.push({ coder, size: folder.sizes[at] ?? damaged() });
    at = folder.pairs.find(({ input }) => input === at)?.output;
  }
  return steps;
}
