import { DEFAULT_LIMITS, timeFor } from '../../core/limits.ts';
import { problem } from '../../core/problem.ts';
import { unreadEntry } from '../../core/report.ts';
import type { ProblemCode } from '../../core/types.ts';
import {
  type Answer,
  type Asked,
  COPY_TIMES,
  type Copied,
  type CopyWish,
  type Drawings,
  type Request,
  type Shown,
  type Step,
  type Told,
} from '../messages.ts';

/** Past the time for a file, a worker gets this long to say so itself before it is stopped. */
const GRACE_MS = 5_000;
/** Of larger files a worker holds hundreds of megabytes when it has made a copy; no other is made by it. */
const SMALL_BYTES = 4_000_000;

export interface Task {
  readonly id: number;
  readonly path: string;
  readonly file: File;
  progress?(share: number, step: Step): void;
}

/** What there is to say and to draw of a file. */
export interface Read {
  readonly told: Told;
  readonly drawings: Drawings;
}

/** Work that ended without an answer. `code`: why, if nobody stopped it. */
export interface Ended {
  readonly kind: 'ended';
  readonly code: ProblemCode | undefined;
}

type Asking = Extract<Answer, { kind: 'read' }>;

/** A request and what becomes of it. */
interface Work {
  readonly task: Task;
  readonly request: Request;
  readonly answered: (answer: Answer) => void;
  /** It ended without an answer. `code`: what became of the file, unless somebody stopped it. */
  readonly ended: (code: ProblemCode | undefined) => void;
}

interface Working {
  readonly work: Work;
  readonly timer: number;
}

export interface PoolParts {
  /** A worker that was told what it needs. */
  make(): Promise<Worker>;
  /** So many at once. */
  readonly most: number;
  /** The module of PDFium, packed. */
  readonly pdfium: Blob;
  /** Told if the first worker comes to nothing. */
  broken(): void;
}

/**
 * Web workers, one file each at a time. One that hangs or runs out of memory is stopped and becomes a problem of its
 * file; the next file gets a new one.
 */
export class Pool {
  readonly #parts: PoolParts;
  readonly #queue: Work[] = [];
  readonly #idle: Worker[] = [];
  readonly #working = new Map<Worker, Working>();
  #starting = 0;
  /** Whether a worker ever came to life. */
  #isAlive = false;

  constructor(parts: PoolParts) {
    this.#parts = parts;
  }

  /** Has one worker ready before the first file comes. */
  warm(): void {
    if (this.#idle.length + this.#working.size + this.#starting === 0) void this.#start();
  }

  /** Undefined if it was stopped. */
  scan(task: Task): Promise<Read | undefined> {
    const { id, path, file } = task;
    return new Promise((done) => {
      this.#queue.push({
        task,
        request: { kind: 'scan', id, path, file },
        answered: (answer) => answer.kind === 'done' && done(answer),
        ended: (code) => done(code && { told: unread(task, code), drawings: {} }),
      });
      this.#next();
    });
  }

  /** What stands at these places, read anew; nothing if it could not be read. */
  show(task: Task, asked: Asked): Promise<readonly Shown[]> {
    const { id, path, file } = task;
    return new Promise((done) => {
      this.#queue.unshift({
        task,
        request: { kind: 'show', id, path, file, asked },
        answered: (answer) => answer.kind === 'shown' && done(answer.values),
        ended: () => done([]),
      });
      this.#next();
    });
  }

  /** A safe copy, or how it ended without one. */
  copy(task: Task, wish: CopyWish): Promise<Copied | Ended> {
    const { id, path, file } = task;
    return new Promise((done) => {
      this.#queue.unshift({
        task,
        request: { kind: 'copy', id, path, file, wish },
        answered: (answer) => answer.kind === 'copied' && done(answer.copied),
        ended: (code) => done({ kind: 'ended', code }),
      });
      this.#next();
    });
  }

  stop(id: number): void {
    const at = this.#queue.findIndex(({ task }) => task.id === id);
    if (at >= 0) this.#queue.splice(at, 1)[0]!.ended(undefined);
    for (const [worker, { work }] of this.#working) if (work.task.id === id) this.#end(worker, undefined);
  }

  #next(): void {
    while (this.#queue.length > 0) {
      const worker = this.#idle.pop();
      if (worker) this.#give(worker, this.#queue.shift()!);
      else {
        const all = this.#working.size + this.#starting;
        if (this.#starting < this.#queue.length && all < this.#parts.most) void this.#start();
        return;
      }
    }
  }

  async #start(): Promise<void> {
    this.#starting++;
    const worker = await this.#parts.make().catch(() => undefined);
    this.#starting--;
    if (worker === undefined) return this.#fail();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#answered(worker, data);
    worker.onerror = () => {
      if (!this.#isAlive) this.#parts.broken();
      this.#end(worker, 'memory');
    };
    this.#idle.push(worker);
    this.#next();
  }

  /** No worker can be made: nothing is read. */
  #fail(): void {
    this.#parts.broken();
    for (const work of this.#queue.splice(0)) work.ended('unreadable');
  }

  #give(worker: Worker, work: Work): void {
    const times = work.request.kind === 'copy' ? COPY_TIMES : 1;
    const time = times * timeFor(work.task.file.size, DEFAULT_LIMITS) + GRACE_MS;
    const timer = setTimeout(() => this.#end(worker, 'timeout'), time);
    this.#working.set(worker, { work, timer });
    worker.postMessage(work.request);
  }

  #answered(worker: Worker, answer: Answer): void {
    this.#isAlive = true;
    const working = this.#working.get(worker);
    if (!working) return;
    const { work, timer } = working;
    if (answer.kind === 'read') void this.#read(worker, answer, work.task.file);
    else if (answer.kind === 'progress') work.task.progress?.(answer.share, answer.step);
    else if (answer.kind === 'failed') this.#end(worker, 'unreadable');
    else if (answer.kind !== 'ready') {
      clearTimeout(timer);
      this.#working.delete(worker);
      if (answer.kind === 'copied' && work.task.file.size > SMALL_BYTES) worker.terminate();
      else this.#idle.push(worker);
      work.answered(answer);
      this.#next();
    }
  }

  /** Reads for a worker what it may not read itself. */
  async #read(worker: Worker, { number, of, from, to }: Asking, file: File): Promise<void> {
    const blob = of === 'file' ? file : this.#parts.pdfium;
    const bytes = await blob
      .slice(from, to)
      .arrayBuffer()
      .then((all) => new Uint8Array(all))
      .catch(() => undefined);
    const request: Request = { kind: 'bytes', number, bytes };
    worker.postMessage(request, bytes ? [bytes.buffer] : []);
  }

  /** Stops a worker and what it does. `code`: what became of the file, if nobody asked to stop. */
  #end(worker: Worker, code: ProblemCode | undefined): void {
    worker.terminate();
    const working = this.#working.get(worker);
    this.#working.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    if (working) {
      clearTimeout(working.timer);
      working.work.ended(code);
    }
    this.#next();
  }
}

const DETAILS: Partial<Record<ProblemCode, string>> = {
  timeout: 'the worker was stopped',
  memory: 'the worker ended',
};

/** A file that was not read whole is not clean. */
export function unread(
  { path, file }: { path: string; file?: File },
  code: ProblemCode,
  detail = DETAILS[code] ?? 'the reader failed',
): Told {
  const trouble = problem(code, detail);
  const of = { path, bytes: file?.size ?? 0 };
  return { en: [unreadEntry(of, trouble, 'en')], es: [unreadEntry(of, trouble, 'es')] };
}
