import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { Option } from 'commander';
import { suggest } from '../core/text/suggest.ts';
import type { Lang, Limits, Policy } from '../core/types.ts';
import type { FoundApprovals } from '../gate/approvals/types.ts';
import { formats } from '../reporters/index.ts';
import type { Reporter } from '../reporters/types.ts';
import type { OwnRules } from '../rules/types.ts';
import type { Api } from './api.ts';
import { loadApprovals } from './approvals.ts';
import { type FoundConfig, loadConfig } from './config.ts';
import type { Config } from './config-text.ts';
import { badPolicy, unnamedModules } from './errors/config.ts';
import { sameTarget, unknownFormat, unknownName } from './errors/names.ts';
import { cannotRead } from './errors/paths.ts';
import { badNumber, badSize } from './errors/usage.ts';
import type { Io } from './io.ts';
import { type LoadedManifest, loadManifest } from './manifest.ts';
import type { Where } from './nearest.ts';
import { helpWords } from './words/index.ts';

/** What was typed, unchecked. Nothing past `resolveOptions` sees it. */
export interface RawOptions {
  readonly format?: readonly string[];
  readonly policy?: string;
  readonly config?: string;
  readonly manifest?: string;
  readonly approvals?: string;
  readonly jobs?: string;
  readonly memory?: string;
  readonly quiet?: boolean;
  readonly maxFindings?: string;
  readonly lang?: string;
  readonly allowIncomplete?: boolean;
  readonly strict?: boolean;
  readonly gitignore?: boolean;
  readonly ocr?: boolean;
  readonly together?: boolean;
  readonly stdinName?: string;
  readonly since?: string;
  readonly clearance?: string;
  readonly key?: string;
  readonly staged?: boolean;
  readonly diff?: string;
  readonly range?: string;
  readonly history?: boolean;
}
export type OptionName = keyof typeof FLAGS;

const collect = (value: string, before: string[] = []) => [...before, value];

/** One block for each flag; the words stand in `words/`. */
const FLAGS = {
  format: '--format <name[=file]>',
  policy: '--policy <name|file>',
  config: '--config <file>',
  manifest: '--manifest <file>',
  approvals: '--approvals <file>',
  jobs: '--jobs <n>',
  memory: '--memory <size>',
  quiet: '--quiet',
  maxFindings: '--max-findings <n>',
  lang: '--lang <lang>',
  allowIncomplete: '--allow-incomplete',
  strict: '--strict',
  gitignore: '--gitignore',
  ocr: '--ocr',
  together: '--together',
  stdinName: '--stdin-name <name>',
  staged: '--staged',
  diff: '--diff <base>',
  range: '--range <a..b>',
  history: '--history',
  requestColumns: '--request-columns <list>',
  responseColumns: '--response-columns <list>',
  require: '--require <list>',
  maxRows: '--max-rows <n>',
  reason: '--reason <text>',
  until: '--until <day>',
  by: '--by <name>',
  since: '--since <report>',
  clearance: '--clearance <file>',
  key: '--key <file>',
  publicKey: '--public-key <file>',
  signatures: '--signatures <n>',
  maxAge: '--max-age <time>',
  poll: '--poll <seconds>',
  notify: '--no-notify',
  dryRun: '--dry-run',
  yes: '--yes',
  output: '-o, --output <file>',
  plan: '--plan <file>',
  report: '--report <file>',
  keyFile: '--key-file <file>',
  pages: '--pages <how>',
  export: '--export <file>',
  force: '--force',
} as const satisfies Readonly<Record<string, string>>;
const NOT_OF_SCANS: ReadonlySet<string> = new Set([
  'requestColumns',
  'responseColumns',
  'require',
  'maxRows',
  'reason',
  'until',
  'by',
  'publicKey',
  'signatures',
  'maxAge',
  'poll',
  'notify',
  'dryRun',
  'yes',
  'output',
  'plan',
  'report',
  'keyFile',
  'pages',
  'export',
  'force',
]);
export const SCAN_OPTIONS = (Object.keys(FLAGS) as OptionName[]).filter((name) => !NOT_OF_SCANS.has(name));
/** As typed: `--max-findings`. */
export const FLAG_NAMES: readonly string[] = Object.values(FLAGS).map(
  (flags) => flags.split(' ').find((flag) => flag.startsWith('--'))!,
);

