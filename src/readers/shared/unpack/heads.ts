import { Fields } from '../zip/bytes.ts';

/** Header of zlib data (RFC 1950, 2.2): DEFLATE with a window of 32 KiB, a level, a check; no dictionary. */
const LEVELS: readonly number[] = [0x01, 0x5e, 0x9c, 0xda];
export const LOOKED_AT = 64;

/** RFC 1952 2.3: the one method is deflate, and three bits of the flags are not in use. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8 && (head[3] ?? 0xff) < 0x20;
}

/** Whether zlib data may begin here. `x^2 + y` begins with the same two letters: text has no control characters. */
export function isZlib(head: Uint8Array): boolean {
  if (head.length < 8 || head[0] !== 0x78 || !LEVELS.includes(head[1]!)) return false;
  // The third kind of block does not exist.
  if (((head[2]! >> 1) & 3) === 3) return false;
  return head.subarray(1, LOOKED_AT).some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127);
}

/** True for the first bytes of a file of LZMA alone; it has no signature. */
export function looksLikeLzma(head: Uint8Array): boolean {
  if (head.length < 18 || head[0]! >= 225 || head[13] !== 0) return false;
  const fields = new Fields(head);
  const window = fields.u32(1);
  const bits = 31 - Math.clz32(window);
  const plain =
    window === 0xffffffff || (window >= 4096 && (window & (window - 1) & ~(1 << (bits - 1))) === 0);
  const size = fields.u64(5);
  const sized =
    (fields.u32(5) === 0xffffffff && fields.u32(9) === 0xffffffff) || (size > 0 && size < 2 ** 40);
  return plain && sized && head[0]! % 9 <= 4;
}
