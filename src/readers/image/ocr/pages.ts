import { memorySource } from '../../../core/memory-source.ts';
import { OCR_OF_OTHER_KIND, problem } from '../../../core/problem.ts';
import type { ByteSource, Embedded, Problem, ReadContext } from '../../../core/types.ts';
import type { Picture } from '../../shared/picture/picture.ts';
import { problemOf } from '../../shared/trouble.ts';
import type { PictureKind } from '../kinds.ts';
import { pdfOf } from './as-pdf.ts';
import { bmpPages } from './bmp-pages.ts';
import { gifPages } from './gif-pages.ts';
import { jp2Pages } from './jp2-pages.ts';
import { jpegPages } from './jpeg-pages.ts';
import { bytesOf, type Page } from './page.ts';
import { pngPages } from './png-pages.ts';
import { tiffPages } from './tiff-pages.ts';

/** Scans and photographs of pages are smaller; larger pictures are not held to be read by OCR. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Bytes of pages that are handed over at once. */
const AT_ONCE = 64 * 1024 * 1024;
/** Pictures of fewer pixels that cannot be read are icons and drawings, of which nobody need be told. */
const MIN_UNREAD = 60_000;

/** Kinds that are not decoded, as they are called. */
const UNREAD: Readonly<Partial<Record<PictureKind, string>>> = {
  webp: 'WebP',
  heif: 'HEIC or AVIF',
  psd: 'Photoshop',
};

type Pages = Iterable<Page | Problem> | AsyncIterable<Page | Problem>;

/**
 * The picture as PDF files whose pages show it, to be read by OCR as scanned pages are; what cannot be handed over and
 * may hold words is named. Icons give nothing: they hold none.
 */
export async function* ocrPages(
  source: ByteSource,
  { kind, picture }: { kind: PictureKind; picture: Picture },
  context: ReadContext,
): AsyncIterable<Embedded | Problem> {
  const unread = UNREAD[kind];
  if (unread !== undefined) {
    const isSmall = picture.width > 0 && picture.width * picture.height < MIN_UNREAD;
    if (!isSmall) yield problem('ocr-unavailable', `${OCR_OF_OTHER_KIND} ${unread}`);
    return;
  }
  if (kind === 'ico') return;
  if (source.size > Math.min(MOST_BYTES, context.limits.wholeBytes)) {
    yield problem('too-large', 'picture is too large for OCR');
    return;
  }
  const told = new Set<string>();
  for await (const unit of files(source, { kind, picture }, context)) {
    if (unit.kind === 'problem' && told.has(unit.detail)) continue;
    if (unit.kind === 'problem') told.add(unit.detail);
    yield unit;
  }
}

async function* files(
  source: ByteSource,
  of: { kind: PictureKind; picture: Picture },
  context: ReadContext,
): AsyncIterable<Embedded | Problem> {
  const bytes = await source.read(0, source.size);
  let first = 1;
  let held: Page[] = [];
  let size = 0;
  try {
    for await (const page of pagesOf(bytes, of, context)) {
      context.signal.throwIfAborted();
      if ('kind' in page) {
        yield page;
        continue;
      }
      if (held.length > 0 && size + bytesOf(page) > AT_ONCE) {
        yield fileOf(held, first);
        first += held.length;
        [held, size] = [[], 0];
      }
      held.push(page);
      size += bytesOf(page);
    }
  } catch (error) {
    yield problemOf(error);
  }
  if (held.length > 0) yield fileOf(held, first);
}

function fileOf(pages: readonly Page[], first: number): Embedded {
  const name = first === 1 ? 'picture.pdf' : `picture-from-page-${first}.pdf`;
  return { kind: 'file', source: memorySource(name, pdfOf(pages)), visibility: 'visible' };
}

function pagesOf(
  bytes: Uint8Array,
  { kind, picture }: { kind: PictureKind; picture: Picture },
  { platform }: ReadContext,
): Pages {
  switch (kind) {
    case 'png':
      return pngPages(bytes, platform);
    case 'jpeg':
      return jpegPages(bytes, picture.orientation);
    case 'gif':
      return gifPages(bytes);
    case 'bmp':
      return bmpPages(bytes);
    case 'tiff':
      return tiffPages(bytes, platform);
    case 'jp2':
      return jp2Pages(bytes);
    default:
      return [];
  }
}
