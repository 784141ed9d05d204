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
  let at = 0;
  while (at < rows.length && !isHeading(heading, rows, at)) at++;
  // Most windows have none.
  if (at === rows.length) return rows;
  const kept = rows.slice(0, at);
  while (at < rows.length) {
    if (isHeading(heading, rows, at)) at += heading.length;
    else kept.push(rows[at++]!);
  }
  return kept;
}

function isHeading(heading: Heading, rows: readonly Row[], at: number): boolean {
  if (at + heading.length > rows.length) return false;
  for (let i = 0; i < heading.length; i++) if (!isRowOf(heading[i]!, rows[at + i]!)) return false;
  return true;
}

function isRowOf(texts: readonly string[], row: Row): boolean {
  if (width(row) !== texts.length || (texts.length > 0 && surelyDiffers(row, 0, texts[0]!))) return false;
  return texts.every((text, column) => text === cellText(row, column));
}
