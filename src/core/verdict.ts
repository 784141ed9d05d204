import { isInside } from './outermost.ts';
import { counting, isSetAside } from './set-aside.ts';
import type { FileEntry, ReportProblem, Totals, Verdict } from './types.ts';

/** Order of gravity, gravest first (contract). */
const GRAVITY: readonly Verdict[] = ['block', 'incomplete', 'review', 'pass'];

export function gravest(verdicts: Iterable<Verdict>): Verdict {
  let worst = GRAVITY.length - 1;
  for (const verdict of verdicts) worst = Math.min(worst, GRAVITY.indexOf(verdict));
  return GRAVITY[worst]!;
}

/** Whether a verdict is graver than another. */
export function isGraver(verdict: Verdict, than: Verdict): boolean {
  return GRAVITY.indexOf(verdict) < GRAVITY.indexOf(than);
}

/** The verdict on one file: the one place where rules and problems become one word. */
export function verdictOf(levels: readonly string[], problems: readonly ReportProblem[]): Verdict {
  if (levels.includes('block')) return 'block';
  if (problems.length > 0) return 'incomplete';
  return levels.includes('review') ? 'review' : 'pass';
}

/**
 * The run's verdict and totals. Entries inside containers (`outer.zip!inner.csv`) are summed up in the entry of
 * their container, so only outermost files count. Files that somebody approved keep their verdict and are counted apart.
 *
 * @example
 * const entries = [];
 * for await (const entry of scanPaths(['public'])) entries.push(entry);
 * console.log(judgeRun(entries).verdict);
 */
export function judgeRun(entries: Iterable<FileEntry>): { verdict: Verdict; totals: Totals } {
  const totals = { files: 0, bytes: 0, blocked: 0, review: 0, incomplete: 0, approved: 0, persons: 0 };
  const verdicts: Verdict[] = [];
  let outer: FileEntry | undefined;
  for (const entry of entries) {
    // A container's entry comes before the entries of what it holds.
    if (outer !== undefined && isInside(entry, outer)) {
      if (!isSetAside(outer)) verdicts.push(entry.verdict);
      continue;
    }
    outer = entry;
    totals.files++;
    totals.bytes += entry.bytes;
    totals.persons += entry.persons;
    if (entry.approved) totals.approved++;
    if (isSetAside(entry)) continue;
    verdicts.push(entry.verdict);
    if (entry.verdict === 'block') totals.blocked++;
    else if (entry.verdict === 'incomplete') totals.incomplete++;
    else if (entry.verdict === 'review') totals.review++;
  }
  return { verdict: gravest(verdicts), totals };
}

export interface ExitFlags {
  /** Something to review is as grave as a block. */
  readonly strict?: boolean;
  readonly allowIncomplete?: boolean;
  /** Some file is to be reviewed, whatever graver verdict hides that. */
  readonly toReview?: boolean;
}

/** Whether a rule of level review fired anywhere, also where a file's verdict is a graver one. */
export function hasReview(entries: Iterable<FileEntry>): boolean {
  for (const entry of counting(entries)) if (entry.rules.some((rule) => rule.level === 'review')) return true;
  return false;
}

/** The process's exit status (contract, "Exit status"). 1 wins over 3. */
export function exitStatus(verdict: Verdict, flags: ExitFlags = {}): 0 | 1 | 3 {
  if (verdict === 'block' || (flags.strict && flags.toReview)) return 1;
  if (verdict === 'incomplete' && !flags.allowIncomplete) return 3;
  return verdict === 'review' && flags.strict ? 1 : 0;
}
