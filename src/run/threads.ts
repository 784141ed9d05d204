import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { DEFAULT_LIMITS, timeFor } from '../core/limits.ts';
import { type FileSketch, keepSketch } from '../core/mosaic/sketch.ts';
import { problem } from '../core/problem.ts';
import { unreadEntry } from '../core/report.ts';
import type { FileEntry, ProblemCode } from '../core/types.ts';
import { keepDigest } from './digests.ts';
import type { RunSettings } from './kit.ts';
import { threadsIn } from './memory.ts';
import type { Task } from './scan-one.ts';

/** Past the time for a file, a thread gets this long to say so itself before it is stopped. */
const GRACE_MS = 5_000;
/** How often it is seen to it that the run keeps to its memory. */
const WATCHED_MS = 100;
/** Memory of a thread that was stopped comes back after a while. */
const REST_MS = 500;
/** Room for young objects: with more, threads take 30 to 50 MB more and save little time (measured on PDF and CSV). */
const YOUNG_MB = 4;
/** Many small files are read in less time with more room: with little, a fifth of it goes into collecting garbage. */
const YOUNG_OF_MANY_MB = 16;

/** Files up to this size wait in the thread that reads the one before: it must not stand still between two. */
const SMALL = 256 * 1024;
/** So many, the one that is read included. */
const AHEAD = 4;

interface Job {
  /** It is to be read while nothing else is: with others beside it there was too little memory. */
  readonly isAlone?: boolean;
  readonly task: Task;
  done(entries: FileEntry[]): void;
  failed(code: ProblemCode, detail: string): void;
  /** Told of what ends the run. */
  broke(error: unknown): void;
}

/**
 * The thread that hands files out reads small ones, too, in place of a further thread: that would have to load the program and make it
 * warm, which takes as long as some hundred files.
 */
export interface Here {
  suits(task: Task): boolean;
  /** Undefined if the file has to be read where it can be stopped. */
  read(task: Task): Promise<FileEntry[] | undefined>;
}

/** What a thread answers: the entries of a file, and what could join it with others and its digest, if asked for. */
export interface Answer {
  readonly entries: FileEntry[];
  readonly sketch: FileSketch | undefined;
  readonly sha256?: string | undefined;
}

/** Where the built worker stands, seen from a chunk of the bundle; undefined when run from source. */
export function workerFile(): URL | undefined {
  const url = new URL('../worker.cjs', import.meta.url);
  return existsSync(url) ? url : undefined;
}

/** What a thread has to do: the first job is under way, and `timer` runs for it. */
interface Work {
  readonly jobs: Job[];
  timer: NodeJS.Timeout;
}

/**
 * A pool of worker threads, one file each at a time. A thread that hangs or runs out of memory is stopped and
 * becomes a problem of its file; the run goes on with a new one.
 */
export class Threads {
  private readonly settings: RunSettings;
  private readonly file: URL;
  private readonly most: number;
  private readonly queue: Job[] = [];
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly working = new Map<Worker, Work>();
  private readonly alone: Job[] = [];
  private readonly heapMb: number;
  private readonly here: Here | undefined;
  private isBusyHere = false;
  private watch: NodeJS.Timeout | undefined;
  private restsUntil = 0;

  constructor(file: URL, most: number, settings: RunSettings, here?: Here) {
    this.file = file;
    this.here = here;
    const { jobs, heapMb } = threadsIn(settings.memory, most);
    this.most = jobs;
    this.heapMb = heapMb;
    this.settings = settings;
  }

