import type { Unpacked } from './inflate.ts';

const CLEAR = 256;
const END = 257;
const FIRST = 258;
const MAX_CODES = 4096;

/** LZW as in TIFF (ISO 32000-1, 7.4.4). `early`: codes grow in width one code early. */
export function lzw(packed: Uint8Array, options: { early: boolean; limit: number }): Unpacked {
  const { limit } = options;
  const early = options.early ? 1 : 0;
  // The code before, the last byte and the length of what each code stands for.
  const before = new Uint16Array(MAX_CODES);
  const last = new Uint8Array(MAX_CODES);
  const lengths = new Uint16Array(MAX_CODES);
  for (let code = 0; code < CLEAR; code++) {
    last[code] = code;
    lengths[code] = 1;
  }
  let out = new Uint8Array(Math.min(limit, Math.max(1024, packed.length * 4)));
  let size = 0;
  let next = FIRST;
  let width = 9;
  let previous = -1;
  let bits = 0;
  let held = 0;
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST;
      width = 9;
      previous = -1;
      continue;
    }
    const known = code < CLEAR || (code >= FIRST && code < next);
    if (!known && (previous < 0 || code !== next)) return { bytes: out.subarray(0, size), complete: false };
    // A code that is only now being made is the text before with its own first byte behind.
    const from = known ? code : previous;
    const length = lengths[from]! + (known ? 0 : 1);
    if (size + length > limit) return { bytes: out.subarray(0, size), complete: false, cut: true };
    if (size + length > out.length) {
      const larger = new Uint8Array(Math.min(limit, out.length * 2 + length));
      larger.set(out);
      out = larger;
    }
    let at = size + lengths[from]! - 1;
    for (let c = from, n = lengths[from]!; n > 0; n--, c = before[c]!) out[at--] = last[c]!;
    if (!known) out[size + length - 1] = out[size]!;
    if (previous >= 0 && next < MAX_CODES) {
      before[next] = previous;
      last[next] = out[size]!;
      lengths[next] = lengths[previous]! + 1;
      next++;
    }
    size += length;
    previous = code;
    if (next + early >= 1 << width && width < 12) width++;
  }
  return { bytes: out.subarray(0, size), complete: true };
}
