import { cutAt } from '../cut.ts';

/** A physical line, or a piece of one that is too long. */
export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** 1-based column that the piece begins at. */
  readonly column: number;
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** Cuts text that arrives in chunks into lines (LF, CR LF, CR); lines above `maxLength` come in pieces. */
export class LineCutter {
  #rest = '';
  #number = 1;
  #column = 1;
  readonly #maxLength: number;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** The lines that are whole now. `last`: nothing follows, so the last line is whole too. */
  *cut(chunk: string, last: boolean): Iterable<Line> {
    const text = this.#rest + chunk;
    let at = 0;
    let lineFeed = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    for (;;) {
      if (lineFeed >= 0 && lineFeed < at) lineFeed = text.indexOf('\n', at);
      if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
      const end = carriage >= 0 && (lineFeed < 0 || carriage < lineFeed) ? carriage : lineFeed;
      // A carriage return at the very end may be half of a line end.
      if (end < 0 || (end === carriage && end + 1 === text.length && !last)) break;
      yield* this.#line(text, at, end);
      this.#number++;
      this.#column = 1;
      at = end === carriage && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > this.#maxLength || (last && this.#rest !== '')) yield* this.#pieces(last);
  }

  *#line(text: string, from: number, end: number): Iterable<Line> {
    let at = from;
    while (end - at > this.#maxLength) {
      const stop = cutAt(text, at, at + this.#maxLength);
      yield { text: text.slice(at, stop), number: this.#number, column: this.#column };
      this.#column += stop - at;
      at = stop;
    }
    yield { text: text.slice(at, end), number: this.#number, column: this.#column };
  }

  /** Gives what has come of a line that is too long, except a last piece that may go on. */
  *#pieces(last: boolean): Iterable<Line> {
    const pieces = [...this.#line(this.#rest, 0, this.#rest.length)];
    const open = last ? undefined : pieces.pop();
    yield* pieces;
    this.#rest = open?.text ?? '';
    this.#column = open?.column ?? 1;
  }
}
