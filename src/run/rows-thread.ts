import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Asked, RowsThread, RowsThreads } from '../core/table/ahead/messages.ts';
import type { RunSettings } from './kit.ts';
import { keepLittleRoom } from './young-objects.ts';

/** To start a thread takes what judging some megabytes does, and memory. */
const FROM = 48 * 1024 * 1024;
/** A thread that judges rows holds the program and a window. */
const RESOURCES = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 2 };

/** What the thread is begun with. */
export interface RowsBegin {
  readonly settings: RunSettings;
  /** The reader whose cells it gets. */
  readonly format: string;
  /** Set to 1 when it can be asked, and to 2 once it has failed. */
  readonly state: Int32Array;
}

export const READY = 1;
export const FAILED = 2;

/** Where the built program of the thread stands; undefined when run from source. */
function rowsFile(): URL | undefined {
  const url = new URL('../rows.cjs', import.meta.url);
  return existsSync(url) ? url : undefined;
}

/** Begins threads that judge rows for this one; undefined where there are none. */
export function rowsThreads(settings: RunSettings): RowsThreads | undefined {
  const file = rowsFile();
  // Modules of a user's own may remember what they were shown.
  if (file === undefined || (settings.own?.modules ?? []).length > 0) return undefined;
  return { from: FROM, begin: (format) => new NodeRowsThread(file, { settings, format }) };
}

class NodeRowsThread implements RowsThread {
  readonly #worker: Worker;
  #wasReady = false;
  readonly #state = new Int32Array(new SharedArrayBuffer(4));

  constructor(file: URL, begin: Omit<RowsBegin, 'state'>) {
    const workerData: RowsBegin = { ...begin, state: this.#state };
    this.#worker = new Worker(file, { workerData, resourceLimits: RESOURCES, stdout: true, stderr: true });
    this.#worker.on('error', () => this.#fail());
    this.#worker.on('exit', () => this.#fail());
    this.#worker.unref();
  }

  get isReady(): boolean {
    const isReady = Atomics.load(this.#state, 0) === READY;
    if (isReady && !this.#wasReady) keepLittleRoom();
    this.#wasReady = isReady;
    return isReady;
  }

  ask(asked: Asked): void {
    this.#worker.postMessage(asked);
  }

  close(): void {
    void this.#worker.terminate();
  }

  #fail(): void {
    Atomics.store(this.#state, 0, FAILED);
  }
}
