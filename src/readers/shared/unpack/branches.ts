/**
 * Jumps of programs, from absolute addresses back to relative ones (LZMA SDK, `Bra.c`, `Bra86.c`; XZ 1.2.0, 5.3.2).
 * Each works in place on as many bytes as it can and tells how many that are.
 */

const isSign = (byte: number): boolean => byte === 0 || byte === 0xff;
const MASK_TO_BIT = [0, 1, 2, 2, 3];

/** Intel's processors: calls and jumps stand anywhere, so that what precedes counts. */
export class X86Code {
  #mask = 0;
  #before = -5;

  readonly code = (bytes: Uint8Array, at: number): number => {
    if (this.#before < 0) this.#before = at - 5;
    let i = 0;
    while (i + 5 <= bytes.length) {
      if ((bytes[i]! & 0xfe) !== 0xe8) {
        i += 1;
        continue;
      }
      const gap = at + i - this.#before;
      this.#before = at + i;
      if (gap > 5) this.#mask = 0;
      else for (let n = 0; n < gap; n++) this.#mask = (this.#mask & 0x77) << 1;
      const isCall = isSign(bytes[i + 4]!) && this.#mask >> 1 <= 4 && this.#mask >> 1 !== 3;
      if (isCall) {
        write32(bytes, i + 1, this.#relative(read32(bytes, i + 1), at + i + 5));
        this.#mask = 0;
        i += 5;
      } else {
        this.#mask |= isSign(bytes[i + 4]!) ? 0x11 : 1;
        i += 1;
      }
    }
    return i;
  };

  #relative(absolute: number, next: number): number {
    let from = absolute;
    for (;;) {
      const to = (from - next) | 0;
      const bit = MASK_TO_BIT[this.#mask >> 1]! * 8;
      if (this.#mask === 0 || !isSign((to >>> (24 - bit)) & 255))
        return (to & 0x1ffffff) | (to & 0x1000000 ? 0xff000000 : 0);
      from = to ^ (bit === 0 ? -1 : 2 ** (32 - bit) - 1);
    }
  }
}

export function powerCode(bytes: Uint8Array, at: number): number {
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    if (bytes[i]! >> 2 !== 0x12 || (bytes[i + 3]! & 3) !== 1) continue;
    const from = big32(bytes, i) & 0x3fffffc;
    putBig32(bytes, i, 0x48000001 | ((from - (at + i)) & 0x3fffffc));
  }
  return i;
}

export function armCode(bytes: Uint8Array, at: number): number {
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    if (bytes[i + 3] !== 0xeb) continue;
    const from = (read32(bytes, i) & 0xffffff) << 2;
    write32(bytes, i, 0xeb000000 | (((from - (at + i + 8)) >>> 2) & 0xffffff));
  }
  return i;
}

export function thumbCode(bytes: Uint8Array, at: number): number {
  let i = 0;
  for (; i + 4 <= bytes.length; i += 2) {
    if ((bytes[i + 1]! & 0xf8) !== 0xf0 || (bytes[i + 3]! & 0xf8) !== 0xf8) continue;
    const high = ((bytes[i + 1]! & 7) << 19) | (bytes[i]! << 11);
    const from = (high | ((bytes[i + 3]! & 7) << 8) | bytes[i + 2]!) << 1;
    const to = (from - (at + i + 4)) >>> 1;
    bytes[i + 1] = 0xf0 | ((to >>> 19) & 7);
    bytes[i] = to >>> 11;
    bytes[i + 3] = 0xf8 | ((to >>> 8) & 7);
    bytes[i + 2] = to;
    i += 2;
  }
  return i;
}

export function sparcCode(bytes: Uint8Array, at: number): number {
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    const top = (bytes[i]! << 2) | (bytes[i + 1]! >> 6);
    if (top !== 0x100 && top !== 0x1ff) continue;
    const to = ((big32(bytes, i) << 2) - (at + i)) >>> 2;
    const sign = to & 0x400000 ? 0x3fc00000 : 0;
    putBig32(bytes, i, 0x40000000 | sign | (to & 0x3fffff));
  }
  return i;
}

export function arm64Code(bytes: Uint8Array, at: number): number {
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    const code = read32(bytes, i);
    if (code >>> 26 === 0x25) {
      write32(bytes, i, 0x94000000 | ((code - ((at + i) >>> 2)) & 0x3ffffff));
    } else if ((code & 0x9f000000) >>> 0 === 0x90000000) {
      const from = ((code >>> 29) & 3) | ((code >>> 3) & 0x1ffffc);
      if ((from + 0x20000) & 0x1c0000) continue;
      const to = from - ((at + i) >>> 12);
      const sign = to & 0x20000 ? 0xe00000 : 0;
      write32(bytes, i, (code & 0x9000001f) | ((to & 3) << 29) | ((to & 0x3fffc) << 3) | sign);
    }
  }
  return i;
}

const read32 = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

function write32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
}

const big32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;

function putBig32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}
