import type { GreyPicture, SeenWord } from '../../../core/types.ts';
import type { Word } from '../word.ts';

const POINTS_PER_INCH = 72;
/** Words that the engine is less sure of are specks and lines more often than words. */
const MIN_CONFIDENCE = 0.2;
/** Lines of at least so many words, and so many times as long as high, show how far the page was askew. */
const MIN_WORDS = 3;
const MIN_SHAPE = 8;
/** Slopes beyond are no scan put askew, but slanted text. */
const MAX_SLOPE = 0.1;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * What OCR saw, as words of a page in their reading frame (points). A page put askew is straightened: its words would
 * drift from one line into the next.
 */
export function wordsOfScan(seen: readonly SeenWord[], picture: GreyPicture): Word[] {
  const kept = seen.filter((word) => word.confidence >= MIN_CONFIDENCE && LETTER_OR_DIGIT.test(word.text));
  const scale = POINTS_PER_INCH / picture.dpi;
  const slope = slopeOf(kept);
  const sizes = lineSizes(kept);
  return kept.map((word) => {
    const { left, right } = word;
    const size = sizes.get(word.line)!;
    const bottom = word.bottom - (DESCENDER.test(word.text) ? BELOW * size : 0);
    const base = bottom - slope * ((left + right) / 2);
    return {
      text: word.text.normalize('NFC'),
      // What straightens the lines leans the columns; they are put upright by the same slope.
      left: (left + slope * base) * scale,
      right: (right + slope * base) * scale,
      base: base * scale,
      size: size * scale,
      turn: 0,
      spaced: true,
      drawn: true,
      // One for all: white space alone parts the columns.
      object: 0,
      visibility: 'image-text',
    };
  });
}

/** Heights of parts of letters in heights of the type: capitals and figures, small letters, what hangs below. */
const CAPITAL = 0.72;
const SMALL = 0.52;
const BELOW = 0.21;
const TALL = /[\p{Lu}\p{N}\p{Lo}bdfhijkltáéíóúñü]/u;
const DESCENDER = /[gjpqyçQ,;()[\]{}]/;

function sizeOf({ text, top, bottom }: SeenWord): number {
  return (bottom - top) / ((TALL.test(text) ? CAPITAL : SMALL) + (DESCENDER.test(text) ? BELOW : 0));
}

/** The median slope of lines, downwards to the right. */
function slopeOf(words: readonly SeenWord[]): number {
  const slopes: number[] = [];
  for (const line of byLine(words).values()) {
    const first = line.reduce((a, b) => (b.left < a.left ? b : a));
    const last = line.reduce((a, b) => (b.right > a.right ? b : a));
    const length = (last.left + last.right - first.left - first.right) / 2;
    if (line.length < MIN_WORDS || length < MIN_SHAPE * (first.bottom - first.top)) continue;
    slopes.push((last.top + last.bottom - first.top - first.bottom) / 2 / length);
  }
  const slope = median(slopes) ?? 0;
  return Math.abs(slope) <= MAX_SLOPE ? slope : 0;
}

/** The size of most words' type in each line, in pixels. */
function lineSizes(words: readonly SeenWord[]): Map<number, number> {
  return new Map([...byLine(words)].map(([line, of]) => [line, median(of.map(sizeOf))!]));
}

function byLine(words: readonly SeenWord[]): Map<number, SeenWord[]> {
  const lines = new Map<number, SeenWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return lines;
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
