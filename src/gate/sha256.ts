import { createHash } from 'node:crypto';
import type { ByteSource } from '../core/types.ts';

const BLOCK = 1024 * 1024;

/** SHA-256 of all that a source holds, in hexadecimal; undefined if it gives less than it promised. */
export async function sha256Of(source: ByteSource): Promise<string | undefined> {
  const hash = createHash('sha256');
  for (let at = 0; at < source.size; ) {
    const bytes = await source.read(at, Math.min(BLOCK, source.size - at));
    if (bytes.length === 0) return undefined;
    hash.update(bytes);
    at += bytes.length;
  }
  return hash.digest('hex');
}
