import type { ByteSource } from '../../../core/types.ts';
import { Trouble } from '../trouble.ts';
import { Fields } from './bytes.ts';
import { directoryEntries, findDirectory, LOCAL_HEADER } from './directory.ts';
import { recoverEntries } from './recover.ts';

/** Signatures `PK` begin an archive; what begins otherwise has a program or another file before it. */
const startsAsArchive = (head: Uint8Array) => head[0] === 0x50 && head[1] === 0x4b;

/** Enough to recognise what kind of archive it is. */
const MAX_PROBED_NAMES = 10_000;

/** The directory of a source that is an archive; one that merely lies inside another file is that file's matter. */
async function findArchive(source: ByteSource) {
  const place = await findDirectory(source);
  if (place === undefined || place.archiveEnd === source.size) return place;
  return startsAsArchive(await source.read(0, 2)) ? place : undefined;
}

/**
 * Names of the entries of a ZIP archive, also behind a self-extracting program and without a directory (cut
 * archives); undefined if the source is not an archive.
 */
export async function zipEntryNames(source: ByteSource): Promise<readonly string[] | undefined> {
  const place = await findArchive(source);
  const names: string[] = [];
  try {
    if (place === undefined) {
      const head = new Fields(await source.read(0, 4));
      if (head.u32(0) !== LOCAL_HEADER) return undefined;
      const end = Math.min(source.size, 64 * 1024 * 1024);
      for await (const entry of recoverEntries(source, { start: 0, end })) {
        if (names.push(entry.name) >= MAX_PROBED_NAMES) break;
      }
      return names;
    }
    for await (const entry of directoryEntries(source, place)) {
      if (names.push(entry.name) >= MAX_PROBED_NAMES) break;
    }
  } catch (error) {
    // A damaged directory is still an archive's; the reader reports the damage.
    if (!(error instanceof Trouble)) throw error;
  }
  return names;
}
