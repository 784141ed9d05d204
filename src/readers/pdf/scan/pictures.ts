import type { GreyPicture } from '../../../core/types.ts';
import { area, type Box } from '../geometry.ts';
import type { PdfPage } from '../page.ts';
import { boxOf, type Word } from '../word.ts';
import type { PageText } from '../words.ts';
import { readableWords } from './poor-layer.ts';
import { drawPage, type PagePicture } from './render.ts';
import { lookForText } from './text-look.ts';
import { quarterTurned } from './turn.ts';

/** Dots an inch of the quick look: the smallest type is a few dots high then. */
const LOOK_DPI = 100;
/** Pictures that cover less of the page are logos, seals and signatures. */
const MIN_SHARE = 0.08;
/** Fewer characters than this are a page number or a stamp, not the text of the page. */
const FEW_CHARACTERS = 20;
/** A picture of at least this share of a page without text is what the page is about. */
const MAIN_SHARE = 0.25;
/**
 * Upright strokes of type (letters have one or two) in the pictures of a page that make it a page to be read. Beside
 * text, pictures are charts and maps with some words in them more often than scans: it takes some ten lines.
 */
const ENOUGH = 80;
const ENOUGH_BESIDE_TEXT = 400;
/** So many are worth the time of OCR, if it is asked for. */
const SOME = 40;

/** What the pictures on a page seem to hold that its text does not. */
export interface Pictured {
  readonly page: number;
  /** Too little type to be disclosed, but some: worth the time of OCR if it was asked for. */
  readonly slight: boolean;
}

export interface PageSight {
  readonly images: readonly Box[];
  readonly text: PageText;
}

/** Looks whether the page's pictures show text that is no text for the program. */
export function lookAtPictures(page: PdfPage, { images, text }: PageSight): Pictured | undefined {
  const whole = area(page.bounds);
  const covered = images.reduce((sum, image) => sum + area(image), 0);
  if (covered < MIN_SHARE * whole) return undefined;
  const words = readableWords(text.words, text.isLost);
  const bare = charactersOf(text, words) < FEW_CHARACTERS && covered >= MAIN_SHARE * whole;
  const picture = drawPage(page, { dpi: LOOK_DPI });
  // A page that cannot be drawn is not known to be harmless.
  if (!picture) return { page: page.number, slight: false };
  const enough = bare ? ENOUGH : ENOUGH_BESIDE_TEXT;
  const strokes = strokesAnyWay(picture, unread(picture, images, words), enough);
  if (strokes >= enough || (bare && isUnpainted(page, picture))) return { page: page.number, slight: false };
  return strokes >= SOME ? { page: page.number, slight: true } : undefined;
}

/** Characters of the page's text without those of words that are left out. */
function charactersOf(text: PageText, words: readonly Word[]): number {
  return words === text.words ? text.characters : words.reduce((sum, word) => sum + word.text.length, 0);
}

/** Upright strokes of type, or those of type that runs up or down if there are more and the first are not enough. */
function strokesAnyWay(picture: GreyPicture, mask: Uint8Array, enough: number): number {
  const { strokes } = lookForText(picture, mask);
  if (strokes >= enough) return strokes;
  const turnedMask = quarterTurned({ ...picture, pixels: mask }).pixels;
  return Math.max(strokes, lookForText(quarterTurned(picture), turnedMask).strokes);
}

/** 1 for the pixels of pictures that no word of the page's text lies on. */
export function unread(picture: PagePicture, images: readonly Box[], words: readonly Word[]): Uint8Array {
  const mask = new Uint8Array(picture.pixels.length);
  for (const image of images) fill(mask, picture, { box: image, value: 1 });
  for (const word of words) fill(mask, picture, { box: boxOf(word), value: 0 });
  return mask;
}

function fill(mask: Uint8Array, picture: PagePicture, { box, value }: { box: Box; value: 0 | 1 }): void {
  const { left, top, right, bottom } = picture.place(box);
  for (let y = top; y < bottom; y++) mask.fill(value, y * picture.width + left, y * picture.width + right);
}

/** Nothing is drawn where pictures should be: they could not be decoded. */
function isUnpainted(page: PdfPage, onWhite: PagePicture): boolean {
  if (!isAll(onWhite.pixels, 0xff)) return false;
  const onBlack = drawPage(page, { dpi: LOOK_DPI / 2, black: true });
  return onBlack === undefined || isAll(onBlack.pixels, 0);
}

function isAll(pixels: Uint8Array, shade: number): boolean {
  return pixels.every((pixel) => pixel === shade);
}
