import type { ReadContext } from '../../../core/types.ts';
import { joinBytes } from '../bytes.ts';
import { Trouble } from '../trouble.ts';
import { PackedInput } from './input.ts';
import { limited } from './limited.ts';

export type Unpack = (input: PackedInput) => AsyncIterable<Uint8Array>;

/**
 * Unpacks a block that must be held whole. Throws `Trouble` if it comes to more than `size` bytes, or than may be
 * held, or than its packed size makes likely.
 */
export async function unpackedBlock(
  packed: Uint8Array,
  unpack: Unpack,
  { size, context }: { size?: number; context: ReadContext },
): Promise<Uint8Array> {
  const most = Math.min(size ?? Number.POSITIVE_INFINITY, context.limits.wholeBytes);
  async function* once() {
    yield packed;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const bytes = unpack(new PackedInput(once()));
  for await (const part of limited(bytes, { packedSize: packed.length, context })) {
    length += part.length;
    if (length > most)
      throw most === size
        ? new Trouble('damaged', 'a block is longer than it says')
        : new Trouble('too-large', 'a block is too large to hold');
    parts.push(part.slice());
  }
  return joinBytes(parts);
}
