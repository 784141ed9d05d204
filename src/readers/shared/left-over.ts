import type { ByteSource, Unit } from '../../core/types.ts';
import type { Range } from './archive/members.ts';
import { bytesOf, windowSource } from './zip/bytes.ts';

/** The stretches of a file that belong to nothing, in order. */
export function* unowned(size: number, owned: readonly Range[]): Iterable<Range> {
  let end = 0;
  for (const next of [...owned, { start: size, end: size }].sort((a, b) => a.start - b.start)) {
    if (next.start > end) yield { start: end, end: Math.min(next.start, size) };
    end = Math.max(end, next.end);
  }
}

/** What stands in a stretch between zeros, as a file that is left over; nothing if it is blank. */
export async function* leftOverUnits(source: ByteSource, range: Range): AsyncIterable<Unit> {
  let start = -1;
  let end = range.start;
  let at = range.start;
  for await (const bytes of bytesOf(source, range.start, range.end)) {
    const first = bytes.findIndex((byte) => byte !== 0);
    if (first >= 0) {
      if (start < 0) start = at + first;
      end = at + bytes.findLastIndex((byte) => byte !== 0) + 1;
    }
    at += bytes.length;
  }
  if (start < 0) return;
  const file = windowSource(`bytes-${start}-${end}`, source, { start, end });
  yield { kind: 'file', source: file, visibility: 'slack' };
}
