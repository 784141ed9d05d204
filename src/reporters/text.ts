import type { FileEntry, Report } from '../core/types.ts';
import { type Group, groups } from './shared/groups.ts';
import { standingOf } from './shared/standing.ts';
import { styles } from './text/ansi.ts';
import { fileBlock } from './text/file-block.ts';
import { headline } from './text/headline.ts';
import type { Page } from './text/page.ts';
import { summary } from './text/summary.ts';
import type { Reporter, ReportOptions } from './types.ts';
import { words } from './words/index.ts';

/** The report for people: the verdict first, then one block a file, gravest first, then what was done. */
export const text: Reporter = {
  id: 'text',
  *report(report, options) {
    const page = pageFor(options);
    const all = groups(report.files);
    const outermost = all.map(([outer]) => outer);
    yield lines(headline(report, outermost, page));
    for (const group of all) {
      const shown = group.filter((file) => isShown(file, { group, report, options }));
      for (const file of shown) yield lines(['', ...fileBlock(file, { page, group })]);
    }
    yield lines(['', ...summary(report, page)]);
  },
};

function pageFor({ lang, colour, columns }: ReportOptions): Page {
  // Lines longer than 80 cells are hard to read; under 40 nothing can be laid out.
  return { words: words[lang], style: styles(colour), width: Math.min(80, Math.max(40, columns)) };
}

interface Run {
  readonly group: Group;
  readonly report: Report;
  readonly options: ReportOptions;
}

function isShown(file: FileEntry, { group, report, options: { quiet } }: Run): boolean {
  // What the policy lets pass unread is named all the same.
  if (file.verdict === 'pass') return !quiet && file.problems.length > 0;
  const decides = standingOf(file, group[0]) === report.verdict && file.verdict !== 'review';
  return !quiet || decides;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line.trimEnd()}\n`).join('');
}
