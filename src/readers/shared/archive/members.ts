import { memorySource } from '../../../core/memory-source.ts';
import type { ByteSource, Embedded } from '../../../core/types.ts';
import { windowSource } from '../zip/bytes.ts';

/** Members up to this size are read at once: what they lie in may be readable only forwards. */
const HOLD = 16 * 1024 * 1024;

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A member that lies in its archive as it is. `packedSize`: the bytes that it takes of a file, 0 if that is packed. */
export async function memberFile(name: string, archive: ByteSource, range: Range): Promise<Embedded> {
  const size = Math.max(0, Math.min(range.end, archive.size) - range.start);
  const source =
    size <= HOLD
      ? memorySource(name, (await archive.read(range.start, size)).slice())
      : windowSource(name, archive, range);
  return { kind: 'file', source, visibility: 'visible', packedSize: size };
}
