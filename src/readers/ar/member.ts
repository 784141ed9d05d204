import type { ByteSource } from '../../core/types.ts';
import { decodeEntryName } from '../shared/zip/names.ts';

export const START = /^!<(?:arch|thin)>\n$/;

const HEADER = 60;
/** A name in front of the data may have so many bytes. */
const MAX_NAME = 65_536;

export interface Member {
  readonly name: string;
  /** Of the data, in bytes of the archive. */
  readonly start: number;
  readonly size: number;
}

/**
 * The member whose header begins at an offset: name, time, owners, mode and size in digits, and a mark. Undefined if
 * there is no header. `longNames`: the data of the member `//` (GNU), which others refer to by offset.
 */
export async function memberAt(
  source: ByteSource,
  at: number,
  longNames: Uint8Array,
): Promise<Member | undefined> {
  const header = await source.read(at, HEADER);
  const size = Number(/^\d{1,10}(?= *$)/.exec(textOf(header, 48, 58))?.[0] ?? Number.NaN);
  if (header[58] !== 0x60 || header[59] !== 0x0a || Number.isNaN(size)) return undefined;
  const short = decodeEntryName(header.subarray(0, 16), false).replace(/ {1,16}$/, '');
  const start = at + HEADER;
  const inFront = Number(/^#1\/(\d{1,8})$/.exec(short)?.[1] ?? 0);
  if (inFront > 0 && inFront <= Math.min(size, MAX_NAME)) {
    const name = decodeEntryName(await source.read(start, inFront), false).replace(/\0+$/, '');
    return { name, start: start + inFront, size: size - inFront };
  }
  return { name: longName(short, longNames), start, size };
}

/** GNU writes `/` behind names, and `/123` for one in its list, where lines end the names. */
function longName(short: string, longNames: Uint8Array): string {
  const offset = /^\/(\d{1,10})$/.exec(short)?.[1];
  if (offset === undefined) return short.length > 1 && /[^/]\/$/.test(short) ? short.slice(0, -1) : short;
  const from = longNames.subarray(Number(offset), Number(offset) + MAX_NAME);
  const end = from.findIndex((byte) => byte === 10 || byte === 0);
  return decodeEntryName(end < 0 ? from : from.subarray(0, end), false).replace(/\/$/, '');
}

const textOf = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));
