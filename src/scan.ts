/**
 * Scanning as the library and the command line offer it. Readers and detectors, most of the program, are loaded when a
 * file is first read in this thread.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { AuditReport, ColumnChoice, Requirement } from './audit/types.ts';
import type { CopyFormat, GivenPlan, PageWay } from './clean/index.ts';
import { DEFAULT_LIMITS } from './core/limits.ts';
import { onDay } from './core/policy-files.ts';
import type { FileEntry, Lang, Limits, Policy } from './core/types.ts';
import type { FoundApprovals } from './gate/approvals/types.ts';
import { builtinPolicy, DEFAULT_POLICY } from './policies/index.ts';
import type { ParsedPolicy, PolicyFinder } from './policies/types.ts';
import type { OwnRules, RuleFault } from './rules/types.ts';
import type { CleanOutcome } from './run/clean.ts';
import type { TablesOfRelease } from './run/compare.ts';
import type { DescribedFile } from './run/describe.ts';
import type { FoundManifest, RunSettings } from './run/kit.ts';
import type { UnsureColumns } from './run/match-audit.ts';
import { limitsIn } from './run/memory.ts';
import { missingForOcr as missingPackages } from './run/ocr-node.ts';
import { secretBytes } from './run/random.ts';
import { scanInMemory } from './run/scan-document.ts';
import { scanAll } from './run/scan-paths.ts';
import type { GitWhat } from './sources/git/what.ts';

export type { AuditReport, ColumnChoice, Requirement } from './audit/types.ts';
export type { CopyFormat, CopyReport, GivenPlan, PageWay } from './clean/index.ts';
export type { Manifest, MeantFile, MeantSheet } from './core/manifest/types.ts';
export { exitStatus, hasReview, judgeRun } from './core/verdict.ts';
export type { ApprovalEntry, FoundApprovals } from './gate/approvals/types.ts';
export type { AllowList, OwnDetector, OwnPattern, OwnRules, RuleFault } from './rules/types.ts';
export type { CleanOutcome } from './run/clean.ts';
export type { TablesOfRelease } from './run/compare.ts';
export type { DescribedFile, DescribedTable } from './run/describe.ts';
export type { FoundManifest } from './run/kit.ts';
export type { UnsureColumns } from './run/match-audit.ts';
export type { GitWhat, RefUpdate } from './sources/git/what.ts';

type InMemoryOptions = Parameters<typeof scanInMemory>[2];

/** The package's version. */
export const version: string = AMPARO_VERSION;

/** How a scan goes. All of it may be left out. */
export interface ScanOptions {
  /** Default: `confidential-population`. */
  policy?: Policy;
  /** Language of messages, default English. */
  lang?: Lang;
  /** Where reading a file ends with a problem (bytes, depth, rows, milliseconds); the others stay as they are by default. */
  limits?: Partial<Limits>;
  /** Single findings reported for each file, default 100. Counts are always exact. */
  maxFindings?: number;
  /** Threads at most, default one a core. */
  jobs?: number;
  /**
   * Bytes of memory that the run may take, 256 MiB at least: for so many threads as fit, all files are read in threads, and
   * one that takes more is stopped and gets a problem. Default: 1 GiB of objects a thread, and no limit for all.
   */
  memory?: number;
  /** Ends the run. */
  signal?: AbortSignal;
  /**
   * Read pages that are pictures, in English and Spanish or in the languages named. Needs optional packages, see
   * `missingForOcr`; without them such pages stay a problem of the file.
   */
  ocr?: boolean | readonly Lang[];
  /** Detectors and allowed values of your own; `policy` is then what `prepareRules` gives. */
  own?: OwnRules;
  /** What is meant to go out (`amparo.publish.yaml`): anything else blocks. Paths absolute. */
  manifest?: FoundManifest;
  /** What people let out (`amparo.approvals.yaml`): such files keep their verdict and do not count for that of the run. */
  approvals?: FoundApprovals;
  /**
   * Told of each outermost file with the SHA-256 of the bytes that were scanned, in hexadecimal; undefined if it could not
   * be read whole. Keep it from others unless they have the file: what can be guessed can be found by its digest.
   */
  onDigest?(entry: FileEntry, sha256: string | undefined): void;
  /** Join the tables of all files: those that are harmless alone may expose people together. Entries come at the end. */
  together?: boolean;
  /** Leave out what git ignores. */
  gitignore?: boolean;
  /** Patterns to leave out, in gitignore's syntax, with the absolute folder they hold in. */
  ignore?: readonly { folder: string; patterns: readonly string[] }[];
  /** Of what lies in given folders, only this and the folders that lead to it. `path`: as entries have it. */
  wants?(path: string): boolean;
  /** Told of each outermost file once it has been read, with what has been read by then. */
  onProgress?(done: { files: number; bytes: number; path: string }): void;
  /** Told of each file that is left out, why. */
  onSkipped?(reason: string): void;
}

