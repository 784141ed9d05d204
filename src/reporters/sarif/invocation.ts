import { allowedIn } from '../../core/allow.ts';
import type { Report } from '../../core/types.ts';
import { groups } from '../shared/groups.ts';
import { printable } from '../text/layout.ts';
import type { ReportOptions } from '../types.ts';
import { counted, number, words } from '../words/index.ts';
import { machineWords } from '../words/machine.ts';
import type { Artifacts } from './artifacts.ts';

interface Run {
  readonly options: ReportOptions;
  readonly artifacts: Artifacts;
  /** How many results the list has no room for. */
  readonly leftOut: number;
}

/** How the run went: exit status, what could not be read, what was let pass. */
export function invocationOf(report: Report, { options, artifacts, leftOut }: Run): object {
  const { startedAt, durationMs, flags = [] } = report.run;
  const { exitCode, lang } = options;
  const notes = [
    ...letPass(report, options),
    ...(leftOut > 0 ? [machineWords[lang].leftOut(number(leftOut, words[lang]))] : []),
  ];
  return {
    // Status 3: what was to be checked was not.
    executionSuccessful: exitCode === undefined ? report.verdict !== 'incomplete' : exitCode !== 3,
    ...(exitCode !== undefined && { exitCode }),
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    toolExecutionNotifications: [
      ...problems(report, artifacts),
      ...notes.map((text) => ({ level: 'note', message: { text: printable(text) } })),
    ],
    properties: { source: report.run.source, flags, skipped: report.run.skipped },
  };
}

/** More problems than these are counted by the results of the rule `not-read-whole`. */
const MOST_PROBLEMS = 5000;

function problems({ files, run }: Report, artifacts: Artifacts): object[] {
  const level = run.flags?.includes('allow-incomplete') ? 'warning' : 'error';
  const all: object[] = [];
  for (const [outer, ...inner] of groups(files)) {
    for (const file of [outer, ...inner]) {
      for (const { code, message, locator } of file.problems) {
        if (all.length === MOST_PROBLEMS) return all;
        const where = [file === outer ? undefined : file.path, locator].filter((one) => one !== undefined);
        all.push({
          descriptor: { id: code },
          level: file.verdict === 'pass' ? 'warning' : level,
          message: { text: printable([...where, message].join(': ')) },
          locations: [{ physicalLocation: { artifactLocation: artifacts.location(outer.path) } }],
        });
      }
    }
  }
  return all;
}

function letPass({ files }: Report, { lang }: ReportOptions): string[] {
  const rules = files.flatMap((file) => file.rules);
  const { summary } = words[lang];
  const kinds = [
    [allowedIn(rules), summary.letPass],
    [allowedIn(rules, 'policy'), summary.letPassByPolicy],
  ] as const;
  return kinds.flatMap(([found, what]) =>
    [...found].map(([name, { count, reason }]) => `${counted(count, what, words[lang])} ${name}: ${reason}`),
  );
}
