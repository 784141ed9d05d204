import type { ReadContext } from '../../../core/types.ts';
import { Trouble } from '../trouble.ts';

/** What unpacks to up to so many bytes is no bomb, whatever its ratio. */
const RATIO_FLOOR = 16 * 1024 * 1024;

/** Stops what unpacks to too much. */
export async function* limited(
  bytes: AsyncIterable<Uint8Array>,
  { packedSize, context }: { packedSize: number; context: ReadContext },
): AsyncIterable<Uint8Array> {
  const { limits, signal } = context;
  let size = 0;
  for await (const some of bytes) {
    signal.throwIfAborted();
    size += some.length;
    if (size > limits.unpackedBytes) throw new Trouble('too-large', 'file unpacks to too many bytes');
    if (size > RATIO_FLOOR && size > limits.ratio * packedSize) {
      throw new Trouble('ratio', `file unpacks to more than ${limits.ratio} times its size`);
    }
    yield some;
  }
}
