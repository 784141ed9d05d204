import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join, sep } from 'node:path';

/** So many changed paths are kept apart; of more it is known only that much has changed. */
const MOST_PATHS = 2_000;
/** Folders that are watched one by one, where the system knows no whole trees. */
const MOST_FOLDERS = 8_000;
const NOT_WATCHED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * What the system says has changed below a folder. It may say too much, and on shared drives nothing at all: nobody must rely
 * on it alone.
 */
export class Events {
  readonly #root: string;
  readonly #wholeTrees: boolean;
  readonly #watchers = new Map<string, FSWatcher>();
  #changed = new Set<string>();
  #wake: (() => void) | undefined;

  /** `root`: absolute, the real path. */
  constructor(root: string) {
    this.#root = root;
    // Node's own watching of trees on Linux takes a watch for each file, and misses what is made in new folders.
    this.#wholeTrees = process.platform === 'win32' || process.platform === 'darwin';
    if (this.#wholeTrees) this.#watch(root, true);
    else this.#watchTree(root);
  }

  /** Whether the system says anything at all. */
  get isAlive(): boolean {
    return this.#watchers.has(this.#root);
  }

  get isEmpty(): boolean {
    return this.#changed.size === 0;
  }

  /** The changed paths since the last call, absolute; `root` itself if there are too many. */
  take(): ReadonlySet<string> {
    const taken = this.#changed;
    this.#changed = new Set();
    return taken;
  }

  /** What the next `take` would give as things stand. */
  peek(): ReadonlySet<string> {
    return this.#changed;
  }

  /** Resolves when something changes, when the time is up, or when `signal` is aborted. Never rejects. */
  next(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.isEmpty || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      this.#wake = done;
    });
  }

  close(): void {
    for (const folder of [...this.#watchers.keys()]) this.#unwatch(folder);
  }

  #watch(folder: string, recursive: boolean): boolean {
    try {
      const watcher = watch(folder, { recursive, persistent: false }, (_, name) => this.#note(folder, name));
      // Too many folders for the system, or this one is gone: walks find what is not told.
      watcher.on('error', () => this.#unwatch(folder));
      this.#watchers.set(folder, watcher);
      return true;
    } catch {
      return false;
    }
  }

  #unwatch(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  /** First the watch, then the look: what is made in between is seen by one of them. */
  #watchTree(folder: string): void {
    const stack = [folder];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (this.#watchers.has(at) || this.#watchers.size >= MOST_FOLDERS || !this.#watch(at, false)) continue;
      stack.push(...foldersIn(at));
    }
  }

  #note(folder: string, name: string | null): void {
    if (name?.split(/[\\/]/).some((part) => NOT_WATCHED.has(part))) return;
    const path = name === null ? folder : join(folder, name);
    if (this.#changed.size >= MOST_PATHS) this.#changed = new Set([this.#root]);
    else if (!this.#changed.has(this.#root)) this.#changed.add(path);
    if (name !== null && !this.#wholeTrees) this.#follow(path);
    this.#wake?.();
  }

  /** A folder that has come is watched, too; one that is gone no longer. */
  #follow(path: string): void {
    const isFolder = isFolderAt(path);
    if (isFolder) this.#watchTree(path);
    if (isFolder || !this.#watchers.has(path) || path === this.#root) return;
    for (const folder of [...this.#watchers.keys()])
      if (folder === path || folder.startsWith(path + sep)) this.#unwatch(folder);
  }
}

/** Not a link to one. */
function isFolderAt(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !NOT_WATCHED.has(entry.name))
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
}
