import type { QuasiKind } from './kinds.ts';
import { FIGURE_WORDS, FURTHER_CAPTIONS, FURTHER_SENSITIVE, FURTHER_THINGS } from './lexicon/captions.ts';
import { Phrases, type PhraseTable } from './phrases.ts';

export interface FurtherPhrases {
  readonly quasi: PhraseTable<QuasiKind>;
  readonly sensitive: PhraseTable<true>;
  readonly things: PhraseTable<true>;
  readonly figures: PhraseTable<true>;
}

/** Captions in languages besides English and Spanish. */
export const furtherPhrases = (): FurtherPhrases => {
  const quasi = new Phrases<QuasiKind>();
  for (const [kind, lists] of Object.entries(FURTHER_CAPTIONS)) quasi.add(lists, kind as QuasiKind);
  const all = (lists: readonly string[]) => new Phrases<true>().add(lists, true).table;
  return {
    quasi: quasi.table,
    sensitive: all(FURTHER_SENSITIVE),
    things: all(FURTHER_THINGS),
    figures: all(FIGURE_WORDS),
  };
};
