import type { ByteSource, Unit } from '../../../core/types.ts';
import type { Gap } from './archive.ts';
import { bytesOf, windowSource } from './bytes.ts';

/** Bytes that no entry owns may hold a file as well; blank ones hold nothing. */
export async function* gapUnits(source: ByteSource, gap: Gap): AsyncIterable<Unit> {
  const file = windowSource(`bytes-${gap.start}-${gap.end}`, source, gap);
  if (await isBlank(file)) return;
  yield { kind: 'file', source: file, visibility: 'slack' };
}

async function isBlank(file: ByteSource): Promise<boolean> {
  for await (const bytes of bytesOf(file, 0, file.size)) if (bytes.some((byte) => byte !== 0)) return false;
  return true;
}
