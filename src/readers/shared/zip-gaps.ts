import type { ByteSource, Unit } from '../../core/types.ts';
import type { Gap } from './zip-archive.ts';
import { windowSource } from './zip-bytes.ts';

/** Bytes that no entry owns may hold a file as well; blank ones hold nothing. */
export async function* gapUnits(source: ByteSource, gap: Gap): AsyncIterable<Unit> {
  const file = windowSource(`bytes-${gap.start}-${gap.end}`, source, gap);
  const first = await file.read(0, 4096);
  if (first.every((byte) => byte === 0)) return;
  yield { kind: 'file', source: file, visibility: 'slack' };
}
