import type { Category } from '../core/types.ts';
import type { FoundValue } from './cell-facts.ts';

/** What of a text is taken out: UTF-16 offsets. Those of a text rise and do not overlap. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly category: Category;
}

/** A value that is searched for, or a part of one. */
export interface Sought extends FoundValue {
  /** One word of a name of several. */
  readonly isPart?: boolean;
}

/** Shorter words of names are initials and particles, which stand in other words. */
const SHORTEST_NAME = 3;
const LETTER = /[\p{L}\p{N}]/u;
/** Towns and saints have people's names: `San Juan`, `Santa Rosa`, `Port-au-Prince`. */
const OF_PLACE = /(?<!\p{L})(?:San|Santa|Santo|São|Saint|Sainte|St\.|Puerto|Ciudad|Villa|Fort|Port)[ -]$/u;
const PLACE_REACH = 12;

/** Values with the words of names, since a person is named by parts of the name, too; longest first. */
export function soughtIn(values: Iterable<FoundValue>): Sought[] {
  const all = new Map<string, Sought>();
  for (const value of values) if (value.text.trim() !== '') all.set(value.text, value);
  for (const value of [...all.values()])
    for (const text of partsOf(value)) if (!all.has(text)) all.set(text, { ...value, text, isPart: true });
  return [...all.values()].sort((a, b) => b.text.length - a.text.length);
}

function partsOf({ text, category }: FoundValue): string[] {
  if (category !== 'name') return [];
  return text.split(/[\s,.;]+/).filter((word) => word.length >= SHORTEST_NAME && /^\p{Lu}/u.test(word));
}

/** All places of the values that are no part of a longer word; the first of the values has what several claim. */
export function placesOf(text: string, values: readonly Sought[], isSpared: Sparing = () => false): Span[] {
  const spans: Span[] = [];
  for (const value of values) {
    for (const span of occurrences(text, value)) {
      const isTaken = spans.some(({ start, end }) => span.start < end && start < span.end);
      if (!isTaken && !isSpared(text, span)) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** What stands there by a value's words and says something else. */
export type Sparing = (text: string, span: Span) => boolean;

function* occurrences(text: string, { text: value, category, isPart = false }: Sought): Generator<Span> {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (LETTER.test(text[at - 1] ?? '') || LETTER.test(text[end] ?? '')) continue;
    if (isPart && OF_PLACE.test(text.slice(Math.max(0, at - PLACE_REACH), at))) continue;
    yield { start: at, end, category };
  }
}

/** The text with something else in the place of each span. */
export function withoutSpans(
  text: string,
  spans: readonly Span[],
  instead: (category: Category) => string,
): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, category } of spans) {
    pieces.push(text.slice(from, start), instead(category));
    from = end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(from);
}