export function commanderOption(name: OptionName, lang: Lang): Option {
  const option = new Option(FLAGS[name], helpWords[lang].options[name]);
  return name === 'format' || name === 'publicKey' ? option.argParser(collect) : option;
}

/** Where one report goes; to standard output if `file` is undefined. */
export interface ReportTarget {
  readonly reporter: Reporter;
  /** Absolute. */
  readonly file?: string;
}

/** Everything checked, found and chosen: command line over configuration over defaults. */
export interface Options {
  readonly lang: Lang;
  readonly targets: readonly ReportTarget[];
  readonly policy: Policy;
  readonly jobs?: number;
  /** Bytes. */
  readonly memory?: number;
  readonly quiet: boolean;
  readonly maxFindings: number;
  readonly allowIncomplete: boolean;
  readonly strict: boolean;
  readonly gitignore: boolean;
  /** Whether the files of the run are joined. */
  readonly together: boolean;
  /** Languages that pictures of pages are read in; none if OCR is not asked for. */
  readonly ocr: readonly Lang[];
  readonly ignore: readonly { folder: string; patterns: readonly string[] }[];
  readonly limits: Partial<Limits>;
  readonly stdinName: string;
  readonly own?: OwnRules;
  /** What is meant to go out. */
  readonly manifest?: LoadedManifest;
  /** What people let out. */
  readonly approvals?: FoundApprovals;
  /** Where files beside the configuration are searched from. */
  readonly where: Where;
}

interface Surroundings {
  readonly io: Io;
  readonly api: Api;
  readonly lang: Lang;
  /** What the configuration is searched upwards from. */
  readonly firstPath: string;
}

export async function resolveOptions(raw: RawOptions, around: Surroundings): Promise<Options> {
  const { io, api } = around;
  if (raw.lang !== undefined && raw.lang !== 'en' && raw.lang !== 'es') {
    throw unknownName({ en: 'language', es: 'idioma' }, raw.lang, ['en', 'es']);
  }
  const found = await loadConfig(raw.config, resolve(io.cwd, around.firstPath), io.cwd);
  const { file, config } = found;
  const home = file === undefined ? io.cwd : dirname(file);
  const named = await findPolicy(raw.policy ?? config.policy, raw.policy === undefined ? home : io.cwd, api);
  const { policy, own } = await withOwnRules(found, named, around);
  const jobs = wholeNumber('--jobs', raw.jobs, 1) ?? config.jobs;
  const memory = memorySize('--memory', raw.memory) ?? memorySize('memory', config.memory);
  const start = resolve(io.cwd, around.firstPath);
  const where: Where = { cwd: io.cwd, start, ...(file && { config: file }) };
  const manifest = await loadManifest(raw.manifest, where);
  const approvals = await loadApprovals(raw.approvals, where, io.env.AMPARO_SECRET);
  return {
    lang: (raw.lang as Lang | undefined) ?? config.lang ?? around.lang,
    targets: await targetsOf(raw.format ?? list(config.format), raw.format ? io.cwd : home),
    policy,
    ...(own ? { own } : {}),
    ...(manifest && { manifest }),
    ...(approvals && { approvals }),
    where,
    ...(jobs === undefined ? {} : { jobs }),
    ...(memory === undefined ? {} : { memory }),
    quiet: raw.quiet ?? false,
    maxFindings: wholeNumber('--max-findings', raw.maxFindings, 0) ?? config.maxFindings ?? 100,
    allowIncomplete: raw.allowIncomplete ?? config.allowIncomplete ?? false,
    strict: raw.strict ?? config.strict ?? false,
    gitignore: raw.gitignore ?? config.gitignore ?? false,
    together: raw.together ?? config.together ?? false,
    ocr: ocrLanguages(raw.ocr, config.ocr),
    ignore: config.ignore === undefined ? [] : [{ folder: home, patterns: list(config.ignore) }],
    limits: definedOnly(config.limits),
    stdinName: raw.stdinName ?? '-',
  };
}