  run(task: Task): Promise<FileEntry[]> {
    return new Promise((done, broke) => {
      const file = { path: task.path, bytes: task.size };
      const failed = (code: ProblemCode, detail: string) =>
        done([unreadEntry(file, problem(code, detail), this.settings.lang)]);
      this.queue.push({ task, done, failed, broke });
      this.next();
    });
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    this.queue.length = 0;
    this.alone.length = 0;
    for (const { timer } of this.working.values()) clearTimeout(timer);
    this.working.clear();
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.isAlone) return;
    for (let job = this.queue[0]; job !== undefined; job = this.queue[0]) {
      const worker = this.freeWorker(job.task) ?? this.oneWithRoom(job.task);
      if (!worker && !this.hasTimeFor(job.task)) return;
      this.queue.shift();
      if (worker) this.give(worker, job);
      else void this.readHere(job);
    }
    if (this.working.size === 0) this.readAlone();
  }

  private freeWorker(task: Task): Worker | undefined {
    const isOfMany = this.suitsHere(task);
    const most = isOfMany ? this.most - 1 : this.most;
    const start = () => this.start(isOfMany ? YOUNG_OF_MANY_MB : YOUNG_MB);
    return this.idle.pop() ?? (this.all.size < most ? start() : undefined);
  }

  private suitsHere(task: Task): boolean {
    return this.most > 1 && task.size <= SMALL && this.here?.suits(task) === true;
  }

  /** All others have enough to do, and are one less than there may be. */
  private hasTimeFor(task: Task): boolean {
    return !this.isBusyHere && this.working.size < this.most && this.suitsHere(task);
  }

  private async readHere(job: Job): Promise<void> {
    this.isBusyHere = true;
    // Threads that have answered meanwhile get their next file first.
    await new Promise((turn) => setImmediate(turn));
    try {
      const entries = await this.here!.read(job.task);
      if (entries) job.done(entries);
      else this.queue.unshift({ ...job, task: { ...job.task, needsThread: true } });
    } catch (error) {
      job.broke(error);
    }
    this.isBusyHere = false;
    this.next();
  }

  private get isAlone(): boolean {
    return [...this.working.values()].some(({ jobs }) => jobs[0]?.isAlone);
  }

  /** The next of the files for which there was too little memory beside others. */
  private readAlone(): void {
    const job = this.alone.shift();
    const worker = job && this.freeWorker(job.task);
    if (worker) this.give(worker, job);
  }

  /** Of the threads at work the one with the largest file is stopped while the run takes more than its memory. */
  private keepToMemory(): void {
    const { memory } = this.settings;
    if (memory === undefined || performance.now() < this.restsUntil) return;
    if (process.memoryUsage.rss() <= memory) return;
    const [heaviest] = [...this.working].sort(([, a], [, b]) => b.jobs[0]!.task.size - a.jobs[0]!.task.size);
    if (!heaviest) return;
    this.restsUntil = performance.now() + REST_MS;
    const [worker, { jobs }] = heaviest;
    const job = jobs[0]!;
    if (job.isAlone || this.working.size === 1) this.fail(worker, 'memory', 'out of memory');
    else this.putOff(worker, job);
  }

  /** It may have been another file that took the memory: this one is read again when no other is. */
  private putOff(worker: Worker, job: Job): void {
    const failed = (): void => {
      this.alone.push({ ...job, isAlone: true });
    };
    this.working.get(worker)!.jobs[0] = { ...job, failed };
    this.fail(worker, 'memory', 'out of memory');
  }

  /** All are at work: a small file may wait behind other small ones, where fewest do. */
  private oneWithRoom({ size }: Task): Worker | undefined {
    if (size > SMALL) return undefined;
    let best: Worker | undefined;
    let fewest = AHEAD;
    for (const [worker, { jobs }] of this.working) {
      if (jobs.length >= fewest || jobs.some(({ task }) => task.size > SMALL)) continue;
      best = worker;
      fewest = jobs.length;
    }
    return best;
  }

  private start(youngMb: number): Worker {
    const worker = new Worker(this.file, {
      workerData: this.settings,
      // Libraries print remarks on damaged files; whatever is to be said stands in the report.
      stderr: true,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: this.heapMb, maxYoungGenerationSizeMb: youngMb },
    });
    worker.stderr.resume();
    worker.stdout.resume();
    worker.on('message', ({ entries, sketch, sha256 }: Answer) => {
      keepSketch(entries[0], sketch);
      keepDigest(entries[0], sha256);
      this.settle(worker, entries);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.fail(worker, memory ? 'memory' : 'unreadable', memory ? 'out of memory' : 'the reader failed');
    });
    worker.on('exit', () => this.fail(worker, 'unreadable', 'the reader stopped'));
    this.all.add(worker);
    if (this.settings.memory !== undefined)
      this.watch ??= setInterval(() => this.keepToMemory(), WATCHED_MS).unref();
    return worker;
  }

  private give(worker: Worker, job: Job): void {
    const work = this.working.get(worker);
    if (work) work.jobs.push(job);
    else this.working.set(worker, { jobs: [job], timer: this.timer(worker, job.task) });
    worker.postMessage({ ...job.task, mayHaveHelp: this.hasSpare });
  }

  /** Fewer threads are at work than may be, and nothing waits: a further one may help with a large file. */
  private get hasSpare(): boolean {
    const isLimited = this.settings.memory !== undefined;
    return !isLimited && this.queue.length === 0 && this.working.size < this.most;
  }

  private timer(worker: Worker, { size }: Task): NodeJS.Timeout {
    const time = timeFor(size, { ...DEFAULT_LIMITS, ...this.settings.limits });
    return setTimeout(() => this.fail(worker, 'timeout', 'the reader did not stop'), time + GRACE_MS);
  }

  /** The first file of a thread is done: the next one begins. */
  private settle(worker: Worker, entries: FileEntry[]): void {
    const work = this.working.get(worker);
    const job = work?.jobs.shift();
    if (!work || !job) return;
    clearTimeout(work.timer);
    const [next] = work.jobs;
    if (next) work.timer = this.timer(worker, next.task);
    else {
      this.working.delete(worker);
      this.idle.push(worker);
    }
    job.done(entries);
    this.next();
  }

  /** The thread is lost, and the file it had is a problem; those that waited in it and the next get a new thread. */
  private fail(worker: Worker, code: ProblemCode, detail: string): void {
    this.all.delete(worker);
    void worker.terminate();
    const work = this.working.get(worker);
    this.working.delete(worker);
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    if (!work) return;
    clearTimeout(work.timer);
    const [job, ...waiting] = work.jobs;
    this.queue.unshift(...waiting);
    job!.failed(code, detail);
    this.next();
  }
}
