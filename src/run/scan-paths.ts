import { availableParallelism } from 'node:os';
import { markOutermost } from '../core/outermost.ts';
import { unreadEntry } from '../core/report.ts';
import type { ScanKit } from '../core/scan.ts';
import type { FileEntry, Problem } from '../core/types.ts';
import type { ApprovalBook } from '../gate/approvals/book.ts';
import type { FoundApprovals } from '../gate/approvals/types.ts';
import { type WalkOptions, walk } from '../sources/files.ts';
import { approvalBook, finished } from './approvals.ts';
import type { RunSettings } from './kit.ts';
import { threadsIn } from './memory.ts';
import type { Task } from './scan-one.ts';
import { type Here, Threads, workerFile } from './threads.ts';
import { together } from './together.ts';
import { inLittleRoom } from './young-objects.ts';

/** A file of this size is worth a thread's start; read here, it gets no more room for young objects. */
const LARGE = 4 * 1024 * 1024;
/** Of this size, a file may have parts that another thread is worth its start for. */
const HELPED = 512 * 1024;
/** So many bytes of small files in all are worth it, too: they take a second or more. */
const MANY = 2 * 1024 * 1024;
/** So are so many files, however small. */
const MANY_FILES = 250;

/** Documents that are in memory wait for the first of them if they come to so many bytes. */
const HELD = 64 * 1024 * 1024;

const IS_PDF = /\.pdf$/i;

/** Files under way for each thread: one that takes long must not keep the others waiting. */
const IN_FLIGHT = 16;

export interface PathsOptions extends WalkOptions {
  readonly jobs?: number;
  onProgress?(done: { files: number; bytes: number; path: string }): void;
  /** Told of each outermost file, with the SHA-256 of what was scanned; undefined if the file could not be read. */
  onDigest?(entry: FileEntry, sha256: string | undefined): void;
  /** What people let out. */
  readonly approvals?: FoundApprovals;
}

/** Scans files and folders in order. Small jobs start no thread; the order of entries never depends on timing. */
export async function* scanAll(
  paths: readonly string[],
  settings: RunSettings,
  options: PathsOptions,
): AsyncGenerator<FileEntry> {
  const book = await approvalBook(options, settings);
  const files = scanFiles(paths, { settings, options, book });
  for await (const scanned of settings.together ? together(files, settings) : files)
    yield* await finished(scanned, options, book);
}

interface Run {
  readonly settings: RunSettings;
  readonly options: PathsOptions;
  readonly book: ApprovalBook | undefined;
}

/** The entries of each outermost file, with those of what it holds. */
function scanFiles(paths: readonly string[], run: Run): AsyncGenerator<readonly FileEntry[]> {
  const only = paths.length === 1 ? paths[0] : undefined;
  return scanTasks(filesToScan(paths, run), run.settings, {
    ...run.options,
    ...(only !== undefined && { only }),
  });
}

async function* filesToScan(
  paths: readonly string[],
  { options, book }: Run,
): AsyncGenerator<Task | Unscanned> {
  for await (const file of walk(paths, options)) {
    if ('problem' in file) yield file;
    else {
      const wantsDigest = options.onDigest !== undefined || book?.concerns(file.path) === true;
      yield { ...file, wantsDigest };
    }
  }
}

/** Something that cannot be scanned, in the place of its entry. */
export interface Unscanned {
  readonly path: string;
  readonly size?: number;
  readonly problem: Problem;
}

export interface TasksOptions extends Pick<PathsOptions, 'jobs' | 'signal' | 'onProgress'> {
  /** The path that was asked for, if it is one: a file by that name is alone, and a thread would gain nothing. */
  readonly only?: string;
}

/** Scans what comes, here or in threads: the entries of each task, in the order of the tasks. */
export async function* scanTasks(
  tasks: AsyncIterable<Task | Unscanned>,
  settings: RunSettings,
  options: TasksOptions,
): AsyncGenerator<readonly FileEntry[]> {
  const runner = new Runner(settings, options);
  try {
    const waiting: { entries: Promise<FileEntry[]>; held: number }[] = [];
    let held = 0;
    const most = Math.min(HELD, (settings.memory ?? Number.POSITIVE_INFINITY) / 8);
    for await (const task of lookedAhead(tasks, runner)) {
      options.signal?.throwIfAborted();
      if ('problem' in task) {
        const file = { path: task.path, bytes: task.size ?? 0 };
        const entries = Promise.resolve([unreadEntry(file, task.problem, settings.lang)]);
        waiting.push({ entries, held: 0 });
      } else {
        const entries = runner.scan(task);
        // It is waited for below, perhaps after it has failed.
        entries.catch(() => {});
        waiting.push({ entries, held: task.bytes?.length ?? 0 });
        held += task.bytes?.length ?? 0;
      }
      while (waiting.length >= runner.inFlight || (held > most && waiting.length > 0)) {
        const first = waiting.shift()!;
        held -= first.held;
        yield marked(await first.entries);
      }
    }
    for (const { entries } of waiting) yield marked(await entries);
  } finally {
    await runner.close();
  }
}

