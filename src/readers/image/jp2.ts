import type { Picture } from '../shared/picture/picture.ts';
import { type ByteWindow, hasMark } from '../shared/picture/window.ts';
import { boxes } from './boxes.ts';
import { readExif } from './riff.ts';

/** UUIDs of the boxes that hold XMP (ISO 16684-3) and, by their use, Exif. */
const XMP = '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac';
const EXIF = 'JpgTiffExif->JP2';
const UUID_BYTES = 16;
/** Markers of the codestream (ISO/IEC 15444-1, table A.2). */
const SOC = 0xff4f;
const SIZ = 0xff51;
const COM = 0xff64;
const SOT = 0xff90;
const MAX_SEGMENTS = 10_000;

/** Reads a JPEG 2000 file or bare codestream (ISO/IEC 15444-1, annexes A and I). */
export async function readJp2(window: ByteWindow, picture: Picture): Promise<void> {
  if ((await window.view(0, 2)).getUint16(0) === SOC) {
    await readCodestream(window, 0, picture);
    return;
  }
  for await (const { type, start, end } of boxes(window, 0, window.size)) {
    picture.end = end;
    if (type === 'jp2c') await picture.attempt(() => readCodestream(window, start, picture));
    else if (type === 'xml ')
      await picture.attempt(async () => addXml(await window.bytes(start, end - start), picture));
    else if (type === 'uuid')
      await picture.attempt(async () => addUuid(await window.bytes(start, end - start), picture));
  }
}

function addXml(bytes: Uint8Array, picture: Picture): void {
  const isXmp = new TextDecoder('latin1').decode(bytes).includes('<rdf:RDF');
  if (isXmp) picture.addXmp(bytes);
  else picture.addBytes('XML', bytes);
}

async function addUuid(bytes: Uint8Array, picture: Picture): Promise<void> {
  if (hasMark(bytes, XMP)) picture.addXmp(bytes.subarray(UUID_BYTES));
  else if (hasMark(bytes, EXIF)) await readExif(bytes.subarray(UUID_BYTES), picture);
}

/** The segments before the first tile: size and comments. */
async function readCodestream(window: ByteWindow, start: number, picture: Picture): Promise<void> {
  let at = start + 2;
  for (let segments = 0; segments < MAX_SEGMENTS && at + 4 <= window.size; segments++) {
    const head = await window.view(at, 4);
    const [marker, length] = [head.getUint16(0), head.getUint16(2)];
    if (marker === SOT || length < 2) return;
    if (marker === SIZ && length >= 38) {
      const view = await window.view(at + 4, 36);
      const [width, height] = [
        view.getUint32(2) - view.getUint32(10),
        view.getUint32(6) - view.getUint32(14),
      ];
      picture.size(width, height, view.getUint16(34) === 1);
    } else if (marker === COM && length > 4) {
      picture.addBytes('comment', await window.bytes(at + 6, length - 4));
    }
    at += 2 + length;
  }
}
