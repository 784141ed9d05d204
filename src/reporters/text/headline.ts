import type { FileEntry, Report } from '../../core/types.ts';
import { headlineOf } from '../shared/headline.ts';
import { hanging } from './layout.ts';
import { inColourOf, type Page, sign } from './page.ts';

/** The verdict in one sentence: `✖ DO NOT PUBLISH. 2 of 5 files would expose 12,504 people.` */
export function headline(report: Report, outermost: readonly FileEntry[], page: Page): string[] {
  const [verdict, sentence] = headlineOf(report, outermost, page.words);
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
