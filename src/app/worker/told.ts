import { type EntryParts, fileEntry } from '../../core/report.ts';
import type { FileEntry, Lang } from '../../core/types.ts';
import type { Asked, Shown, Told } from '../messages.ts';

/** What a kit is given to be told in, and what was told then, in the order of the entries. */
export interface BothLanguages {
  told(parts: EntryParts, entry: FileEntry): void;
  of(entries: readonly FileEntry[]): Told;
}

/** Tells each entry in the other language, too, so that the page changes its language without another scan. */
export function bothLanguages(lang: Lang): BothLanguages {
  const other: Lang = lang === 'en' ? 'es' : 'en';
  const turned = new Map<FileEntry, FileEntry>();
  return {
    told: (parts, entry) => void turned.set(entry, fileEntry({ ...parts, lang: other })),
    of(entries) {
      const others = entries.map((entry) => turned.get(entry) ?? entry);
      return lang === 'en' ? { en: entries, es: others } : { en: others, es: entries };
    },
  };
}

/** The values at the places asked for, as they stand in the file. */
export function shownOf(parts: EntryParts, { path, locators }: Asked): Shown[] {
  if (parts.path !== path) return [];
  const wanted = new Set(locators);
  return parts.evidence.found.flatMap((place) =>
    place.kept.flatMap((fact) => {
      const { locator } = place.owner.locate(fact.at);
      if (!wanted.has(locator)) return [];
      return [{ locator, category: fact.detector.category, text: fact.text.trim() }];
    }),
  );
}
