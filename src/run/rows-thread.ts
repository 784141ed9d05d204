import { existsSync } from 'node:fs';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Asked, Knowing, RowsThread, RowsThreads } from '../core/table/ahead/messages.ts';
import type { RunSettings } from './kit.ts';
import { FAILED, READY, type RowsBegin } from './rows-begin.ts';
import { keepLittleRoom } from './young-objects.ts';

/** To start a thread takes what judging some megabytes does, and memory. */
const FROM = 48 * 1024 * 1024;
/** A thread that judges rows holds a window of them and what is known of cells, or the program. */
const RESOURCES: Readonly<Record<Knowing, ResourceLimits>> = {
  cells: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 1 },
  detectors: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 2 },
};

/** Where the built programs of the threads stand; undefined when run from source. */
function rowsFiles(): Readonly<Record<Knowing, URL>> | undefined {
  const cells = new URL('../known-rows.cjs', import.meta.url);
  return existsSync(cells) ? { cells, detectors: new URL('../rows.cjs', import.meta.url) } : undefined;
}

/** Begins threads that judge rows for this one; undefined where there are none. */
export function rowsThreads(settings: RunSettings): RowsThreads | undefined {
  const files = rowsFiles();
  // Modules of a user's own may remember what they were shown.
  if (files === undefined || (settings.own?.modules ?? []).length > 0) return undefined;
  return {
    from: FROM,
    begin: (format, knowing) => new NodeRowsThread(files[knowing], RESOURCES[knowing], { settings, format }),
  };
}

class NodeRowsThread implements RowsThread {
  readonly #worker: Worker;
  #wasReady = false;
  readonly #state = new Int32Array(new SharedArrayBuffer(4));

  constructor(file: URL, resourceLimits: ResourceLimits, begin: Omit<RowsBegin, 'state'>) {
    const workerData: RowsBegin = { ...begin, state: this.#state };
    this.#worker = new Worker(file, { workerData, resourceLimits, stdout: true, stderr: true });
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
