import { memorySource } from '../core/memory-source.ts';
import { problem } from '../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { type Archive, isSevenZip, openArchive } from './seven-zip/archive.ts';
import { checkedParts } from './seven-zip/checked.ts';
import { sizeOf } from './seven-zip/streams.ts';
import { unpackFolder } from './seven-zip/unpack.ts';
import { EntryNames, safeLocator } from './shared/archive-names.ts';
import { problemOf } from './shared/trouble.ts';
import { unpackedSource } from './shared/unpacked-source.ts';
import { windowSource } from './shared/zip-bytes.ts';
import { gapUnits } from './shared/zip-gaps.ts';
import { cleanEntryName } from './shared/zip-names.ts';

/** Members up to this size are read at once: what they are packed in is readable only forwards. */
const HOLD = 16 * 1024 * 1024;

/** 7z archives (7-Zip, `7zFormat.txt`). */
export const sevenZipReader: Reader = {
  id: '7z',
  extensions: ['7z'],
  about: {
    name: { en: '7z archives', es: 'Archivos 7z' },
    reads: {
      en: 'each file as a file of its own, packed by LZMA, LZMA2, PPMd, BZip2, Deflate, Zstandard or not at all, also behind filters for programs; bytes that no file owns',
      es: 'cada archivo como uno propio, comprimido con LZMA, LZMA2, PPMd, BZip2, Deflate, Zstandard o sin comprimir, también tras filtros para programas; bytes que no son de ningún archivo',
    },
    discloses: {
      en: 'encrypted archives, what is packed by filters for Itanium or RISC-V, volumes without the first one',
      es: 'archivos cifrados, lo comprimido con filtros para Itanium o RISC-V, volúmenes sin el primero',
    },
  },
  recognise: ({ head }) => (isSevenZip(head) ? 0.95 : 0),
  read: readArchive,
};

async function* readArchive(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  let archive: Archive;
  try {
    archive = await openArchive(source, context);
  } catch (error) {
    yield problemOf(error);
    return;
  }
  const names = new EntryNames();
  for (const name of [...archive.names, ...archive.emptyNames]) {
    const full = names.add(cleanEntryName(name));
    if (full !== undefined) yield full;
  }
  const rest = names.take();
  if (rest !== undefined) yield rest;
  let first = 0;
  for (const packed of archive.folders) {
    context.signal.throwIfAborted();
    yield* folderUnits(source, { ...packed, names: archive.names.slice(first) }, context);
    first += packed.folder.parts.length;
  }
  for (const bytes of archive.strange)
    yield { kind: 'file', source: memorySource('header-field', bytes), visibility: 'slack' };
  yield* gaps(source, archive);
}

async function* folderUnits(
  archive: ByteSource,
  { folder, packed, names }: Archive['folders'][number] & { names: readonly string[] },
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const wrong = new Set<number>();
  const open = () =>
    checkedParts(unpackFolder(archive, { folder, packed, context }), folder.parts, (part) => wrong.add(part));
  const { limits } = context;
  const whole = await unpackedSource({ name: 'folder', size: sizeOf(folder), limits, open });
  let start = 0;
  for (const [i, { size }] of folder.parts.entries()) {
    context.signal.throwIfAborted();
    const name = cleanEntryName(names[i] ?? '');
    const range = { start, end: start + size };
    start += size;
    if (size === 0) continue;
    const source =
      size <= HOLD
        ? memorySource(name, await whole.read(range.start, size))
        : windowSource(name, whole, range);
    if (source.size > 0) yield { kind: 'file', source, visibility: 'visible', packedSize: 0 };
    if (wrong.delete(i)) yield problem('damaged', 'checksum is wrong', safeLocator(name) ?? 'an entry');
    if (whole.problem !== undefined) break;
  }
  if (whole.problem !== undefined) {
    const locator = folder.parts.length === 1 ? safeLocator(cleanEntryName(names[0] ?? '')) : undefined;
    yield { ...whole.problem, locator: locator ?? 'some entries' };
  }
}

/** Bytes that belong to nothing in the archive's lists. */
async function* gaps(source: ByteSource, { owned }: Archive): AsyncIterable<Unit> {
  let end = 0;
  for (const next of [...owned, { start: source.size, end: source.size }].sort((a, b) => a.start - b.start)) {
    if (next.start > end) yield* gapUnits(source, { start: end, end: Math.min(next.start, source.size) });
    end = Math.max(end, next.end);
  }
}
