import type { Area } from '../../../core/types.ts';
import { Runs } from '../sheet/runs.ts';
import {
  COLLAPSED,
  COLUMN_HIDDEN,
  ROW_FILTERED,
  ROW_HIDDEN,
  SheetLayout,
  type SheetState,
} from '../sheet/sheet-table.ts';

/** Points below which a row cannot be read, and characters below which a column cannot. */
const UNREADABLE_HEIGHT = 2;
const UNREADABLE_WIDTH = 0.3;
/** Each column can be ruled by one record only; more of them are there to keep us busy. */
const MAX_COLUMN_RULES = 16_384;

/** A row or column as a binary record states it. */
export interface Band {
  readonly hidden: boolean;
  /** Depth in groups. */
  readonly level: number;
  /** Twentieths of a point, or 256ths of a character; undefined if it is the ordinary one. */
  readonly size: number | undefined;
}

/** What the library does not say of a sheet's cells: how rows, columns and single cells are hidden, and how many hold something. */
export class SheetFacts {
  readonly layout: SheetLayout;
  /** Where rows are filtered; empty: nowhere, or nobody says where. */
  readonly filters: Area[] = [];
  filtered = false;
  /** Cells with a value. */
  cells = 0;
  #columnRules = 0;
  readonly #invisible = new Map<number, Runs>();

  constructor(name: string, state: SheetState) {
    this.layout = new SheetLayout(name, state);
  }

  markRow(row: number, { hidden, level, size }: Band): void {
    const flat = size !== undefined && size < UNREADABLE_HEIGHT * 20;
    if (!hidden && !flat) return;
    const inside = this.filters.some((area) => row > area.top && row <= area.bottom);
    const code =
      level > 0
        ? COLLAPSED
        : inside || (this.filtered && this.filters.length === 0)
          ? ROW_FILTERED
          : ROW_HIDDEN;
    this.layout.rows.add(row, code);
  }

  /** `[first, end)` */
  markColumns(first: number, end: number, { hidden, level, size }: Band): void {
    if (++this.#columnRules > MAX_COLUMN_RULES) return;
    const narrow = size !== undefined && size < UNREADABLE_WIDTH * 256;
    this.layout.markColumns(hidden || narrow ? (level > 0 ? COLLAPSED : COLUMN_HIDDEN) : 0, first, end);
  }

  /** Notes a cell whose font has the colour of its ground, or next to no size. */
  addInvisible(row: number, column: number): void {
    let runs = this.#invisible.get(column);
    if (runs === undefined) {
      runs = new Runs();
      this.#invisible.set(column, runs);
    }
    runs.add(row, 1);
  }

  isInvisible(row: number, column: number): boolean {
    return this.#invisible.get(column)?.at(row) === 1;
  }
}
