import { createHash } from 'node:crypto';
import type { ByteSource, FileEntry } from '../core/types.ts';

const BLOCK = 1024 * 1024;

const DIGESTS = new WeakMap<FileEntry, string>();

/**
 * Keeps with the entry of an outermost file the SHA-256 of the bytes that were scanned, in hexadecimal. It is no part of the
 * report: the digest of a file that can be guessed is as good as the file.
 */
export function keepDigest(entry: FileEntry | undefined, sha256: string | undefined): void {
  if (entry !== undefined && sha256 !== undefined) DIGESTS.set(entry, sha256);
}

export function digestOf(entry: FileEntry | undefined): string | undefined {
  return entry && DIGESTS.get(entry);
}

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
