import { Trouble } from '../../shared/trouble.ts';
import { canHoldWords, type Page, pageOf } from './page.ts';

/** Start of a codestream and its first segment, which tells the size (ISO/IEC 15444-1, A.5.1). */
const SIZ = [0xff, 0x4f, 0xff, 0x51];
const SIZ_BYTES = 42;
/** Boxes before the codestream. */
const MAX_BEFORE = 1024 * 1024;

/** A JPEG 2000 picture as a page, handed over as it is. */
export function* jp2Pages(bytes: Uint8Array): Iterable<Page> {
  const at = codestream(bytes.subarray(0, MAX_BEFORE));
  if (at < 0 || at + SIZ_BYTES > bytes.length)
    throw new Trouble('damaged', 'codestream of a picture not found');
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, SIZ_BYTES);
  const width = view.getUint32(8) - view.getUint32(16);
  const height = view.getUint32(12) - view.getUint32(20);
  if (width > 0 && height > 0 && canHoldWords(width, height))
    yield pageOf(width, height, { entries: '/Filter /JPXDecode', data: [bytes] });
}

function codestream(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(SIZ[0]!); at >= 0; at = bytes.indexOf(SIZ[0]!, at + 1))
    if (SIZ.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
