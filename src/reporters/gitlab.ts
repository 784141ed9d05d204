import type { Lang } from '../core/types.ts';
import { issueText } from './shared/issue-text.ts';
import { type Issue, issuesOf } from './shared/issues.ts';
import { wellFormed, withoutDot } from './shared/uri.ts';
import type { Reporter } from './types.ts';

/**
 * GitLab's code quality report: a list of what Code Climate calls issues (GitLab documentation, "Code Quality report
 * format"). What is approved is shown as information, as GitLab has no sign for it.
 */
export const gitlab: Reporter = {
  id: 'gitlab',
  *report(report, { lang }) {
    const { issues } = issuesOf(report.files);
    yield '[';
    let separator = '\n';
    for (const issue of issues) {
      yield `${separator}  ${JSON.stringify(qualityIssue(issue, lang))}`;
      separator = ',\n';
    }
    yield issues.length === 0 ? ']\n' : '\n]\n';
  },
};

const SEVERITIES = { block: 'blocker', review: 'major', note: 'info' } as const;

function qualityIssue(issue: Issue, lang: Lang): object {
  return {
    description: wellFormed(issueText(issue, lang).join(' ')),
    check_name: issue.rule,
    fingerprint: issue.fingerprint,
    severity: issue.approval ? 'info' : SEVERITIES[issue.level],
    location: { path: wellFormed(withoutDot(issue.path)), lines: { begin: issue.lines?.first ?? 1 } },
  };
}
