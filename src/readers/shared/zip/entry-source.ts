import type { Limits } from '../../../core/types.ts';
import { Trouble } from '../trouble.ts';
import { type EntrySource, HOLD, unpackedSource } from '../unpacked-source.ts';
import type { ZipArchive } from './archive.ts';
import { windowSource } from './bytes.ts';
import type { ZipEntry } from './directory.ts';

/**
 * Random access to an entry (`unpackedSource`); large ones are read in place if they are stored. Throws `Trouble` if
 * the entry cannot be read at all.
 */
export async function entrySource(
  archive: ZipArchive,
  entry: ZipEntry,
  options: { readonly name: string; readonly limits: Limits },
): Promise<EntrySource> {
  const start = await archive.dataStart(entry);
  if (entry.encrypted) throw new Trouble('encrypted', 'entry is encrypted');
  if (entry.method === 0 && entry.packedSize > HOLD) {
    return windowSource(options.name, archive.source, { start, end: start + entry.packedSize });
  }
  // Without a directory the unpacked size is not known before the end.
  const size = entry.listed || entry.size > 0 ? entry.size : undefined;
  return unpackedSource({ ...options, size, open: () => archive.open(entry) });
}
