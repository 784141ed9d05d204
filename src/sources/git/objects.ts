import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { ended, failure, type GitError, startGit } from './process.ts';

/** An object as `git cat-file --batch` tells it. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
  /** Undefined if there are more than were asked for. A buffer of its own, so that it can be sent to a thread. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

const NEWLINE = 0x0a;

/**
 * Objects of one repository, all through one `git cat-file --batch`: names are sent ahead, answers are read in their
 * order and only when they are asked for, so that git waits at the pipe and no more than one object is held here.
 */
export class Objects {
  readonly #folder: string;
  #child: ChildProcessWithoutNullStreams | undefined;
  #chunks: AsyncIterator<Buffer> | undefined;
  #rest: Buffer = Buffer.alloc(0);
  /** Names that were sent and not answered. */
  #asked: string[] = [];
  #end: Promise<GitError> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts git before anything is asked for, so that it is ready then. */
  begin(): void {
    this.#start();
  }

  /** Asks for an object by its id or name (`:0:path`, `HEAD:path`). What has a line break cannot be asked for. */
  ask(name: string): void {
    this.#asked.push(name);
    this.#start().stdin.write(`${name}\n`);
  }

  /**
   * The next object in the order of asking, undefined if there is none of this name. `most`: bytes to be given, of more
   * none are. After an object that git dies of the others are asked for anew.
   */
  async next(most: number): Promise<GitObject | undefined> {
    const header = await this.#line();
    const name = this.#asked.shift();
    if (header === undefined) {
      await this.#again();
      return undefined;
    }
    const found = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header);
    if (!found || name === undefined) return undefined;
    const size = Number(found[3]);
    const bytes = size <= most ? new Uint8Array(size) : undefined;
    if (!(await this.#take(size, bytes))) {
      await this.#again();
      return undefined;
    }
    return { oid: found[1]!, type: found[2]!, size, bytes };
  }

  /** One object by its name; not while others are asked for. */
  get(name: string, most: number): Promise<GitObject | undefined> {
    if (name.includes('\n')) return Promise.resolve(undefined);
    this.ask(name);
    return this.next(most);
  }

  close(): void {
    this.#child?.stdin.destroy();
    this.#child?.kill();
    this.#child = undefined;
  }

  #start(): ChildProcessWithoutNullStreams {
    if (this.#child) return this.#child;
    const child = startGit(this.#folder, ['cat-file', '--batch']);
    this.#end = ended(child).then(
      ({ stderr }) => failure(stderr),
      (error: GitError) => error,
    );
    this.#chunks = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    this.#rest = Buffer.alloc(0);
    this.#child = child;
    return child;
  }

  /** Git ended before it had answered: a damaged object, or one that it would have to fetch. */
  async #again(): Promise<void> {
    const waiting = this.#asked;
    const error = await this.#end!;
    if (error.fault === 'no-git' || error.fault === 'no-repository') throw error;
    this.close();
    this.#asked = [];
    for (const name of waiting) this.ask(name);
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks!.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }

  async #line(): Promise<string | undefined> {
    for (let from = 0; ; ) {
      const end = this.#rest.indexOf(NEWLINE, from);
      if (end >= 0) {
        const line = this.#rest.toString('utf8', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      from = this.#rest.length;
      if (!(await this.#more())) return undefined;
    }
  }

  /** Takes an object and the line break behind it off the stream. False if the stream ends before. */
  async #take(size: number, bytes: Uint8Array | undefined): Promise<boolean> {
    for (let filled = 0; filled <= size; ) {
      if (this.#rest.length === 0 && !(await this.#more())) return false;
      const part = this.#rest.subarray(0, size + 1 - filled);
      bytes?.set(part.subarray(0, Math.min(part.length, size - filled)), filled);
      filled += part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return true;
  }
}
