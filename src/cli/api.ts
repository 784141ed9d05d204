import type { AuditReport } from '../audit/types.ts';
import type { Category, Detector, FileEntry, Formats, Lang, Policy, Totals, Verdict } from '../core/types.ts';
import type { ParsedPolicy } from '../policies/types.ts';
import type { OwnRules, RuleFault } from '../rules/types.ts';
import type {
  AuditOptions,
  CleanOptions,
  CleanOutcome,
  DescribedFile,
  GitScanOptions,
  ScanOptions,
  TablesOfRelease,
  UnsureColumns,
} from '../scan.ts';
import type { GitWhat } from '../sources/git/what.ts';

export type { CleanOutcome, DescribedFile, DescribedTable, ScanOptions, UnsureColumns } from '../scan.ts';

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
  scanGit(what: GitWhat, options: GitScanOptions): AsyncIterable<FileEntry>;
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
  ): Promise<readonly TablesOfRelease[]>;
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
