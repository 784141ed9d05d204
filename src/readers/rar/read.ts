import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { memberFile, type Range } from '../shared/archive/members.ts';
import { safeLocator } from '../shared/archive/names.ts';
import { TarWords } from '../shared/archive/tar-words.ts';
import { leftOverUnits } from '../shared/left-over.ts';
import { problemOf } from '../shared/trouble.ts';
import { bytesOf, windowSource } from '../shared/zip/bytes.ts';
import { crc32 } from '../shared/zip/crc.ts';
import { cleanEntryName, decodeEntryName } from '../shared/zip/names.ts';
import type { RarBlock } from './entry.ts';
import { blockAt4 } from './version4.ts';
import { blockAt5 } from './version5.ts';

/** Service blocks of numbers alone: copies of headers, what repairs damage, rights (RAR 5.0 archive format). */
const WITHOUT_TEXT = /^(?:QO|RR|ACL)$/;

const COMMENT = 'CMT';

const MAX_COMMENT = 1024 * 1024;

export async function* readRar(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const isFive = (await source.read(6, 1))[0] === 1;
  const words = new TarWords();
  let at = isFive ? 8 : 7;
  let count = 0;
  let isOver = false;
  try {
    while (!isOver && at < source.size) {
      context.signal.throwIfAborted();
      const block = await (isFive ? blockAt5 : blockAt4)(source, at);
      isOver = block.kind === 'end' || block.kind === 'encrypted';
      if (++count > context.limits.entries) {
        yield problem('too-large', 'archive has too many entries');
        return;
      }
      yield* blockUnits(source, block, words);
      at = block.kind === 'encrypted' ? source.size : block.data.end;
    }
  } catch (error) {
    yield problemOf(error);
  }
  yield* words.take();
  yield* leftOverUnits(source, { start: Math.min(at, source.size), end: source.size });
}

async function* blockUnits(source: ByteSource, block: RarBlock, words: TarWords) {
  for (const text of block.words) words.add('link or owner', text);
  if (block.kind === 'encrypted') yield problem('encrypted', 'names and entries are encrypted');
  if (block.kind === 'service') yield* serviceUnits(source, block, words);
  if (block.kind === 'other') yield* leftOverUnits(source, within(block.data, source));
  if (block.kind !== 'file' && block.kind !== 'folder') return;
  const name = cleanEntryName(block.name);
  words.name(name);
  if (block.kind === 'file') yield* fileUnits(source, block, name);
}

/** What comes beside files: comments, streams of NTFS. */
async function* serviceUnits(source: ByteSource, block: RarBlock, words: TarWords) {
  if (WITHOUT_TEXT.test(block.name)) return;
  const { start, end } = within(block.data, source);
  if (block.name === COMMENT && block.isStored && !block.isEncrypted && end - start <= MAX_COMMENT)
    words.add('comment', decodeEntryName(await source.read(start, end - start), false).replaceAll('\0', ''));
  else yield* fileUnits(source, block, block.name === COMMENT ? 'comment' : 'stream');
}

async function* fileUnits(source: ByteSource, block: RarBlock, name: string): AsyncIterable<Unit | Problem> {
  const { data, crc } = block;
  const locator = safeLocator(name) ?? 'an entry';
  if (data.end === data.start) return;
  if (block.isEncrypted) yield problem('encrypted', 'entry is encrypted', locator);
  else if (!block.isStored) yield problem('unreadable', 'packed by RAR, which is not read', locator);
  else {
    yield await memberFile(name, source, data);
    if (block.isSplit) yield problem('unreadable', 'part of the entry is in another volume', locator);
    else if (data.end > source.size) yield problem('damaged', 'a file in the archive is cut', locator);
    else if (crc !== undefined && (await crcOf(source, data)) !== crc)
      yield problem('damaged', 'checksum is wrong', locator);
  }
}

async function crcOf(source: ByteSource, { start, end }: Range): Promise<number> {
  let crc = 0;
  const file = windowSource('', source, { start, end });
  for await (const bytes of bytesOf(file, 0, file.size)) crc = crc32(bytes, crc);
  return crc;
}

const within = ({ start, end }: Range, { size }: ByteSource): Range => ({
  start: Math.min(start, size),
  end: Math.min(end, size),
});