/** Looks as far ahead as it takes to know whether threads have enough to do: what they begin late they end late. */
async function* lookedAhead(
  tasks: AsyncIterable<Task | Unscanned>,
  runner: Runner,
): AsyncGenerator<Task | Unscanned> {
  let seen: (Task | Unscanned)[] | undefined = [];
  for await (const task of tasks) {
    if (seen === undefined) yield task;
    else {
      seen.push(task);
      if (!runner.knowsEnough(task)) continue;
      yield* seen;
      seen = undefined;
    }
  }
  yield* seen ?? [];
}

function marked(entries: readonly FileEntry[]): readonly FileEntry[] {
  markOutermost(entries[0]);
  return entries;
}

/** Decides for each file whether it is scanned here or in a thread. */
class Runner {
  private readonly settings: RunSettings;
  private readonly options: TasksOptions;
  private readonly jobs: number;
  private readonly isolated: boolean;
  private kit: ScanKit | undefined;
  private threads: Threads | undefined;
  /** Done, and begun. */
  private files = 0;
  private bytes = 0;
  private readonly expected = { files: 0, bytes: 0 };

  constructor(settings: RunSettings, options: TasksOptions) {
    this.settings = settings;
    this.options = options;
    this.jobs = threadsIn(settings.memory, Math.max(1, options.jobs ?? availableParallelism())).jobs;
    this.isolated = workerFile() !== undefined;
  }

  /** How many files may be under way before the first must be waited for. */
  get inFlight(): number {
    return this.threads ? this.jobs * IN_FLIGHT + 1 : 1;
  }

  /** Told of each task before the first is scanned; true once no further one changes where they are scanned. */
  knowsEnough({ size = 0 }: Task | Unscanned): boolean {
    this.expected.files++;
    this.expected.bytes += size;
    return this.jobs === 1 || size > LARGE || this.areMany;
  }

  private get areMany(): boolean {
    return this.expected.bytes > MANY || this.expected.files > MANY_FILES;
  }

  async scan(task: Task): Promise<FileEntry[]> {
    this.bytes += task.size;
    const entries =
      (await (this.wantsThread(task) ? this.pool()?.run(task) : undefined)) ?? (await this.here(task));
    this.options.onProgress?.({ files: ++this.files, bytes: this.bytes, path: task.path });
    return entries;
  }

  async close(): Promise<void> {
    await this.threads?.close();
  }

  /** A file that needs a reader which must not run here, or holds a file that does, is read anew in a thread. */
  private async here(task: Task): Promise<FileEntry[]> {
    return (await this.readHere(task)) ?? this.pool()!.run({ ...task, needsThread: true });
  }

  /** Undefined if it needs a thread. */
  private async readHere(task: Task): Promise<FileEntry[] | undefined> {
    // A thread has a program and tables of its own: where it does all the work, they are not loaded here.
    const { helped, nodeKit, ISOLATED, scanOne, NeedsThread } = await import('./here.ts');
    this.kit ??= {
      ...(await nodeKit(this.settings)),
      ...(this.isolated && { isolated: ISOLATED }),
    };
    try {
      const kit = this.hasSpare(task) ? helped(this.kit, this.settings) : this.kit;
      const scan = () => scanOne(task, kit, this.options.signal);
      return await (task.size > LARGE ? inLittleRoom(scan) : scan());
    } catch (error) {
      if (!(error instanceof NeedsThread)) throw error;
      return undefined;
    }
  }

  /** A file that is read here leaves the other cores alone: one may help with it. */
  private hasSpare({ size }: Task): boolean {
    return this.isolated && this.jobs > 1 && size > HELPED && !this.threads;
  }

  /** PDFs go to a thread in any case (see `ISOLATED`): their name saves the look that would tell. */
  private wantsThread(task: Task): boolean {
    if (this.threads || this.isLimited || IS_PDF.test(task.path)) return true;
    return (
      this.jobs > 1 &&
      task.path !== this.options.only &&
      (this.areMany || this.bytes > MANY || this.files > MANY_FILES || task.size > LARGE)
    );
  }

  /** With a limit for the run, all is read where it can be stopped. */
  private get isLimited(): boolean {
    return this.settings.memory !== undefined;
  }

  private pool(): Threads | undefined {
    if (!this.threads) {
      const file = workerFile();
      const here: Here = {
        suits: ({ path, needsThread }) => !this.isLimited && !needsThread && !IS_PDF.test(path),
        read: (task) => this.readHere(task),
      };
      if (file) this.threads = new Threads(file, this.jobs, this.settings, here);
    }
    return this.threads;
  }
}
