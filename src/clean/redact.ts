import type { Lang } from '../core/types.ts';
import { captionedCountries, isOfLaw } from './captioned.ts';
import type { FoundValue } from './cell-facts.ts';
import { type CleanKit, type DocumentFacts, foundAlone, foundIn } from './facts.ts';
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

  /** What of a caption goes: `own`, and what `among` says; not the countries, places and states that columns are for. */
  captionSpans(text: string, { own, among }: CaptionLook): Span[] {
    const known = this.values.filter((value) => text.includes(value.text));
    const found =
      among === 'known'
        ? []
        : among === 'alone'
          ? foundAlone(text, this.kit)
          : foundIn(text, this.kit).filter(({ category }) => !COMMON.has(category));
    return this.places(text, [...own, ...known, ...found]);
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

/** What a caption is searched for. */
interface CaptionLook {
  /** What is known to stand in it. */
  readonly own: readonly FoundValue[];
  /** What is known of people only, also what tells of somebody alone, or all that is found in it. */
  readonly among: 'known' | 'alone' | 'all';
}

/** For a document: what rows tell of people may be said again in a text. */
export function redactorFor(facts: DocumentFacts, kit: Pick<CleanKit, 'engine'>, lang: Lang): Redactor {
  return new Redactor(valuesOf(facts), kit, lang);
}

function valuesOf({ tables, texts }: DocumentFacts): FoundValue[] {
  // Names and numbers, not the countries that many are from.
  const inTables: FoundValue[] = [];
  for (const { cells } of tables)
    for (const column of cells.values())
      for (const values of column.all()) {
        inTables.push(...values.filter(({ category }) => !COMMON.has(category)));
        if (inTables.length > MOST_VALUES) return [...texts];
      }
  return [...texts, ...inTables];
}
const COMMON: ReadonlySet<string> = new Set(['nationality', 'facility', 'status', 'demographic']);
/** Texts beside longer lists are searched for what stands in them alone. */
const MOST_VALUES = 5_000;
