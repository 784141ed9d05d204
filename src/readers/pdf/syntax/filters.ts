import type { Platform } from '../../../core/types.ts';
import { inflate, type Unpacked } from './inflate.ts';
import { hexDigit, isSpace } from './lexer.ts';
import { lzw } from './lzw.ts';
import { undoPredictor } from './predictor.ts';
import type { PdfDict } from './values.ts';

/** One step of a stream's packing, with its parameters. */
export interface Filter {
  readonly name: string;
  readonly parms: PdfDict;
}

/** A stream's bytes as far as its filters can be undone here. */
export interface Decoded extends Unpacked {
  /** The filter that is not undone: that of a picture, or unknown. */
  readonly left?: string;
}

/** Filters chained after one another. */
const MAX_FILTERS = 8;

/** Undoes filters (ISO 32000-1, 7.4). No step gives more than `limit` bytes. */
export async function undoFilters(
  packed: Uint8Array,
  filters: readonly Filter[],
  { platform, limit }: { readonly platform: Platform; readonly limit: number },
): Promise<Decoded> {
  let bytes = packed;
  let complete = true;
  for (const [i, filter] of filters.entries()) {
    const step = i < MAX_FILTERS ? await undo(bytes, filter, { platform, limit }) : undefined;
    if (!step) return { bytes, complete, left: filter.name };
    bytes = step.bytes;
    complete &&= step.complete;
    if (step.cut) return { bytes, complete: false, cut: true };
  }
  return { bytes, complete };
}

async function undo(
  packed: Uint8Array,
  { name, parms }: Filter,
  { platform, limit }: { readonly platform: Platform; readonly limit: number },
): Promise<Unpacked | undefined> {
  switch (name) {
    case 'FlateDecode':
    case 'Fl': {
      const unpacked = await inflate(packed, platform, limit);
      return { ...unpacked, bytes: undoPredictor(unpacked.bytes, parms) };
    }
    case 'LZWDecode':
    case 'LZW': {
      const unpacked = lzw(packed, { early: parms.get('EarlyChange') !== 0, limit });
      return { ...unpacked, bytes: undoPredictor(unpacked.bytes, parms) };
    }
    case 'ASCIIHexDecode':
    case 'AHx':
      return { bytes: asciiHex(packed), complete: true };
    case 'ASCII85Decode':
    case 'A85':
      return { bytes: ascii85(packed), complete: true };
    case 'RunLengthDecode':
    case 'RL':
      return runLength(packed, limit);
    case 'Crypt':
      // What is read here has been decrypted before.
      return { bytes: packed, complete: true };
    default:
      return undefined;
  }
}

function asciiHex(packed: Uint8Array): Uint8Array {
  const out = new Uint8Array((packed.length + 1) >> 1);
  let digits = 0;
  for (const byte of packed) {
    if (byte === 0x3e) break;
    const digit = hexDigit(byte);
    if (digit < 0) continue;
    out[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
    digits++;
  }
  return out.subarray(0, (digits + 1) >> 1);
}

const BANG = 0x21;
const TILDE = 0x7e;
const Z = 0x7a;

function ascii85(packed: Uint8Array): Uint8Array {
  // `z` stands for four bytes.
  const out = new Uint8Array(packed.length * 4 + 4);
  const view = new DataView(out.buffer);
  let size = 0;
  let group = 0;
  let count = 0;
  for (let i = packed[0] === 0x3c && packed[1] === TILDE ? 2 : 0; i < packed.length; i++) {
    const byte = packed[i]!;
    if (byte === TILDE) break;
    if (byte === Z && count === 0) size += 4;
    if (byte < BANG || byte > BANG + 84 || isSpace(byte)) continue;
    group = group * 85 + byte - BANG;
    if (++count < 5) continue;
    view.setUint32(size, group % 2 ** 32);
    size += 4;
    group = 0;
    count = 0;
  }
  if (count > 1) {
    for (let i = count; i < 5; i++) group = group * 85 + 84;
    view.setUint32(size, group % 2 ** 32);
    size += count - 1;
  }
  return out.subarray(0, size);
}

function runLength(packed: Uint8Array, limit: number): Unpacked {
  let out = new Uint8Array(Math.min(limit, packed.length * 4 + 256));
  let size = 0;
  for (let at = 0; at < packed.length; ) {
    const length = packed[at++]!;
    if (length === 128) break;
    const count = length < 128 ? length + 1 : 257 - length;
    if (size + count > limit) return { bytes: out.subarray(0, size), complete: false, cut: true };
    if (size + count > out.length) {
      const larger = new Uint8Array(Math.min(limit, out.length * 2 + count));
      larger.set(out);
      out = larger;
    }
    if (length < 128) out.set(packed.subarray(at, at + count), size);
    else out.fill(packed[at] ?? 0, size, size + count);
    at += length < 128 ? count : 1;
    size += count;
  }
  return { bytes: out.subarray(0, size), complete: true };
}
