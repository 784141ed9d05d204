import type { FileEntry } from '../core/types.ts';

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
