import { CATEGORIES, type Category } from '../core/types.ts';
import { type DocTable, textOf } from './model.ts';

/** A value as it stands in a text. Lives only while a copy is made. */
export interface FoundValue {
  readonly text: string;
  readonly category: Category;
}

/** Those of a user's own detectors may be others. */
const KNOWN: readonly Category[] = CATEGORIES;

/** Cells of a column whose values are kept as they are. Longer lists are kept by what they are, a byte a cell. */
export const MOST_VALUES = 5_000;

/** What stands in the cells of one column of a table that exposes people: in millions of rows, mostly one value a cell. */
export class CellFacts {
  readonly categories = new Set<Category>();
  private readonly table: DocTable;
  private readonly column: number;
  private readonly values = new Map<number, readonly FoundValue[]>();
  /** By row: place of the category in `KNOWN`, from 1, of the cells that are one value, or part of one. */
  private codes: Uint8Array | undefined;

  constructor(table: DocTable, column: number) {
    this.table = table;
    this.column = column;
  }

  /** `row`: of the table, from 0; −1 for the captions. */
  add(row: number, value: FoundValue): void {
    this.categories.add(value.category);
    const known = this.at(row);
    const code = KNOWN.indexOf(value.category) + 1;
    const isFew = known !== undefined || this.values.size < MOST_VALUES;
    if (isFew || code === 0 || !this.isAllOf(row, value)) {
      this.values.set(row, [...(known ?? []), value]);
      return;
    }
    this.mark(row, code);
  }

  /**
   * Whether of a cell that holds one value and nothing else it is enough to know of what category that is: the value is the
   * cell's text, but for names whose parts stand in several columns, of which the first are kept as a whole.
   */
  isTold(category: Category): boolean {
    return (category !== 'name' || this.values.size >= MOST_VALUES) && KNOWN.includes(category);
  }

  /** The cell of a row is one value of which it is enough to know that, and nothing is known of the cell yet. */
  addWhole(row: number, category: Category): void {
    this.categories.add(category);
    this.mark(row, KNOWN.indexOf(category) + 1);
  }

  private mark(row: number, code: number): void {
    this.codes ??= new Uint8Array(this.table.rows.length);
    this.codes[row] = code;
  }

  /** What stands in a cell; undefined if there is nothing. */
  at(row: number): readonly FoundValue[] | undefined {
    const known = this.values.get(row);
    const code = this.codes?.[row];
    if (known !== undefined || !code) return known;
    return [{ text: this.text(row), category: KNOWN[code - 1]! }];
  }

  /** Those of all cells. */
  *all(): Generator<readonly FoundValue[]> {
    yield* this.values.values();
    const { codes = [], values } = this;
    for (let row = 0; row < codes.length; row++)
      if (codes[row] !== 0 && !values.has(row)) yield this.at(row)!;
  }

  private text(row: number): string {
    return textOf(this.table.rows[row]?.[this.column]).trim();
  }

  /** A name whose parts stand in several columns is told in the first of them. */
  private isAllOf(row: number, { text, category }: FoundValue): boolean {
    const own = this.text(row);
    return own !== '' && (text === own || (category === 'name' && text.startsWith(`${own} `)));
  }
}
