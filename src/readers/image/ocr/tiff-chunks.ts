import { Trouble } from '../../shared/trouble.ts';
import type { Directory, TiffFile } from './tiff-directories.ts';

/** Tags of pictures (TIFF 6.0). */
export const TAG = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  across: 282,
  down: 283,
  planar: 284,
  faxOptions: 292,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  extra: 338,
  format: 339,
  jpegTables: 347,
  jpegStart: 513,
  jpegBytes: 514,
} as const;

/** More strips or tiles than a picture that is read has. */
const MAX_CHUNKS = 20_000;

/** A strip or tile as stored. */
export interface Chunk {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The strips or tiles of a picture, row by row; `plane`: of which sample, where each has its own. */
export function chunksOf(file: TiffFile, directory: Directory, plane = 0): Chunk[] {
  const [width, height] = [directory.one(TAG.width, 0), directory.one(TAG.height, 0)];
  const tileWidth = directory.one(TAG.tileWidth, 0);
  const isTiled = tileWidth > 0;
  const across = isTiled ? tileWidth : width;
  const down = isTiled ? directory.one(TAG.tileHeight, 0) : directory.one(TAG.rowsPerStrip, height);
  const step = Math.min(down, isTiled ? down : height);
  const columns = Math.ceil(width / across);
  const rows = Math.ceil(height / step);
  if (!(columns * rows <= MAX_CHUNKS)) throw new Trouble('too-large', 'picture has too many strips or tiles');
  const offsets = directory.all(isTiled ? TAG.tileOffsets : TAG.stripOffsets);
  const lengths = directory.all(isTiled ? TAG.tileBytes : TAG.stripBytes);
  return Array.from({ length: columns * rows }, (_, i) => {
    const at = plane * columns * rows + i;
    const y = Math.floor(i / columns) * step;
    const start = offsets[at] ?? file.bytes.length;
    return {
      x: (i % columns) * across,
      y,
      width: across,
      height: isTiled ? step : Math.min(step, height - y),
      // Writers of one strip leave its length out.
      bytes: file.bytes.subarray(
        start,
        start + (lengths[at] ?? (offsets.length === 1 ? Number.MAX_SAFE_INTEGER : 0)),
      ),
    };
  });
}
