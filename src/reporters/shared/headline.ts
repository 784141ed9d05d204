import type { FileEntry, Report, Verdict } from '../../core/types.ts';
import { counted, number, type Words } from '../words/index.ts';

/**
 * The verdict, and what it is about: `DO NOT PUBLISH.`, `2 of 5 files would expose 12,504 people.`
 * `outermost`: what a container holds is summed up in its own entry and must not be counted twice.
 */
export function headlineOf(
  { verdict, totals, files }: Report,
  outermost: readonly FileEntry[],
  words: Words,
): readonly [verdict: string, sentence: string] {
  if (totals.files === 0) return words.headline.nothing;
  const counts: Record<Verdict, number> = {
    block: totals.blocked,
    incomplete: totals.incomplete,
    review: totals.review,
    pass: totals.files,
  };
  const count = counts[verdict];
  const people = outermost
    .filter((file) => file.verdict === verdict && !file.approved)
    .reduce((sum, file) => sum + file.persons, 0);
  if (verdict === 'pass' && totals.approved > 0)
    return words.headline.approved(
      words.someFiles(number(totals.approved, words), number(totals.files, words)),
      totals.approved,
    );
  return words.headline[verdict]({
    count,
    files:
      verdict === 'pass'
        ? counted(totals.files, words.file, words)
        : words.someFiles(number(count, words), number(totals.files, words)),
    people: counted(people, words.person, words),
    hasPeople: people > 0,
    unread: files.some((file) => file.problems.length > 0),
  });
}
