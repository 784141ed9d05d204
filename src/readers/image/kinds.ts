import { hasMark, latin1 } from '../shared/picture/window.ts';

export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'ico' | 'tiff' | 'heif' | 'jp2' | 'psd';

/** Sizes that the header of a bitmap's description can have: it names its version. */
const BITMAP_HEADERS = [12, 16, 40, 52, 56, 64, 108, 124];
/** Brands of HEIF files with pictures (ISO/IEC 23008-12, AVIF 1.1). */
const BRANDS = ['avif', 'avis', 'heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'mif2'];
const MAX_ICONS = 256;

/** The kind of picture that the first bytes show, or undefined. Short marks must be borne out by what follows. */
export function pictureKind(head: Uint8Array): PictureKind | undefined {
  if (hasMark(head, '\x89PNG\r\n\x1a\n')) return 'png';
  if (hasMark(head, '\xff\xd8\xff')) return 'jpeg';
  if (hasMark(head, '8BPS\0\x01') || hasMark(head, '8BPS\0\x02')) return 'psd';
  if (hasMark(head, 'GIF87a') || hasMark(head, 'GIF89a')) return 'gif';
  if (hasMark(head, 'RIFF') && hasMark(head, 'WEBP', 8)) return 'webp';
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((mark) => hasMark(head, mark))) return 'tiff';
  if (hasMark(head, 'ftyp', 4) && BRANDS.includes(latin1(head.subarray(8, 12)))) return 'heif';
  if (hasMark(head, '\0\0\0\x0cjP  \r\n\x87\n') || hasMark(head, '\xff\x4f\xff\x51\0')) return 'jp2';
  if (isBitmap(head)) return 'bmp';
  return isIcon(head) ? 'ico' : undefined;
}

function isBitmap(head: Uint8Array): boolean {
  if (!hasMark(head, 'BM') || head.length < 26) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return BITMAP_HEADERS.includes(view.getUint32(14, true)) && view.getUint32(10, true) < 65_536;
}

function isIcon(head: Uint8Array): boolean {
  if (!hasMark(head, '\0\0\x01\0') && !hasMark(head, '\0\0\x02\0')) return false;
  if (head.length < 22) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const count = view.getUint16(4, true);
  return count > 0 && count <= MAX_ICONS && head[9] === 0 && view.getUint32(18, true) >= 6 + 16 * count;
}
