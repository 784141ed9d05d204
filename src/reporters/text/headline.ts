import type { FileEntry, Report, Verdict } from '../../core/types.ts';
import { counted, number } from '../words/index.ts';
import { hanging } from './layout.ts';
import { inColourOf, type Page, sign } from './page.ts';

/** `outermost`: what a container holds is summed up in its own entry and must not be counted twice. */
type Outermost = readonly FileEntry[];

/** The verdict in one sentence: `✖ DO NOT PUBLISH. 2 of 5 files would expose 12,504 people.` */
export function headline(report: Report, outermost: Outermost, page: Page): string[] {
  const [verdict, sentence] = sentenceFor(report, outermost, page);
  // An empty folder is no success to be shown in green.
  const nothing = report.totals.files === 0;
  const [first = '', ...rest] = hanging(
    `${nothing ? '○' : sign(report.verdict)} `,
    `${verdict} ${sentence}`,
    page.width,
  );
  const split = first.indexOf(verdict) + verdict.length;
  const colour = nothing ? page.style.yellow : inColourOf(report.verdict, page);
  return [page.style.bold(colour(first.slice(0, split)) + first.slice(split)), ...rest.map(page.style.bold)];
}

function sentenceFor({ verdict, totals, files }: Report, outermost: Outermost, { words }: Page) {
  if (totals.files === 0) return words.headline.nothing;
  const counts: Record<Verdict, number> = {
    block: totals.blocked,
    incomplete: totals.incomplete,
    review: totals.review,
    pass: totals.files,
  };
  const count = counts[verdict];
  const people = outermost
    .filter((file) => file.verdict === verdict)
    .reduce((sum, file) => sum + file.persons, 0);
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
