import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import { problem } from '../core/problem.ts';
import { unreadEntry } from '../core/report.ts';
import type { FileEntry, ProblemCode } from '../core/types.ts';
import type { RunSettings } from './kit.ts';
import type { Task } from './scan-one.ts';

/** Past the time for a file, a thread gets this long to say so itself before it is stopped. */
const GRACE_MS = 5_000;
const HEAP_MB = 1_024;

interface Job {
  readonly task: Task;
  readonly done: (entries: FileEntry[]) => void;
}

/** Where the built worker stands, seen from the bundle or from one of its chunks; undefined when run from source. */
export function workerFile(): URL | undefined {
  return ['./worker.js', '../worker.js'].map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url));
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
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    this.all.add(worker);
    return worker;
  }

  private work(worker: Worker, { task, done }: Job): void {
    const fileMs = this.settings.limits.fileMs ?? DEFAULT_LIMITS.fileMs;
    const timer = setTimeout(() => fail('timeout', 'the reader did not stop'), fileMs + GRACE_MS);
    const finish = (entries: FileEntry[]): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      done(entries);
      this.next();
    };
    const fail = (code: ProblemCode, detail: string): void => {
      this.all.delete(worker);
      void worker.terminate();
      finish([unreadEntry({ path: task.path, bytes: task.size }, problem(code, detail), this.settings.lang)]);
    };
    worker.on('message', (entries: FileEntry[]) => {
      this.idle.push(worker);
      finish(entries);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(memory ? 'memory' : 'unreadable', memory ? 'the reader ran out of memory' : 'the reader failed');
    });
    worker.on('exit', () => fail('unreadable', 'the reader stopped'));
    worker.postMessage(task);
  }
}
