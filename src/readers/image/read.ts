import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, TextBlock, Unit } from '../../core/types.ts';
import { readJpeg } from '../shared/picture/jpeg.ts';
import { Picture, type PictureText } from '../shared/picture/picture.ts';
import { readTiff } from '../shared/picture/tiff.ts';
import { ByteWindow } from '../shared/picture/window.ts';
import { listedRows } from '../shared/rows.ts';
import { readBitmap, readIcon } from './bitmap.ts';
import { readGif } from './gif.ts';
import { readHeif } from './heif.ts';
import { readJp2 } from './jp2.ts';
import { type PictureKind, pictureKind } from './kinds.ts';
import { ocrPages } from './ocr/pages.ts';
import { readPng } from './png.ts';
import { readPsd } from './psd.ts';
import { readWebp } from './riff.ts';
import { trailingUnits } from './trailer.ts';

/** A page that was scanned has at least so many pixels on its long side: letter at 90 dots an inch. */
const PAGE_PIXELS = 1_000;

/** Long side by short side of a sheet of paper: letter 1.29, A4 1.41, legal 1.55. */
const PAGE_SHAPE = [1.2, 1.6] as const;

type ReadPicture = (window: ByteWindow, picture: Picture, context: ReadContext) => Promise<void>;

const READ: Readonly<Record<PictureKind, ReadPicture>> = {
  png: (window, picture, context) => readPng(window, picture, context.platform),
  jpeg: readJpeg,
  gif: readGif,
  webp: readWebp,
  bmp: readBitmap,
  ico: readIcon,
  tiff: readTiff,
  heif: readHeif,
  jp2: readJp2,
  psd: readPsd,
};

export async function* readPicture(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const window = new ByteWindow(source);
  const kind = pictureKind(await source.read(0, 64));
  if (kind === undefined) {
    yield problem('damaged', 'picture without a signature');
    return;
  }
  const picture = new Picture();
  await picture.attempt(() => READ[kind](window, picture, context));
  for (const text of picture.texts) yield textBlock(text);
  yield* peopleShown(picture);
  if (context.platform.ocr) yield* ocrPages(source, { kind, picture }, context);
  else if (looksScanned(kind, picture)) yield problem('ocr-unavailable', 'picture looks like a scanned page');
  // Those of a TIFF file are among its pages.
  for (const bytes of kind === 'tiff' ? [] : picture.thumbnails) {
    yield { kind: 'file', source: memorySource('thumbnail.jpg', bytes), visibility: 'embedded' };
  }
  if (picture.end !== undefined) yield* trailingUnits(source, picture.end, context);
  yield* picture.problems();
}

/** Properties that name whom a picture shows (IPTC Extension, Metadata Working Group, Microsoft). */
const SHOWN = /(?:^|:)(?:PersonInImage|PersonName|PersonDisplayName)$|^mwg-rs:Name$/;

/** Who is shown where the picture was taken: neither says as much alone. */
function* peopleShown({ texts }: Picture): Iterable<Unit> {
  const position = texts.find(({ key }) => key === 'GPS coordinates');
  const people = texts.filter(({ key }) => SHOWN.test(key));
  if (position === undefined || people.length === 0) return;
  const locate = () => ({ locator: 'picture metadata' });
  const visibility = () => 'property' as const;
  const table = { part: 'people shown', headers: ['name', 'GPS coordinates'], visibility, locate };
  yield listedRows(
    table,
    0,
    people.map(({ text }) => [text, position.text]),
  );
}

function textBlock({ key, text }: PictureText): TextBlock {
  const location = { locator: 'picture metadata' };
  return {
    kind: 'text',
    part: 'picture metadata',
    text,
    visibility: 'property',
    header: key,
    locate: () => location,
  };
}

/** Photographs and drawings have colours or other shapes; TIFF is what scanners and fax machines write. */
function looksScanned(kind: PictureKind, { width, height, gray }: Picture): boolean {
  const long = Math.max(width, height);
  const shape = long / Math.max(1, Math.min(width, height));
  return long >= PAGE_PIXELS && shape >= PAGE_SHAPE[0] && shape <= PAGE_SHAPE[1] && (gray || kind === 'tiff');
}
