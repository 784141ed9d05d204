import type { Picture } from './picture.ts';
import { hasMark } from './window.ts';

const TAG_MARKER = 0x1c;
const APPLICATION_RECORD = 2;
const IPTC_RESOURCE = 0x0404;
const XMP_RESOURCE = 0x0424;
const EXIF_RESOURCE = 0x0422;
/** A small picture as a JPEG file behind 28 bytes of its sizes; that of Photoshop 4 has another order of colours. */
const THUMBNAIL_RESOURCES: readonly number[] = [0x0409, 0x040c];
const THUMBNAIL_HEAD = 28;
const MAX_THUMBNAILS = 8;

/** Datasets of the application record (IPTC IIM 4.2, chapter 6), by number. */
const DATASETS: Readonly<Record<number, string>> = {
  5: 'ObjectName',
  7: 'EditStatus',
  25: 'Keywords',
  26: 'ContentLocationCode',
  27: 'ContentLocationName',
  40: 'SpecialInstructions',
  80: 'By-line',
  85: 'By-lineTitle',
  90: 'City',
  92: 'Sub-location',
  95: 'Province-State',
  101: 'Country',
  103: 'OriginalTransmissionReference',
  105: 'Headline',
  110: 'Credit',
  115: 'Source',
  116: 'CopyrightNotice',
  118: 'Contact',
  120: 'Caption',
  122: 'Writer-Editor',
};

/** Reads captions from a block of IPTC datasets; what is not in order ends it. */
export function addIptc(bytes: Uint8Array, picture: Picture): void {
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === TAG_MARKER; ) {
    const length = (bytes[at + 3]! << 8) | bytes[at + 4]!;
    // Extended datasets, longer than 32 KiB, hold pictures.
    if (length > 0x7fff) return;
    const name = DATASETS[bytes[at + 2]!];
    if (bytes[at + 1] === APPLICATION_RECORD && name !== undefined) {
      picture.addBytes(name, bytes.subarray(at + 5, at + 5 + length));
    }
    at += 5 + length;
  }
}

/**
 * Reads captions and thumbnails among Photoshop's image resources (Adobe Photoshop File Formats Specification, 2019).
 * Returns blocks of Exif, which are TIFF files.
 */
export function addPhotoshop(bytes: Uint8Array, picture: Picture): Uint8Array[] {
  const exif: Uint8Array[] = [];
  for (let at = 0; at + 12 <= bytes.length && hasMark(bytes, '8BIM', at); ) {
    const id = (bytes[at + 4]! << 8) | bytes[at + 5]!;
    // A name, its length before it, both together even.
    const nameEnd = at + 6 + ((bytes[at + 6]! + 2) & ~1);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (nameEnd + 4 > bytes.length) break;
    const size = view.getUint32(nameEnd);
    const data = bytes.subarray(nameEnd + 4, nameEnd + 4 + size);
    if (id === IPTC_RESOURCE) addIptc(data, picture);
    if (id === XMP_RESOURCE) picture.addXmp(data);
    if (id === EXIF_RESOURCE) exif.push(data.slice());
    // One that is cut goes on in another segment of the picture.
    if (THUMBNAIL_RESOURCES.includes(id) && data.length === size)
      addThumbnail(data.slice(THUMBNAIL_HEAD), picture);
    at = nameEnd + 4 + size + (size & 1);
  }
  return exif;
}

function addThumbnail(bytes: Uint8Array, picture: Picture): void {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (isJpeg && picture.thumbnails.length < MAX_THUMBNAILS) picture.thumbnails.push(bytes);
}