/**
 * Scans one document that is in memory, with what it contains. The name is only a hint.
 *
 * @example
 * const entry = await scanBytes('list.csv', new TextEncoder().encode('Name,DOB\nIxchel Tzoc,1987-03-12\n'));
 * console.log(entry.verdict, entry.persons);
 */
export async function scanBytes(
  name: string,
  bytes: Uint8Array,
  options: ScanOptions = {},
): Promise<FileEntry> {
  const [entry] = await scanDocument(name, bytes, options);
  return entry!;
}

/**
 * As `scanBytes`, with the entries of what the document contains after its own. PDFs and legacy spreadsheets are read
 * in a thread of their own, which is stopped when their time or memory is up.
 */
export async function scanDocument(
  name: string,
  bytes: Uint8Array,
  options: ScanOptions = {},
): Promise<FileEntry[]> {
  const entries = await scanInMemory({ name, bytes }, settingsOf(options), options as InMemoryOptions);
  return [...entries];
}

/**
 * Scans files and folders, in order: the entry of each file, then the entries of what it contains.
 *
 * @example
 * for await (const entry of scanPaths(['public'])) console.log(entry.path, entry.verdict);
 */
export function scanPaths(paths: readonly string[], options: ScanOptions = {}): AsyncIterable<FileEntry> {
  return scanAll(paths, settingsOf(options), options as Parameters<typeof scanAll>[2]);
}

/** As `ScanOptions`; `folder`: absolute, the repository; `paths`: narrows what is looked at. */
export interface GitScanOptions extends ScanOptions {
  readonly folder: string;
  readonly paths?: readonly string[];
}

/**
 * Scans what git holds, not what lies in the work tree: what is staged, what a branch changes, what commits bring in, all
 * history, or what a push brings. Throws `GitError` for what git cannot do.
 *
 * @example
 * for await (const entry of scanGit({ kind: 'staged' }, { folder: process.cwd() })) console.log(entry.path, entry.verdict);
 */
export async function* scanGit(what: GitWhat, options: GitScanOptions): AsyncGenerator<FileEntry> {
  const { scanGit: scan } = await import('./run/scan-git.ts');
  const settings = settingsOf(options);
  const git = {
    folder: options.folder,
    what,
    paths: options.paths ?? [],
    ignore: options.ignore ?? [],
    wholeBytes: settings.limits.wholeBytes ?? DEFAULT_LIMITS.wholeBytes,
    ...(options.onSkipped && { onSkipped: options.onSkipped }),
  };
  yield* scan(settings, git, options as Parameters<typeof scan>[2]);
}

/** How answers are held against requests (`auditMatches`). */
export interface AuditOptions extends Pick<ScanOptions, 'lang' | 'limits' | 'signal'> {
  /** What a request has to state; default name and address, as 26 USC 6103(i)(2) has it. */
  required?: readonly Requirement[];
  /** Columns by hand, where those of the request or the response are not found by themselves. */
  requestColumns?: ColumnChoice;
  responseColumns?: ColumnChoice;
  /** Weak rows that the report shows, default 1,000. Counts are always exact. */
  maxRows?: number;
  /** The folder that relative paths are in; default the process's own. */
  cwd?: string;
}

/** What a safe copy is to be (`cleanFile`). */
export interface CleanOptions
  extends Pick<ScanOptions, 'policy' | 'lang' | 'limits' | 'own' | 'ocr' | 'signal'> {
  /** Absolute: where the copy is to be, by which rules for some files are asked. */
  out: string;
  format: CopyFormat;
  /** How pages of a PDF come to be pages of a PDF: `text` sets them anew, `pictures` draws them; `auto` (unless given) as is right. */
  pages?: PageWay;
  /** What may stay. Absent: a plan is proposed, and made stricter until the policy lets the copy pass. */
  plan?: GivenPlan;
  /** Key of tokens; absent: a new one that nobody gets to know. */
  key?: Uint8Array;
}

/**
 * A copy of a file with nothing but what may stay, made anew and scanned. Nothing is written. `file`: absolute. Rejects with the
 * system's error if it cannot be opened.
 *
 * @example
 * const made = await cleanFile('/data/list.xlsx', { out: '/data/list-clean.xlsx', format: 'xlsx' });
 * if (made.kind === 'copy') console.log(made.copy.entries[0].verdict, made.copy.report.tables);
 */
export async function cleanFile(file: string, options: CleanOptions): Promise<CleanOutcome> {
  const { cleanFile: clean } = await import('./run/clean.ts');
  const { out, format, pages, plan, key, signal } = options;
  const task = {
    ...{ file, out, format },
    ...(pages && { pages }),
    ...(plan && { plan }),
    ...(key && { key }),
    ...(signal && { signal }),
  };
  return clean(task, settingsOf(options));
}

