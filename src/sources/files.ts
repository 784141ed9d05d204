import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { problem } from '../core/problem.ts';
import type { Problem } from '../core/types.ts';
import {
  extendRules,
  type IgnorePatterns,
  type IgnoreReason,
  type IgnoreRules,
  rulesAbove,
  whyIgnored,
} from './ignore-files.ts';
import { expandPaths } from './paths.ts';

export { fileSource, type OpenFile } from './file-source.ts';

/** Why a file was left out (contract, `run.skipped`). */
export type SkipReason = IgnoreReason | 'version-control' | 'dependencies' | 'link';

export interface WalkOptions {
  /** Leave out what git ignores. */
  readonly gitignore?: boolean;
  /** Further patterns to leave out, each with the folder they hold in. */
  readonly ignore?: readonly IgnorePatterns[];
  /** Called once for each file left out. */
  onSkipped?(reason: SkipReason): void;
  /** Of what lies in a given folder, only this and the folders that lead to it. `path`: as shown. */
  wants?(path: string): boolean;
  readonly signal?: AbortSignal;
  /** What relative paths start from; the process's current folder by default. */
  readonly cwd?: string;
}

export interface WalkedFile {
  /** As given, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
  /** Differs once the file has been written to, replaced or renamed over. */
  readonly stamp: string;
}

/** Something that stands where a file could be and cannot be read. */
export interface WalkProblem {
  readonly path: string;
  readonly problem: Problem;
}

const TURN_MS = 50;

const LEFT_OUT: Readonly<Record<string, SkipReason>> = {
  '.git': 'version-control',
  node_modules: 'dependencies',
};

/**
 * The files below the given paths, in the order given, inside a folder by name in code unit order. Folders are
 * read one at a time, so memory grows with the widest folder and not with the tree. What is linked comes after
 * the rest of the given folder, and only if it was not met under its own name. Never throws for what lies on
 * the disk, only when `signal` is aborted.
 */
export async function* walk(
  paths: readonly string[],
  options: WalkOptions = {},
): AsyncGenerator<WalkedFile | WalkProblem> {
  const cwd = options.cwd ?? process.cwd();
  const { found, missing } = await expandPaths(paths, cwd);
  for (const path of missing) yield unreadable(path, 'no such file or folder');
  const walker = new Walker(options);
  const roots: Root[] = [];
  for (const path of found) {
    const root = openRoot(path, resolve(cwd, path));
    if ('stats' in root && root.stats.isFile()) walker.givenFiles.add(root.absolute);
    roots.push(root);
  }
  const seen = new Set<string>();
  for (const root of roots) {
    if ('problem' in root) yield root;
    else if (root.stats.isDirectory()) yield* walker.folder(root);
    else if (!seen.has(root.absolute)) yield leaf(root);
    if ('absolute' in root) seen.add(root.absolute);
  }
}

interface Place {
  readonly path: string;
  /** The real path: no link in it. */
  readonly absolute: string;
}
/** A place still to be looked at, with the rules of the folder it lies in. `given`: they do not hold for it. */
type Step = Place & { readonly rules: IgnoreRules; readonly given?: boolean };
type Root = (Place & { readonly stats: Stats }) | WalkProblem;

/** A given path is followed wherever it leads. */
function openRoot(path: string, absolute: string): Root {
  const shown = shownPath(path);
  try {
    const real = realPath(absolute);
    return { path: shown, absolute: real, stats: statSync(real) };
  } catch (error) {
    return unreadable(shown, reason(error));
  }
}

/** A pipe of the shell has no real path, though it can be looked at. */
function realPath(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}

