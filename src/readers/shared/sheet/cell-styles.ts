import type { TypedCell } from '../../../core/types.ts';
import { builtInFormat, type NumberFormat } from './number-format.ts';

/** What a cell's style says of its text. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly invisible: boolean;
  /** How the text hides, if not by being invisible. */
  readonly hides?: 'covered-text';
  /** True if the formulas of such cells are not shown while their sheet is protected. */
  readonly concealed?: boolean;
  readonly number: TypedCell;
}

/** More than any workbook may have; an index is whatever its cell says. */
const MOST_STYLES = 65_536;

const GENERAL = cellStyle(builtInFormat(0), false);

/** The style of a format; `invisible` if something else than the format hides the text. */
export function cellStyle(format: NumberFormat, invisible: boolean): CellStyle {
  const type = format.kind === 'date' ? 'date' : 'number';
  return { format, invisible: invisible || format.hidden, number: { type, numberFormat: format.code } };
}

/** Cell styles by their index (`s` of a cell); the plain one for an index that does not exist. */
export class Styles {
  /** Plain data. */
  readonly all: readonly CellStyle[];
  readonly #types: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #typed: TypedCell[] = [];
  /** The style that each number of a type was first given for, from the first on. */
  readonly given: number[] = [];
  /** True if any style hides text: otherwise nobody needs to ask. */
  readonly anyInvisible: boolean;

  constructor(styles: readonly CellStyle[] = []) {
    this.all = styles;
    this.anyInvisible = styles.some((style) => style.invisible);
  }

  at(index: number): CellStyle {
    return this.all[index] ?? GENERAL;
  }

  /** A number for each type and format that numbers of a style have, from 1. */
  typeOf(index: number): number {
    const known = this.#types[index];
    if (known !== undefined) return known;
    const { type, numberFormat } = this.at(index).number;
    const key = `${type} ${numberFormat}`;
    const before = this.#numbers.get(key);
    const number = before ?? this.#numbers.size + 1;
    if (before === undefined) this.given.push(index);
    this.#numbers.set(key, number);
    this.#typed[number] = this.at(index).number;
    if (index < MOST_STYLES) this.#types[index] = number;
    return number;
  }

  /** The type and format of such a number; undefined for one that was not given. */
  typed(type: number): TypedCell | undefined {
    return this.#typed[type];
  }
}
