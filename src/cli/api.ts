import type { AuditReport, ColumnChoice, Requirement } from '../audit/types.ts';
import type { CopyFormat, GivenPlan, PageWay, PlanFault, ScannedCopy, WriteFault } from '../clean/index.ts';
import type { ReleasedTable } from '../core/disclosure/release.ts';
import type { Manifest } from '../core/manifest/types.ts';
import type {
  Category,
  Detector,
  FileEntry,
  Formats,
  Lang,
  Limits,
  Policy,
  ReportProblem,
  Totals,
  Verdict,
  Visibility,
} from '../core/types.ts';
import type { FoundApprovals } from '../gate/approvals/types.ts';
import type { ParsedPolicy } from '../policies/types.ts';
import type { OwnRules, RuleFault } from '../rules/types.ts';
import type { GitWhat } from '../sources/git/what.ts';

/** What the command line asks of a scan; the library's own type has the same names. */
export interface ScanOptions {
  policy?: Policy;
  lang?: Lang;
  limits?: Partial<Limits>;
  maxFindings?: number;
  jobs?: number;
  memory?: number;
  signal?: AbortSignal;
  ocr?: boolean | readonly Lang[];
  own?: OwnRules;
  onProgress?(done: { files: number; bytes: number; path: string }): void;
  onSkipped?(reason: string): void;
  manifest?: { readonly manifest: Manifest; readonly file: string; readonly cwd: string };
  approvals?: FoundApprovals;
  onDigest?(entry: FileEntry, sha256: string | undefined): void;
  together?: boolean;
  gitignore?: boolean;
  /** Patterns of the configuration's `ignore`, which hold in its folder. */
  ignore?: readonly { folder: string; patterns: readonly string[] }[];
  /** Of what lies in given folders, only this and the folders that lead to it. `path`: as entries have it. */
  wants?(path: string): boolean;
}

/** What the command line asks of an audit of matches. */
export interface AuditOptions extends Pick<ScanOptions, 'lang' | 'limits' | 'signal'> {
  required?: readonly Requirement[];
  requestColumns?: ColumnChoice;
  responseColumns?: ColumnChoice;
  maxRows?: number;
  cwd?: string;
}

/** What the command line asks of a safe copy. */
export interface CleanOptions
  extends Pick<ScanOptions, 'policy' | 'lang' | 'limits' | 'own' | 'ocr' | 'signal'> {
  out: string;
  format: CopyFormat;
  pages?: PageWay;
  plan?: GivenPlan;
  key?: Uint8Array;
}
export type CleanOutcome =
  | { readonly kind: 'copy'; readonly copy: ScannedCopy }
  | { readonly kind: 'unread'; readonly problems: readonly ReportProblem[]; readonly files: number }
  | { readonly kind: 'plan'; readonly faults: readonly PlanFault[] }
  | { readonly kind: 'fault'; readonly fault: WriteFault };

/** A file in which nobody was found, or not the columns that were named. */
export interface UnsureColumns {
  readonly path: string;
  readonly missing: readonly string[];
}

/** A table, and a file, as a manifest names them. */
export interface DescribedTable {
  readonly name: string;
  readonly visibility: Visibility;
  readonly captions: readonly string[];
  readonly rows: number;
}
export interface DescribedFile {
  readonly path: string;
  readonly isTables: boolean;
  readonly tables: readonly DescribedTable[];
  readonly isWhole: boolean;
}

/** The library, as far as the command line uses it. Handed in, so that commands are tested without an engine. */
export interface Api {
  readonly version: string;
  /** Loaded when asked for: they are most of the program. */
  detectors(): Promise<readonly Detector[]>;
  formats(): Promise<Formats>;
  /** What the detectors see in a text. */
  findInText(text: string): Promise<readonly { readonly category: Category }[]>;
  scanDocument(name: string, bytes: Uint8Array, options?: ScanOptions): Promise<FileEntry[]>;
  scanPaths(paths: readonly string[], options?: ScanOptions): AsyncIterable<FileEntry>;
  /** What git holds. `folder`: absolute, the repository. */
  scanGit(
    what: GitWhat,
    options: ScanOptions & { readonly folder: string; readonly paths?: readonly string[] },
  ): AsyncIterable<FileEntry>;
  judgeRun(entries: Iterable<FileEntry>): { verdict: Verdict; totals: Totals };
  hasReview(entries: Iterable<FileEntry>): boolean;
  exitStatus(
    verdict: Verdict,
    flags: { strict?: boolean; allowIncomplete?: boolean; toReview?: boolean },
  ): 0 | 1 | 3;
  describePaths(paths: readonly string[], cwd: string): AsyncIterable<DescribedFile>;
  /** The tables of two releases, with figures under keys that are the same in both. */
  tablesOfReleases(
    paths: readonly [string, string],
    options: { cwd: string; signal?: AbortSignal },
  ): Promise<readonly { readonly tables: readonly ReleasedTable[]; readonly isWhole: boolean }[]>;
  auditMatches(
    request: string,
    response: string,
    options?: AuditOptions,
  ): Promise<{ readonly report: AuditReport } | { readonly unsure: readonly UnsureColumns[] }>;
  /** A copy with nothing but what may stay, scanned. `file`: absolute. */
  cleanFile(file: string, options: CleanOptions): Promise<CleanOutcome>;
  prepareRules(
    own: OwnRules,
    policy: Policy,
  ): Promise<{ readonly policy: Policy } | { readonly faults: readonly RuleFault[] }>;
  /** Packages to install before pictures can be read, as npm takes them. */
  missingForOcr(languages?: readonly Lang[]): string[];
  /** Names of the built-in policies, the default first. */
  readonly POLICY_NAMES: readonly string[];
  builtinPolicy(name: string): Promise<Policy | undefined>;
  /** `name`: the path of the file. */
  parsePolicy(text: string, name: string): Promise<ParsedPolicy>;
}
