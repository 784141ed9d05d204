import { Trouble } from '../../shared/trouble.ts';

/** A picture, or a strip or tile of one, as its data stand in a PDF (ISO 32000-1, 8.9.5). */
export interface Part {
  /** Where it lies in the page's picture: pixels from the upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Entries of the picture's dictionary: colours, bits, filter. */
  readonly entries: string;
  readonly data: readonly Uint8Array[];
}

/** A picture that is read as a scanned page. */
export interface Page {
  /** Pixels as stored. */
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** How it is turned and mirrored to be shown: 1–8 (TIFF 6.0, Orientation); 1 where nothing is said. */
  readonly orientation?: number;
  /** Height of a pixel for its width: coarse faxes have 2. */
  readonly pixelHeight?: number;
}

/** Pictures of fewer pixels, or as narrow, are icons, lines and bullets; with more, no scan of a sheet. */
const MIN_PIXELS = 10_000;
const MIN_SIDE = 24;
const MAX_PIXELS = 64_000_000;

/** False for pictures too small to hold words. Throws `Trouble` for those too large to be drawn. */
export function canHoldWords(width: number, height: number): boolean {
  if (width * height > MAX_PIXELS) throw new Trouble('too-large', 'picture has too many pixels for OCR');
  return width * height >= MIN_PIXELS && Math.min(width, height) >= MIN_SIDE;
}

/** A page of one part. */
export function pageOf(width: number, height: number, image: Pick<Part, 'entries' | 'data'>): Page {
  return { width, height, parts: [{ x: 0, y: 0, width, height, ...image }] };
}

/** A page of shades of grey: a byte a pixel, row by row from the top. */
export function greyPage(width: number, height: number, pixels: Uint8Array): Page {
  return pageOf(width, height, { entries: '/ColorSpace /DeviceGray /BitsPerComponent 8', data: [pixels] });
}

/** Bytes of the page's data. */
export function bytesOf({ parts }: Page): number {
  let bytes = 0;
  for (const { data } of parts) for (const piece of data) bytes += piece.length;
  return bytes;
}
