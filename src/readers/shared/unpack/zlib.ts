import { Trouble } from '../trouble.ts';
import { inflate } from './inflate.ts';
import type { PackedInput } from './input.ts';

/** Header of zlib data (RFC 1950, 2.2): DEFLATE with a window of 32 KiB, a level, a check; no dictionary. */
const LEVELS: readonly number[] = [0x01, 0x5e, 0x9c, 0xda];
const LOOKED_AT = 64;
const ADLER_BASE = 65_521;
/** Bytes after which sums are reduced, before they outgrow 32 bits. */
const ADLER_RUN = 5_552;

/** Whether zlib data may begin here. `x^2 + y` begins with the same two letters: text has no control characters. */
export function isZlib(head: Uint8Array): boolean {
  if (head.length < 8 || head[0] !== 0x78 || !LEVELS.includes(head[1]!)) return false;
  // The third kind of block does not exist.
  if (((head[2]! >> 1) & 3) === 3) return false;
  return head.subarray(1, LOOKED_AT).some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127);
}

/** Unpacks zlib data and tests its checksum. */
export async function* unzlib(input: PackedInput): AsyncIterable<Uint8Array> {
  const there = await input.fill(LOOKED_AT);
  if (!isZlib(input.bytes.subarray(input.at, input.at + there)))
    throw new Trouble('damaged', 'zlib data without a header');
  await input.take(2);
  let sum = 1;
  for await (const bytes of inflate(input)) {
    sum = adler32(bytes, sum);
    yield bytes;
  }
  const [a = 0, b = 0, c = 0, d = 0] = await input.take(4);
  if (((a << 24) | (b << 16) | (c << 8) | d) >>> 0 !== sum)
    throw new Trouble('damaged', 'zlib data do not match their checksum');
}

/** RFC 1950, 8.2. */
export function adler32(bytes: Uint8Array, before = 1): number {
  let low = before & 0xffff;
  let high = before >>> 16;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + ADLER_RUN);
    for (; at < end; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= ADLER_BASE;
    high %= ADLER_BASE;
  }
  return ((high << 16) | low) >>> 0;
}
