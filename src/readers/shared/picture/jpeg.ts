import { memorySource } from '../../../core/memory-source.ts';
import { joinBytes } from '../bytes.ts';
import { Trouble } from '../trouble.ts';
import { addPhotoshop } from './iptc.ts';
import type { Picture } from './picture.ts';
import { readTiff } from './tiff.ts';
import { ByteWindow, hasMark } from './window.ts';

const EXIF = 'Exif\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const LONG_XMP = 'http://ns.adobe.com/xmp/extension/\0';
/** Mark, digest, length of the whole, offset of the part. */
const LONG_XMP_HEAD = LONG_XMP.length + 32 + 8;
const PHOTOSHOP = 'Photoshop 3.0\0';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const APP1 = 0xe1;
const APP13 = 0xed;
/** Segments before the picture's data. */
const MAX_SEGMENTS = 10_000;
const BLOCK = 256 * 1024;
/** Bytes of all parts of one long XMP packet. */
const MAX_LONG_XMP = 4 * 1024 * 1024;

/** Reads a JPEG file segment by segment (ITU-T T.81, annex B). Throws `Trouble` if a segment is cut. */
export function readJpeg(window: ByteWindow, picture: Picture): Promise<void> {
  return readSegments(window, picture, false);
}

/** As `readJpeg`, but for what stands behind the beginning of the picture's data. */
export function readJpegHead(window: ByteWindow, picture: Picture): Promise<void> {
  return readSegments(window, picture, true);
}

async function readSegments(window: ByteWindow, picture: Picture, headOnly: boolean): Promise<void> {
  const long: Uint8Array[] = [];
  let at = 2;
  for (let segments = 0; segments < MAX_SEGMENTS; segments++) {
    const marker = await markerAt(window, at);
    if (marker === undefined) break;
    at = marker.end;
    if (marker.code === EOI) {
      picture.end = at;
      break;
    }
    if (isBare(marker.code)) continue;
    if (headOnly && marker.code === SOS) break;
    const length = (await window.view(at, 2)).getUint16(0);
    if (length < 2) throw new Trouble('damaged', 'segment without a length');
    await readSegment(await window.bytes(at + 2, length - 2), marker.code, { picture, long });
    at += length;
    if (marker.code === SOS) at = await dataEnd(window, at);
  }
  const extended = joinBytes(long);
  if (extended.length > 0) picture.addXmp(extended);
}

/** The marker at or after `at`: fill bytes of 0xFF may precede it. */
async function markerAt(window: ByteWindow, at: number): Promise<{ code: number; end: number } | undefined> {
  if (at >= window.size) return undefined;
  // Programs pass over bytes that belong to no segment, and so must who reads what they show.
  const strays = (await window.bytes(at, 1))[0] !== 0xff;
  let next = (strays ? await dataEnd(window, at) : at) + 1;
  while (next < window.size) {
    const code = (await window.bytes(next, 1))[0]!;
    if (code !== 0xff) return { code, end: next + 1 };
    next += 1;
  }
  return undefined;
}

/** Markers that stand alone: start, restarts, TEM. */
const isBare = (code: number) => code === SOI || (code >= 0xd0 && code <= 0xd7) || code === 0x01;

async function readSegment(
  bytes: Uint8Array,
  code: number,
  { picture, long }: { picture: Picture; long: Uint8Array[] },
): Promise<void> {
  if (code === COM) picture.addBytes('comment', bytes);
  else if (code === APP13 && hasMark(bytes, PHOTOSHOP)) {
    addPhotoshop(bytes.subarray(PHOTOSHOP.length), picture);
  } else if (code === APP1 && hasMark(bytes, EXIF)) {
    const exif = new ByteWindow(memorySource('exif', bytes.slice(EXIF.length + 1)));
    await picture.attempt(() => readTiff(exif, picture));
  } else if (code === APP1 && hasMark(bytes, XMP)) picture.addXmp(bytes.subarray(XMP.length));
  else if (code === APP1 && hasMark(bytes, LONG_XMP)) {
    const held = long.reduce((sum, part) => sum + part.length, 0);
    if (held > MAX_LONG_XMP) throw new Trouble('too-large', 'picture has too much metadata');
    long.push(bytes.slice(LONG_XMP_HEAD));
  } else if (isFrame(code) && bytes.length >= 6) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    picture.size(view.getUint16(3), view.getUint16(1), bytes[5] === 1);
  }
}

/** Frame headers but for tables (DHT, JPG, DAC), whose codes lie among them. */
const isFrame = (code: number) =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;

/** Where the compressed data from `at` ends: at the next marker that is no restart. */
async function dataEnd(window: ByteWindow, at: number): Promise<number> {
  for (let start = at; start < window.size; ) {
    const bytes = await window.source.read(start, Math.min(BLOCK, window.size - start));
    for (let found = bytes.indexOf(0xff); found >= 0; found = bytes.indexOf(0xff, found + 1)) {
      const next = bytes[found + 1];
      if (next === undefined) break;
      if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return start + found;
    }
    if (bytes.length <= 1) break;
    // A marker may be cut in two by the end of the block.
    start += bytes.at(-1) === 0xff ? bytes.length - 1 : bytes.length;
  }
  return window.size;
}
