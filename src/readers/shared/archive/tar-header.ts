import { decodeEntryName } from '../zip/names.ts';

export const TAR_BLOCK = 512;

/** One header block of a tape archive (POSIX.1-1988 ustar, its predecessor of Unix 7, and GNU's dialect). */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  /** '0' for files; '5' folders; 'x', 'g' extended headers; 'L', 'K' long names; 'S' sparse files. */
  readonly type: string;
  readonly link: string;
  readonly user: string;
  readonly group: string;
  readonly block: Uint8Array;
}

/** The header in a block, or undefined if its checksum is another or a field is none. */
export function tarHeader(block: Uint8Array): TarHeader | undefined {
  if (block.length < TAR_BLOCK || block[0] === 0) return undefined;
  const size = number(block, 124, 12);
  const sum = number(block, 148, 8);
  if (size === undefined || sum === undefined || !sumsTo(block, sum)) return undefined;
  const isUstar = text(block, 257, 5) === 'ustar';
  // GNU's dialect keeps times where the prefix of long names would stand.
  const isPosix = isUstar && block[262] === 0;
  const prefix = isPosix ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    type: block[156] === 0 ? '0' : String.fromCharCode(block[156]!),
    link: text(block, 157, 100),
    user: isUstar ? text(block, 265, 32) : '',
    group: isUstar ? text(block, 297, 32) : '',
    block,
  };
}

/** The sum of all bytes with spaces in place of the sum; old programs took bytes as signed. */
function sumsTo(block: Uint8Array, expected: number): boolean {
  let unsigned = 8 * 32;
  let signed = 8 * 32;
  for (let i = 0; i < TAR_BLOCK; i++) {
    if (i >= 148 && i < 156) continue;
    unsigned += block[i]!;
    signed += (block[i]! << 24) >> 24;
  }
  return unsigned === expected || signed === expected;
}

/** Octal digits among blanks, or a binary number whose first bit is set (GNU). */
function number(block: Uint8Array, at: number, length: number): number | undefined {
  if (block[at]! & 0x80) {
    let value = block[at]! & 0x7f;
    for (let i = 1; i < length; i++) value = value * 256 + block[at + i]!;
    return value < 2 ** 53 ? value : undefined;
  }
  const digits = text(block, at, length).trim();
  if (digits === '') return 0;
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** A field up to its zero. */
function text(block: Uint8Array, at: number, length: number): string {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return decodeEntryName(end < 0 ? field : field.subarray(0, end), false);
}

/** The records of an extended header (POSIX.1-2001 pax): `length key=value`, by length in bytes. */
export function paxRecords(bytes: Uint8Array): Map<string, string> | undefined {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] === 0) break;
    const space = bytes.indexOf(0x20, at);
    const length = Number(decodeEntryName(bytes.subarray(at, space), false));
    if (space < 0 || space - at > 10 || !(length > space - at + 2) || at + length > bytes.length)
      return undefined;
    const record = decodeEntryName(bytes.subarray(space + 1, at + length - 1), false);
    const equals = record.indexOf('=');
    if (equals < 1) return undefined;
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}
