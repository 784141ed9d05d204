import { memorySource } from '../../../core/memory-source.ts';
import type { Problem, Unit } from '../../../core/types.ts';
import { readJpegHead } from '../../shared/picture/jpeg.ts';
import { Picture } from '../../shared/picture/picture.ts';
import { ByteWindow } from '../../shared/picture/window.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import { isArray, nameOf, type PdfStream } from '../syntax/values.ts';
import type { Place, Teller } from './teller.ts';

/** The filter of pictures that are JPEG files (ISO 32000-1, 7.4.8), by both of its names. */
const JPEG: readonly (string | undefined)[] = ['DCTDecode', 'DCT'];
const PLACE: Place = { locator: 'picture metadata', visibility: 'property' };

/**
 * What the metadata of a picture on a page say: writers put photographs into files whole, with what the camera and
 * those who worked on them wrote there (Exif, IPTC, XMP, comments).
 */
export async function* pictureTexts(
  stream: PdfStream,
  store: ObjectStore,
  teller: Teller,
): AsyncIterable<Unit | Problem> {
  if (!isJpeg(stream, store)) return;
  const { bytes, left } = await store.data(stream);
  if (!JPEG.includes(left)) return;
  const picture = new Picture();
  await picture.attempt(() => readJpegHead(new ByteWindow(memorySource('picture', bytes)), picture));
  for (const { key, text } of picture.texts) yield* teller.tell(text, { ...PLACE, header: key });
  for (const found of picture.problems()) yield { ...found, locator: PLACE.locator };
}

function isJpeg({ dict }: PdfStream, store: ObjectStore): boolean {
  const filter = store.entry(dict, 'Filter') ?? store.entry(dict, 'F');
  const last = isArray(filter) ? store.resolve(filter[filter.length - 1]) : filter;
  return JPEG.includes(nameOf(last));
}
