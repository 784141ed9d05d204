import type { Report } from '../core/types.ts';
import { Artifacts } from './sarif/artifacts.ts';
import { invocationOf } from './sarif/invocation.ts';
import { resultOf } from './sarif/results.ts';
import { NOTIFICATIONS, rulesOf } from './sarif/rules.ts';
import { issuesOf } from './shared/issues.ts';
import type { Reporter, ReportOptions } from './types.ts';

/**
 * SARIF 2.1.0 (OASIS standard), as code scanning takes it. A result is a rule that fired at a place: a column or a block,
 * never a cell. What lies in a container is told of the container, which is what platforms find in the repository, with a
 * logical location. Only files with results or problems are artifacts: thousands of clean ones say nothing.
 */
export const sarif: Reporter = {
  id: 'sarif',
  *report(report, options) {
    const { issues, total } = issuesOf(report.files);
    const artifacts = new Artifacts();
    const rules = rulesOf(issues, options.lang);
    const someApproved = issues.some(({ approval }) => approval !== undefined);
    const context = { lang: options.lang, artifacts, rules, someApproved };
    yield head(report, options, rules.descriptors);
    let separator = '\n';
    for (const issue of issues) {
      yield `${separator}        ${JSON.stringify(resultOf(issue, context))}`;
      separator = ',\n';
    }
    const invocation = invocationOf(report, { options, artifacts, leftOut: total - issues.length });
    yield `\n      ],\n      "invocations": [${JSON.stringify(invocation)}],\n`;
    yield `      "artifacts": ${list(artifacts.all())}\n    }\n  ]\n}\n`;
  },
};

function list(values: readonly object[]): string {
  if (values.length === 0) return '[]';
  return `[\n${values.map((value) => `        ${JSON.stringify(value)}`).join(',\n')}\n      ]`;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function head({ tool, run, verdict, totals }: Report, { lang }: ReportOptions, rules: object[]): string {
  const driver = {
    name: 'Amparo',
    version: tool.version,
    semanticVersion: tool.version,
    language: lang,
    rules,
    notifications: NOTIFICATIONS[lang],
  };
  const properties = { policy: run.policy, policyDigest: run.policyDigest, verdict, totals };
  return `{
  "$schema": ${JSON.stringify(SCHEMA)},
  "version": "2.1.0",
  "runs": [
    {
      "tool": ${JSON.stringify({ driver })},
      "automationDetails": ${JSON.stringify({ id: `amparo/${run.policy}/` })},
      "columnKind": "utf16CodeUnits",
      "language": "${lang}",
      "properties": ${JSON.stringify(properties)},
      "results": [`;
}
