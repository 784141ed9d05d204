import type { ByteSource } from '../../core/types.ts';
import type { ReadBytes } from './reading.ts';

/** Small reads are cut from blocks of this size: each look into a file costs a browser about a millisecond. */
const BLOCK = 1024 * 1024;
/** Readers of packages go back and forth between a few places. */
const MOST_BLOCKS = 8;

/**
 * A file that was chosen, as random-access bytes; nothing but the blocks looked at last is held.
 * `readBytes`: gets bytes of it. `seen`: told of the share of the file's bytes that were read, 0–1, each once.
 */
export function blobSource(
  name: string,
  file: Pick<Blob, 'size'>,
  readBytes: ReadBytes,
  seen: (share: number) => void,
): ByteSource {
  const blocks = new Map<number, Uint8Array>();
  const known = new Set<number>();
  let sum = 0;
  const fill = async (from: number, to: number): Promise<Uint8Array> => {
    const bytes = await readBytes(from, to);
    for (let at = from - (from % BLOCK); at < to; at += BLOCK) {
      if (known.has(at)) continue;
      known.add(at);
      sum += Math.min(BLOCK, file.size - at);
    }
    seen(Math.min(1, sum / file.size));
    return bytes;
  };
  const blockAt = async (at: number): Promise<Uint8Array> => {
    const block = blocks.get(at) ?? (await fill(at, Math.min(at + BLOCK, file.size)));
    blocks.delete(at);
    blocks.set(at, block);
    if (blocks.size > MOST_BLOCKS) blocks.delete(blocks.keys().next().value!);
    return block;
  };
  return {
    name,
    size: file.size,
    async read(offset, length) {
      const end = Math.min(offset + length, file.size);
      if (offset < 0 || end <= offset) return new Uint8Array(0);
      const at = offset - (offset % BLOCK);
      if (end > at + BLOCK) return fill(offset, end);
      return (await blockAt(at)).subarray(offset - at, end - at);
    },
  };
}
