import type { Area } from '../../../core/types.ts';
import { AreaList } from '../sheet/area-list.ts';
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

/** What is known of how single cells look. */
const INVISIBLE = 1;
const GROUND = 2;

/** How a single cell can hide its text. */
export type CellHides = 'invisible-text' | 'covered-text';

/** A row or column as a binary record states it. */
export interface Band {
  readonly hidden: boolean;
  /** Depth in groups. */
  readonly level: number;
  /** Twentieths of a point, or 256ths of a character; undefined if it is the ordinary one. */
  readonly size: number | undefined;
}

/** An area that a condition hides; `onPaper`: not where a cell has a ground of its own. */
export interface HiddenArea extends Area {
  readonly onPaper: boolean;
}

/** What the library does not say of a sheet's cells: how rows, columns and single cells are hidden, and how many hold something. */
export class SheetFacts {
  readonly layout: SheetLayout;
  /** Where rows are filtered; empty: nowhere, or nobody says where. */
  readonly filters: Area[] = [];
  filtered = false;
  /** Cells with a value. */
  cells = 0;
  /** Cells that are one: the first shows, the others do not. */
  readonly merged = new AreaList<Area>();
  /** Where a conditional format hides what cells say. */
  readonly conditions = new AreaList<HiddenArea>();
  #columnRules = 0;
  readonly #looks = new Map<number, Runs>();

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

  /** Notes a cell whose format hides its text. */
  addInvisible(row: number, column: number): void {
    this.#look(row, column, INVISIBLE);
  }

  /** Notes a cell whose ground is not white. */
  addGround(row: number, column: number): void {
    this.#look(row, column, GROUND);
  }

  /** How a cell hides its text, if it does. */
  hides(row: number, column: number): CellHides | undefined {
    const look = this.#looks.get(column)?.at(row);
    if (look === INVISIBLE) return 'invisible-text';
    const condition = this.conditions.find(row, column);
    if (condition !== undefined && !(condition.onPaper && look === GROUND)) return 'invisible-text';
    const area = this.merged.find(row, column);
    return area === undefined || (area.top === row && area.left === column) ? undefined : 'covered-text';
  }

  #look(row: number, column: number, code: number): void {
    let runs = this.#looks.get(column);
    if (runs === undefined) {
      runs = new Runs();
      this.#looks.set(column, runs);
    }
    runs.add(row, code);
  }
}
