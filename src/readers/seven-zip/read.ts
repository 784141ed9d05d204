import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { EntryNames, safeLocator } from '../shared/archive/names.ts';
import { problemOf } from '../shared/trouble.ts';
import { unpackedSource } from '../shared/unpacked-source.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { gapUnits } from '../shared/zip/gaps.ts';
import { cleanEntryName } from '../shared/zip/names.ts';
import { type Archive, openArchive } from './archive.ts';
import { checkedParts } from './checked.ts';
import { sizeOf } from './streams.ts';
import { unpackFolder } from './unpack.ts';

/** Members up to this size are read at once: what they are packed in is readable only forwards. */
const HOLD = 16 * 1024 * 1024;

export async function* readSevenZip(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
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
