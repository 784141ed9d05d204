import type { Unit } from '../../core/types.ts';
import { DataNumbers } from '../shared/data/source-bytes.ts';
import { captionOf, type DataColumn, DataTable } from '../shared/data/table.ts';
import { type Dictionary, LONGEST_PIECE, type Variable } from './dictionary.ts';
import { numberText, typeOf } from './values.ts';

/** Bytes that a piece of a long text takes in a row. */
const PIECE = 256;

/** Puts rows together from slots of eight bytes. */
export class Rows {
  readonly #dictionary: Dictionary;
  readonly #table: DataTable;
  readonly #behind: DataTable;
  readonly #left: DataTable;
  #rest: Uint8Array = new Uint8Array(0);
  #count = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    const { variables } = dictionary;
    const columns = variables.flatMap(columnsFor);
    this.#table = new DataTable('table', columns);
    this.#behind = new DataTable('rows behind the last', columns, { visibility: 'slack' });
    this.#left = new DataTable('left behind the ends of texts', variables.map(withoutType), {
      visibility: 'slack',
    });
    for (const variable of variables) variable.labels?.captions.add(captionOf(variable));
  }

  /** Bytes of the row that has no end. */
  get rest(): Uint8Array {
    return this.#rest;
  }

  get count(): number {
    return this.#count;
  }

  *add(slots: Uint8Array): Iterable<Unit> {
    const length = this.#dictionary.slots * 8;
    const bytes = new Uint8Array(this.#rest.length + slots.length);
    bytes.set(this.#rest);
    bytes.set(slots, this.#rest.length);
    let at = 0;
    for (; at + length <= bytes.length; at += length) {
      const row = bytes.subarray(at, at + length);
      const { cases } = this.#dictionary;
      const table = cases >= 0 && this.#count >= cases ? this.#behind : this.#table;
      this.#count++;
      table.add(this.#cells(row));
      const left = this.#dictionary.variables.map((variable) => this.#leftOf(variable, row));
      if (left.some((text) => text !== '')) this.#left.add(left);
      if (table.isFull) yield* table.take();
    }
    this.#rest = bytes.slice(at);
  }

  *end(): Iterable<Unit> {
    for (const table of [this.#table, this.#behind, this.#left]) yield* table.take();
  }

  #cells(row: Uint8Array): string[] {
    const numbers = new DataNumbers(row, this.#dictionary.little);
    return this.#dictionary.variables.flatMap((variable) => {
      const { width, slot, labels } = variable;
      const value = width === 0 ? numbers.f64(slot * 8) : 0;
      const text = width === 0 ? numberText(value, variable) : this.#text(textBytes(variable, row));
      if (labels === undefined) return [text];
      const label = labels.label(width === 0 ? String(value) : text);
      return labels.hasLongCodes ? [label ?? '', text] : [label ?? text];
    });
  }

  #text(bytes: Uint8Array): string {
    return this.#dictionary.decode(bytes).replaceAll('\0', ' ').trim();
  }

  /** Slots are longer than the texts in them. */
  #leftOf({ width, slot }: Variable, row: Uint8Array): string {
    if (width === 0 || width > LONGEST_PIECE || width % 8 === 0) return '';
    const text = this.#text(row.subarray(slot * 8 + width, (slot + Math.ceil(width / 8)) * 8));
    return text;
  }
}

/** Texts over 255 bytes lie in pieces of 255 bytes, each in 256. */
function textBytes({ width, slot }: Variable, row: Uint8Array): Uint8Array {
  const start = slot * 8;
  if (width <= LONGEST_PIECE) return row.subarray(start, start + width);
  const bytes = new Uint8Array(width);
  for (let piece = 0; piece * LONGEST_PIECE < width; piece++) {
    const from = start + piece * PIECE;
    const length = Math.min(LONGEST_PIECE, width - piece * LONGEST_PIECE);
    bytes.set(row.subarray(from, from + length), piece * LONGEST_PIECE);
  }
  return bytes;
}

const withoutType = ({ name, label }: Variable): DataColumn => ({ name, label });

/** Codes that may be numbers of people stand beside what they are called. */
function columnsFor(variable: Variable): DataColumn[] {
  const column = withoutType(variable);
  if (variable.labels === undefined) return [{ ...column, type: typeOf(variable) }];
  return variable.labels.hasLongCodes ? [column, column] : [column];
}
