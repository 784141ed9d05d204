import type { ColourPicture, PageToDraw, PageWord, ReadContext, SeenWord } from '../../../core/types.ts';
import { takeActualTexts } from '../actual-text.ts';
import { joinCombs } from '../combs.ts';
import type { PdfPage } from '../page.ts';
import { readContent } from '../page-content.ts';
import { joinRuns } from '../runs.ts';
import { pictureForOcr } from '../scan/ocr-pages.ts';
import { asDrawn, see } from '../scan/seen-words.ts';
import { boxOf, type Word } from '../word.ts';
import { barsOf } from './bars.ts';
import { eraseType, groundObjects } from './ground.ts';
import { fill, type PixelBox, type Raster, rasterOf, rendered, transfer, transferScan } from './raster.ts';

/** Dots an inch of a drawn page. */
const COPY_DPI = 150;
/** OCR is believed from this confidence on. */
const SURE = 0.7;
/** Words of a line stand no farther apart (heights of type). */
const BESIDE = 0.6;
const GLUED = 0.12;
const SAME_LINE = 0.4;
/** Colour of what is painted over. */
const BAR = [64, 64, 64] as const;
/** Letters of which none reaches beyond the usual height of a line; those of other scripts may. */
const PLAIN_SCRIPTS =
  /^[^\p{L}\p{M}]*(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+[^\p{L}\p{M}]*)*$/u;
/** Shares of the height of a line that a bar leaves free above and below. */
const FREE = { above: 0.1, below: 0.06 };

/** A word with its place among the pixels. */
interface Placed {
  readonly word: PageWord;
  readonly box: PixelBox;
  /** The text objects that draw it. */
  readonly objects: readonly number[];
  /** It runs to the right or to the left. */
  readonly isLevel: boolean;
}

/** Reads what a page shows, so that it can be drawn. `undefined` if it cannot be. */
export async function pageToDraw(page: PdfPage, context: ReadContext): Promise<PageToDraw | undefined> {
  const raster = rasterOf(page, COPY_DPI);
  if (!raster) return undefined;
  takeActualTexts(page);
  const content = readContent(page, true);
  const shown = joinCombs(joinRuns(content.words)).filter(({ visibility }) => visibility === 'visible');
  const placed = placedWords(shown, new DrawnBy(content.words), { raster, isSure: !content.isLost });
  const hasScan = content.pictured !== undefined || content.words.some(isOfScan);
  const seen = hasScan ? await seenWords(page, shown, raster, context) : [];
  const isScanUnread = seen === undefined && content.pictured?.slight !== true;
  const all = [...placed, ...(seen ?? [])];
  return {
    number: page.number,
    size: sizeOf(page),
    words: all.map(({ word }) => word),
    unread: content.isLost || content.problems.length > 0 || isScanUnread,
    draw: (keeps) => drawn(page, raster, { words: all, keeps: (i) => all[i]!.word.isSure && keeps(i) }),
  };
}

const isOfScan = ({ visibility }: Word): boolean => visibility === 'image-text';

function sizeOf({ library, handle }: PdfPage): readonly [number, number] {
  const { pdfium } = library;
  return [pdfium.FPDF_GetPageWidthF(handle), pdfium.FPDF_GetPageHeightF(handle)];
}

function placedWords(
  words: readonly Word[],
  by: DrawnBy,
  { raster, isSure }: { readonly raster: Raster; readonly isSure: boolean },
): Placed[] {
  return words.map((word, i) => ({
    // Slanted text has no box of its own.
    word: {
      text: word.text,
      isSure: isSure && word.turn >= 0,
      isSeen: false,
      ...besides(words[i - 1], word),
    },
    box: word.turn < 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : raster.place(boxOf(word)),
    objects: by.of(word),
    isLevel: word.turn === 0 || word.turn === 2,
  }));
}

function besides(before: Word | undefined, word: Word): Pick<PageWord, 'isBeside' | 'isGlued'> {
  const isOnLine =
    before !== undefined &&
    before.turn === word.turn &&
    Math.abs(before.base - word.base) < SAME_LINE * word.size;
  if (!isOnLine) return { isBeside: false, isGlued: false };
  const gap = Math.max(word.left - before.right, before.left - word.right) / word.size;
  return { isBeside: gap < BESIDE, isGlued: !word.spaced && gap < GLUED };
}

/** Which objects draw a word: words whose letters are drawn apart are put together, and then tell of none or of the first. */
class DrawnBy {
  /** Visible pieces by the line that they stand on, from left to right by their middles. */
  private readonly lines = new Map<string, Word[]>();

  constructor(pieces: readonly Word[]) {
    for (const word of pieces) {
      if (word.visibility !== 'visible') continue;
      const key = keyOf(word.turn, word.base);
      const line = this.lines.get(key);
      if (line) line.push(word);
      else this.lines.set(key, [word]);
    }
    for (const line of this.lines.values()) line.sort((a, b) => middleOf(a) - middleOf(b));
  }

