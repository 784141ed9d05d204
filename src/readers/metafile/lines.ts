/** A text that is drawn, where it begins; `width` as far as the drawing tells. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width?: number;
}

/** A gap that is wider than so many letters stands between columns. */
const COLUMN_GAP = 1.5;

/** Texts that follow each other at one height as a line, with a tab where a gap is wide. */
export function* linesOf(texts: Iterable<DrawnText>): Iterable<string> {
  let line = '';
  let last: DrawnText | undefined;
  for (const drawn of texts) {
    if (last === undefined || drawn.y !== last.y || drawn.x < last.x) {
      if (line.trim() !== '') yield line;
      line = drawn.text;
    } else line += gapBetween(last, drawn) + drawn.text;
    last = drawn;
  }
  if (line.trim() !== '') yield line;
}

function gapBetween(before: DrawnText, after: DrawnText): string {
  if (before.width === undefined || before.width === 0) return '\t';
  const letter = before.width / Math.max(1, before.text.length);
  const gap = after.x - before.x - before.width;
  if (gap > letter * COLUMN_GAP) return '\t';
  return gap > letter * 0.25 ? ' ' : '';
}
