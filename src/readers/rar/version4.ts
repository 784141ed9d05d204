import type { ByteSource } from '../../core/types.ts';
import { Trouble } from '../shared/trouble.ts';
import { Fields } from '../shared/zip/bytes.ts';
import { crc32 } from '../shared/zip/crc.ts';
import { decodeEntryName } from '../shared/zip/names.ts';
import { BLANK, type RarBlock } from './entry.ts';

const MAIN = 0x73;
const FILE = 0x74;
const SERVICE = 0x7a;
const END = 0x7b;
const STORED = 0x30;
const SPLIT = 3;
const ENCRYPTED = 4;
const HEADERS_ENCRYPTED = 0x80;
const FOLDER = 0xe0;
const LARGE = 0x100;
const UNICODE = 0x200;
const HAS_DATA = 0x8000;

/** The block at an offset of an archive of versions 1.5 to 4 (RAR 4 `technote.txt`). Throws `Trouble` on damage. */
export async function blockAt4(source: ByteSource, at: number): Promise<RarBlock> {
  const first = new Fields((await source.read(at, 7)).slice());
  const size = first.u16(5);
  const bytes = (await source.read(at, size)).slice();
  const fields = new Fields(bytes);
  if (size < 7 || bytes.length < size || (crc32(bytes.subarray(2)) & 0xffff) !== fields.u16(0))
    throw new Trouble('damaged', 'a header of the archive is damaged');
  const [type, flags] = [bytes[2]!, fields.u16(3)];
  const start = at + size;
  if (type === MAIN && flags & HEADERS_ENCRYPTED)
    return { ...BLANK, kind: 'encrypted', data: { start, end: start } };
  if (type !== FILE && type !== SERVICE) {
    const length = flags & HAS_DATA ? fields.u32(7) : 0;
    return { ...BLANK, kind: type === END ? 'end' : 'other', data: { start, end: start + length } };
  }
  const high = flags & LARGE ? fields.u32(32) * 2 ** 32 : 0;
  const nameAt = flags & LARGE ? 40 : 32;
  const raw = bytes.subarray(nameAt, nameAt + fields.u16(26));
  const isFolder = type === FILE && (flags & FOLDER) === FOLDER;
  return {
    kind: type === SERVICE ? 'service' : isFolder ? 'folder' : 'file',
    name: flags & UNICODE ? unicodeName(raw) : decodeEntryName(raw, false),
    words: [],
    isStored: bytes[25] === STORED,
    isEncrypted: (flags & ENCRYPTED) !== 0,
    isSplit: (flags & SPLIT) !== 0,
    crc: fields.u32(16),
    data: { start, end: start + fields.u32(7) + high },
  };
}

/** A name in a code page, a zero, and what differs from it in Unicode: two bits a character say how. */
function unicodeName(raw: Uint8Array): string {
  const zero = raw.indexOf(0);
  if (zero < 0) return decodeEntryName(raw, true);
  const plain = raw.subarray(0, zero);
  const packed = raw.subarray(zero + 1);
  const high = (packed[0] ?? 0) << 8;
  const codes: number[] = [];
  let at = 1;
  for (let flags = 0, left = 0; at < packed.length && codes.length < 65_536; flags <<= 2, left -= 2) {
    if (left === 0) {
      flags = packed[at++]!;
      left = 8;
    }
    const kind = (flags >> 6) & 3;
    const byte = packed[at++] ?? 0;
    if (kind === 0) codes.push(byte);
    else if (kind === 1) codes.push(byte | high);
    else if (kind === 2) codes.push(byte | ((packed[at++] ?? 0) << 8));
    else {
      const change = byte & 0x80 ? (packed[at++] ?? 0) : undefined;
      for (let count = (byte & 0x7f) + 2; count > 0; count--) {
        const code = plain[codes.length] ?? 0;
        codes.push(change === undefined ? code : ((code + change) & 0xff) | high);
      }
    }
  }
  return codes.map((code) => String.fromCharCode(code)).join('');
}
