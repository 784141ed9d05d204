import { allowedIn } from '../../core/allow.ts';
import { expiredIn } from '../../core/policy-files.ts';
import type { Report } from '../../core/types.ts';
import { counted, number, size } from '../words/index.ts';
import { html, type Markup, NONE } from './markup.ts';
import type { Page } from './page.ts';

/** What was read, by which policy, and what let more pass; the end of the page. */
export function runFacts(report: Report, page: Page): Markup {
  const { tool, run, totals } = report;
  const { words, own } = page;
  const seconds = number(Number((run.durationMs / 1000).toFixed(1)), words);
  const facts: readonly (readonly [string, string])[] = [
    [
      own.read,
      words.summary.read(counted(totals.files, words.file, words), size(totals.bytes, words), seconds),
    ],
    [own.source, sourceOf(report, page)],
    [own.leftOut, leftOut(report, page)],
    [own.started, `${run.startedAt.slice(0, 16).replace('T', ' ')} UTC`],
    [own.policy, run.policy],
    [own.digest, run.policyDigest],
    [own.tool, `${tool.name} ${tool.version}`],
  ];
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  const warnings = warningsOf(report, page);
  return html`</main>
<footer>
<h2>${own.run}</h2>
<dl class="run">${rows}</dl>
${warnings.length > 0 ? html`<ul class="problems">${warnings.map((one) => html`<li>${one}</li>`)}</ul>` : NONE}
<p class="quiet">${own.promise}</p>
<p class="back"><a href="#top">${own.top}</a></p>
</footer>
</body>
</html>
`;
}

/** Files on the disk are what everybody expects. */
function sourceOf({ run: { source = 'files' } }: Report, { own }: Page): string {
  return source === 'files' ? '' : own.sources[source];
}

function leftOut({ run }: Report, { words }: Page): string {
  const skipped = run.skipped ?? {};
  return Object.keys(skipped)
    .sort()
    .map((reason) => counted(skipped[reason]!, words.skipped[reason] ?? [reason, reason], words))
    .join(', ');
}

/** What made the gate less strict, what lists and the policy let pass, and what no longer holds. */
function warningsOf({ run, files }: Report, { words, own }: Page): string[] {
  const flags = (run.flags ?? []).filter((flag) => !flag.startsWith('allow:'));
  const weakening = flags.filter((flag) => !expiredIn(flag)).map((flag) => `--${flag}`);
  const rules = files.flatMap((file) => file.rules);
  const { summary } = words;
  const letPass = (
    [
      [allowedIn(rules), summary.letPass],
      [allowedIn(rules, 'policy'), summary.letPassByPolicy],
    ] as const
  ).flatMap(([found, what]) =>
    [...found].map(([name, { count, reason }]) => `${counted(count, what, words)} ${name}: ${reason}`),
  );
  const expired = flags.flatMap((flag) => {
    const entry = expiredIn(flag);
    return entry ? [summary.expired(entry.id, entry.until)] : [];
  });
  return [
    ...(weakening.length > 0 ? [`${own.weakened} ${weakening.join(', ')}`] : []),
    ...letPass,
    ...expired,
  ];
}
