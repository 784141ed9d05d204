import type { CellBytesWriter } from '../cell-bytes.ts';
import { cellText, plainSpan } from './record-text.ts';

/** A row whose cells are cut out of its text when they are asked for. */
export class SlicedRow {
  /** Number of cells. */
  readonly length: number;
  readonly #text: string;
  readonly #spans: Int32Array;
  readonly #at: number;
  readonly #values: Int32Array;

  /**
   * `spans`: begin and end of each value, from `at` on. `values`: for each column the number of its value, −1 for none.
   */
  constructor(text: string, { spans, at }: { spans: Int32Array; at: number }, values: Int32Array) {
    this.length = values.length;
    this.#text = text;
    this.#spans = spans;
    this.#at = at;
    this.#values = values;
  }

  /** Hands all cells over. */
  write(writer: CellBytesWriter): void {
    for (const value of this.#values) {
      const at = this.#at + 2 * Math.max(0, value);
      const start = this.#spans[at]!;
      const end = this.#spans[at + 1]!;
      const quotes = value < 0 ? -1 : plainSpan(this.#text, start, end);
      if (quotes >= 0) writer.add(this.#text, start + quotes, end - quotes);
      else {
        const text = value < 0 ? '' : cellText(this.#text, start, end);
        writer.add(text, 0, text.length);
      }
    }
  }

  cell(column: number): string {
    const value = this.#values[column] ?? -1;
    if (value < 0) return '';
    const at = this.#at + 2 * value;
    return cellText(this.#text, this.#spans[at]!, this.#spans[at + 1]!);
  }
}
