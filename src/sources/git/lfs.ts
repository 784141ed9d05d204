import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** A Git LFS pointer: the blob that stands for a large file. */
export interface LfsPointer {
  /** SHA-256 of the content, hexadecimal. */
  readonly oid: string;
  readonly size: number;
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: less than 1024 bytes. */
const LONGEST = 1023;
const VERSION = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\n/;
/** The keys that the format knows and nothing else: what else stands in such a file is a text to be read. */
const POINTER =
  /^version [^\n]{1,60}\n(?:ext-\d-\w{1,40} sha256:[0-9a-f]{64}\n){0,9}oid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n?$/;

export function lfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length > LONGEST || bytes[0] !== 0x76) return undefined;
  const text = Buffer.from(bytes).toString('latin1');
  const found = VERSION.test(text) ? POINTER.exec(text) : null;
  return found ? { oid: found[1]!, size: Number(found[2]) } : undefined;
}

/**
 * The file that holds the content of a pointer in a repository (`common`: its `.git`, shared by work trees); undefined if
 * it is not there, or is not what the pointer says.
 */
export async function lfsContent(common: string, { oid, size }: LfsPointer): Promise<string | undefined> {
  const file = join(common, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid);
  const stats = await lstat(file).catch(() => undefined);
  if (!stats?.isFile() || stats.size !== size) return undefined;
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return hash.digest('hex') === oid ? file : undefined;
}
