import type { ByteSource } from '../../core/types.ts';
import { Trouble } from '../shared/trouble.ts';
import { Fields } from '../shared/zip/bytes.ts';
import { crc32 } from '../shared/zip/crc.ts';
import { decodeEntryName } from '../shared/zip/names.ts';
import { BLANK, type RarBlock } from './entry.ts';

/** As the format has it: no header is larger. */
const MAX_HEADER = 2 * 1024 * 1024;
const FILE = 2;
const SERVICE = 3;
const ENCRYPTION = 4;
const END = 5;
const LINK = 5;
const OWNER = 6;

/** Numbers of seven bits a byte, one after another. */
class Numbers {
  at: number;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let i = 0; i < 10; i++) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) break;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) return value;
    }
    throw new Trouble('damaged', 'a header of the archive is damaged');
  }
}

/** The block at an offset of an archive of version 5 (RAR 5.0 archive format). Throws `Trouble` on damage. */
export async function blockAt5(source: ByteSource, at: number): Promise<RarBlock> {
  const first = new Numbers(await source.read(at, 16), 4);
  const size = first.next();
  if (size > MAX_HEADER) throw new Trouble('damaged', 'a header of the archive is damaged');
  const end = first.at + size;
  const bytes = (await source.read(at, end)).slice();
  if (bytes.length < end || crc32(bytes.subarray(4)) !== new Fields(bytes).u32(0))
    throw new Trouble('damaged', 'a header of the archive is damaged');
  const numbers = new Numbers(bytes, first.at);
  const type = numbers.next();
  const flags = numbers.next();
  const extra = flags & 1 ? numbers.next() : 0;
  const length = flags & 2 ? numbers.next() : 0;
  const data = { start: at + end, end: at + end + length };
  if (type === ENCRYPTION) return { ...BLANK, kind: 'encrypted', data };
  if (type === END) return { ...BLANK, kind: 'end', data };
  if (type !== FILE && type !== SERVICE) return { ...BLANK, kind: 'other', data };
  const file = fileOf(numbers);
  const more = extrasOf(bytes.subarray(Math.max(numbers.at, end - extra)));
  const kind = type === SERVICE ? 'service' : file.isFolder ? 'folder' : 'file';
  return { ...file, ...more, kind, isSplit: (flags & 0x18) !== 0, data };
}

function fileOf(numbers: Numbers) {
  const flags = numbers.next();
  numbers.next();
  numbers.next();
  if (flags & 2) numbers.at += 4;
  const crc = flags & 4 ? new Fields(numbers.bytes).u32(numbers.at) : undefined;
  if (flags & 4) numbers.at += 4;
  const packing = numbers.next();
  numbers.next();
  const length = numbers.next();
  const name = decodeEntryName(numbers.bytes.subarray(numbers.at, numbers.at + length), true);
  numbers.at += length;
  return { name, crc, isFolder: (flags & 1) !== 0, isStored: ((packing >> 7) & 7) === 0 };
}

/** Records behind the name: of encryption, links, owners. The others are numbers. */
function extrasOf(bytes: Uint8Array): { words: string[]; isEncrypted: boolean } {
  const words: string[] = [];
  let isEncrypted = false;
  for (let at = 0; at < bytes.length; ) {
    const numbers = new Numbers(bytes, at);
    const size = numbers.next();
    const end = numbers.at + size;
    const type = numbers.next();
    if (type === 1) isEncrypted = true;
    if (type === LINK || type === OWNER) words.push(textOf(bytes.subarray(numbers.at, end)));
    at = Math.max(end, numbers.at);
  }
  return { words: words.filter((text) => text !== ''), isEncrypted };
}

/** Flags and lengths are no letters. */
const textOf = (bytes: Uint8Array): string =>
  decodeEntryName(bytes, true)
    .replace(/\p{Cc}/gu, ' ')
    .trim();
