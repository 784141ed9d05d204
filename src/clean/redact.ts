import type { Lang } from '../core/types.ts';
import { captionedCountries } from './captioned.ts';
import type { FoundValue } from './cell-facts.ts';
import { type CleanKit, foundAlone, foundIn } from './facts.ts';
import { instead } from './words.ts';

/** Shorter words of names are initials and particles, which stand in other words. */
const SHORTEST_NAME = 3;
const LETTER = /[\p{L}\p{N}]/u;

/** Puts what is found in place of values, in any text of a document. */
export class Redactor {
  private readonly values: readonly FoundValue[];
  private readonly kit: Pick<CleanKit, 'engine'>;
  private readonly lang: Lang;

  /** `values`: what is known of exposed people, wherever it was found. */
  constructor(values: readonly FoundValue[], kit: Pick<CleanKit, 'engine'>, lang: Lang) {
    this.values = longestFirst(values.flatMap(withParts));
    this.kit = kit;
    this.lang = lang;
  }

  /** A paragraph without the values; where one stands in it, without all that is found beside it. */
  redact(text: string): string {
    const known = this.values.filter((value) => text.includes(value.text));
    const isTold = known.length > 0;
    const found = isTold ? foundIn(text, this.kit) : foundAlone(text, this.kit);
    const all = [...known, ...found];
    return this.replaced(text, [...all, ...captionedCountries(text, all.length > 0)]);
  }

  /** A cell without its own values and those that stand in it alone. */
  redactCell(text: string, own: readonly FoundValue[] = []): string {
    const found = own.length > 0 ? foundIn(text, this.kit) : foundAlone(text, this.kit);
    const all = [...own, ...found];
    return this.replaced(text, [...all, ...captionedCountries(text, all.length > 0)]);
  }

  private replaced(text: string, values: readonly FoundValue[]): string {
    const all = longestFirst(values.flatMap(withParts));
    return all.reduce((left, value) => without(left, value, this.lang), text);
  }
}

const longestFirst = (values: readonly FoundValue[]): FoundValue[] =>
  [
    ...new Map(values.filter(({ text }) => text.trim() !== '').map((value) => [value.text, value])).values(),
  ].sort((a, b) => b.text.length - a.text.length);

/** A person is named by parts of the name, too. */
function withParts(value: FoundValue): FoundValue[] {
  if (value.category !== 'name') return [value];
  const words = value.text
    .split(/[\s,.;]+/)
    .filter((word) => word.length >= SHORTEST_NAME && /^\p{Lu}/u.test(word));
  return [value, ...words.map((text) => ({ ...value, text }))];
}

/** All occurrences that are no part of a longer word. */
function without(text: string, { text: value, category }: FoundValue, lang: Lang): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (at < from || LETTER.test(text[at - 1] ?? '') || LETTER.test(text[end] ?? '')) continue;
    pieces.push(text.slice(from, at), instead(category, lang));
    from = end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(from);
}
