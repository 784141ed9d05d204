import type { Verdict } from '../../core/types.ts';

/** One person's word that a file may go out although the policy stops it. Says nothing of what the file holds. */
export interface ApprovalEntry {
  /** From the folder of the approvals, with `/`. */
  readonly path: string;
  /** Of the whole file (`gate/slow-digest.ts`). */
  readonly digest: string;
  /** What was approved: a graver verdict is not. */
  readonly verdict: Exclude<Verdict, 'pass'>;
  readonly policy: string;
  readonly policyDigest: string;
  readonly by: string;
  readonly reason: string;
  /** When, in UTC (ISO 8601). */
  readonly at: string;
  /** The last day on which it holds: `YYYY-MM-DD`. */
  readonly until?: string;
}

/** Approvals, and where they stand. Plain data; paths absolute. */
export interface FoundApprovals {
  readonly approvals: readonly ApprovalEntry[];
  readonly file: string;
  /** What the paths that are scanned are from. */
  readonly cwd: string;
  /** Of approvals whose file is not there: it may have been moved. */
  readonly gone?: readonly string[];
  /** What keyed digests are held against. */
  readonly secret?: string;
}

/** Why an approval does not hold, or no longer. */
export type Ending =
  | 'changed'
  | 'worse'
  | 'policy'
  | 'expired'
  | 'moved'
  | 'secret'
  | 'unread'
  | 'forbidden'
  | 'persons';
