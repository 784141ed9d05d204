import { Trouble } from '../../shared/trouble.ts';
import { jpegEntries, jpegHead } from './jpeg-pages.ts';
import type { Part } from './page.ts';
import { type Chunk, chunksOf, TAG } from './tiff-chunks.ts';
import type { Directory, TiffFile } from './tiff-directories.ts';

/** Pictures that one page of a PDF is made of at most. */
const MAX_PARTS = 5_000;
const GROUP_3 = 3;
const GROUP_4 = 4;
const OLD_JPEG = 6;
const WHITE_FIRST = 0;
const RGB = 2;
const LOW_BIT_FIRST = 2;
const JPEG_2000 = [33_003, 33_004, 33_005, 34_712];

/** Codes that PDF knows: strips and tiles are handed over as they are. `undefined` for others. */
export function partsAsTheyAre(file: TiffFile, directory: Directory): Part[] | undefined {
  const compression = directory.one(TAG.compression, 1);
  const isPlanar = directory.one(TAG.planar, 1) === 2 && directory.one(TAG.samples, 1) > 1;
  if (isPlanar) return undefined;
  if (compression === OLD_JPEG) return [oldJpeg(file, directory)];
  const make = partMaker(directory, compression);
  if (!make) return undefined;
  const chunks = chunksOf(file, directory);
  if (chunks.length > MAX_PARTS) throw new Trouble('too-large', 'picture has too many strips or tiles');
  return chunks.map(make);
}

function partMaker(directory: Directory, compression: number): ((chunk: Chunk) => Part) | undefined {
  if (compression >= 2 && compression <= GROUP_4) return faxMaker(directory, compression);
  if (compression === 7) {
    const tables = Uint8Array.from(directory.all(TAG.jpegTables));
    const isRgb = directory.one(TAG.photometric, 0) === RGB;
    return (chunk) => jpegPart(chunk, withTables(chunk.bytes, tables), isRgb);
  }
  if (!JPEG_2000.includes(compression)) return undefined;
  return (chunk) => ({ ...chunk, entries: '/Filter /JPXDecode', data: [chunk.bytes] });
}

/** CCITT codes of faxes: 2 modified Huffman, 3 group 3 in one or two dimensions, 4 group 4 (ISO 32000-1, 7.4.6). */
function faxMaker(directory: Directory, compression: number): (chunk: Chunk) => Part {
  const twoWays = (directory.one(TAG.faxOptions, 0) & 1) === 1;
  const k = compression === GROUP_4 ? -1 : compression === GROUP_3 && twoWays ? 4 : 0;
  const align = compression === 2 ? ' /EncodedByteAlign true' : '';
  const black = directory.one(TAG.photometric, WHITE_FIRST) !== WHITE_FIRST;
  const turnBits = directory.one(TAG.fillOrder, 1) === LOW_BIT_FIRST;
  return ({ x, y, width, height, bytes }) => {
    const parms = `/K ${k} /Columns ${width} /Rows ${height} /EndOfBlock false /BlackIs1 ${black}${align}`;
    const entries = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << ${parms} >>`;
    return { x, y, width, height, entries, data: [turnBits ? bytes.map(reversed) : bytes] };
  };
}

function reversed(byte: number): number {
  let turned = 0;
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) turned |= 128 >> bit;
  return turned;
}

function jpegPart({ x, y }: Chunk, bytes: Uint8Array, isRgb: boolean): Part {
  const head = jpegHead(bytes);
  if (!head) throw new Trouble('unreadable', 'words in a TIFF picture of this kind cannot be read');
  const asStored = isRgb && !head.isAdobe ? ' /DecodeParms << /ColorTransform 0 >>' : '';
  const { width, height } = head;
  return { x, y, width, height, entries: jpegEntries(head, asStored), data: [bytes] };
}

/** Tables that all strips share stand in a JPEG without a picture (TIFF Technical Note 2). */
function withTables(bytes: Uint8Array, tables: Uint8Array): Uint8Array {
  if (tables.length <= 4) return bytes;
  const whole = new Uint8Array(tables.length - 2 + bytes.length - 2);
  whole.set(tables.subarray(0, -2));
  whole.set(bytes.subarray(2), tables.length - 2);
  return whole;
}

/** A whole JPEG that the directory points at. */
function oldJpeg(file: TiffFile, directory: Directory): Part {
  const start = directory.one(TAG.jpegStart, file.bytes.length);
  const bytes = file.bytes.subarray(start, start + directory.one(TAG.jpegBytes, 0));
  return jpegPart({ x: 0, y: 0, width: 0, height: 0, bytes }, bytes, false);
}
