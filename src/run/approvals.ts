import { markOutermost } from '../core/outermost.ts';
import type { FileEntry } from '../core/types.ts';
import type { ApprovalBook } from '../gate/approvals/book.ts';
import type { FoundApprovals } from '../gate/approvals/types.ts';
import { digestOf } from './digests.ts';
import type { RunSettings } from './kit.ts';

/** What is asked of a run besides its entries. */
export interface Asked {
  readonly approvals?: FoundApprovals;
  onDigest?(entry: FileEntry, sha256: string | undefined): void;
}

/** What was approved, to be asked for each file. Undefined, and not loaded, where nothing was. */
export async function approvalBook(
  { approvals }: Asked,
  { policy, lang }: RunSettings,
): Promise<ApprovalBook | undefined> {
  if (approvals === undefined || approvals.approvals.length === 0) return undefined;
  const { ApprovalBook } = await import('../gate/approvals/book.ts');
  return new ApprovalBook(approvals, { policy, lang, today: new Date().toISOString().slice(0, 10) });
}

/** The entries of one outermost file when all is known of it: with what people approved. */
export async function finished(
  entries: readonly FileEntry[],
  asked: Asked,
  book: ApprovalBook | undefined,
): Promise<readonly FileEntry[]> {
  const sha256 = digestOf(entries[0]);
  const judged = (await book?.judged(entries, sha256)) ?? entries;
  markOutermost(judged[0]);
  if (judged[0]) asked.onDigest?.(judged[0], sha256);
  return judged;
}
