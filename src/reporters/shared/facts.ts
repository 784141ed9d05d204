import {
  type Approval,
  CATEGORIES,
  type FileEntry,
  type ReportPlace,
  type ReportRule,
} from '../../core/types.ts';
import { counted, number, type Words } from '../words/index.ts';

/** What a file would do, in one sentence. */
export function consequence({ verdict, persons, categories }: FileEntry, words: Words): string {
  const people = counted(persons, words.person, words);
  if (verdict === 'block')
    return persons > 0 ? words.exposed(people, persons === 1) : words.blockedWithoutPeople;
  if (verdict === 'incomplete') return words.notReadWhole;
  if (persons === 0) return words.toReviewWithoutPeople;
  const isNamed = Object.keys(categories).some((category) => category !== 'demographic');
  return isNamed ? words.toReview(people, persons === 1) : words.toReviewUnnamed(people);
}

export interface KnownFact {
  readonly category: string;
  readonly count: string;
  readonly noun: string;
  /** Masked. */
  readonly example?: string;
}

/** What is known of a file's people, most frequent first. */
export function knownFacts(file: FileEntry, words: Words): KnownFact[] {
  const own = Object.keys(file.categories).filter((name) => name.startsWith('x-'));
  return [...CATEGORIES, ...own.sort()]
    .map((category) => ({ category, count: file.categories[category] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ category, count }) => {
      const example = file.findings.find((finding) => finding.category === category)?.masked;
      return {
        category,
        count: number(count, words),
        noun: nounOf(category, count, words),
        ...(example !== undefined && { example }),
      };
    });
}

/** A category of a user's own has no words but its name. */
export function nounOf(category: string, count: number, words: Words): string {
  const nouns = (words.categories as Record<string, readonly [string, string]>)[category];
  return nouns === undefined ? category : count === 1 ? nouns[0] : nouns[1];
}

const LEVELS = ['block', 'review', 'note'];

/** Gravest first. */
export function rulesInOrder(rules: readonly ReportRule[]): ReportRule[] {
  return [...rules].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.persons - a.persons,
  );
}

/** A rule's message: what is wrong, and below it what to do. */
export function whatIsWrong({ message }: ReportRule): string {
  return message.split('\n')[0]!;
}

/** What to do by the rules of a file, each advice once. */
export function adviceOf(rules: readonly ReportRule[]): string[] {
  const advice = rulesInOrder(rules).flatMap(({ message }) => message.split('\n').slice(1));
  return [...new Set(advice)].filter((line) => line !== '');
}

/** Those hidden from a reader first, as nobody saw them, then by people. */
export function placesInOrder(places: readonly ReportPlace[]): ReportPlace[] {
  return [...places].sort((a, b) => Number(isHidden(b)) - Number(isHidden(a)) || b.persons - a.persons);
}

export function isHidden({ visibility }: Pick<ReportPlace, 'visibility'>): boolean {
  return visibility !== 'visible';
}

/** Who lets the file pass, since when, why and until when. The day is enough of a time. */
export function approvedBy({ by, at, reason, until }: Approval, words: Words): string {
  return words.approvedBy({ by, reason, on: at.slice(0, 10), ...(until && { until: until.slice(0, 10) }) });
}
