import { posix, relative, resolve, sep } from 'node:path';
import { ENDED_RULE } from '../../core/set-aside.ts';
import type { FileEntry, Lang, Policy, ReportRule } from '../../core/types.ts';
import { isGraver } from '../../core/verdict.ts';
import { isDigestOf, isKeyed } from '../slow-digest.ts';
import type { ApprovalEntry, Ending, FoundApprovals } from './types.ts';
import { type Ended, endedMessage } from './words.ts';

/** Files that might be one that was moved are held against so many lost approvals in a run: each costs a slow hash. */
const MOST_LOST = 20;

export interface Terms {
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly lang: Lang;
}

/** The approvals of a run, asked for each file. An approval is found by its path; one slow hash then settles it. */
export class ApprovalBook {
  private readonly found: FoundApprovals;
  private readonly terms: Terms;
  private readonly byPath = new Map<string, ApprovalEntry[]>();
  private readonly lost: readonly ApprovalEntry[];
  private lostAsked = 0;

  constructor(found: FoundApprovals, terms: Terms) {
    this.found = found;
    this.terms = terms;
    for (const one of found.approvals) this.byPath.set(one.path, [...(this.byPath.get(one.path) ?? []), one]);
    const gone = new Set(found.gone);
    this.lost = found.approvals.filter(({ path }) => gone.has(path));
  }

  /** Whether the SHA-256 of the file may be needed. */
  concerns(path: string): boolean {
    return this.lost.length > 0 || this.byPath.has(this.nameOf(path));
  }

  /** The entries of one outermost file and of what it holds, with what was approved or why that does not hold. */
  async judged(entries: readonly FileEntry[], sha256: string | undefined): Promise<readonly FileEntry[]> {
    const [entry, ...inner] = entries;
    if (!entry || entry.verdict === 'pass') return entries;
    if (!this.byPath.has(this.nameOf(entry.path))) {
      const moved = sha256 === undefined ? undefined : await this.movedTo(sha256);
      return moved ? [this.noted(entry, [{ why: 'moved', approval: moved }]), ...inner] : entries;
    }
    const states = await this.states(entry, sha256);
    const ended = states.flatMap(({ approval, why }) => (why === undefined ? [] : [{ approval, why }]));
    const holding = states.flatMap(({ approval, why }) => (why === undefined ? [approval] : []));
    const asked = this.terms.policy.approvals?.persons ?? 1;
    const people = new Set(holding.map(({ by }) => by.trim().toLowerCase()));
    if (people.size >= asked) return [{ ...entry, approved: together(holding) }, ...inner];
    const [first] = holding;
    const few = first && {
      why: 'persons' as const,
      approval: first,
      persons: { asked, found: people.size },
    };
    return [this.noted(entry, few ? [...ended, few] : ended), ...inner];
  }

  /** Each approval of a file, and why it does not hold if so. */
  async states(
    entry: FileEntry,
    sha256: string | undefined,
  ): Promise<{ readonly approval: ApprovalEntry; readonly why: Ending | undefined }[]> {
    const states = [];
    for (const approval of this.byPath.get(this.nameOf(entry.path)) ?? [])
      states.push({ approval, why: await this.endingOf(approval, entry, sha256) });
    return states;
  }

  /** What costs nothing is asked first. */
  private async endingOf(
    approval: ApprovalEntry,
    { verdict }: FileEntry,
    sha256: string | undefined,
  ): Promise<Ending | undefined> {
    const { policy, today } = this.terms;
    const { secret } = this.found;
    if (policy.approvals?.allowed === false) return 'forbidden';
    if (approval.until !== undefined && approval.until < today) return 'expired';
    if (approval.policyDigest !== policy.digest) return 'policy';
    if (isGraver(verdict, approval.verdict)) return 'worse';
    if (sha256 === undefined) return 'unread';
    if (isKeyed(approval.digest) && secret === undefined) return 'secret';
    return (await isDigestOf(approval.digest, sha256, secret)) ? undefined : 'changed';
  }

  private async movedTo(sha256: string): Promise<ApprovalEntry | undefined> {
    for (const approval of this.lost) {
      if (this.lostAsked++ >= MOST_LOST) return undefined;
      if (await isDigestOf(approval.digest, sha256, this.found.secret)) return approval;
    }
    return undefined;
  }

  private noted(entry: FileEntry, ended: readonly Omit<Ended, 'verdict'>[]): FileEntry {
    const notes = ended.map((one): ReportRule => {
      const message = endedMessage({ ...one, verdict: entry.verdict }, this.terms.lang);
      return { id: ENDED_RULE, level: 'note', message, persons: 0 };
    });
    return { ...entry, rules: [...entry.rules, ...notes] };
  }

  private nameOf(path: string): string {
    return approvalPath(this.found, path);
  }
}

/** A path as approvals name it: from their folder, with `/`. */
export function approvalPath({ file, cwd }: Pick<FoundApprovals, 'file' | 'cwd'>, path: string): string {
  const name = relative(resolve(file, '..'), resolve(cwd, path));
  return posix.normalize(name.split(sep).join('/'));
}

/** Several people's approvals as the report has room for: one. It ends with the first of them. */
function together(approvals: readonly ApprovalEntry[]): NonNullable<FileEntry['approved']> {
  const one = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();
  const until = one(approvals.flatMap((approval) => approval.until ?? []))[0];
  return {
    by: one(approvals.map(({ by }) => by)).join(', '),
    reason: one(approvals.map(({ reason }) => reason)).join('; '),
    at: one(approvals.map(({ at }) => at)).at(-1)!,
    ...(until !== undefined && { until }),
  };
}
