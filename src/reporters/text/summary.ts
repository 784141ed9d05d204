import { allowedIn } from '../../core/allow.ts';
import { expiredIn } from '../../core/policy-files.ts';
import type { Report } from '../../core/types.ts';
import { type Counted, counted, number, size, type Words } from '../words/index.ts';
import { hanging, printable, wrap } from './layout.ts';
import type { Page } from './page.ts';

/** What was read and left out, by which policy, and which options made the gate weaker. */
export function summary(report: Report, page: Page): string[] {
  const { words, style, width } = page;
  const { totals, run } = report;
  const seconds = number(Number((run.durationMs / 1000).toFixed(1)), words);
  const read = words.summary.read(
    counted(totals.files, words.file, words),
    size(totals.bytes, words),
    seconds,
  );
  const result = [
    style.dim('─'.repeat(width)),
    ...wrap(`${read}${verdicts(report, words)}.`, width),
    ...skipped(run.skipped ?? {}, page),
    ...hanging(`${words.summary.policy} `, printable(run.policy), width).map(style.dim),
  ];
  const flags = (run.flags ?? []).filter((flag) => !flag.startsWith('allow:') && !expiredIn(flag));
  if (flags.length > 0) {
    const options = flags.map((flag) => `--${flag}`).join(', ');
    result.push(...hanging('▲ ', `${words.summary.weakened} ${options}`, width).map(style.yellow));
  }
  result.push(...letPass(report, page), ...expired(report, page));
  return result;
}

/** What the user's own lists and the policy let pass, one by one, with the reason that each gives. */
function letPass({ files }: Report, { words, style, width }: Page): string[] {
  const rules = files.flatMap((file) => file.rules);
  const kinds = [
    [allowedIn(rules), words.summary.letPass],
    [allowedIn(rules, 'policy'), words.summary.letPassByPolicy],
  ] as const;
  return kinds.flatMap(([found, what]) =>
    [...found].flatMap(([name, { count, reason }]) => {
      const line = `${counted(count, what, words)} ${name}: ${printable(reason)}`;
      return hanging('▲ ', line, width).map(style.yellow);
    }),
  );
}

function expired({ run }: Report, { words, style, width }: Page): string[] {
  return (run.flags ?? []).flatMap((flag) => {
    const entry = expiredIn(flag);
    return entry ? hanging('▲ ', words.summary.expired(entry.id, entry.until), width).map(style.yellow) : [];
  });
}

function verdicts({ totals }: Report, words: Words): string {
  const clean = Math.max(
    0,
    totals.files - totals.blocked - totals.incomplete - totals.review - totals.approved,
  );
  const parts: [number, Counted][] = [
    [totals.blocked, words.summary.blocked],
    [totals.incomplete, words.summary.incomplete],
    [totals.review, words.summary.review],
    [totals.approved, words.summary.approved],
    [clean, words.summary.clean],
  ];
  const shown = parts.filter(([count]) => count > 0);
  return shown.length === 0
    ? ''
    : `: ${shown.map(([count, what]) => counted(count, what, words)).join(', ')}`;
}

function skipped(reasons: Readonly<Record<string, number>>, { words, style, width }: Page): string[] {
  const parts = Object.keys(reasons)
    .sort()
    .map((reason) => counted(reasons[reason]!, words.skipped[reason] ?? [reason, reason], words));
  return parts.length === 0
    ? []
    : hanging(`${words.summary.leftOut} `, `${parts.join(', ')}.`, width).map(style.dim);
}
