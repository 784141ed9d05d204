import type { Lang } from '../../core/types.ts';
import type { Io } from '../io.ts';
import { initWords } from './words.ts';

/** Asks on a terminal. Every answer may be left empty; the end of input answers nothing any more. */
export class Asking {
  readonly #io: Io;
  readonly #lang: Lang;
  readonly #input: AsyncIterator<Uint8Array | string>;
  readonly #decoder = new TextDecoder();
  #rest = '';
  #isOver = false;

  constructor(io: Io, lang: Lang) {
    this.#io = io;
    this.#lang = lang;
    this.#input = io.stdin[Symbol.asyncIterator]();
  }

  /** The answer, asked for again until it can be used; undefined if nobody answers. */
  async text(
    question: string,
    usual: string,
    canBeUsed: (text: string) => boolean,
  ): Promise<string | undefined> {
    for (;;) {
      await this.#io.stderr.write(`${question} [${usual}] `);
      const line = await this.#line();
      if (line === undefined) return undefined;
      const answer = line.trim() || usual;
      if (canBeUsed(answer)) return answer;
      await this.#io.stderr.write(`${initWords[this.#lang].again}\n`);
    }
  }

  async yes(question: string): Promise<boolean | undefined> {
    const answer = await this.text(question, initWords[this.#lang].yes, (text) =>
      /^(?:y|yes|s|si|sí|n|no|[ys]\/n)$/i.test(text),
    );
    return answer === undefined ? undefined : !/^no?$/i.test(answer);
  }

  async #line(): Promise<string | undefined> {
    while (!this.#rest.includes('\n') && !this.#isOver) {
      const { done, value } = await this.#input.next();
      if (done) this.#isOver = true;
      else this.#rest += typeof value === 'string' ? value : this.#decoder.decode(value, { stream: true });
    }
    const end = this.#rest.indexOf('\n');
    if (end < 0) return undefined;
    const line = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end + 1);
    return line;
  }
}