class Walker {
  readonly givenFiles = new Set<string>();
  readonly #options: WalkOptions;
  readonly #visited = new Set<string>();
  #turned = Date.now();

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  /** Walks a given folder, then what its links lead to, as long as that stays in the folder. */
  async *folder(root: Place): AsyncGenerator<WalkedFile | WalkProblem> {
    const rules = await rulesAbove(root.absolute, this.#options);
    const links: Step[] = [];
    yield* this.#tree(root, rules, links);
    while (links.length > 0) {
      const link = links.shift()!;
      const target = this.#target(link.absolute, root.absolute);
      if (target === undefined) this.#options.onSkipped?.('link');
      else if ('problem' in target) yield { ...target, path: link.path };
      else if (target.stats.isDirectory()) {
        yield* this.#tree({ path: link.path, absolute: target.absolute }, link.rules, links);
      } else {
        this.#visited.add(target.absolute);
        yield leaf({ ...target, path: link.path });
      }
    }
  }

  async *#tree(
    start: Place,
    startRules: IgnoreRules,
    links: Step[],
  ): AsyncGenerator<WalkedFile | WalkProblem> {
    const stack: Step[] = [{ ...start, rules: startRules, given: true }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      await this.#turn();
      this.#options.signal?.throwIfAborted();
      const stats = look(at.absolute);
      if (typeof stats === 'string') yield unreadable(at.path, stats);
      else if (!at.given && (await this.#leftOut(at, stats))) continue;
      else if (stats.isSymbolicLink()) links.push(at);
      else if (!stats.isDirectory()) {
        if (!this.givenFiles.has(at.absolute)) yield leaf({ ...at, stats });
      } else if (!this.#visited.has(at.absolute)) {
        this.#visited.add(at.absolute);
        const children = this.#children(at);
        if ('problem' in children) yield children;
        else for (const child of children.reverse()) stack.push(child);
      }
    }
  }

  /** The disk is asked without waiting, so that other things must be let in now and then: a key that interrupts. */
  async #turn(): Promise<void> {
    if (Date.now() - this.#turned < TURN_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#turned = Date.now();
  }

  #children(at: Step): Step[] | WalkProblem {
    let names: string[];
    try {
      names = readdirSync(at.absolute);
    } catch (error) {
      return unreadable(at.path, reason(error));
    }
    const gitignore = this.#options.gitignore ?? false;
    const rules = extendRules(at.rules, at.absolute, { names, gitignore });
    const steps = names.sort().map((name) => ({
      path: at.path === '.' ? name : `${at.path.replace(/\/$/, '')}/${name}`,
      absolute: join(at.absolute, name),
      rules,
    }));
    const { wants } = this.#options;
    return wants ? steps.filter(({ path }) => wants(path)) : steps;
  }

  async #leftOut(at: Step, stats: Stats): Promise<boolean> {
    const isFolder = stats.isDirectory();
    const name = basename(at.absolute);
    const byName = isFolder || stats.isSymbolicLink() || name === '.git' ? LEFT_OUT[name] : undefined;
    const why = byName ?? whyIgnored(at.rules, at.absolute, isFolder);
    if (why === undefined) return false;
    const { onSkipped } = this.#options;
    if (!onSkipped) return true;
    const files = isFolder ? await countFiles(at.absolute) : 1;
    for (let index = 0; index < files; index++) onSkipped.call(this.#options, why);
    return true;
  }

  /** Where a link leads; undefined if nowhere, out of the folder, or to what is met under its own name. */
  #target(link: string, root: string): (Place & { stats: Stats }) | WalkProblem | undefined {
    try {
      const absolute = realpathSync.native(link);
      if (absolute !== root && !absolute.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
      if (this.#visited.has(absolute) || this.givenFiles.has(absolute)) return undefined;
      const stats = statSync(absolute);
      if (!stats.isDirectory() && this.#visited.has(dirname(absolute))) return undefined;
      return { path: link, absolute, stats };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      return code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR'
        ? undefined
        : unreadable(link, reason(error));
    }
  }
}

/** What stands there, or why that cannot be said. Asked for every file, where waiting costs more than looking. */
function look(absolute: string): Stats | string {
  try {
    return lstatSync(absolute);
  } catch (error) {
    return reason(error);
  }
}

/** Pipes, sockets and devices are never opened: reading one could wait for ever. */
function leaf(at: Place & { stats: Stats }): WalkedFile | WalkProblem {
  if (!at.stats.isFile()) return unreadable(at.path, 'not a regular file');
  return { path: at.path, absolute: at.absolute, size: at.stats.size, stamp: stampOf(at.stats) };
}

export function stampOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

/** How many files lie in a folder that is left out; what cannot be looked into counts as one. */
async function countFiles(folder: string): Promise<number> {
  let count = 0;
  const stack = [folder];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) count++;
    for (const entry of entries ?? []) {
      if (entry.isDirectory()) stack.push(join(at, entry.name));
      else count++;
    }
  }
  return count;
}

function unreadable(path: string, detail: string): WalkProblem {
  return { path: shownPath(path), problem: problem('unreadable', detail) };
}

/** The system's message holds the absolute path; its code says enough. */
function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read';
  if (code === 'ENOENT') return 'no such file or folder, or a name that is not valid text';
  return `the system answered ${code ?? 'with an error'}`;
}

function shownPath(path: string): string {
  const slashes = sep === '\\' ? path.replaceAll('\\', '/') : path;
  return slashes.length > 1 ? slashes.replace(/\/+$/, '') || '/' : slashes;
}
