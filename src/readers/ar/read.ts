import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { memberFile } from '../shared/archive/members.ts';
import { safeLocator } from '../shared/archive/names.ts';
import { TarWords } from '../shared/archive/tar-words.ts';
import { programUnits } from '../shared/program.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { gapUnits } from '../shared/zip/gaps.ts';
import { cleanEntryName, decodeEntryName } from '../shared/zip/names.ts';
import { type Member, memberAt } from './member.ts';

/** A list of long names beyond this is not one of a program. */
const MAX_NAMES = 16 * 1024 * 1024;

/** Lists of the symbols of programs. */
const SYMBOLS = /^(?:\/|\/SYM64\/|__\.SYMDEF(?:_64)?(?: SORTED)?)$/;

export async function* readAr(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const words = new TarWords();
  const isThin = (await source.read(0, 8))[2] === 0x74;
  if (isThin) yield problem('unreadable', 'files of a thin archive lie elsewhere');
  let longNames = new Uint8Array(0);
  let members = 0;
  for (let at = 8; at < source.size; ) {
    context.signal.throwIfAborted();
    const member = await memberAt(source, at, longNames);
    if (member === undefined) {
      yield* leftOver(source, at);
      break;
    }
    if (++members > context.limits.entries) {
      yield problem('too-large', 'archive has too many entries');
      break;
    }
    const { start, size, name } = member;
    const isInside = !isThin || name === '//' || SYMBOLS.test(name);
    const end = isInside ? start + size : start;
    if (name === '//' && size <= MAX_NAMES) {
      longNames = (await source.read(start, size)).slice();
      for (const line of decodeEntryName(longNames, false).split('\n')) words.name(line.replace(/\/$/, ''));
    } else if (isInside) yield* memberUnits(source, member, words);
    else words.name(cleanEntryName(name));
    if (end > source.size)
      yield problem('damaged', 'a file in the archive is cut', safeLocator(name) ?? 'an entry');
    at = end + (end % 2);
  }
  yield* words.take();
}

async function* memberUnits(source: ByteSource, { start, size, name }: Member, words: TarWords) {
  const range = { start, end: Math.min(start + size, source.size) };
  if (SYMBOLS.test(name)) {
    const symbols = windowSource('symbols', source, range);
    yield* programUnits(symbols, symbols.size, 'symbols');
    return;
  }
  const clean = cleanEntryName(name);
  words.name(clean);
  if (size > 0) yield await memberFile(clean, source, range);
}

/** What follows the last member: a line's end at most, unless somebody put something there or a header is damaged. */
async function* leftOver(source: ByteSource, at: number): AsyncIterable<Unit | Problem> {
  const first = await source.read(at, 60);
  if (first.every((byte) => byte === 0 || byte === 10)) {
    yield* gapUnits(source, { start: at + first.length, end: source.size });
    return;
  }
  yield problem('damaged', 'a header of the archive is damaged');
  yield* gapUnits(source, { start: at, end: source.size });
}
