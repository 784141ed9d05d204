import type { Platform, Problem } from '../../../core/types.ts';
import { problemOf } from '../../shared/trouble.ts';
import { canHoldWords, greyPage, type Page } from './page.ts';
import { TAG } from './tiff-chunks.ts';
import { type Directory, readDirectories, type TiffFile } from './tiff-directories.ts';
import { partsAsTheyAre } from './tiff-parts.ts';
import { tiffRaster } from './tiff-raster.ts';

/** NewSubfileType: the picture is a mask of another. */
const MASK = 4;
/** SampleFormat: measurements and no shades. */
const FLOATING = 3;
/** Pixels of coarse faxes are twice as high as wide; other proportions are not to be believed. */
const PIXEL_HEIGHTS = [0.4, 2.6] as const;

/** The pictures of a TIFF file as pages (TIFF 6.0; BigTIFF), in order. Those that cannot be read are named. */
export async function* tiffPages(bytes: Uint8Array, platform: Platform): AsyncIterable<Page | Problem> {
  const file = readDirectories(bytes);
  for (const directory of file.directories) {
    try {
      const page = await pageOf(file, directory, platform);
      if (page) yield page;
    } catch (error) {
      yield problemOf(error);
    }
  }
}

async function pageOf(file: TiffFile, directory: Directory, platform: Platform): Promise<Page | undefined> {
  const [width, height] = [directory.one(TAG.width, 0), directory.one(TAG.height, 0)];
  const isMask = (directory.one(TAG.subfile, 0) & MASK) !== 0;
  if (isMask || directory.one(TAG.format, 1) === FLOATING || !canHoldWords(width, height)) return undefined;
  const parts = partsAsTheyAre(file, directory);
  const page = parts
    ? { width, height, parts }
    : greyPage(width, height, await tiffRaster(file, directory, platform));
  const ratio = directory.one(TAG.across, 1) / (directory.one(TAG.down, 1) || 1);
  const pixelHeight = ratio >= PIXEL_HEIGHTS[0] && ratio <= PIXEL_HEIGHTS[1] ? ratio : 1;
  return { ...page, orientation: directory.one(TAG.orientation, 1), pixelHeight };
}
