import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { memberFile } from '../shared/archive/members.ts';
import { safeLocator } from '../shared/archive/names.ts';
import { TarWords } from '../shared/archive/tar-words.ts';
import { bytesOf } from '../shared/zip/bytes.ts';
import { gapUnits } from '../shared/zip/gaps.ts';
import { cleanEntryName, decodeEntryName } from '../shared/zip/names.ts';
import { type CpioEntry, entryAt } from './entry.ts';

const TRAILER = 'TRAILER!!!';

const TYPE = 0o170000;

const LINK = 0o120000;

const MAX_LINK = 65_536;

export async function* readCpio(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const words = new TarWords();
  let members = 0;
  let at = 0;
  let isOver = false;
  while (at < source.size) {
    context.signal.throwIfAborted();
    const entry = await entryAt(source, at);
    if (entry === undefined) break;
    if (++members > context.limits.entries) {
      yield problem('too-large', 'archive has too many entries');
      break;
    }
    yield* entryUnits(source, entry, words);
    isOver = entry.name === TRAILER;
    at = isOver ? await behindZeros(source, entry.next) : entry.next;
  }
  yield* words.take();
  if (!isOver) yield problem('damaged', 'archive ends without its last entry');
  yield* gapUnits(source, { start: Math.min(at, source.size), end: source.size });
}

async function* entryUnits(source: ByteSource, entry: CpioEntry, words: TarWords) {
  const { name, rest, mode, start, size } = entry;
  const end = Math.min(start + size, source.size);
  words.add('name', rest);
  if ((mode & TYPE) === LINK && size <= MAX_LINK)
    words.add('link', decodeEntryName(await source.read(start, end - start), false));
  else if (size > 0) {
    const clean = cleanEntryName(name);
    words.name(clean);
    yield await memberFile(clean, source, { start, end });
  } else if (name !== TRAILER) words.name(cleanEntryName(name));
  if (start + size > source.size)
    yield problem('damaged', 'a file in the archive is cut', safeLocator(name) ?? 'an entry');
}

/** Archives are filled up with zeros, and may be followed by another. */
async function behindZeros(source: ByteSource, start: number): Promise<number> {
  let at = start;
  for await (const bytes of bytesOf(source, start, source.size)) {
    const first = bytes.findIndex((byte) => byte !== 0);
    if (first >= 0) return at + first;
    at += bytes.length;
  }
  return at;
}
