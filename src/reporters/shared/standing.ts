import type { Approval, FileEntry, Verdict } from '../../core/types.ts';

/** Where a file stands at the gate: its verdict, unless somebody answers for it. */
export type Standing = Verdict | 'approved';

/** Gravest first. */
export const STANDINGS: readonly Standing[] = ['block', 'incomplete', 'review', 'approved', 'pass'];

/** Who approves an outermost file approves what it holds. */
export function approvalOf(file: FileEntry, outer: FileEntry = file): Approval | undefined {
  return file.approved ?? outer.approved;
}

export function standingOf(file: FileEntry, outer: FileEntry = file): Standing {
  return approvalOf(file, outer) === undefined ? file.verdict : 'approved';
}
