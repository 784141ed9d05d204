import type { Token } from './tokens.ts';
import { byteText } from './values.ts';

/** Columns of one table, and values of one row. */
export const MAX_CELLS = 4000;

/** The values of one row, as tokens tell them: `('x', 1, TO_DATE('…', 'YYYY-MM-DD'))`. */
export class RowCells {
  /** Of the row's first token. */
  line = 1;
  #row: string[] = [];
  #cell: string[] = [];
  #cellDone = false;
  #depth = 0;

  begin(line: number): void {
    this.line = line;
    this.#row = [];
    this.#cell = [];
    this.#cellDone = false;
    this.#depth = 0;
  }

  /** Whether what comes next stands in no bracket of the row's own. */
  get isOutside(): boolean {
    return this.#depth === 0;
  }

  add(token: Token): void {
    const mark = token.kind === 'mark' ? token.text : '';
    if (mark === '(') this.#depth++;
    else if (mark === ')') this.#depth = Math.max(0, this.#depth - 1);
    else if (mark === ',' && this.#depth === 0) this.#endCell();
    // Further arguments of a function say how the first is written: `TO_DATE('…', 'YYYY-MM-DD')`.
    else if (mark === ',') this.#cellDone = true;
    else this.#addToCell(token);
  }

  /** All values of the row, which has no more. */
  end(): readonly string[] {
    this.#endCell();
    const row = this.#row;
    this.#row = [];
    return row;
  }

  #addToCell({ kind, text }: Token): void {
    if (kind === 'text' && !this.#cellDone) this.#cell.push(text);
    else if (kind === 'number' && (this.#depth === 0 || this.#cell.length === 0))
      this.#cell.push(byteText(text));
    else if (kind === 'word' && this.#depth === 0 && /^(?:true|false)$/i.test(text)) this.#cell.push(text);
  }

  #endCell(): void {
    if (this.#row.length < MAX_CELLS)
      this.#row.push(this.#cell.length === 1 ? this.#cell[0]! : this.#cell.join(''));
    this.#cell = [];
    this.#cellDone = false;
  }
}
