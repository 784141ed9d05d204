import type { Platform } from '../../../core/types.ts';
import { joinBytes } from '../../shared/bytes.ts';

/** What came out of packed data. `complete` is false where it is damaged or longer than allowed. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly complete: boolean;
  /** True if unpacking was stopped at the limit. */
  readonly cut?: boolean;
}

const HEADER = 2;
const CHECKSUM = 4;
/** Damaged data is fed in pieces of so many bytes: no more than what the last one gives is lost. */
const PIECE = 256;
/** Damaged data beyond this is not tried again piece by piece. */
const MAX_RETRIED = 4 * 1024 * 1024;

/** Unpacks zlib data (RFC 1950), at most `limit` bytes of it. Of damaged data, what precedes the damage. */
export async function inflate(packed: Uint8Array, platform: Platform, limit: number): Promise<Unpacked> {
  const start = hasHeader(packed) ? HEADER : 0;
  // The checksum is no part of the data, and browsers refuse what follows its end.
  const whole = packed.subarray(start, Math.max(start, packed.length - CHECKSUM));
  const first = await unpack(platform, [whole], limit);
  if (first.complete || first.cut) return first;
  const rest = packed.subarray(start, start + MAX_RETRIED);
  const again = await unpack(platform, pieces(rest), limit);
  return again.complete || again.bytes.length > first.bytes.length ? again : first;
}

function hasHeader(packed: Uint8Array): boolean {
  const [first = 0, second = 0] = packed;
  return (first & 15) === 8 && ((first << 8) | second) % 31 === 0;
}

function* pieces(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function unpack(platform: Platform, parts: Iterable<Uint8Array>, limit: number): Promise<Unpacked> {
  const unpacked: Uint8Array[] = [];
  let size = 0;
  const stream = platform.inflateRaw(inTurn(parts))[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await stream.next().catch(() => undefined);
      if (next === undefined) return { bytes: joinBytes(unpacked), complete: false };
      if (next.done === true) return { bytes: joinBytes(unpacked), complete: true };
      unpacked.push(next.value);
      size += next.value.length;
      if (size > limit) {
        return { bytes: joinBytes(unpacked).subarray(0, limit), complete: false, cut: true };
      }
    }
  } finally {
    await stream.return?.();
  }
}

async function* inTurn(parts: Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* parts;
}
