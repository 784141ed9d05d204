import type { ByteSource, Limits } from '../../core/types.ts';
import { Trouble } from './trouble.ts';

/** A source whole in memory. Throws `Trouble` if it is larger than may be held. */
export async function wholeBytes(
  source: ByteSource,
  { wholeBytes }: Pick<Limits, 'wholeBytes'>,
): Promise<Uint8Array> {
  if (source.size > wholeBytes) throw new Trouble('too-large', 'file is too large to hold whole');
  return source.read(0, source.size);
}
