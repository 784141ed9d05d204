import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { DEFAULT_LIMITS, timeFor } from '../core/limits.ts';
import { problem } from '../core/problem.ts';
import { unreadEntry } from '../core/report.ts';
import type { FileEntry, ProblemCode } from '../core/types.ts';
import type { RunSettings } from './kit.ts';
import type { Task } from './scan-one.ts';

/** Past the time for a file, a thread gets this long to say so itself before it is stopped. */
const GRACE_MS = 5_000;
const HEAP_MB = 1_024;
/** Room for young objects: with more, threads take 30 to 50 MB more and save little time (measured on PDF and CSV). */
const YOUNG_MB = 4;

interface Job {
  readonly task: Task;
  readonly done: (entries: FileEntry[]) => void;
}

/** Where the built worker stands, seen from the bundle or from one of its chunks; undefined when run from source. */
export function workerFile(): URL | undefined {
  return ['./worker.js', '../worker.js']
    .map((name) => new URL(name, import.meta.url))
    .find((url) => existsSync(url));
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
  private readonly working = new Map<Worker, Job & { readonly timer: NodeJS.Timeout }>();

  constructor(file: URL, most: number, settings: RunSettings) {
    this.file = file;
    this.most = most;
    this.settings = settings;
  }

  run(task: Task): Promise<FileEntry[]> {
    return new Promise((done) => {
      this.queue.push({ task, done });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.queue.length = 0;
    for (const { timer } of this.working.values()) clearTimeout(timer);
    this.working.clear();
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.queue.length === 0) return;
    const worker = this.idle.pop() ?? (this.all.size < this.most ? this.start() : undefined);
    if (worker) this.work(worker, this.queue.shift()!);
  }

  private start(): Worker {
    const worker = new Worker(this.file, {
      workerData: this.settings,
      // Libraries print remarks on damaged files; whatever is to be said stands in the report.
      stderr: true,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.stderr.resume();
    worker.stdout.resume();
    worker.on('message', (entries: FileEntry[]) => {
      this.idle.push(worker);
      this.settle(worker, entries);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.fail(worker, memory ? 'memory' : 'unreadable', memory ? 'out of memory' : 'the reader failed');
    });
    worker.on('exit', () => this.fail(worker, 'unreadable', 'the reader stopped'));
    this.all.add(worker);
    return worker;
  }

  private work(worker: Worker, job: Job): void {
    const time = timeFor(job.task.size, { ...DEFAULT_LIMITS, ...this.settings.limits });
    const timer = setTimeout(() => this.fail(worker, 'timeout', 'the reader did not stop'), time + GRACE_MS);
    this.working.set(worker, { ...job, timer });
    worker.postMessage(job.task);
  }

  private settle(worker: Worker, entries: FileEntry[]): void {
    const job = this.working.get(worker);
    if (!job) return;
    this.working.delete(worker);
    clearTimeout(job.timer);
    job.done(entries);
    this.next();
  }

  /** The thread is lost, and the file it had is a problem; the next file gets a new thread. */
  private fail(worker: Worker, code: ProblemCode, detail: string): void {
    this.all.delete(worker);
    void worker.terminate();
    const task = this.working.get(worker)?.task;
    if (!task) return;
    const file = { path: task.path, bytes: task.size };
    this.settle(worker, [unreadEntry(file, problem(code, detail), this.settings.lang)]);
  }
}
