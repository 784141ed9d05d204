import { cellText } from './record-text.ts';

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

  cell(column: number): string {
    const value = this.#values[column] ?? -1;
    if (value < 0) return '';
    const at = this.#at + 2 * value;
    return cellText(this.#text, this.#spans[at]!, this.#spans[at + 1]!);
  }
}
