import { furtherPhrases } from './further-phrases.baked.ts';
import type { CaptionKind, QuasiKind } from './kinds.ts';
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
  const { quasi, sensitive, things, figures } = furtherPhrases();
  return {
    quasi: new Phrases(quasi),
    sensitive: new Phrases(sensitive),
    things: new Phrases(things),
    figures: new Phrases(figures),
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
