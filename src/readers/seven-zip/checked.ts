import { Trouble } from '../shared/trouble.ts';
import { crc32 } from '../shared/zip/crc.ts';

interface Part {
  readonly size: number;
  readonly crc: number | undefined;
}

/**
 * The bytes of a folder as they are, while the checksum of each file in it is worked out: `onWrong` is told the index
 * of one that is another. Throws `Trouble` if there are fewer or more bytes than there should be.
 */
export async function* checkedParts(
  bytes: AsyncIterable<Uint8Array>,
  parts: readonly Part[],
  onWrong: (part: number) => void,
): AsyncIterable<Uint8Array> {
  let part = 0;
  let crc = 0;
  let left = parts[0]?.size ?? 0;
  const finish = () => {
    const { crc: expected } = parts[part]!;
    if (expected !== undefined && expected !== crc) onWrong(part);
    part += 1;
    crc = 0;
    left = parts[part]?.size ?? 0;
  };
  for await (const some of bytes) {
    for (let at = 0; at < some.length; ) {
      if (part >= parts.length) throw new Trouble('damaged', 'archive holds more than its files');
      const end = Math.min(some.length, at + left);
      crc = crc32(some.subarray(at, end), crc);
      left -= end - at;
      at = end;
      if (left === 0) finish();
    }
    yield some;
  }
  while (part < parts.length && left === 0) finish();
  if (part < parts.length) throw new Trouble('damaged', 'packed data ends too early');
}
