/** Two 32-bit halves of a secret made anew for each run, so that no key of one run means anything in another. */
export type Secret = readonly [number, number];

/** A keyed hash of 53 bits, as an exact integer. Never zero, so that zero can mean "empty slot". */
export type ValueKey = number;

const LOW = 0x1fffff;
/**
 * The lowest bits of a key do not depend on the secret: by them people are sampled where they are too many to be kept
 * (`PersonCounter`), and reports of the same file are to be the same. All further bits do.
 */
const OPEN = 0xffff;

/**
 * With `outline` all digits count as `0`. `salt`: any integer of 53 bits; equal texts of different salts have different keys.
 *
 * Keyed multiply-xor hash of UTF-16 code units (after Bruant's cyrb53). It only has to spread keys in memory:
 * it is never written anywhere, and the secret dies with the run.
 */
export function keyOf(text: string, secret: Secret, salt = 0, outline = false): ValueKey {
  let a = secret[0] ^ 0x9e3779b9 ^ salt;
  let b = secret[1] ^ 0x85ebca6b ^ (salt / 4294967296);
  let open = salt & OPEN;
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    if (outline && unit >= 48 && unit <= 57) unit = 48;
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    open = Math.imul(open ^ unit, 0x85ebca6b);
    a ^= a >>> 15;
  }
  return finished(a, b, open);
}

/** The same for the ASCII digits among bytes, in order, whatever stands between them. */
export function keyOfDigits(
  { bytes, from, to }: { readonly bytes: Uint8Array; readonly from: number; readonly to: number },
  secret: Secret,
  salt: number,
): ValueKey {
  let a = secret[0] ^ 0x9e3779b9 ^ salt;
  let b = secret[1] ^ 0x85ebca6b ^ (salt / 4294967296);
  let open = salt & OPEN;
  for (let i = from; i < to; i++) {
    const unit = bytes[i]!;
    if (unit < 48 || unit > 57) continue;
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    open = Math.imul(open ^ unit, 0x85ebca6b);
    a ^= a >>> 15;
  }
  return finished(a, b, open);
}

/** One key for two, in this order. */
export function keyOfBoth(one: ValueKey, other: ValueKey): ValueKey {
  const [low, otherLow] = [one >>> 0, other >>> 0];
  const high = (one - low) / 4294967296;
  const otherHigh = (other - otherLow) / 4294967296;
  const a = Math.imul(low ^ 0x9e3779b1, 0x5f356495) ^ Math.imul(otherLow, 0x85ebca6b) ^ (high << 9);
  const b = Math.imul(otherHigh ^ low, 0x9e3779b1) ^ Math.imul(high ^ otherLow, 0xc2b2ae35);
  const open = Math.imul((low & OPEN) ^ 0x9e3779b1, 0x5f356495) ^ Math.imul(otherLow & OPEN, 0x9e3779b1);
  return finished(a, b, open);
}

/** One key for several, in whatever order. */
export function keyOfAll(one: ValueKey, other: ValueKey): ValueKey {
  const [low, otherLow] = [one >>> 0, other >>> 0];
  const high = (one - low + other - otherLow) / 4294967296;
  const key = 4294967296 * (high & LOW) + ((low + otherLow) >>> 0);
  return key === 0 ? 1 : key;
}

function finished(a: number, b: number, open: number): ValueKey {
  const one = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  const other = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  const mixed = Math.imul(open ^ (open >>> 15), 0xc2b2ae35);
  const key = 4294967296 * (other & LOW) + (((one & ~OPEN) | (mixed >>> 16)) >>> 0);
  return key === 0 ? 1 : key;
}
