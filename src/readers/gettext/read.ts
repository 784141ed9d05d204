import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { DataNumbers } from '../shared/data/source-bytes.ts';
import { lenientText } from '../shared/data/texts.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { programUnits } from '../shared/program.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf } from '../shared/trouble.ts';
import { windowSource } from '../shared/zip/bytes.ts';

/** Mark, revision, number of messages, their tables, and the table of hashes. */
const HEADER = 28;
/** Length and offset of a string. */
const ENTRY = 8;
/** What is shorter between strings fills them up to whole words. */
const SHORTEST_GAP = 8;
/** Between a message and its plural, and between what it is about and itself. */
const PARTS = /[\0\x04]+/g;

type Range = readonly [from: number, to: number];

/** Messages and translations of a MO file; the translation of nothing is its header. */
export async function* readMessages(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  try {
    const bytes = await wholeBytes(source, context.limits);
    const { header, messages, translations, ranges, isCut } = messagesOf(bytes);
    if (header !== '') yield textBlock(header, { part: 'header', locator: 'header', visibility: 'visible' });
    const pile = new WordPile();
    pile.add(messages, 'messages', { visibility: 'visible' });
    pile.add(translations, 'translations', { visibility: 'visible' });
    yield* pile.take();
    if (isCut) yield problem('damaged', 'messages of the translation are damaged');
    for (const [from, to] of gapsIn(ranges, bytes.length)) {
      const gap = windowSource('gap', source, { start: from, end: to });
      yield* programUnits(gap, gap.size, 'between the messages');
    }
  } catch (error) {
    yield problemOf(error);
  }
}

/** Strings are in the encoding that the header names (`Content-Type: text/plain; charset=…`). */
function decoderOf(header: string): (bytes: Uint8Array) => string {
  const label = /charset=([\w:.-]{1,40})/i.exec(header)?.[1] ?? 'utf-8';
  if (/^utf-?8$|^charset$/i.test(label)) return lenientText;
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return lenientText;
  }
}

function messagesOf(bytes: Uint8Array) {
  const numbers = new DataNumbers(bytes, bytes[0] === 0xde);
  const at = (offset: number): number => (offset + 4 <= bytes.length ? numbers.u32(offset) : 0);
  const [count, own, other, hashes, hashed] = [8, 12, 16, 20, 24].map(at) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const whole = Math.min(count, Math.floor(bytes.length / ENTRY));
  const ranges: Range[] = [
    [0, HEADER],
    [own, own + whole * ENTRY],
    [other, other + whole * ENTRY],
    [hashed, hashed + hashes * 4],
  ];
  let isCut = whole < count || ranges.some(([, to]) => to > bytes.length);
  let decode: (bytes: Uint8Array) => string = lenientText;
  const stringAt = (entry: number): string => {
    const [length, from] = [at(entry), at(entry + 4)];
    // A zero ends each, which the length does not count.
    if (from + length >= bytes.length) isCut = true;
    ranges.push([from, from + length + 1]);
    return decode(bytes.subarray(from, from + length)).replace(PARTS, '\n');
  };
  const [messages, translations]: [string[], string[]] = [[], []];
  let header = '';
  for (let i = 0; i < whole; i++) {
    const message = stringAt(own + i * ENTRY);
    const translation = stringAt(other + i * ENTRY);
    if (message === '') {
      header = translation;
      decode = decoderOf(header);
      continue;
    }
    messages.push(message);
    if (translation !== message && translation !== '') translations.push(translation);
  }
  return { header, messages, translations, ranges, isCut };
}

function gapsIn(ranges: readonly Range[], size: number): Range[] {
  const gaps: Range[] = [];
  let end = 0;
  for (const [from, to] of [...ranges, [size, size] as const].sort((a, b) => a[0] - b[0])) {
    if (from - end >= SHORTEST_GAP) gaps.push([end, Math.min(from, size)]);
    end = Math.max(end, to);
  }
  return gaps;
}
