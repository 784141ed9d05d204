import { surelyDiffers } from './cell-bytes.ts';
import { cellText, type Row, width } from './row.ts';

/** The rows that captions stand in, as texts. */
export type Heading = readonly (readonly string[])[];

export function headingOf(rows: readonly Row[]): Heading {
  return rows.map((row) => Array.from({ length: width(row) }, (_, column) => cellText(row, column)));
}

/**
 * The rows of a list without its heading, which is printed again on each page: they are looked at together then, as
 * if it had been printed once.
 */
export function withoutHeading(rows: readonly Row[], heading: Heading): readonly Row[] {
  if (heading.length === 0) return rows;
  const kept: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    if (heading.every((texts, k) => i + k < rows.length && isRowOf(texts, rows[i + k]!))) i += heading.length;
    else kept.push(rows[i++]!);
  }
  return kept;
}

function isRowOf(texts: readonly string[], row: Row): boolean {
  if (width(row) !== texts.length || (texts.length > 0 && surelyDiffers(row, 0, texts[0]!))) return false;
  return texts.every((text, column) => text === cellText(row, column));
}
