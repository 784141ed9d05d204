import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { programUnits } from '../shared/program.ts';
import { problemOf } from '../shared/trouble.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { decodeEntryName } from '../shared/zip/names.ts';

const UTF8 = 1;

const STRING = 8;

/** Bytes of a constant by its tag (Java Virtual Machine Specification 22, table 4.4-A). */
const SIZES: Readonly<Record<number, number>> = {
  ...{
    3: 4,
    4: 4,
    5: 8,
    6: 8,
    7: 2,
    8: 2,
    9: 4,
    10: 4,
    11: 4,
    12: 4,
    15: 3,
    16: 2,
    17: 4,
    18: 4,
    19: 2,
    20: 2,
  },
};

/** Take two places of the pool. */
const LONG = new Set([5, 6]);

/** Names and types of fields and methods. */
const TECHNICAL = /^[A-Za-z_$<([][\w$/;:()[\]<>.*+,-]*$/;

export async function* readClass(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  try {
    const { texts, end, isCut } = poolOf(await wholeBytes(source, context.limits));
    const pile = new WordPile();
    pile.add(texts, 'texts of the program', { visibility: 'script-data' });
    yield* pile.take();
    if (isCut) yield problem('damaged', 'constants of the class are damaged');
    const rest = windowSource('rest', source, { start: end, end: source.size });
    yield* programUnits(rest, rest.size, 'rest of the class');
  } catch (error) {
    yield problemOf(error);
  }
}

/** The pool of constants: numbers, names, and texts, which others refer to by their place. */
function poolOf(bytes: Uint8Array): { texts: string[]; end: number; isCut: boolean } {
  const count = (bytes[8] ?? 0) * 256 + (bytes[9] ?? 0);
  const all = new Map<number, string>();
  const strings = new Set<number>();
  let at = 10;
  let place = 1;
  for (; place < count && at + 3 <= bytes.length; place++) {
    const tag = bytes[at]!;
    const value = bytes[at + 1]! * 256 + bytes[at + 2]!;
    const size = tag === UTF8 ? 2 + value : SIZES[tag];
    if (size === undefined || at + 1 + size > bytes.length) break;
    if (tag === UTF8) all.set(place, decodeEntryName(bytes.subarray(at + 3, at + 3 + value), true));
    if (tag === STRING) strings.add(value);
    if (LONG.has(tag)) place += 1;
    at += 1 + size;
  }
  const texts = [...all].filter(([own, text]) => strings.has(own) || !TECHNICAL.test(text));
  return {
    texts: texts.map(([, text]) => text).filter((text) => text.trim() !== ''),
    end: at,
    isCut: place < count,
  };
}
