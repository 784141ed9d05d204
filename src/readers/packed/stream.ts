import type { ByteSource, Problem, ReadContext } from '../../core/types.ts';
import type { PackedFormat } from '../shared/packed-formats.ts';
import { PackedInput } from '../shared/unpack/input.ts';
import { limited } from '../shared/unpack/limited.ts';
import { type EntrySource, unpackedSource } from '../shared/unpacked-source.ts';
import { bytesOf } from '../shared/zip/bytes.ts';

const MAX_STREAMS = 1_000_000;

/** What was met while a file was unpacked. */
export interface Met {
  /** Words of headers, by their kind. */
  readonly words: { readonly kind: string; readonly text: string }[];
  /** Stretches that are none of the streams. */
  readonly strange: { readonly start: number; readonly end: number }[];
  /** True if there was more of either than is kept. */
  more: boolean;
}

export interface Unpacked {
  readonly source: EntrySource;
  readonly met: Met;
}

/** The streams of a packed file one after another, as one source. */
export async function openPacked(
  packed: ByteSource,
  format: PackedFormat,
  { name, context }: { name: string; context: ReadContext },
): Promise<Unpacked> {
  let met: Met = { words: [], strange: [], more: false };
  const open = () => {
    met = { words: [], strange: [], more: false };
    return limited(streams(packed, format, met), { packedSize: packed.size, context });
  };
  const source = await unpackedSource({ name, size: undefined, limits: context.limits, open });
  return { source, met };
}

async function* streams(packed: ByteSource, format: PackedFormat, met: Met): AsyncIterable<Uint8Array> {
  const input = new PackedInput(bytesOf(packed, 0, packed.size));
  try {
    for (let count = 0; count < MAX_STREAMS; count++) {
      yield* format.unpack(input);
      await skipZeros(input);
      if ((await input.fill(64)) === 0) return;
      const skipped = await skippable(input, met);
      if (skipped === 0) return;
      if (!format.isHead(input.bytes.subarray(input.at, input.end))) {
        met.strange.push({ start: input.position, end: packed.size });
        return;
      }
    }
  } finally {
    await input.close();
  }
}

/** Tapes and xz files are filled up with zeros. */
async function skipZeros(input: PackedInput): Promise<void> {
  while ((await input.fill(1)) > 0 && input.bytes[input.at] === 0) {
    while (input.at < input.end && input.bytes[input.at] === 0) input.at += 1;
  }
}

/** Frames of LZ4 and Zstandard that hold anything but data (RFC 8878 3.1.2). Tells how many bytes are left. */
async function skippable(input: PackedInput, met: Met): Promise<number> {
  for (;;) {
    const there = await input.fill(64);
    const { bytes, at } = input;
    const isFrame =
      there >= 8 && (bytes[at]! & 0xf0) === 0x50 && bytes[at + 1] === 0x2a && bytes[at + 2] === 0x4d;
    if (!isFrame || bytes[at + 3] !== 0x18) return there;
    const length = bytes[at + 4]! + bytes[at + 5]! * 256 + bytes[at + 6]! * 65_536 + bytes[at + 7]! * 2 ** 24;
    input.at += 8;
    if (length > 0 && met.strange.length < 100) {
      met.strange.push({ start: input.position, end: input.position + length });
    }
    for (let left = length; left > 0; ) {
      const some = Math.min(left, await input.fill(1));
      if (some === 0) return 0;
      input.at += some;
      left -= some;
    }
  }
}

/** What is wrong with what came out, said of the file. */
export const problemIn = ({ problem }: EntrySource): Problem[] => (problem === undefined ? [] : [problem]);
