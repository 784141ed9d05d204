import type { ByteSource } from '../../core/types.ts';
import { decodeEntryName } from '../shared/zip/names.ts';

/** Longer names are those of nobody's files. */
const MAX_NAME = 65_536;

export interface CpioEntry {
  readonly name: string;
  /** What stands behind the zero that ends the name. */
  readonly rest: string;
  readonly mode: number;
  /** Of the data, in bytes of the archive. */
  readonly start: number;
  readonly size: number;
  /** Where the next header begins. */
  readonly next: number;
}

interface Header {
  readonly length: number;
  readonly mode: number;
  readonly nameSize: number;
  readonly size: number;
  /** Names and data are filled up to a multiple of so many bytes. */
  readonly align: number;
}

/** True for the first header of an archive with a name that a program writes. */
export function isCpio(head: Uint8Array): boolean {
  const header = headerOf(head);
  if (header === undefined || header.nameSize < 2 || header.nameSize > 4096) return false;
  return head[header.length]! >= 32;
}

/** The entry whose header begins at an offset, or undefined if there is none. */
export async function entryAt(source: ByteSource, at: number): Promise<CpioEntry | undefined> {
  const header = headerOf(await source.read(at, 110));
  if (header === undefined || header.nameSize < 1 || header.nameSize > MAX_NAME) return undefined;
  const { length, nameSize, size, align, mode } = header;
  const name = await source.read(at + length, nameSize);
  const zero = name.indexOf(0);
  const stop = zero < 0 ? name.length : zero;
  const up = (offset: number) => at + Math.ceil((offset - at) / align) * align;
  const start = up(at + length + nameSize);
  return {
    name: decodeEntryName(name.subarray(0, stop), false),
    rest: decodeEntryName(name.subarray(stop), false).replaceAll('\0', ' ').trim(),
    mode,
    start,
    size,
    next: up(start + size),
  };
}

function headerOf(bytes: Uint8Array): Header | undefined {
  const magic = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  if (magic === 0x71c7) return binaryHeader(bytes, true);
  if (magic === 0xc771) return binaryHeader(bytes, false);
  if (bytes[0] !== 0x30 || bytes[1] !== 0x37) return undefined;
  const text = String.fromCharCode(...bytes.subarray(0, 110));
  return newHeader(text) ?? oldHeader(text);
}

/** Of System V, release 4: eight hexadecimal digits a field. */
function newHeader(text: string): Header | undefined {
  if (!/^07070[12][0-9A-Fa-f]{104}$/.test(text)) return undefined;
  const field = (i: number) => Number.parseInt(text.slice(6 + 8 * i, 14 + 8 * i), 16);
  return { length: 110, mode: field(1), size: field(6), nameSize: field(11), align: 4 };
}

/** Of POSIX.1: octal digits. */
function oldHeader(text: string): Header | undefined {
  if (!/^070707[0-7]{70}/.test(text)) return undefined;
  const field = (start: number, end: number) => Number.parseInt(text.slice(start, end), 8);
  return { length: 76, mode: field(18, 24), nameSize: field(59, 65), size: field(65, 76), align: 1 };
}

/** Of the first Unix systems: numbers of two bytes, of which the more significant one of two comes first. */
function binaryHeader(bytes: Uint8Array, isLittle: boolean): Header | undefined {
  if (bytes.length < 26) return undefined;
  const field = (i: number) =>
    isLittle ? bytes[2 * i]! | (bytes[2 * i + 1]! << 8) : (bytes[2 * i]! << 8) | bytes[2 * i + 1]!;
  return { length: 26, mode: field(3), nameSize: field(10), size: field(11) * 65_536 + field(12), align: 2 };
}
