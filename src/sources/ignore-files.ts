import { execFile } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import ignore, { type Ignore } from 'ignore';

export type IgnoreReason = 'ignore-file' | 'git-ignored';

/** Patterns (gitignore syntax) that hold in `folder` and below. */
export interface IgnorePatterns {
  /** Absolute. */
  readonly folder: string;
  readonly patterns: string | readonly string[];
}

interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The rules that hold in one folder, deepest file last. Immutable: each folder extends its parent's. */
export interface IgnoreRules {
  readonly own: readonly Layer[];
  readonly git: readonly Layer[];
  /** Paths that git tracks although its patterns name them, with the folders above: git does not ignore them. */
  readonly tracked: ReadonlySet<string>;
}

/** The rules above a folder that is to be walked. Its own files are added by `extendRules`. */
export async function rulesAbove(
  folder: string,
  options: { gitignore?: boolean; ignore?: readonly IgnorePatterns[] },
): Promise<IgnoreRules> {
  const own = (options.ignore ?? []).map(({ folder: base, patterns }) => layer(base, patterns));
  const repository = options.gitignore ? findRepository(folder) : undefined;
  if (repository === undefined) return { own, git: [], tracked: new Set() };
  const git = gitLayers(repository, folder);
  // A folder that is given is scanned even if git ignores it as a whole.
  const given = ignoredBy(git, folder, true) ? [] : git;
  return { own, git: given, tracked: await trackedThoughIgnored(repository) };
}

/** The rules of patterns alone, deepest folder last, where no disk is looked at. */
export function rulesOf(patterns: readonly IgnorePatterns[]): IgnoreRules {
  return { own: patterns.map((one) => layer(one.folder, one.patterns)), git: [], tracked: new Set() };
}

/** The rules of a folder's parent and further patterns that hold in the folder. */
export function withPatterns(rules: IgnoreRules, { folder, patterns }: IgnorePatterns): IgnoreRules {
  return { ...rules, own: [...rules.own, layer(folder, patterns)] };
}

/** The rules in `folder`: its parent's and those of the ignore files in it (`names`: what the folder holds). */
export function extendRules(
  rules: IgnoreRules,
  folder: string,
  here: { names: readonly string[]; gitignore: boolean },
): IgnoreRules {
  const own = here.names.includes('.amparoignore') ? fileLayer(folder, '.amparoignore') : [];
  const git = here.gitignore && here.names.includes('.gitignore') ? fileLayer(folder, '.gitignore') : [];
  if (own.length === 0 && git.length === 0) return rules;
  return { ...rules, own: [...rules.own, ...own], git: [...rules.git, ...git] };
}

/** Why the path is left out, or undefined if it is not. */
export function whyIgnored(
  rules: IgnoreRules,
  absolute: string,
  isFolder: boolean,
): IgnoreReason | undefined {
  if (ignoredBy(rules.own, absolute, isFolder)) return 'ignore-file';
  if (ignoredBy(rules.git, absolute, isFolder) && !rules.tracked.has(absolute)) return 'git-ignored';
  return undefined;
}

function ignoredBy(layers: readonly Layer[], absolute: string, isFolder: boolean): boolean {
  for (let index = layers.length - 1; index >= 0; index--) {
    const { folder, rules } = layers[index]!;
    const path = relative(folder, absolute).split(sep).join('/');
    if (path === '' || path.startsWith('../') || path === '..') continue;
    const result = rules.test(isFolder ? `${path}/` : path);
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}

function layer(folder: string, patterns: string | readonly string[]): Layer {
  return { folder, rules: ignore({ ignorecase: false, allowRelativePaths: true }).add(patterns) };
}

function fileLayer(folder: string, name: string): Layer[] {
  try {
    return [layer(folder, readFileSync(join(folder, name), 'utf8'))];
  } catch {
    // Rules that cannot be read leave nothing out: more is scanned, never less.
    return [];
  }
}

function findRepository(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (isThere(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** `.git/info/exclude` and the `.gitignore` files from the repository's top down to above `folder`. */
function gitLayers(repository: string, folder: string): Layer[] {
  const layers = fileLayer(repository, '.git/info/exclude');
  if (folder === repository) return layers;
  const steps = relative(repository, dirname(folder)).split(sep).filter(Boolean);
  let at = repository;
  layers.push(...fileLayer(at, '.gitignore'));
  for (const step of steps) {
    at = join(at, step);
    layers.push(...fileLayer(at, '.gitignore'));
  }
  return layers;
}

/**
 * A file added by force is published with the rest, whatever the patterns say. Only git knows which those
 * are; where there is no git, the patterns alone decide.
 */
async function trackedThoughIgnored(repository: string): Promise<ReadonlySet<string>> {
  const command = ['-C', repository, 'ls-files', '--cached', '--ignored', '--exclude-standard', '-z'];
  const output = await promisify(execFile)('git', command, { maxBuffer: 64 * 1024 * 1024 }).catch(
    () => undefined,
  );
  const paths = new Set<string>();
  for (const path of output?.stdout.split('\0') ?? []) {
    if (path === '') continue;
    for (let at = join(repository, path); at !== repository; at = dirname(at)) paths.add(at);
  }
  return paths;
}
