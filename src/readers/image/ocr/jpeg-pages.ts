import { hasMark } from '../../shared/picture/window.ts';
import { Trouble } from '../../shared/trouble.ts';
import { canHoldWords, type Page, pageOf } from './page.ts';

const COLOURS: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };
const ADOBE = 0xee;
const END = 0xd9;
const SCAN = 0xda;
/** Baseline, extended and progressive frames by Huffman coding (ITU-T T.81, table B.1): those that PDFium decodes. */
const FRAMES = [0xc0, 0xc2] as const;

/** What a JPEG says of itself before its data. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Written by Adobe's programs, which keep four colours the other way round. */
  readonly isAdobe: boolean;
}

/** A JPEG as a page, handed over as it is. Throws `Trouble` for kinds that are not decoded. */
export function* jpegPages(bytes: Uint8Array, orientation: number): Iterable<Page> {
  const head = jpegHead(bytes);
  if (!head) throw new Trouble('unreadable', 'words in a JPEG picture of this kind cannot be read');
  const { width, height } = head;
  if (!canHoldWords(width, height)) return;
  yield { ...pageOf(width, height, { entries: jpegEntries(head), data: [bytes] }), orientation };
}

/** `more`: parameters of the filter. */
export function jpegEntries({ components, isAdobe }: JpegHead, more = ''): string {
  const inverse = components === 4 && isAdobe ? ' /Decode [1 0 1 0 1 0 1 0]' : '';
  return `/ColorSpace ${COLOURS[components]} /BitsPerComponent 8${inverse} /Filter /DCTDecode${more}`;
}

/** `undefined` for kinds that PDF does not know. */
export function jpegHead(bytes: Uint8Array): JpegHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isAdobe = false;
  for (let at = 2; at + 10 < bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === SCAN || marker === END) return undefined;
    if (marker === ADOBE && hasMark(bytes, 'Adobe', at + 4)) isAdobe = true;
    if (marker >= FRAMES[0] && marker <= FRAMES[1]) {
      const components = bytes[at + 9]!;
      const known = bytes[at + 4] === 8 && COLOURS[components] !== undefined;
      const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      // The marker of Adobe's programs may follow, but no program is known that puts it there.
      return known ? { ...size, components, isAdobe } : undefined;
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