  of({ turn, base, left, right, size }: Word): number[] {
    const objects = new Set<number>();
    for (const step of [-1, 0, 1]) {
      const line = this.lines.get(keyOf(turn, base + step)) ?? [];
      for (let i = firstFrom(line, left); i < line.length && middleOf(line[i]!) <= right; i++)
        if (Math.abs(line[i]!.base - base) < SAME_LINE * size) objects.add(line[i]!.object);
    }
    return [...objects];
  }
}

const keyOf = (turn: number, base: number): string => `${turn} ${Math.round(base)}`;
const middleOf = ({ left, right }: Word): number => (left + right) / 2;

/** The first word of a line whose middle is not left of a place. */
function firstFrom(line: readonly Word[], left: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if (middleOf(line[at]!) < left) low = at + 1;
    else high = at;
  }
  return low;
}

/** What OCR reads in the pictures of the page; `undefined` if it cannot. */
async function seenWords(
  page: PdfPage,
  shown: readonly Word[],
  raster: Raster,
  { platform: { ocr }, signal }: ReadContext,
): Promise<Placed[] | undefined> {
  // A layer of text that comes with a scan is not believed: its words are in the picture, and are read there.
  const picture = ocr && pictureForOcr(page, shown);
  if (!ocr || !picture) return undefined;
  try {
    const seeing = await see(picture, (turned) => ocr(turned, signal));
    const [x, y] = [raster.width / picture.width, raster.height / picture.height];
    const words = seeing.words.filter(isWord);
    return words.map((word, i) => ({
      word: seenWord(word, words[i - 1]),
      box: scaled(asDrawn(seeing, word), [x, y], raster),
      objects: [],
      isLevel: !seeing.turn.quarter,
    }));
  } catch {
    return undefined;
  }
}

/** Specks and rules are in no picture, and need no bar. */
const isWord = ({ text }: SeenWord): boolean => /[\p{L}\p{N}]/u.test(text);

function seenWord(word: SeenWord, before: SeenWord | undefined): PageWord {
  return {
    text: word.text.normalize('NFC'),
    isSure: word.confidence >= SURE,
    isSeen: true,
    isBeside: before !== undefined && before.line === word.line && before.left <= word.left,
    isGlued: false,
  };
}

/** With a little room around, as edges are soft. */
function scaled(
  { left, top, right, bottom }: PixelBox,
  [x, y]: readonly [number, number],
  { width, height }: Raster,
): PixelBox {
  return {
    left: Math.max(0, Math.floor(left * x) - 1),
    top: Math.max(0, Math.floor(top * y) - 1),
    right: Math.min(width, Math.ceil(right * x) + 1),
    bottom: Math.min(height, Math.ceil(bottom * y) + 1),
  };
}

// ------------------------------------------------------------------------------------------------------ drawing

interface Choice {
  readonly words: readonly Placed[];
  readonly keeps: (word: number) => boolean;
}

/** White paper with the page's lines and areas, the words that may be seen, and bars in the place of the others. */
function drawn(page: PdfPage, raster: Raster, { words, keeps }: Choice): ColourPicture | undefined {
  const { all, ground } = groundObjects(page);
  const kept = words.filter((_, i) => keeps(i));
  const shown = new Set(kept.flatMap(({ objects }) => objects));
  const show = (which: (object: number) => boolean): Uint8Array | undefined => {
    for (const object of all) page.library.pdfium.FPDFPageObj_SetIsActive(object, which(object));
    return rendered(page, raster);
  };
  const pixels = show((object) => ground.has(object));
  const texts = show((object) => ground.has(object) || shown.has(object));
  if (!pixels || !texts) return undefined;
  eraseType(pixels, raster, COPY_DPI);
  for (const { box, word } of kept) if (!word.isSeen) transfer(texts, pixels, raster, box);
  if (kept.some(({ word }) => word.isSeen)) {
    const scan = show((object) => !isText(page, object));
    if (!scan) return undefined;
    for (const { box, word } of kept) if (word.isSeen) transferScan(scan, pixels, raster, box);
  }
  paintOver(pixels, raster, { words, keeps });
  return { width: raster.width, height: raster.height, pixels };
}

const TEXT = 1;
const isText = ({ library }: PdfPage, object: number): boolean =>
  library.pdfium.FPDFPageObj_GetType(object) === TEXT;

/** Bars over what may not be seen. */
function paintOver(pixels: Uint8Array, raster: Raster, { words, keeps }: Choice): void {
  const seen = words.map(({ word, box, isLevel }, i) => ({
    box,
    bar: isLevel && PLAIN_SCRIPTS.test(word.text) ? lowered(box) : box,
    isKept: keeps(i),
    isBeside: word.isBeside,
    isLevel,
  }));
  for (const bar of barsOf(seen, raster.width)) fill(pixels, raster, bar, BAR);
}

/** Without the room for letters that are higher or deeper than those of plain scripts. */
function lowered(box: PixelBox): PixelBox {
  const height = box.bottom - box.top;
  return {
    ...box,
    top: box.top + Math.floor(height * FREE.above),
    bottom: box.bottom - Math.floor(height * FREE.below),
  };
}
