import type { FileEntry, Totals, Verdict } from '../../core/types.ts';
import { hasReview } from '../../core/verdict.ts';
import type { Group } from '../../reporters/shared/groups.ts';
import { standingOf } from '../../reporters/shared/standing.ts';

/** How a file was found when it was last looked through. Most are clean: those of one size share one of these. */
interface Kept {
  readonly verdict: Verdict;
  readonly isApproved: boolean;
  readonly persons: number;
  readonly bytes: number;
  readonly toReview: boolean;
}

/** How all files of a watched folder stand now. */
export class Standings {
  readonly #files = new Map<string, Kept>();

  see(group: Group): void {
    const [outer] = group;
    this.#files.set(outer.path, kept(outer, group));
  }

  forget(path: string): void {
    this.#files.delete(path);
  }

  /** As `judgeRun` counts. */
  totals(): Totals & { readonly verdict: Verdict; readonly toReview: boolean } {
    const sum = { files: 0, bytes: 0, blocked: 0, review: 0, incomplete: 0, approved: 0, persons: 0 };
    let toReview = false;
    for (const one of this.#files.values()) {
      sum.files++;
      sum.bytes += one.bytes;
      if (one.isApproved) sum.approved++;
      else count(one, sum);
      toReview ||= one.toReview && !one.isApproved;
    }
    return { ...sum, toReview, verdict: gravestOf(sum) };
  }
}

function kept(outer: FileEntry, group: Group): Kept {
  return {
    verdict: outer.verdict,
    isApproved: standingOf(outer) === 'approved',
    persons: outer.verdict === 'pass' ? 0 : outer.persons,
    bytes: outer.bytes,
    toReview: hasReview(group),
  };
}

type Sum = { -readonly [Name in keyof Totals]: Totals[Name] };

function count({ verdict, persons }: Kept, sum: Sum): void {
  if (verdict === 'block') sum.blocked++;
  else if (verdict === 'incomplete') sum.incomplete++;
  else if (verdict === 'review') sum.review++;
  if (verdict === 'block') sum.persons += persons;
}

function gravestOf({ blocked, incomplete, review }: Totals): Verdict {
  if (blocked > 0) return 'block';
  if (incomplete > 0) return 'incomplete';
  return review > 0 ? 'review' : 'pass';
}
