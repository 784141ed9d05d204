import { Parser } from './parser.ts';
import type { PdfDict } from './values.ts';

/** Objects in one object stream. */
const MAX_OBJECTS = 200_000;

/** The objects of an object stream (ISO 32000-1, 7.5.7), decoded. */
export class ObjectStream {
  readonly numbers: readonly number[];
  readonly #starts: readonly number[];
  readonly #data: Uint8Array;
  #indexes: ReadonlyMap<number, number> | undefined;

  constructor(dict: PdfDict, data: Uint8Array) {
    const [count, first] = [dict.get('N'), dict.get('First')];
    const parser = new Parser(data, 0, typeof first === 'number' ? first : 0);
    const numbers: number[] = [];
    const starts: number[] = [];
    const limit = Math.min(typeof count === 'number' ? count : 0, MAX_OBJECTS);
    while (numbers.length < limit) {
      const [number, offset] = [parser.next(), parser.next()];
      if (typeof number !== 'number' || typeof offset !== 'number') break;
      numbers.push(number);
      starts.push(offset + (first as number));
    }
    this.numbers = numbers;
    this.#starts = starts;
    this.#data = data;
  }

  get size(): number {
    return this.#data.length;
  }

  /** Bytes of the object with this number, looked for at `index` first. */
  range(number: number, index: number): { bytes: Uint8Array; start: number; end: number } | undefined {
    const at = this.numbers[index] === number ? index : this.#indexOf(number);
    const start = this.#starts[at];
    if (start === undefined) return undefined;
    const next = this.#starts[at + 1] ?? this.#data.length;
    // Offsets rise in what writers make; where they do not, the parser ends by itself.
    return { bytes: this.#data, start, end: next > start ? next : this.#data.length };
  }

  #indexOf(number: number): number {
    this.#indexes ??= new Map(this.numbers.map((held, index) => [held, index]));
    return this.#indexes.get(number) ?? -1;
  }
}
