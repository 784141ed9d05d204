import type { Visibility } from '../../../core/types.ts';
import type { PageContent, PagePart } from '../page-content.ts';
import type { Rule } from '../rules.ts';
import type { Word } from '../word.ts';

/**
 * What is read of a page on its way from one thread to another. Words are handed over as columns: an object for each
 * would take as long as to read it.
 */
export type PackedPart =
  | { readonly kind: 'content'; readonly content: PackedContent }
  | Exclude<PagePart, { kind: 'content' }>;

interface PackedContent extends Omit<PageContent, 'words' | 'rules'> {
  readonly texts: readonly string[];
  /** `left`, `right`, `base` and `size` of each word. */
  readonly places: Float64Array;
  /** `turn`, `object`, `spaced`, `drawn` and the visibility's number. */
  readonly marks: Int32Array;
  readonly visibilities: readonly Visibility[];
  /** `y`, `left` and `right` of each rule. */
  readonly rules: Float64Array;
}

const PLACES = 4;
const MARKS = 5;
const RULE = 3;

export function packed(part: PagePart): PackedPart {
  if (part.kind !== 'content') return part;
  const { words, rules, ...rest } = part.content;
  const visibilities = [...new Set(words.map((word) => word.visibility))];
  const places = new Float64Array(words.length * PLACES);
  const marks = new Int32Array(words.length * MARKS);
  words.forEach((word, i) => {
    places.set([word.left, word.right, word.base, word.size], i * PLACES);
    const flags = [Number(word.spaced), Number(word.drawn), visibilities.indexOf(word.visibility)];
    marks.set([word.turn, word.object, ...flags], i * MARKS);
  });
  const texts = words.map((word) => word.text);
  return { kind: 'content', content: { ...rest, texts, places, marks, visibilities, rules: lined(rules) } };
}

function lined(rules: readonly Rule[]): Float64Array {
  const lines = new Float64Array(rules.length * RULE);
  rules.forEach(({ y, left, right }, i) => {
    lines.set([y, left, right], i * RULE);
  });
  return lines;
}

export function unpacked(part: PackedPart): PagePart {
  if (part.kind !== 'content') return part;
  const { texts, places, marks, visibilities, rules, ...rest } = part.content;
  const words = texts.map((text, i): Word => {
    const [place, mark] = [i * PLACES, i * MARKS];
    return {
      text,
      left: places[place]!,
      right: places[place + 1]!,
      base: places[place + 2]!,
      size: places[place + 3]!,
      turn: marks[mark]!,
      spaced: marks[mark + 2] === 1,
      drawn: marks[mark + 3] === 1,
      object: marks[mark + 1]!,
      visibility: visibilities[marks[mark + 4]!]!,
    };
  });
  return { kind: 'content', content: { ...rest, words, rules: unlined(rules) } };
}

function unlined(lines: Float64Array): Rule[] {
  return Array.from({ length: lines.length / RULE }, (_, i) => ({
    y: lines[i * RULE]!,
    left: lines[i * RULE + 1]!,
    right: lines[i * RULE + 2]!,
  }));
}
