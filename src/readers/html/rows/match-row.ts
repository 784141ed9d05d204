import { BARE, type RowShape, TEXT } from './row-shape.ts';

/** What is known of a text by its bytes. */
export const BEYOND_ASCII = 0x80;
/** A character reference may stand in it. */
export const REFERENCE = 1;
/** White space in it comes out otherwise: several signs of it, or any but a space. */
export const UNEVEN = 2;
/** Some sign is no white space. */
export const FILLED = 4;
/** In `KINDS` only. */
const SPACE = 8;
const END = 16;
const RETURN = 32;
/** Left to the general reader. */
const OTHER = 64;

/** Numbers for each text: where it begins and ends, and what is known of it. */
export const PER_SLOT = 3;

/** Longer rows are left to the general reader: at some length it tells a text in parts. */
export const MAX_ROW = 64 << 10;

const KINDS = new Uint8Array(256);
KINDS.fill(FILLED, 33, 0x80);
KINDS.fill(BEYOND_ASCII | FILLED, 0x80);
KINDS.fill(OTHER, 0, 32);
KINDS[0x20] = SPACE;
KINDS[0x26] = REFERENCE | FILLED;
KINDS[0x3c] = END;
KINDS[0x0d] = RETURN;
for (const sign of [0x09, 0x0a, 0x0c]) KINDS[sign] = UNEVEN;

/**
 * Where the row that begins at `from` ends if it is of the shape and there as a whole, else −1. What its texts are is put into
 * `spans`, which has room for them.
 */
export function matchRow(
  { pieces, kinds }: RowShape,
  bytes: Uint8Array,
  from: number,
  spans: Int32Array,
): number {
  const to = bytes.length;
  const slots = pieces.length - 1;
  let at = from;
  for (let k = 0, into = 0; ; k++) {
    const piece = pieces[k]!;
    const length = piece.length;
    if (at + length > to) return -1;
    for (let i = 0; i < length; i++) if (bytes[at + i] !== piece[i]) return -1;
    at += length;
    if (k === slots) return at;
    const start = at;
    let known = 0;
    let before = 0;
    if (kinds[k] !== TEXT) {
      at = valueEnd(bytes, at, kinds[k]!);
      known = BEYOND_ASCII | REFERENCE;
    }
    for (; kinds[k] === TEXT && at < to; at++) {
      const kind = KINDS[bytes[at]!]!;
      if (kind === SPACE) {
        if (before === SPACE) known |= UNEVEN;
      } else if (kind >= END && kind < BEYOND_ASCII) {
        if (kind === END) break;
        if (kind === OTHER) return -1;
        if (at + 1 < to && bytes[at + 1] !== 0x0a) return -1;
        known |= UNEVEN;
      } else known |= kind;
      before = kind;
    }
    if (at < 0 || at >= to || at - from > MAX_ROW) return -1;
    spans[into++] = start;
    spans[into++] = at;
    spans[into++] = known;
  }
}

/** Where a value of an attribute ends; −1 if that is not told by its signs alone. `kind`: as shapes have it. */
function valueEnd(bytes: Uint8Array, from: number, kind: number): number {
  const { length } = bytes;
  let at = from;
  if (kind === BARE) {
    const first = bytes[from]!;
    if (first === 0x22 || first === 0x27 || isBareEnd(first)) return -1;
    while (at < length && !isBareEnd(bytes[at]!)) if (bytes[at++]! >= 0x80) return -1;
    return at;
  }
  for (; at < length && bytes[at] !== kind; at++) if (bytes[at]! < 0x20) return -1;
  return at;
}

const isBareEnd = (byte: number): boolean => byte <= 0x20 || byte === 0x3e;
