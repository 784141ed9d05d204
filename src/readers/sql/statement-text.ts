import type { Unit } from '../../core/types.ts';
import { textBlock } from '../shared/text-block.ts';
import type { Token } from './tokens.ts';

/** Characters of a statement that is told as a text. */
const MAX_STATEMENT = 8000;

/** A statement that holds no rows is told where it holds texts; a long one in parts. */
export class StatementText {
  readonly #units: (unit: Unit) => void;
  #text = '';
  #line = 1;

  constructor(units: (unit: Unit) => void) {
    this.#units = units;
  }

  /** A statement begins in this line; what the last one held is not told. */
  begin(line: number): void {
    this.#line = line;
    this.forget();
  }

  forget(): void {
    this.#text = '';
  }

  get line(): number {
    return this.#line;
  }

  get isFull(): boolean {
    return this.#text.length >= MAX_STATEMENT;
  }

  get endsInBracket(): boolean {
    return this.#text.endsWith('(');
  }

  add({ kind, text }: Token): void {
    this.#text += `${this.#text === '' ? '' : ' '}${kind === 'text' ? `'${text}'` : text}`;
    if (this.#text.length > MAX_STATEMENT) this.end();
  }

  end(): void {
    const text = this.#text;
    this.forget();
    if (!text.includes("'")) return;
    const locator = `line ${this.#line}`;
    this.#units(textBlock(text, { part: 'statements', locator, visibility: 'visible' }));
  }
}
