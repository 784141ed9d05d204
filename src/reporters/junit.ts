import type { FileEntry, Lang, Report } from '../core/types.ts';
import { approvedBy, consequence } from './shared/facts.ts';
import { type Group, groups } from './shared/groups.ts';
import { issueText } from './shared/issue-text.ts';
import { issuesOf } from './shared/issues.ts';
import { standingOf } from './shared/standing.ts';
import { printable } from './text/layout.ts';
import type { Reporter, ReportOptions } from './types.ts';
import { words } from './words/index.ts';

/**
 * JUnit's XML as Jenkins and its kin read it (the schema of Jenkins' xUnit plugin, junit-10): the run is a suite, each file
 * on disk a test. What must not go out fails; what could not be read is an error; what a person should look at, and what
 * somebody approved, is skipped with the reason; with `--strict` what should be looked at fails, too.
 */
export const junit: Reporter = {
  id: 'junit',
  *report(report, options) {
    const all = groups(report.files);
    const outcomes = all.map(([outer]) => outcomeOf(outer, report, options));
    const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
    const seconds = (report.run.durationMs / 1000).toFixed(3);
    const counts = `tests="${all.length}" failures="${count('failure')}" errors="${count('error')}"`;
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<testsuites name="amparo" time="${seconds}" ${counts}>\n`;
    yield `  <testsuite name="${attribute(`amparo ${report.run.policy}`)}" time="${seconds}" ${counts}`;
    yield ` skipped="${count('skipped')}" timestamp="${report.run.startedAt.slice(0, 19)}">\n`;
    yield properties(report);
    for (const [at, group] of all.entries()) yield testCase(group, outcomes[at]!, options);
    yield '  </testsuite>\n</testsuites>\n';
  },
};

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

function outcomeOf(file: FileEntry, { run, verdict }: Report, { exitCode }: ReportOptions): Outcome {
  const isStrict = exitCode === 1 && verdict !== 'block';
  switch (standingOf(file)) {
    case 'block':
      return 'failure';
    case 'incomplete':
      return run.flags?.includes('allow-incomplete') ? 'skipped' : 'error';
    case 'review':
      return isStrict ? 'failure' : 'skipped';
    case 'approved':
      return 'skipped';
    case 'pass':
      return 'passed';
  }
}

function properties({ tool, run }: Report): string {
  const pairs = { tool: `${tool.name} ${tool.version}`, policy: run.policy, policyDigest: run.policyDigest };
  const lines = Object.entries(pairs).map(
    ([name, value]) => `      <property name="${name}" value="${attribute(value)}"/>\n`,
  );
  return `    <properties>\n${lines.join('')}    </properties>\n`;
}

function testCase(group: Group, outcome: Outcome, { lang }: ReportOptions): string {
  const [file] = group;
  const open = `    <testcase name="${attribute(file.path)}" classname="amparo"`;
  if (outcome === 'passed') return `${open}/>\n`;
  const message = file.approved ? approvedBy(file.approved, words[lang]) : consequence(file, words[lang]);
  const type = outcome === 'skipped' && file.approved ? 'approved' : file.verdict;
  const lines = details(group, lang);
  return `${open}>\n      <${outcome} type="${type}" message="${attribute(message)}">${content(lines)}</${outcome}>\n    </testcase>\n`;
}

/** More than these help nobody in a test report. */
const MOST_LINES = 50;

function details(group: Group, lang: Lang): string[] {
  const { issues, total } = issuesOf(group, MOST_LINES);
  const lines = issues.map((issue) => `[${issue.rule}] ${issueText(issue, lang).join(' ')}`);
  return total > issues.length
    ? [...lines, words[lang].more(String(total - issues.length), '').trim()]
    : lines;
}

/** What XML 1.0 has no place for, not even escaped (section 2.2), and what ends a text or an attribute. */
const NO_CHARACTERS = /[\ufffe\uffff]/g;
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function attribute(text: string): string {
  return printable(text)
    .replace(NO_CHARACTERS, '\ufffd')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}

function content(lines: readonly string[]): string {
  return lines.map(attribute).join('\n');
}
