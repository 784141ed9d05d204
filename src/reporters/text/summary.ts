import { allowedIn } from '../../core/allow.ts';
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
  const flags = (run.flags ?? []).filter((flag) => !flag.startsWith('allow:'));
  if (flags.length > 0) {
    const options = flags.map((flag) => `--${flag}`).join(', ');
    result.push(...hanging('▲ ', `${words.summary.weakened} ${options}`, width).map(style.yellow));
  }
  result.push(...letPass(report, page));
  return result;
}

/** What the user's own lists let pass, list by list, with the reason that each gives. */
function letPass({ files }: Report, { words, style, width }: Page): string[] {
  const lists = allowedIn(files.flatMap(({ rules }) => rules));
  return [...lists].flatMap(([name, { count, reason }]) => {
    const findings = counted(count, words.summary.letPass, words);
    return hanging('▲ ', `${findings} ${name}: ${printable(reason)}`, width).map(style.yellow);
  });
}

function verdicts({ totals }: Report, words: Words): string {
  const clean = Math.max(0, totals.files - totals.blocked - totals.incomplete - totals.review);
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