/** Rules of the user's own, if the configuration has any, and the policy to scan by with them. */
async function withOwnRules(
  { file, config, place, named }: FoundConfig,
  policy: Policy,
  { io, api }: Surroundings,
): Promise<{ policy: Policy; own?: OwnRules }> {
  const { rules, modules, detectors, allow } = config;
  if (file === undefined || place === undefined || !(rules ?? modules ?? detectors ?? allow))
    return { policy };
  // Whoever sends a folder to be scanned may have put a configuration into it: it must not bring code to run.
  if (modules !== undefined && !named) throw unnamedModules(relative(io.cwd, file) || file);
  const { loadRules } = await import('./rules/load.ts');
  const { own, badRules } = await loadRules({ file, config, place }, io.cwd);
  const prepared = await api.prepareRules(own, policy);
  if ('faults' in prepared) throw badRules(prepared.faults);
  return { policy: prepared.policy, own };
}

const OCR_LANGUAGES: readonly Lang[] = ['en', 'es'];

/** The flag asks for OCR; which languages, the configuration may say. */
function ocrLanguages(asked: boolean | undefined, config: Config['ocr']): readonly Lang[] {
  if (Array.isArray(config)) return config;
  return asked === true || config === true ? OCR_LANGUAGES : [];
}

function definedOnly(limits: Config['limits']): Partial<Limits> {
  return Object.fromEntries(Object.entries(limits ?? {}).filter(([, value]) => value !== undefined));
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

export function wholeNumber(option: string, typed: string | undefined, least: number): number | undefined {
  if (typed === undefined) return undefined;
  if (!/^\d{1,9}$/.test(typed) || Number(typed) < least) throw badNumber(option, least);
  return Number(typed);
}

const UNITS: Readonly<Record<string, number>> = { m: 1024 ** 2, g: 1024 ** 3 };
const LEAST_MEMORY = 256 * 1024 ** 2;

/** Bytes of `512MB`, `1.5 GB`; prefixes are binary. */
function memorySize(option: string, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const [, number, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?) ?([mg])i?b?$/i.exec(typed) ?? [];
  const bytes = Math.floor(Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN));
  if (!(bytes >= LEAST_MEMORY)) throw badSize(option);
  return bytes;
}

async function targetsOf(typed: readonly string[], folder: string): Promise<ReportTarget[]> {
  const wanted = (typed.length > 0 ? typed : ['text']).map((one) => {
    const at = one.indexOf('=');
    const name = at < 0 ? one : one.slice(0, at);
    const format = formats.find(({ id }) => id === name);
    if (!format) throw unknownFormat(name);
    const file = at < 0 || at === one.length - 1 ? undefined : resolve(folder, one.slice(at + 1));
    return { format, ...(file !== undefined && { file }) };
  });
  const twice = wanted.find((one, index) => wanted.findIndex((other) => other.file === one.file) !== index);
  if (twice) throw sameTarget(twice.file);
  return Promise.all(wanted.map(async ({ format, ...rest }) => ({ ...rest, reporter: await format.load() })));
}

/** A built-in policy by its name, or one in a file. */
export async function findPolicy(nameOrFile: string | undefined, folder: string, api: Api): Promise<Policy> {
  const names = api.POLICY_NAMES;
  const name = nameOrFile ?? names[0]!;
  const found = await api.builtinPolicy(name);
  if (found) return found;
  let text: string;
  try {
    text = await readFile(resolve(folder, name), 'utf8');
  } catch (error) {
    const looksLikeFile = /[./\\]/.test(name) && suggest(name, names) === undefined;
    if (looksLikeFile) throw cannotRead(name, (error as NodeJS.ErrnoException).code ?? 'error');
    throw unknownName({ en: 'policy', es: 'política' }, name, names);
  }
  const parsed = await api.parsePolicy(text, resolve(folder, name));
  if ('errors' in parsed) throw badPolicy(name, parsed.errors);
  return parsed.policy;
}
