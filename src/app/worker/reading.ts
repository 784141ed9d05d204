import type { Answer } from '../messages.ts';

type Asking = Extract<Answer, { kind: 'read' }>;
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Reads what the page has given a handle of. WebKit lets workers of a page on the disk read none (the page has no origin that it
 * would know again in another thread): there the page is asked for each stretch of bytes.
 */
export class Reading {
  readonly #ask: (question: Asking) => void;
  readonly #waiting = new Map<number, (bytes: Uint8Array<ArrayBuffer> | undefined) => void>();
  #next = 0;
  #mayRead = true;

  constructor(ask: (question: Asking) => void) {
    this.#ask = ask;
  }

  get mayRead(): boolean {
    return this.#mayRead;
  }

  /** Finds out which way it goes. */
  async probe(sample: Blob): Promise<void> {
    try {
      await sample.slice(0, 1).arrayBuffer();
    } catch {
      this.#mayRead = false;
    }
  }

  of(what: Asking['of'], blob: Blob): ReadBytes {
    if (this.#mayRead) return async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer());
    return async (from, to) => {
      const bytes = await new Promise<Uint8Array<ArrayBuffer> | undefined>((done) => {
        const number = this.#next++;
        this.#waiting.set(number, done);
        this.#ask({ kind: 'read', number, of: what, from, to });
      });
      // As browsers call what they cannot read.
      if (bytes === undefined) throw Object.assign(new Error('not read'), { name: 'NotReadableError' });
      return bytes;
    };
  }

  answered(number: number, bytes: Uint8Array<ArrayBuffer> | undefined): void {
    this.#waiting.get(number)?.(bytes);
    this.#waiting.delete(number);
  }
}