/** What tables there are in files and folders, for a manifest to begin with. `cwd`: absolute. */
export async function* describePaths(paths: readonly string[], cwd: string): AsyncGenerator<DescribedFile> {
  const { describePaths: describe } = await import('./run/describe.ts');
  yield* describe(paths, settingsOf({}), cwd);
}

/** The tables of two releases, each a file or a folder, for `amparo compare`. */
export async function tablesOfReleases(
  paths: readonly [string, string],
  { cwd, signal }: { cwd: string; signal?: AbortSignal },
): Promise<readonly TablesOfRelease[]> {
  const { tablesOfReleases: read } = await import('./run/compare.ts');
  return read(paths, settingsOf({}), { cwd, ...(signal && { signal }) });
}

/** Files that list nobody, or have not the columns that were named. */
export type Unsure = readonly UnsureColumns[];

/**
 * Holds a table of answers about people against the table of people that were asked for, and says which answers are too
 * weakly founded to go out.
 *
 * @example
 * const audit = await auditMatches('requests.csv', 'answers.csv');
 * if ('report' in audit) console.log(audit.report.verdict, audit.report.totals.weak);
 */
export async function auditMatches(
  request: string,
  response: string,
  options: AuditOptions = {},
): Promise<{ readonly report: AuditReport } | { readonly unsure: Unsure }> {
  const { auditFiles } = await import('./run/match-audit.ts');
  const startedAt = new Date();
  const file = (path: string, columns: ColumnChoice = {}) => ({
    path,
    absolute: resolve(options.cwd ?? '.', path),
    columns,
  });
  const result = await auditFiles(
    [file(request, options.requestColumns), file(response, options.responseColumns)],
    settingsOf(options),
    {
      required: options.required ?? ['name', 'address'],
      maxRows: options.maxRows ?? 1_000,
      ...(options.signal && { signal: options.signal }),
    },
  );
  if ('unsure' in result) return result;
  const durationMs = Math.max(0, Date.now() - startedAt.getTime());
  const run = { startedAt: startedAt.toISOString(), durationMs };
  return { report: { schema: 'amparo.match-audit/1', tool: { name: 'amparo', version }, run, ...result } };
}

export { builtinPolicies, builtinPolicy, DEFAULT_POLICY, POLICY_NAMES } from './policies/index.ts';

const finder: PolicyFinder = {
  digest: (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`,
  async find(name, from) {
    const builtin = await builtinPolicy(name);
    if (builtin) return builtin;
    const file = resolve(dirname(from), name);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : { name: file, text };
  },
};

/**
 * Reads a policy from YAML, with what it extends; errors name their place. `name`: the file's path, beside which those
 * that it extends lie.
 */
export async function parsePolicy(text: string, name = 'policy.yaml'): Promise<ParsedPolicy> {
  // Most runs use a built-in policy and need no parser.
  const { parsePolicy: parse } = await import('./policies/parse.ts');
  return parse({ name: resolve(name), text }, finder);
}

/**
 * Checks detectors and lists of your own (their examples, too), loads their modules, and gives the policy to scan by with
 * them: categories of your own (`x-…`) that the policy does not speak of block, unless their detector says less.
 */
export async function prepareRules(
  own: OwnRules,
  policy: Policy = DEFAULT_POLICY,
): Promise<{ readonly policy: Policy } | { readonly faults: readonly RuleFault[] }> {
  const { preparedPolicy } = await import('./run/own-rules.ts');
  return preparedPolicy(own, policy);
}

/** The packages to install before pictures can be read in these languages, as npm takes them. */
export function missingForOcr(languages: readonly Lang[] = OCR_LANGUAGES): string[] {
  return missingPackages(languages);
}

const OCR_LANGUAGES: readonly Lang[] = ['en', 'es'];

function ocrSettings(ocr: ScanOptions['ocr'] = false): Pick<RunSettings, 'ocr'> {
  const languages = ocr === true ? OCR_LANGUAGES : ocr;
  return languages === false || languages.length === 0 ? {} : { ocr: languages };
}

function settingsOf(options: ScanOptions): RunSettings {
  const random = secretBytes(8);
  return {
    policy: onDay(options.policy ?? DEFAULT_POLICY, new Date().toISOString().slice(0, 10)).policy,
    lang: options.lang ?? 'en',
    limits: limitsIn(options.memory, { ...DEFAULT_LIMITS, ...options.limits }),
    ...(options.memory !== undefined && { memory: options.memory }),
    maxFindings: options.maxFindings ?? 100,
    ...ocrSettings(options.ocr),
    ...(options.own && { own: options.own }),
    ...(options.together && { together: true }),
    ...(options.manifest && { manifest: options.manifest }),
    secret: [random.readInt32LE(0), random.readInt32LE(4)],
  };
}
