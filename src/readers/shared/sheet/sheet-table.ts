import type { Area, Location, SheetOutline, Stretch, Table, Visibility } from '../../../core/types.ts';
import { areaName, MAX_COLUMNS, quoteSheet } from './references.ts';
import { type NewRuns, Runs } from './runs.ts';

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

/** Said after a place on such a sheet: who looks for it does not see the sheet. */
const STATES: Readonly<Record<SheetState, string>> = {
  visible: '',
  hidden: ' (hidden sheet)',
  veryHidden: ' (very hidden sheet)',
};

/** How what lies on a sheet hides for the sheet's sake. */
export const SHOWN_AS = {
  visible: 'visible',
  hidden: 'hidden-sheet',
  veryHidden: 'very-hidden-sheet',
} as const;
/** Stretches of hidden rows that are told of: more could not be drawn. */
const MOST_STRETCHES = 500;

/** How rows and columns can be hidden; the index is the code kept for them, 0 = not. */
const HIDDEN: readonly Visibility[] = [
  'visible',
  'hidden-row',
  'filtered-row',
  'collapsed-group',
  'hidden-column',
];
export const ROW_HIDDEN = 1;
export const ROW_FILTERED = 2;
export const COLLAPSED = 3;
export const COLUMN_HIDDEN = 4;
/** The same for single cells. */
const HIDDEN_CELLS: readonly Visibility[] = ['visible', 'invisible-text', 'covered-text'];
const CELL_INVISIBLE = 1;
const CELL_COVERED = 2;

/** What became known of a sheet's rows and columns since it was asked before: plain data. */
export interface LayoutNews {
  readonly rows: NewRuns | undefined;
  readonly columns: Uint8Array | undefined;
  readonly height: number;
  readonly width: number;
}
/** The same of cells of a table whose text is not to be seen, by column. */
export type TableNews = readonly (readonly [column: number, news: NewRuns])[];

/** What is known of the rows and columns of one sheet. Filled while the sheet is read, asked while it is scanned. */
export class SheetLayout {
  readonly name: string;
  readonly state: SheetState;
  readonly rows = new Runs();
  /** One code a column, once any column has one. */
  #columns: Uint8Array | undefined;
  #columnsTold = true;
  /** One more than the last row and the last column that hold a cell. */
  #height = 0;
  #width = 0;
  readonly #fixed: Visibility | undefined;

  /** `fixed`: where the whole sheet lies, if not in the workbook itself. */
  constructor(name: string, state: SheetState, fixed?: Visibility) {
    this.name = name;
    this.state = state;
    this.#fixed = fixed;
  }

  /** Sets the code of the columns `[first, end)`. */
  markColumns(code: number, first = 0, end = MAX_COLUMNS): void {
    if (code === 0 && this.#columns === undefined) return;
    this.#columns ??= new Uint8Array(MAX_COLUMNS);
    this.#columns.fill(code, first, end);
    this.#columnsTold = false;
  }

  /** True if nothing on the sheet is hidden, as far as is known. */
  get isVisible(): boolean {
    const isShown = this.#fixed === undefined && this.state === 'visible';
    return isShown && this.#columns === undefined && this.rows.isEmpty;
  }

  /** Notes that cells stand as far as this row and this column. */
  reach(row: number, column: number): void {
    if (row >= this.#height) this.#height = row + 1;
    if (column >= this.#width) this.#width = column + 1;
  }

  /** What became known since the last call. */
  news(): LayoutNews {
    const columns = this.#columnsTold ? undefined : this.#columns?.slice();
    this.#columnsTold = true;
    return { rows: this.rows.news(), columns, height: this.#height, width: this.#width };
  }

  /** Takes what another layout of the same sheet told. */
  follow({ rows, columns, height, width }: LayoutNews): void {
    if (rows !== undefined) this.rows.follow(rows);
    this.#columns = columns ?? this.#columns;
    this.#height = height;
    this.#width = width;
  }

  outline(): SheetOutline {
    return {
      kind: 'sheet',
      name: this.name,
      state: SHOWN_AS[this.state],
      rows: this.#height,
      columns: this.#width,
      hiddenRows: [...this.rows.stretches(MOST_STRETCHES)],
      hiddenColumns: [...this.#hiddenColumns()],
    };
  }

  *#hiddenColumns(): Iterable<Stretch> {
    const codes = this.#columns?.subarray(0, this.#width) ?? [];
    for (let at = 0; at < codes.length; at++) {
      const first = at;
      while (codes[at]) at++;
      if (at > first) yield [first, at - 1];
    }
  }

  visibility(row: number, column: number): Visibility {
    if (this.#fixed !== undefined) return this.#fixed;
    if (this.state === 'hidden') return 'hidden-sheet';
    if (this.state === 'veryHidden') return 'very-hidden-sheet';
    return HIDDEN[this.rows.at(row) || (this.#columns?.[column] ?? 0)] ?? 'visible';
  }
}

/** A block of a sheet's cells. Its columns count from `left`; its rows are the sheet's. */
export class SheetTable implements Table {
  readonly part: string;
  readonly title: string;
  readonly left: number;
  /** Rows of the strips of a wide sheet come in turn. */
  readonly isAside: boolean;
  readonly #layout: SheetLayout;
  readonly #invisible = new Map<number, Runs>();

  constructor(layout: SheetLayout, left: number) {
    this.part = `sheet "${layout.name}"`;
    this.title = layout.name;
    this.left = left;
    this.isAside = left > 0;
    this.#layout = layout;
  }

  /** Notes a cell whose style hides its text. `column` counts from `left`. */
  addInvisible(row: number, column: number, how: 'invisible-text' | 'covered-text' = 'invisible-text'): void {
    let runs = this.#invisible.get(column);
    if (runs === undefined) {
      runs = new Runs();
      this.#invisible.set(column, runs);
    }
    runs.add(row, how === 'covered-text' ? CELL_COVERED : CELL_INVISIBLE);
  }

  /** What became known since the last call. */
  news(): TableNews {
    return [...this.#invisible].flatMap(([column, runs]) => {
      const news = runs.news();
      return news === undefined ? [] : [[column, news] as const];
    });
  }

  /** Takes what another table of the same cells told. */
  follow(news: TableNews): void {
    for (const [column, more] of news) {
      const runs = this.#invisible.get(column) ?? new Runs();
      this.#invisible.set(column, runs);
      runs.follow(more);
    }
  }

  get isVisible(): boolean {
    return this.#invisible.size === 0 && this.#layout.isVisible;
  }

  visibility(row: number, column: number): Visibility {
    const byLayout = this.#layout.visibility(row, column + this.left);
    if (byLayout !== 'visible') return byLayout;
    return HIDDEN_CELLS[this.#invisible.get(column)?.at(row) ?? 0] ?? 'visible';
  }

  locate(area: Area): Location {
    const { left } = this;
    const place = areaName({ ...area, left: area.left + left, right: area.right + left });
    return { locator: `${quoteSheet(this.title)}!${place}${STATES[this.#layout.state]}` };
  }
}
