/** Two 32-bit halves of a secret made anew for each run, so that no key of one run means anything in another. */
export type Secret = readonly [number, number];

/** A keyed hash of 53 bits, as an exact integer. Never zero, so that zero can mean "empty slot". */
export type ValueKey = number;

const LOW = 0x1fffff;

/**
 * With `outline` all digits count as `0`. `salt`: any integer of 53 bits; equal texts of different salts have different keys.
 *
 * Keyed multiply-xor hash of UTF-16 code units (after Bruant's cyrb53). It only has to spread keys in memory:
 * it is never written anywhere, and the secret dies with the run.
 */
export function keyOf(text: string, secret: Secret, salt = 0, outline = false): ValueKey {
  let a = secret[0] ^ 0x9e3779b9 ^ salt;
  let b = secret[1] ^ 0x85ebca6b ^ (salt / 4294967296);
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    if (outline && unit >= 48 && unit <= 57) unit = 48;
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    a ^= a >>> 15;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  const key = 4294967296 * (b & LOW) + (a >>> 0);
  return key === 0 ? 1 : key;
}
