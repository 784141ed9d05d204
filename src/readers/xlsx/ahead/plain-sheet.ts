import type { ByteSource, ReadContext } from '../../../core/types.ts';
import { joinBytes } from '../../shared/bytes.ts';
import { standsAt } from '../../shared/xml/codes.ts';
import { ZipArchive } from '../../shared/zip/archive.ts';
import { bytesOf } from '../../shared/zip/bytes.ts';
import type { ZipEntry } from '../../shared/zip/directory.ts';

/** Of what hides single cells: the names of its elements, and a letter of them that few cells hold. */
const HIDING = [
  ['mergeCell', 5],
  ['conditionalFormatting', 11],
] as const;
const LONGEST = 'conditionalFormatting'.length;
/** Packed bytes that are held to be read twice. */
const MOST_PACKED = 8 * 1024 * 1024;

/** The source with the bytes of one entry in memory, unless they are many: in what it is made of it may be slow to go back. */
export async function withEntryHeld(archive: ZipArchive, entry: ZipEntry): Promise<ByteSource> {
  const { source } = archive;
  if (entry.packedSize > MOST_PACKED) return source;
  const end = (await archive.dataStart(entry)) + entry.packedSize;
  const held = new Uint8Array(end - entry.offset);
  let size = 0;
  for await (const block of bytesOf(source, entry.offset, end)) {
    held.set(block, size);
    size += block.length;
  }
  return {
    name: source.name,
    size: source.size,
    read: async (offset, length) => {
      const from = offset - entry.offset;
      if (from < 0 || from >= size) return source.read(offset, length);
      return held.subarray(from, Math.min(size, from + length));
    },
  };
}

/** Whether nothing in a sheet can hide single cells. It stands behind the rows, so all of the sheet is searched for it. */
export async function hidesNoCells(
  source: ByteSource,
  entry: ZipEntry,
  context: ReadContext,
): Promise<boolean> {
  const found = { entries: [entry], problems: [], gaps: [], comment: '' };
  let before: Uint8Array | undefined;
  try {
    for await (const bytes of new ZipArchive(source, found, context).open(entry)) {
      if (before === undefined && !isOfBytes(bytes)) return false;
      if (before !== undefined && holdsHiding(joinBytes([before, bytes.subarray(0, LONGEST)]))) return false;
      if (holdsHiding(bytes)) return false;
      before = (before && bytes.length < LONGEST ? joinBytes([before, bytes]) : bytes).slice(-LONGEST);
    }
    return true;
  } catch {
    // What is wrong with the sheet is told when it is read.
    return false;
  }
}

/** Not of units of two bytes, in which names are written otherwise. */
const isOfBytes = ([first = 0, second = 0]: Uint8Array): boolean =>
  first !== 0 && second !== 0 && first < 0xfe && second < 0xfe;

const holdsHiding = (bytes: Uint8Array): boolean =>
  HIDING.some(([name, rare]) => {
    const letter = name.charCodeAt(rare);
    for (let at = bytes.indexOf(letter); at >= 0; at = bytes.indexOf(letter, at + 1))
      if (standsAt(bytes, name, at - rare)) return true;
    return false;
  });
