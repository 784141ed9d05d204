import { widthOf } from './pdf-font.ts';

/** The text in lines of at most so many points; words that are longer are cut. */
export function wrapped(text: string, width: number, size: number): string[] {
  return text.split(/\r\n?|\n/).flatMap((line) => wrapLine(line.trim(), width, size));
}

function wrapLine(line: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(/\s+/).flatMap((one) => cut(one, width, size))) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (widthOf(longer, size) <= width) {
      open = longer;
      continue;
    }
    lines.push(open);
    open = word;
  }
  return [...lines, open];
}

function cut(word: string, width: number, size: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && widthOf(piece + sign, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

/** Widths of columns in points, as their texts ask for, that fill a line at the most. */
export function columnWidths(rows: readonly (readonly string[])[], width: number, size: number): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: columns }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '', size)), size),
  ).map((one) => one + 2 * PADDING);
  const sum = wanted.reduce((all, one) => all + one, 0);
  if (sum <= width) return wanted;
  // Narrow columns keep what they need, the others share what is left.
  const fair = width / columns;
  const narrow = wanted.filter((one) => one <= fair).reduce((all, one) => all + one, 0);
  const wide = sum - narrow;
  return wanted.map((one) => (one <= fair ? one : (one / wide) * (width - narrow)));
}

/** Between a cell's edge and its text. */
export const PADDING = 3;
