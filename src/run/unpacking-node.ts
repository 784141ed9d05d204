import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Platform } from '../core/types.ts';

/** The default of 16 KiB costs three times as much time (measured on a sheet of 64 MB). */
const CHUNK_SIZE = 256 * 1024;

/** Packed data of up to so many bytes is unpacked at once: to set up a stream takes twenty times as long. */
const SMALL = 16 * 1024;

/** Most of it is unpacked into one buffer of so many bytes, which is not copied again. */
const SMALL_CHUNK = 64 * 1024;
/** After so many buffers V8 is made to look for those that nobody holds. */
const BUFFERS = 64;
/** More than V8 takes for young objects of a thread that reads a large file; a piece of it is no large object. */
const YOUNG_BYTES = 1024 * 1024;
const PIECE_BYTES = 64 * 1024;

export async function* inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const input = packed[Symbol.asyncIterator]();
  const first = await input.next();
  const second = first.done === true || first.value.length > SMALL ? undefined : await input.next();
  if (first.done !== true && second?.done === true) {
    const whole = inflateSmall(first.value);
    if (whole !== undefined) {
      if (whole.length > 0) yield whole;
      return;
    }
  }
  const read = [first, second].flatMap((step) =>
    step === undefined || step.done === true ? [] : [step.value],
  );
  const inflate = createInflateRaw({ chunkSize: CHUNK_SIZE });
  // A failing input destroys the inflater, whose iterator then throws; stopping early destroys both.
  pipeline(Readable.from(inOrder(read, input)), inflate, () => {});
  yield* inflate;
}

/** Undefined for damaged data: a stream gives what precedes the damage. */
function inflateSmall(packed: Uint8Array): Uint8Array | undefined {
  try {
    const whole = inflateRawSync(packed, { chunkSize: SMALL_CHUNK });
    noteBuffer();
    return whole;
  } catch {
    return undefined;
  }
}

let buffers = 0;
let young: readonly number[] = [];

/**
 * V8 gives buffers back when it collects young objects, of which a reader makes hardly any while it unpacks one small stream after
 * the other: thousands of buffers lay around until they were 32 MB.
 */
function noteBuffer(): void {
  if (++buffers < BUFFERS) return;
  buffers = 0;
  for (let made = 0; made < YOUNG_BYTES; made += PIECE_BYTES) young = new Array(PIECE_BYTES / 8).fill(0);
  if (young.length > 0) young = [];
}

async function* inOrder(
  read: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  try {
    yield* read;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Node 20.15 and 22.2 brought it. Asked for when it is needed: with it comes all of `node:zlib`. */
export const crc32OfNode = (): Platform['crc32'] => crc32;
