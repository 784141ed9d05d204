import { realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stampOf, type WalkedFile, type WalkOptions, walk } from '../files.ts';
import { Events } from './events.ts';
import { KnownFiles } from './known.ts';
import { isLockFile, isWithin, withFoldersAbove } from './paths.ts';
import { Settling } from './settling.ts';

/** Between two looks at a file that may still be written to. */
const LOOK_MS = 250;
/** A file that never comes to rest (a log) is scanned as it is after this time. */
const LONGEST_MS = 30_000;
/** After an event others follow: of one save, of thousands of files that are unpacked. */
const DEBOUNCE_MS = 100;
/** The folder is walked in any case, as events may be lost: after so long if events come, and if none do. */
const SELDOM_MS = 60_000;
const OFTEN_MS = 3_000;
/** Lock files that are remembered, to tell of each but once. */
const MOST_TOLD = 10_000;
/** Walking takes at most this part of the time: a shared drive has other users. */
const PART_OF_TIME = 10;

export interface FolderWatchOptions extends Omit<WalkOptions, 'wants' | 'signal'> {
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Milliseconds between two walks: for folders whose system tells nothing by itself, and is not asked then. */
  readonly everyMs?: number;
}

/** What has changed since the batch before. */
export interface Changes {
  /** How many files to scan, each come to rest. */
  readonly files: number;
  /** For `wants` of a walk that comes to just these files. */
  readonly wants: (path: string) => boolean;
  /** As shown: deleted, renamed, or left out from now on. */
  readonly gone: readonly string[];
  /** As shown: lock files, each told once. */
  readonly leftAlone: readonly string[];
  /** There are more files than are kept apart: of the others only events tell. */
  readonly isOverfull: boolean;
}

/** A folder whose files are given out once, and again when they change. */
export class WatchedFolder {
  readonly #folder: string;
  readonly #root: string;
  readonly #options: FolderWatchOptions;
  readonly #events: Events | undefined;
  readonly #known: KnownFiles;
  readonly #settling = new Settling(LONGEST_MS);
  readonly #toldLocks = new Set<string>();
  #everyMs: number;
  #nextWalk = 0;

  constructor(folder: string, options: FolderWatchOptions) {
    this.#folder = folder;
    this.#root = realpathSync(resolve(options.cwd, folder));
    this.#options = options;
    // Before the first walk: nothing may change unseen between the two.
    this.#events = options.everyMs === undefined ? new Events(this.#root) : undefined;
    this.#known = new KnownFiles(this.#root);
    this.#everyMs = options.everyMs ?? (this.#events?.isAlive ? SELDOM_MS : OFTEN_MS);
  }

  /** Whether something has changed that was not given out yet. */
  get isBehind(): boolean {
    return this.#settling.size > 0 || this.#events?.isEmpty === false;
  }

  /**
   * All files first, then those that change, until the signal is aborted. What happens while a batch is worked on comes with
   * the next.
   */
  async *changes(): AsyncGenerator<Changes> {
    try {
      yield await this.#all();
      while (!this.#options.signal.aborted) {
        const changes = await this.#next();
        if (changes.files + changes.gone.length + changes.leftAlone.length > 0) yield changes;
      }
    } finally {
      this.#events?.close();
    }
  }

