import { memorySource } from '../../core/memory-source.ts';
import type { Platform } from '../../core/types.ts';
import { joinBytes } from '../shared/bytes.ts';
import { addIptc } from '../shared/picture/iptc.ts';
import type { Picture } from '../shared/picture/picture.ts';
import { readTiff } from '../shared/picture/tiff.ts';
import { ByteWindow, hasMark, latin1 } from '../shared/picture/window.ts';
import { Trouble } from '../shared/trouble.ts';

const SIGNATURE_SIZE = 8;
/** Length, type and checksum of a chunk. */
const AROUND = 12;
const MAX_CHUNKS = 500_000;
const MAX_INFLATED = 4 * 1024 * 1024;
/** Length and checksum of the zlib wrapping around deflated data (RFC 1950). */
const ZLIB_HEAD = 2;
const XMP_KEYWORD = 'XML:com.adobe.xmp';
/** What some programs write metadata of other formats as: in hexadecimal, with its name and length before it. */
const RAW_PROFILE = /^Raw profile type (exif|APP1|xmp|iptc|8bim)$/;

/** Reads a PNG file chunk by chunk (PNG, third edition, W3C). Throws `Trouble` if a chunk is cut. */
export async function readPng(window: ByteWindow, picture: Picture, platform: Platform): Promise<void> {
  let at = SIGNATURE_SIZE;
  for (let chunks = 0; at < window.size; chunks++) {
    if (chunks > MAX_CHUNKS) throw new Trouble('too-large', 'picture has too many chunks');
    const head = await window.view(at, 8);
    const length = head.getUint32(0);
    const type = latin1(await window.bytes(at + 4, 4));
    if (at + AROUND + length > window.size) throw new Trouble('damaged', 'picture is cut');
    const data = at + 8;
    if (type === 'IHDR') await readHeader(window, data, picture);
    else if (type === 'IEND') {
      picture.end = data + length + 4;
      return;
    } else if (READ.has(type)) {
      await picture.attempt(async () =>
        readText(await window.bytes(data, length), type, { picture, platform }),
      );
    }
    at += AROUND + length;
  }
  throw new Trouble('damaged', 'picture is cut');
}

const READ: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf']);

async function readHeader(window: ByteWindow, at: number, picture: Picture): Promise<void> {
  const view = await window.view(at, 13);
  const depth = view.getUint8(8);
  const colours = view.getUint8(9);
  // Colour types 0 and 4 are grey; a palette of two colours is a black and white picture more often than not.
  picture.size(view.getUint32(0), view.getUint32(4), colours === 0 || colours === 4 || depth === 1);
}

interface Into {
  readonly picture: Picture;
  readonly platform: Platform;
}

async function readText(bytes: Uint8Array, type: string, into: Into): Promise<void> {
  if (type === 'eXIf') {
    await readTiff(new ByteWindow(memorySource('exif', bytes.slice())), into.picture);
    return;
  }
  const end = bytes.indexOf(0);
  if (end < 0 || end > 79) throw new Trouble('damaged', 'text chunk without a keyword');
  const keyword = latin1(bytes.subarray(0, end));
  const text = await chunkValue(bytes.subarray(end + 1), type, into.platform);
  await addValue(keyword, text, into.picture);
}

/** The text of a chunk after its keyword, inflated. */
async function chunkValue(bytes: Uint8Array, type: string, platform: Platform): Promise<Uint8Array> {
  if (type === 'tEXt') return bytes;
  if (type === 'zTXt') return inflate(bytes.subarray(1), platform);
  const language = bytes.indexOf(0, 2);
  const translated = language < 0 ? -1 : bytes.indexOf(0, language + 1);
  if (translated < 0) throw new Trouble('damaged', 'text chunk is cut');
  const value = bytes.subarray(translated + 1);
  return bytes[0] === 1 ? inflate(value, platform) : value;
}

async function addValue(keyword: string, value: Uint8Array, picture: Picture): Promise<void> {
  const profile = RAW_PROFILE.exec(keyword)?.[1];
  if (keyword === XMP_KEYWORD) picture.addXmp(value);
  else if (profile === undefined) picture.addBytes(keyword, value);
  else await addProfile(profile, fromHex(latin1(value)), picture);
}

async function addProfile(kind: string, bytes: Uint8Array, picture: Picture): Promise<void> {
  const exif = hasMark(bytes, 'Exif\0') ? bytes.slice(6) : bytes;
  if (kind === 'iptc' || kind === '8bim') addIptc(bytes.subarray(Math.max(0, bytes.indexOf(0x1c))), picture);
  else if (['II*\0', 'MM\0*'].some((mark) => hasMark(exif, mark))) {
    await readTiff(new ByteWindow(memorySource('exif', exif)), picture);
  } else picture.addXmp(bytes);
}

/** The bytes after the profile's name, of one word or two (`IPTC profile`), and length, each on a line of its own. */
function fromHex(text: string): Uint8Array {
  const digits = text.replace(/^\s{0,9}[^\n\r]{1,40}\s{1,20}\d{1,10}\s/, '').replace(/[^0-9a-fA-F]/g, '');
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

async function inflate(packed: Uint8Array, platform: Platform): Promise<Uint8Array> {
  async function* raw() {
    yield packed.subarray(ZLIB_HEAD);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflated = platform.inflateRaw(raw())[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await inflated.next().catch(() => {
        throw new Trouble('damaged', 'compressed text of a picture is damaged');
      });
      if (next.done === true) return joinBytes(parts);
      size += next.value.length;
      if (size > MAX_INFLATED) throw new Trouble('too-large', 'metadata of a picture is too large to hold');
      parts.push(next.value);
    }
  } finally {
    await inflated.return?.();
  }
}
