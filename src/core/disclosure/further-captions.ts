import type { CaptionKind, QuasiKind } from './kinds.ts';
import { FIGURE_WORDS, FURTHER_CAPTIONS, FURTHER_SENSITIVE, FURTHER_THINGS } from './lexicon/captions.ts';
import { Phrases } from './phrases.ts';

interface Further {
  readonly quasi: Phrases<QuasiKind>;
  readonly sensitive: Phrases<true>;
  readonly things: Phrases<true>;
  readonly figures: Phrases<true>;
}

let further: Further | undefined;

/** Made when a caption is asked for that English and Spanish do not know. */
function made(): Further {
  const quasi = new Phrases<QuasiKind>();
  for (const [kind, lists] of Object.entries(FURTHER_CAPTIONS)) quasi.add(lists, kind as QuasiKind);
  return {
    quasi,
    sensitive: new Phrases<true>().add(FURTHER_SENSITIVE, true),
    things: new Phrases<true>().add(FURTHER_THINGS, true),
    figures: new Phrases<true>().add(FIGURE_WORDS, true),
  };
}

/** What a caption in one of the other languages says its column tells; undefined if it is not known. */
export function furtherCaptionKind(caption: string): CaptionKind | undefined {
  further ??= made();
  const { quasi, sensitive, things, figures } = further;
  if (things.whole(caption)) return { thing: true };
  const own = quasi.whole(caption);
  if (own === undefined && figures.some(caption)) {
    const family = quasi.within(caption) === 'family';
    return family ? { quasi: 'family' } : { figure: true };
  }
  const kind = own ?? quasi.within(caption);
  if (kind !== undefined) return { quasi: kind, ...(kind === 'religion' && { sensitive: true }) };
  return sensitive.within(caption) ? { sensitive: true } : undefined;
}
