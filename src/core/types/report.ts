import type { Masked } from './detectors.ts';
import type { Level, Verdict } from './policy.ts';
import type { Category, ProblemCode, Visibility } from './words.ts';

export interface ReportRule {
  readonly id: string;
  readonly level: Level;
  readonly message: string;
  readonly persons: number;
  readonly basis?: readonly string[];
}
export interface ReportPlace {
  readonly locator: string;
  readonly visibility: Visibility;
  readonly persons: number;
  readonly categories: Readonly<Record<string, number>>;
}
export interface ReportFinding {
  readonly category: Category;
  readonly detector: string;
  readonly score: number;
  readonly locator: string;
  readonly line?: number;
  readonly column?: number;
  readonly visibility: Visibility;
  readonly masked: Masked;
  readonly why: readonly string[];
}
export interface ReportProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly locator?: string;
}
/** Who let a file pass that its verdict would stop, why, and until when. Days and times as ISO 8601 has them. */
export interface Approval {
  readonly by: string;
  readonly reason: string;
  readonly at: string;
  readonly until?: string;
}
/** One file of the report, as `report.schema.json` has it. */
export interface FileEntry {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256?: string;
  /** As judged. That of the run leaves out what is approved. */
  readonly verdict: Verdict;
  readonly approved?: Approval;
  readonly persons: number;
  readonly categories: Readonly<Record<string, number>>;
  readonly rules: readonly ReportRule[];
  readonly places: readonly ReportPlace[];
  readonly findings: readonly ReportFinding[];
  readonly findingsTotal: number;
  readonly problems: readonly ReportProblem[];
}
export interface Totals {
  readonly files: number;
  readonly bytes: number;
  readonly blocked: number;
  readonly review: number;
  readonly incomplete: number;
  readonly approved: number;
  readonly persons: number;
}
/** The JSON report of a run. */
export interface Report {
  readonly schema: 'amparo.report/1';
  readonly tool: { readonly name: 'amparo'; readonly version: string };
  readonly run: {
    readonly startedAt: string;
    readonly durationMs: number;
    readonly policy: string;
    readonly policyDigest: string;
    readonly source?: 'files' | 'stdin' | 'staged' | 'diff' | 'range' | 'object-store';
    readonly skipped?: Readonly<Record<string, number>>;
    readonly flags?: readonly string[];
  };
  readonly verdict: Verdict;
  readonly totals: Totals;
  readonly files: readonly FileEntry[];
}
