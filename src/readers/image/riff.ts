import { memorySource } from '../../core/memory-source.ts';
import type { Picture } from '../shared/picture/picture.ts';
import { readTiff } from '../shared/picture/tiff.ts';
import { ByteWindow, hasMark, latin1 } from '../shared/picture/window.ts';
import { Trouble } from '../shared/trouble.ts';

const MAX_CHUNKS = 100_000;

/** Reads a WebP file chunk by chunk (RFC 9649). Throws `Trouble` if a chunk is cut. */
export async function readWebp(window: ByteWindow, picture: Picture): Promise<void> {
  const end = 8 + (await window.view(4, 4)).getUint32(0, true);
  if (end > window.size + 1) throw new Trouble('damaged', 'picture is cut');
  picture.end = end;
  for (let at = 12, chunks = 0; at + 8 <= end; chunks++) {
    if (chunks > MAX_CHUNKS) throw new Trouble('too-large', 'picture has too many chunks');
    const length = (await window.view(at + 4, 4)).getUint32(0, true);
    const type = latin1(await window.bytes(at, 4));
    if (type === 'VP8X') {
      const view = await window.view(at + 8, 10);
      const u24 = (from: number) => view.getUint16(from, true) + view.getUint8(from + 2) * 65_536;
      picture.size(u24(4) + 1, u24(7) + 1, false);
    } else if (type === 'VP8 ' && length >= 10) {
      const view = await window.view(at + 14, 4);
      picture.size(view.getUint16(0, true) & 0x3fff, view.getUint16(2, true) & 0x3fff, false);
    } else if (type === 'VP8L' && length >= 5) {
      const bits = (await window.view(at + 9, 4)).getUint32(0, true);
      picture.size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1, false);
    } else if (type === 'EXIF') {
      await picture.attempt(async () => readExif(await window.bytes(at + 8, length), picture));
    } else if (type === 'XMP ') {
      await picture.attempt(async () => picture.addXmp(await window.bytes(at + 8, length)));
    }
    at += 8 + length + (length & 1);
  }
}

/** A block of Exif, with or without the mark that it has in JPEG. */
export async function readExif(bytes: Uint8Array, picture: Picture): Promise<void> {
  const block = hasMark(bytes, 'Exif\0') ? bytes.slice(6) : bytes.slice();
  await readTiff(new ByteWindow(memorySource('exif', block)), picture);
}