  /** Every file, at once: what is still being written to comes again when it rests. */
  async #all(): Promise<Changes> {
    const found = await this.#look(new Set([this.#root]));
    for (const file of found.files) this.#known.set(file);
    const { isFull: isOverfull } = this.#known;
    return { ...found, files: found.files.length, wants: (path) => !isLockFile(path), isOverfull };
  }

  /** Waits for something to happen, and gives what has come to rest: maybe nothing yet. */
  async #next(): Promise<Changes> {
    const untilWalk = Math.max(0, this.#nextWalk - performance.now());
    const wait = this.#settling.size > 0 ? Math.min(LOOK_MS, untilWalk) : untilWalk;
    const told = await this.#told(wait);
    if (this.#options.signal.aborted) return this.#changes([], { gone: [], leftAlone: [] });
    const isTime = performance.now() >= this.#nextWalk;
    const looked = isTime || this.#needsAll(told) ? new Set([this.#root]) : told;
    const found = looked.size > 0 ? await this.#look(looked) : { files: [], gone: [], leftAlone: [] };
    if (isTime) this.#learn(found.files, told);
    const now = performance.now();
    for (const file of found.files) if (this.#isNews(file, isTime)) this.#wait(file, now);
    return this.#changes(this.#rested(now), found);
  }

  /** What the system tells within `ms`: maybe nothing. */
  async #told(ms: number): Promise<ReadonlySet<string>> {
    const { signal } = this.#options;
    if (this.#events === undefined) {
      await sleep(ms, undefined, { signal }).catch(() => {});
      return new Set();
    }
    await this.#events.next(ms, signal);
    if (!this.#events.isEmpty) await sleep(DEBOUNCE_MS);
    return this.#events.take();
  }

  /** What was left out may have changed for the whole folder. */
  #needsAll(told: ReadonlySet<string>): boolean {
    return [...told].some((path) => ['.amparoignore', '.gitignore'].includes(basename(path)));
  }

  /** What is not kept apart would be news at every walk. */
  #isNews(file: WalkedFile, isWalk: boolean): boolean {
    if (this.#known.isAsBefore(file)) return false;
    return !isWalk || !this.#known.isFull || this.#known.has(file.absolute);
  }

  #wait(file: WalkedFile, now: number): void {
    this.#known.set({ absolute: file.absolute, path: file.path });
    this.#settling.put(file.absolute, file.stamp, now);
  }

  /** Changes that a walk found and no event told: this system is not one whose events can be relied on. */
  #learn(files: readonly WalkedFile[], told: ReadonlySet<string>): void {
    if (!this.#events) return;
    const sinceThen = this.#events.peek();
    const waiting = new Set(this.#settling.paths());
    const missed = files.some(
      (file) =>
        this.#isNews(file, true) &&
        !waiting.has(file.absolute) &&
        !isWithin(file.absolute, told, this.#root) &&
        // What has only just changed may be told yet.
        !isWithin(file.absolute, sinceThen, this.#root),
    );
    if (missed) this.#everyMs = OFTEN_MS;
  }

  /** The files that have come to rest. */
  #rested(now: number): string[] {
    const rested: string[] = [];
    for (const absolute of this.#settling.paths()) {
      const stamp = stampNow(absolute);
      if (!this.#settling.look(absolute, stamp, now)) continue;
      this.#known.set({ absolute, path: this.#shown(absolute), stamp });
      rested.push(absolute);
    }
    return rested;
  }

  /** What lies at or below the paths now, and what no longer does. */
  async #look(looked: ReadonlySet<string>): Promise<Found> {
    const isAll = looked.has(this.#root);
    const above = withFoldersAbove(looked, this.#root);
    const leftAlone: string[] = [];
    const files: WalkedFile[] = [];
    const began = performance.now();
    const wants = (path: string): boolean => {
      const absolute = this.#absolute(path);
      if (!isAll && !above.has(absolute) && !isWithin(absolute, looked, this.#root)) return false;
      if (!isLockFile(absolute)) return true;
      if (!this.#toldLocks.has(absolute)) leftAlone.push(path);
      if (this.#toldLocks.size < MOST_TOLD) this.#toldLocks.add(absolute);
      return false;
    };
    for await (const file of walk([this.#folder], { ...this.#options, wants }))
      files.push(this.#asFile(file));
    if (isAll) {
      const now = performance.now();
      this.#nextWalk = now + Math.max(this.#everyMs, PART_OF_TIME * (now - began));
    }
    const gone = this.#known.forget(looked, new Set(files.map(({ absolute }) => absolute)));
    for (const { absolute } of gone) this.#settling.drop(absolute);
    return { files, gone: gone.map(({ path }) => path), leftAlone };
  }

  /**
   * By where it lies, not by where a link there leads to. What cannot be looked at is scanned like a file, once: the report
   * says why it cannot be read.
   */
  #asFile(file: WalkedFile | { readonly path: string }): WalkedFile {
    const absolute = this.#absolute(file.path);
    if ('absolute' in file) return { ...file, absolute };
    return { path: file.path, absolute, size: 0, stamp: stampNow(absolute) };
  }

  #shown(absolute: string): string {
    const inside = relative(this.#root, absolute).split(sep).join('/');
    const folder = this.#folder.split(sep).join('/').replace(/\/+$/, '');
    return folder === '.' ? inside : `${folder}/${inside}`;
  }

  #absolute(shown: string): string {
    return join(
      this.#root,
      relative(resolve(this.#options.cwd, this.#folder), resolve(this.#options.cwd, shown)),
    );
  }

  #changes(files: readonly string[], { gone, leftAlone }: Pick<Found, 'gone' | 'leftAlone'>): Changes {
    const wanted = new Set([...withFoldersAbove(files, this.#root)].map((path) => this.#shown(path)));
    const { isFull: isOverfull } = this.#known;
    return { files: files.length, wants: (path) => wanted.has(path), gone, leftAlone, isOverfull };
  }
}

interface Found {
  readonly files: readonly WalkedFile[];
  readonly gone: readonly string[];
  readonly leftAlone: readonly string[];
}

function stampNow(absolute: string): string {
  try {
    return stampOf(statSync(absolute));
  } catch {
    return 'unread';
  }
}
