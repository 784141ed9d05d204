import type { Report } from '../core/types.ts';
import { markdownOf } from './markdown.ts';
import { approvedBy, consequence } from './shared/facts.ts';
import { type Group, groups } from './shared/groups.ts';
import { issueText } from './shared/issue-text.ts';
import { type Issue, issuesOf } from './shared/issues.ts';
import { standingOf } from './shared/standing.ts';
import { withoutDot } from './shared/uri.ts';
import { printable } from './text/layout.ts';
import type { Reporter, ReportOptions } from './types.ts';
import { number, words } from './words/index.ts';
import { machineWords } from './words/machine.ts';

/**
 * Workflow commands of GitHub Actions, one a file on disk, gravest first: the runner shows them beside the change. It takes
 * ten errors and ten warnings of a step and drops the rest without a word, so the last of ten says how many more there are.
 * The summary of the step has more room.
 */
export const github: Reporter = {
  id: 'github',
  *report(report, options) {
    const all = groups(report.files);
    for (const level of ['error', 'warning', 'notice'] as const) {
      const chosen = all.filter((group) => levelOf(group, report, options) === level);
      for (const [at, group] of chosen.slice(0, MOST).entries()) {
        const more = at === MOST - 1 ? chosen.length - MOST : 0;
        yield annotation(level, group, { options, more });
      }
    }
  },
  *summary(report, options) {
    // A step has room for a mebibyte; signs outside ASCII take up to three bytes of it.
    yield* markdownOf(report, options, 250_000);
  },
};

/** Annotations of one level that a step may have. */
const MOST = 10;
/** One annotation is cut by the page beyond this. */
const LONGEST = 4000;

const LEVELS = ['block', 'review', 'note'];

type CommandLevel = 'error' | 'warning' | 'notice';

function levelOf(
  [file]: Group,
  { run, verdict }: Report,
  { exitCode }: ReportOptions,
): CommandLevel | undefined {
  const isStrict = exitCode === 1 && verdict !== 'block';
  switch (standingOf(file)) {
    case 'block':
      return 'error';
    case 'incomplete':
      return run.flags?.includes('allow-incomplete') ? 'warning' : 'error';
    case 'review':
      return isStrict ? 'error' : 'warning';
    case 'approved':
      return 'notice';
    case 'pass':
      return undefined;
  }
}

function annotation(
  level: CommandLevel,
  group: Group,
  { options: { lang }, more }: { options: ReportOptions; more: number },
): string {
  const [file] = group;
  const issues = issuesOf(group, 50).issues.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const lines = issues.slice(0, 5).flatMap((issue) => issueText(issue, lang).join(' '));
  const approval = file.approved && lines.length === 0 ? [approvedBy(file.approved, words[lang])] : [];
  const rest = more > 0 ? [machineWords[lang].moreFiles(number(more, words[lang]))] : [];
  const title = `Amparo: ${consequence(file, words[lang])}`;
  return command(level, [...approval, ...lines, ...rest].join('\n').slice(0, LONGEST) || title, {
    file: withoutDot(file.path),
    ...lineOf(issues),
    title,
  });
}

function lineOf(issues: readonly Issue[]): { line?: string } {
  const first = issues.find(({ lines, inside }) => lines !== undefined && inside === undefined);
  return first?.lines ? { line: String(first.lines.first) } : {};
}

/** As the runner undoes it (actions/toolkit, command.ts): `%`, CR and LF in the message, also `:` and `,` in properties. */
function command(name: string, message: string, properties: Readonly<Record<string, string>>): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(value)}`);
  return `::${name} ${given.join(',')}::${inMessage(message)}\n`;
}

function inMessage(text: string): string {
  return tame(text).replace(/[%\r\n]/g, percent);
}

function inProperty(text: string): string {
  return tame(text).replace(/[%\r\n:,]/g, percent);
}

/** The log is shown on terminals, too. */
function tame(text: string): string {
  return text.replace(/[^\r\n]+/g, printable);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
