import { Trouble } from '../trouble.ts';
import { isZlib, LOOKED_AT } from './heads.ts';
import { inflate } from './inflate.ts';
import type { PackedInput } from './input.ts';

const ADLER_BASE = 65_521;
/** Bytes after which sums are reduced, before they outgrow 32 bits. */
const ADLER_RUN = 5_552;

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
