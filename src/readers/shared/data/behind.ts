import type { ByteSource, Unit } from '../../../core/types.ts';
import { windowSource } from '../zip/bytes.ts';

const LOOK = 64 * 1024;

/** What stands behind the end of a format, as a file of its own; zeros and blanks fill up blocks. */
export async function* behindEnd(source: ByteSource, from: number, end = source.size): AsyncIterable<Unit> {
  for (let at = from; at < end; at += LOOK) {
    const bytes = await source.read(at, Math.min(LOOK, end - at));
    const first = bytes.findIndex((byte) => byte !== 0 && byte !== 0x20 && byte !== 0x0a && byte !== 0x0d);
    if (first < 0) continue;
    const behind = windowSource('bytes behind the end', source, { start: at + first, end });
    yield { kind: 'file', source: behind, visibility: 'slack' };
    return;
  }
}
