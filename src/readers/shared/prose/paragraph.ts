import type { Location, TextBlock } from '../../../core/types.ts';
import { labelsOf } from './labels.ts';
import type { Line } from './lines.ts';
import type { Naming } from './naming.ts';

/** Lines that belong together as one block of running text. */
export function paragraphBlock(lines: readonly Line[], title: string | undefined, naming: Naming): TextBlock {
  const text = withBreaks(lines.map((line) => line.text).join('\n'));
  const places = lines.map(({ number, column }) => ({ number, column }));
  const block = {
    kind: 'text' as const,
    part: naming.part,
    text,
    visibility: naming.visibility,
    locate: (start: number, end: number): Location => locate({ text, places, naming }, start, end),
  };
  return title === undefined ? block : { ...block, title };
}

/** In quotes programs write line breaks as they do (`label="Ana Cruz\\nborn …"`): the letter belongs to no word. As long as before. */
const WRITTEN_BREAK = /\\[nrl](?=\p{L}|\d)/gu;
const withBreaks = (text: string): string =>
  text.includes('\\') && /"[^"\n]{0,400}\\[nrl]/.test(text) ? text.replace(WRITTEN_BREAK, '; ') : text;

interface Placed {
  readonly naming: Naming;
  readonly text: string;
  readonly places: readonly { readonly number: number; readonly column: number }[];
}

function locate(block: Placed, start: number, end: number): Location {
  const first = placeAt(block, start);
  const last = placeAt(block, Math.max(start, end - 1));
  const place = block.naming.locate(first.line, last.line);
  return block.naming.columns ? { ...place, column: first.column } : place;
}

function placeAt({ text, places }: Placed, offset: number): { line: number; column: number } {
  let index = 0;
  let begin = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', begin)) {
    index++;
    begin = at + 1;
  }
  const place = places[index]!;
  return { line: place.number, column: place.column + offset - begin };
}

const MAX_HEADING = 80;
/** Two lines are a heading only if neither is as long as a line of wrapped prose. */
const MAX_HEADING_LINE = 60;

/**
 * The heading that a paragraph is, or ends with: Markdown's `#`, an underlined line, a short line that is no
 * sentence. Undefined if it is none.
 */
export function headingOf(lines: readonly Line[]): string | undefined {
  if (lines.length > 2) return undefined;
  if (lines.length === 2 && lines.some(({ text }) => text.length > MAX_HEADING_LINE)) return undefined;
  const last = lines.at(-1)!.text.trim();
  const line = lines.length === 2 && /^[-=~*_]{3,200}$/.test(last) ? lines[0]!.text.trim() : last;
  if (line === '' || line.length > MAX_HEADING || /[.,;!?]$|[.!?]\s/.test(line)) return undefined;
  if (labelsOf(line)?.some(({ value }) => value !== '')) return undefined;
  const words = line
    .replace(/^[#*_=\s]{1,20}/, '')
    .replace(/[#*_=:\s]{1,20}$/, '')
    .replace(/\s{2,80}/g, ' ');
  return /\p{L}/u.test(words) ? words : undefined;
}
