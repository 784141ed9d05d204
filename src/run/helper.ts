import { Worker } from 'node:worker_threads';
import type { HelperKind, HelperThread } from '../core/types.ts';
import { keepLittleRoom } from './young-objects.ts';

/** A thread that helps holds a page, or some thousand rows, at a time and what it has not handed over. */
const RESOURCES = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 };

/** Begins a thread that helps the one that asks. A failed one (as all are when run from source) answers nothing. */
export function helperThread(kind: HelperKind, begin: object): HelperThread {
  return new Helper(new URL(`../${kind}.cjs`, import.meta.url), begin);
}

class Helper implements HelperThread {
  readonly #worker: Worker;
  readonly #waiting: ((answer: unknown) => void)[] = [];
  #failed = false;

  constructor(file: URL, begin: object) {
    // What a library prints may speak of the file.
    this.#worker = new Worker(file, {
      workerData: begin,
      resourceLimits: RESOURCES,
      stdout: true,
      stderr: true,
    });
    this.#worker.on('online', keepLittleRoom);
    this.#worker.on('message', (answer: unknown) => this.#waiting.shift()?.(answer));
    this.#worker.on('error', () => this.#fail());
    this.#worker.on('exit', () => this.#fail());
  }

  ask(what: object, buffers: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#failed) return Promise.resolve(undefined);
    this.#worker.postMessage(what, buffers);
    return new Promise((done) => this.#waiting.push(done));
  }

  turn(): Promise<void> {
    return new Promise((done) => setImmediate(done));
  }

  close(): void {
    void this.#worker.terminate();
  }

  #fail(): void {
    this.#failed = true;
    for (const done of this.#waiting.splice(0)) done(undefined);
  }
}
