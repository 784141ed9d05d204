import { NoOcr } from '../../../core/problem.ts';
import type { ByteSource, GreyPicture, Platform, Problem, ReadContext, Unit } from '../../../core/types.ts';
import type { PdfDocument } from '../document.ts';
import { dropLibrary, isTrap } from '../library.ts';
import { openDocument } from '../open.ts';
import { openPage, type PdfPage } from '../page.ts';
import { layoutUnits, type PageNotes } from '../page-units.ts';
import type { Paint } from '../paint.ts';
import { readPaint } from '../painting.ts';
import { TableJoiner } from '../tables.ts';
import type { Word } from '../word.ts';
import { readWords } from '../words.ts';
import { cleaned } from './clean.ts';
import { type Pictured, unread } from './pictures.ts';
import { readableWords } from './poor-layer.ts';
import { drawPage } from './render.ts';
import { pictureProblem } from './scan-problem.ts';
import { see } from './seen-words.ts';
import { wordsOfScan } from './words-of-scan.ts';

/**
 * What engines are trained for; more dots an inch take more time and tell no more. A letter sheet has 8.5 million of
 * them, the largest picture 18 million.
 */
const OCR_DPI = 300;

type Ocr = NonNullable<Platform['ocr']>;

/**
 * The text of the pages that are pictures, if OCR was asked for, in order and for as long as there is time. Pages that
 * are not read are named as a problem.
 */
export async function* scannedUnits(
  source: ByteSource,
  pictured: readonly Pictured[],
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const { ocr } = context.platform;
  const reading = new ScanReading(pictured, context);
  if (ocr && pictured.length > 0) {
    const { document } = await openDocument(source, context);
    try {
      if (document) yield* reading.units(document, ocr);
    } finally {
      if (document && !reading.trapped) document.close();
    }
  }
  const missed = reading.missed.filter((one) => !one.slight).map((one) => one.page);
  if (missed.length > 0) yield pictureProblem(missed, reading.reason);
}

class ScanReading {
  readonly #context: ReadContext;
  readonly #left: Pictured[];
  readonly #failed: Pictured[] = [];
  /** Why pages were missed, if OCR was tried. */
  reason: string | undefined;
  /** PDFium has stopped; its document is gone with it. */
  trapped = false;

  constructor(pictured: readonly Pictured[], context: ReadContext) {
    this.#left = [...pictured];
    this.#context = context;
  }

  /** Pages not read, rising. */
  get missed(): Pictured[] {
    return [...this.#failed, ...this.#left].sort((a, b) => a.page - b.page);
  }

  async *units(document: PdfDocument, ocr: Ocr): AsyncIterable<Unit> {
    const { limits, signal } = this.#context;
    const tables = new TableJoiner({ label: '', visibility: 'image-text' });
    const notes: PageNotes = { cellLength: limits.cellLength };
    while (this.#left.length > 0) {
      if (signal.aborted) {
        this.reason = 'the time was up';
        break;
      }
      const page = openPage(document, this.#left[0]!.page);
      if (!page) {
        this.#failed.push(this.#left.shift()!);
        continue;
      }
      try {
        const words = await this.#words(page, ocr);
        if (!words) break;
        const read = this.#left.shift()!;
        if (words === 'undrawn') this.#failed.push(read);
        else yield* layoutUnits(page.at, words, { tables, notes });
      } finally {
        if (!this.trapped) page.close();
      }
    }
    yield* tables.close();
  }

  /** `undefined` if reading must end here. */
  async #words(page: PdfPage, ocr: Ocr): Promise<Word[] | 'undrawn' | undefined> {
    let picture: GreyPicture | undefined;
    try {
      picture = pictureForOcr(page);
    } catch (error) {
      if (!isTrap(error)) throw error;
      this.trapped = true;
      dropLibrary();
    }
    if (!picture) {
      this.reason = 'a page cannot be drawn';
      // Its pictures are too large, which those of others need not be.
      return this.trapped ? undefined : 'undrawn';
    }
    try {
      const seen = await see(picture, (turned) => ocr(turned, this.#context.signal));
      return wordsOfScan(seen.words, seen.picture);
    } catch (error) {
      const failed = error instanceof NoOcr ? error.message : 'no OCR engine that works';
      this.reason = this.#context.signal.aborted ? 'the time was up' : failed;
      return undefined;
    }
  }
}

/** What the page's pictures show besides the text that is on the page as text. `shown`: that text, if it is known. */
export function pictureForOcr(page: PdfPage, shown?: readonly Word[]): GreyPicture | undefined {
  const drawn = drawPage(page, { dpi: OCR_DPI });
  if (!drawn) return undefined;
  const paint = readPaint(page);
  return cleaned(drawn, unread(drawn, paint.images, shown ?? readable(page, paint)));
}

function readable(page: PdfPage, paint: Paint): readonly Word[] {
  const text = readWords(page, paint);
  return text ? readableWords(text.words, text.isLost) : [];
}
