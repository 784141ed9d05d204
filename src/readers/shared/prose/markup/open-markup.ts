import type { Line } from '../lines.ts';
import { AsciidocTable } from './asciidoc-table.ts';
import { ListTable } from './list-table.ts';
import type { MarkupTable } from './markup-table.ts';
import { TexTable } from './tex-table.ts';
import { WikiTable } from './wiki-table.ts';

/** Marks without which no table of these formats begins. */
const MARKS = /\{\||^\|={3}|\\begin\{|-table(?:::|\})/;

/** The table in the marks of a format that begins with the line at `at`. */
export function openMarkup(lines: readonly Line[], at: number): MarkupTable | undefined {
  if (!MARKS.test(lines[at]!.text)) return undefined;
  return (
    WikiTable.opens(lines, at) ??
    AsciidocTable.opens(lines, at) ??
    ListTable.opens(lines, at) ??
    TexTable.opens(lines, at)
  );
}
