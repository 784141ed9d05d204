import { bunzip2 } from '../unpack/bzip2.ts';
import { inflate } from '../unpack/inflate.ts';
import { PackedInput } from '../unpack/input.ts';
import { unlzma } from '../unpack/lzma.ts';
import { checkedWindow, unxz } from '../unpack/xz.ts';
import { unzstd } from '../unpack/zstd.ts';
import { Fields } from './bytes.ts';
import type { ZipEntry } from './directory.ts';

/** Data of an entry that is packed in another way than DEFLATE (APPNOTE 6.3.10, 4.4.5); undefined if nobody reads that. */
export function unpackMethod(
  { method, size, listed }: Pick<ZipEntry, 'method' | 'size' | 'listed'>,
  packed: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> | undefined {
  const input = new PackedInput(packed);
  if (method === 9) return inflate(input, true);
  if (method === 12) return bunzip2(input);
  if (method === 14) return lzmaEntry(input, listed || size > 0 ? size : undefined);
  if (method === 20 || method === 93) return unzstd(input);
  return method === 95 ? unxz(input) : undefined;
}

/** A version, the length of the properties, and these, precede the data (APPNOTE 6.3.10, 5.8.8). */
async function* lzmaEntry(input: PackedInput, size: number | undefined): AsyncIterable<Uint8Array> {
  const head = new Fields(await input.take(4));
  const properties = new Fields(await input.take(Math.max(5, head.u16(2))));
  const window = checkedWindow(properties.u32(1));
  yield* unlzma(input, { properties: properties.bytes[0]!, window, size });
}
