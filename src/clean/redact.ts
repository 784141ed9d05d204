import type { Lang } from '../core/types.ts';
import { captionedCountries, isOfLaw } from './captioned.ts';
import type { FoundValue } from './cell-facts.ts';
import { type CleanKit, foundAlone, foundIn } from './facts.ts';
import { placesOf, type Sought, type Span, soughtIn, withoutSpans } from './spans.ts';
import { wholeAddresses } from './whole-addresses.ts';
import { WholeNames } from './whole-names.ts';
import { instead } from './words.ts';

/** Puts what is found in place of values, in any text of a document. */
export class Redactor {
  private readonly values: readonly Sought[];
  /** Countries that exposed people are known to be of: they go whatever they stand beside. */
  private readonly known: ReadonlySet<string>;
  private readonly kit: Pick<CleanKit, 'engine'>;
  private readonly names: WholeNames;
  private readonly lang: Lang;

  /** `values`: what is known of exposed people, wherever it was found. */
  constructor(values: readonly FoundValue[], kit: Pick<CleanKit, 'engine'>, lang: Lang) {
    this.values = soughtIn(values);
    this.known = new Set(values.map(({ text }) => text));
    this.kit = kit;
    this.names = new WholeNames(kit);
    this.lang = lang;
  }

  /** What of a paragraph goes: the values; where one stands in it, all that is found beside it. */
  spans(text: string): Span[] {
    const known = this.values.filter((value) => text.includes(value.text));
    const found = known.length > 0 ? foundIn(text, this.kit) : foundAlone(text, this.kit);
    return this.places(text, [...known, ...found]);
  }

  /** What of a cell goes: its own values and those that stand in it alone. */
  cellSpans(text: string, own: readonly FoundValue[] = []): Span[] {
    const found = own.length > 0 ? foundIn(text, this.kit) : foundAlone(text, this.kit);
    return this.places(text, [...own, ...found]);
  }

  redact(text: string): string {
    return this.without(text, this.spans(text));
  }

  /** The text with the kind of what was found in the place of each. */
  without(text: string, spans: readonly Span[]): string {
    return withoutSpans(text, spans, (category) => instead(category, this.lang));
  }

  private places(text: string, values: readonly FoundValue[]): Span[] {
    const all = [...values, ...captionedCountries(text, values.length > 0)];
    if (all.length === 0) return [];
    const places = (sought: readonly FoundValue[]) => placesOf(text, soughtIn(sought), this.isSpared);
    const whole = this.names.of(text, places(all));
    // Who is named in full here is named by the words of it that were not known before, too.
    const grown = whole.filter(({ category }) => category === 'name');
    const named = grown.map(({ start, end, category }) => ({ text: text.slice(start, end), category }));
    return wholeAddresses(text, this.names.of(text, places([...all, ...named])));
  }

  private readonly isSpared = (text: string, { start, end, category }: Span): boolean =>
    category === 'nationality' && !this.known.has(text.slice(start, end)) && isOfLaw(text.slice(0, start));
}
