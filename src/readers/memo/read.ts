import type { ByteSource, Embedded, Problem, ReadContext, TextBlock, Unit } from '../../core/types.ts';
import { DataNumbers, SourceBytes } from '../shared/data/source-bytes.ts';
import { lenientText } from '../shared/data/texts.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { sureFamily } from '../shared/signatures.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf } from '../shared/trouble.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { HEADER, type MemoLayout, memoLayout } from './layout.ts';

const HEAD = 65_536;

const DBASE_4 = 0x0008_ffff;

/** A memo of dBase 3 ends with these; how long it is stands nowhere. */
const END_OF_TEXT = 0x1a;

const LOOK = 64 * 1024;

export async function* readMemos(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const layout = memoLayout(await source.read(0, HEAD), source.size);
  if (layout === undefined) return;
  const left = new WordPile();
  try {
    const bytes = new SourceBytes(source, layout.start);
    for (let number = 1; bytes.left > 0; number++) {
      context.signal.throwIfAborted();
      yield* await memo(bytes, { layout, left, number, context });
    }
  } catch (error) {
    yield problemOf(error);
  }
  const head = await source.read(24, HEADER - 24);
  left.add(runs(head), 'bytes between memos', { visibility: 'slack' });
  yield* left.take();
}

interface Reading {
  readonly layout: MemoLayout;
  readonly left: WordPile;
  readonly number: number;
  readonly context: ReadContext;
}

const runs = (bytes: Uint8Array) => printableRuns(bytes, (part) => lenientText(part));

/** The memo that begins here, or a block that none does. Leaves `bytes` at the next block. */
async function memo(bytes: SourceBytes, { layout, left, number, context }: Reading): Promise<Unit[]> {
  const { block } = layout;
  const start = bytes.at;
  const range = await rangeAt(bytes, layout);
  const end = range?.end ?? Math.min(bytes.source.size, start + Math.max(block, HEADER));
  const next = Math.min(bytes.source.size, start + Math.ceil((end - start) / block) * block);
  const behind = range === undefined ? start : end;
  left.add(runs(await bytes.source.read(behind, Math.min(next - behind, LOOK))), 'bytes between memos', {
    visibility: 'slack',
  });
  bytes.at = next;
  if (range === undefined) return [];
  const visibility = start >= layout.end ? 'slack' : 'visible';
  return unitsOf(bytes.source, range, {
    part: `memo ${number}`,
    visibility,
    most: context.limits.cellLength,
  });
}

interface Range {
  readonly begin: number;
  readonly end: number;
}

async function rangeAt(bytes: SourceBytes, { kind }: MemoLayout): Promise<Range | undefined> {
  const { at, source } = bytes;
  if (kind === 'dbase-3') return { begin: at, end: await endOfText(source, at) };
  const head = await bytes.peek(8);
  if (head.length < 8) return undefined;
  const numbers = new DataNumbers(head, kind !== 'foxpro');
  const isMemo = kind === 'foxpro' ? numbers.u32(0) <= 2 : numbers.u32(0) === DBASE_4;
  const length = numbers.u32(4);
  // dBase counts the eight bytes before the text, too.
  const end = at + length + (kind === 'foxpro' ? 8 : 0);
  return isMemo && end > at + 8 && end <= source.size ? { begin: at + 8, end } : undefined;
}

async function endOfText(source: ByteSource, from: number): Promise<number> {
  for (let at = from; at < source.size; at += LOOK) {
    const found = (await source.read(at, LOOK)).indexOf(END_OF_TEXT);
    if (found >= 0) return at + found + 1;
  }
  return source.size;
}

interface Told {
  readonly part: string;
  readonly visibility: 'visible' | 'slack';
  readonly most: number;
}

/** Pictures and long texts are files. */
async function unitsOf(
  source: ByteSource,
  { begin, end }: Range,
  told: Told,
): Promise<(TextBlock | Embedded)[]> {
  const { part, visibility, most } = told;
  const bytes = await source.read(begin, Math.min(end - begin, most));
  if (end - begin > most || sureFamily(bytes) !== undefined) {
    const file = windowSource(part, source, { start: begin, end });
    return [{ kind: 'file', source: file, visibility: visibility === 'visible' ? 'embedded' : visibility }];
  }
  const text = lenientText(withoutEnd(bytes)).trim();
  return text === '' ? [] : [textBlock(text, { part, locator: part, visibility, header: 'memo' })];
}

/** Marks of ends, and line ends that a program put in where it broke lines. */
function withoutEnd(bytes: Uint8Array): Uint8Array {
  const isSoft = (byte: number, at: number) => byte === 0x8d && bytes[at + 1] === 0x0a;
  return bytes.map((byte, at) => (byte === END_OF_TEXT || byte === 0 || isSoft(byte, at) ? 0x20 : byte));
}
