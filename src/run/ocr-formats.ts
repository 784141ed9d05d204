import type { GreyPicture, SeenWord } from '../core/types.ts';

/** A picture as a binary Portable Graymap (Netpbm, `pgm(5)`). */
export function pgmOf({ width, height, pixels }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}

/** Level of a row of Tesseract's TSV that is a word. */
const WORD = '5';

/**
 * The words of Tesseract's TSV (`TessBaseAPI::GetTSVText`): level, page, block, paragraph, line, word, left, top,
 * width, height in pixels, confidence in per cent, text.
 */
export function wordsOf(tsv: string): SeenWord[] {
  const words: SeenWord[] = [];
  const lines = new Map<string, number>();
  for (const row of tsv.split('\n')) {
    const fields = row.split('\t');
    const text = fields[11]?.trim() ?? '';
    if (fields[0] !== WORD || text === '') continue;
    const key = fields.slice(1, 5).join(' ');
    const line = lines.get(key) ?? lines.size;
    lines.set(key, line);
    const [left, top, width, height] = fields.slice(6, 10).map(Number) as [number, number, number, number];
    const box = { left, top, right: left + width, bottom: top + height };
    words.push({ text, ...box, line, confidence: Math.max(0, Number(fields[10])) / 100 });
  }
  return words;
}
