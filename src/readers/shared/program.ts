import type { ByteSource, Unit } from '../../core/types.ts';
import { printableRuns } from './legacy/printable.ts';
import { WordPile } from './legacy/word-pile.ts';
import { bytesOf, Fields } from './zip/bytes.ts';

/** Programs that unpack themselves are smaller; what is larger is not only a program. */
const LARGEST = 16 * 1024 * 1024;
const HEAD = 64 * 1024;
const PART = 'program in front of the archive';

/**
 * Where a program ends that a file begins with, by the sections that its header lists: Portable Executable (Microsoft,
 * PE format), MZ, ELF (System V ABI). Undefined if there is none.
 */
export async function programEnd(source: ByteSource): Promise<number | undefined> {
  const head = new Fields(await source.read(0, HEAD));
  const mark = head.u32(0);
  const end = mark === 0x464c457f ? elfEnd(head) : head.u16(0) === 0x5a4d ? windowsEnd(head) : 0;
  return end > 0 && end <= Math.min(LARGEST, source.size) ? end : undefined;
}

function windowsEnd(head: Fields): number {
  const at = head.u32(60);
  // Programs of DOS tell their length in pages.
  if (at + 24 > head.bytes.length || head.u32(at) !== 0x4550)
    return head.u16(4) * 512 - (head.u16(2) === 0 ? 0 : 512 - head.u16(2));
  let end = 0;
  const sections = at + 24 + head.u16(at + 20);
  for (let i = 0; i < head.u16(at + 6); i++) {
    const section = sections + i * 40;
    if (section + 40 > head.bytes.length) return 0;
    if (head.u32(section + 16) > 0) end = Math.max(end, head.u32(section + 20) + head.u32(section + 16));
  }
  return end;
}

/** In the usual order of bytes. The table of sections is the last part of what linkers write. */
function elfEnd(head: Fields): number {
  const isWide = head.bytes[4] === 2;
  if (head.bytes[5] !== 1) return 0;
  const [programs, sections] = isWide ? [head.u64(32), head.u64(40)] : [head.u32(28), head.u32(32)];
  const counts = isWide ? 54 : 42;
  let end = sections + head.u16(counts + 4) * head.u16(counts + 6);
  for (let i = 0; i < head.u16(counts + 2); i++) {
    const at = programs + i * head.u16(counts);
    if (at + 56 > head.bytes.length) return 0;
    const segment = isWide ? head.u64(at + 8) + head.u64(at + 32) : head.u32(at + 4) + head.u32(at + 16);
    end = Math.max(end, segment);
  }
  return end;
}

/** The words in a program: its own messages, and what somebody may have put into it. */
export async function* programUnits(source: ByteSource, end: number, part = PART): AsyncIterable<Unit> {
  const pile = new WordPile();
  for await (const bytes of bytesOf(source, 0, end)) {
    const runs = printableRuns(bytes, (run) => LATIN1.decode(run)).filter((run) => run.length >= SHORTEST);
    pile.add(runs, part, { visibility: 'slack' });
    yield* pile.take();
  }
}

/** Shorter runs of letters are instructions. */
const SHORTEST = 8;
const LATIN1 = new TextDecoder('windows-1252');
