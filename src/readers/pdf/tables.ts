import type { Area, Location, RowBatch, Table, Visibility } from '../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { type CellLine, columnAt, crossing } from './columns.ts';
import type { Origin } from './document.ts';
import type { Box } from './geometry.ts';
import type { LabelRecord } from './labels.ts';
import { RowHabits } from './page-breaks.ts';
import type { Edges, PageGrid } from './page-grid.ts';
import { drawnAt, type NumberedPage, type PageShape } from './page-shape.ts';
import { type GridRow, gridRows } from './rows.ts';
import type { Hiding } from './word.ts';

/** Where a table's rows lie: `firstRow` is the first one on the page. One for each page with rows. */
interface Stretch {
  readonly firstRow: number;
  readonly page: number;
  readonly shape: PageShape;
}

interface About {
  readonly title?: string | undefined;
  readonly headers?: readonly string[];
}

/** The table object that the engine holds, and the map from rows to pages behind it. */
class PdfTable implements Table {
  readonly part: string;
  readonly title?: string;
  readonly headers?: readonly string[];
  readonly records?: boolean;
  readonly #origin: Origin;
  readonly #stretches: Stretch[] = [];
  readonly #hidden = new Map<number, readonly (Hiding | undefined)[]>();

  constructor(number: number, origin: Origin, about: About) {
    this.part = `${origin.label}table ${number}`;
    this.#origin = origin;
    if (about.title !== undefined) this.title = about.title;
    if (about.headers) {
      this.headers = about.headers;
      this.records = true;
    }
  }

  note(row: number, { number: page, shape }: NumberedPage): void {
    const last = this.#stretches[this.#stretches.length - 1];
    if (last?.page !== page) this.#stretches.push({ firstRow: row, page, shape });
  }

  noteHidden(row: number, hidden: GridRow['hidden']): void {
    if (hidden) this.#hidden.set(row, hidden);
  }

  visibility(row: number, column: number): Visibility {
    return this.#origin.visibility ?? this.#hidden.get(row)?.[column]?.visibility ?? 'visible';
  }

  /** `page 3, table row 14` (counted on that page), `page 3, table rows 2–40`, `pages 3–152`. */
  locate(area: Area): Location {
    const [first, last] = [this.#stretch(area.top), this.#stretch(area.bottom)];
    const { label } = this.#origin;
    if (first.page !== last.page) return { locator: `${label}pages ${first.page}–${last.page}` };
    const top = area.top - first.firstRow + 1;
    const bottom = area.bottom - first.firstRow + 1;
    const rows = top === bottom ? `row ${top}` : `rows ${top}–${bottom}`;
    const locator = `${label}page ${first.page}, table ${rows}`;
    const box = this.#hiddenBox(area);
    return box ? { locator, drawn: drawnAt(first.page, first.shape, box) } : { locator };
  }

  /** Of a hidden cell. */
  #hiddenBox({ top, bottom, left, right }: Area): Box | undefined {
    return top === bottom && left === right ? this.#hidden.get(top)?.[left]?.box : undefined;
  }

  #stretch(row: number): Stretch {
    let [low, high] = [0, this.#stretches.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#stretches[middle]!.firstRow <= row) low = middle;
      else high = middle - 1;
    }
    return this.#stretches[low]!;
  }
}

/** A table whose rows are still coming, with those not yet handed on. */
class OpenTable {
  readonly table: PdfTable;
  /** The page its last row stands on. */
  page: NumberedPage | undefined;
  readonly habits = new RowHabits();
  #rows: (readonly string[])[] = [];
  #first = 0;
  /** Of the last row, how its cells are hidden. */
  #hidden: GridRow['hidden'];

  constructor(table: PdfTable) {
    this.table = table;
  }

  add(cells: readonly string[], hidden: GridRow['hidden'], page: NumberedPage): void {
    this.table.note(this.#first + this.#rows.length, page);
    this.table.noteHidden(this.#first + this.#rows.length, hidden);
    this.#rows.push(cells);
    this.#hidden = hidden;
    this.page = page;
  }

  /** Adds the rows of a page; the first may be the rest of the last row of the page before. */
  addPage(rows: readonly GridRow[], page: NumberedPage): void {
    const last = this.#rows[this.#rows.length - 1];
    const at = last && this.page!.number < page.number ? this.habits.firstBelowHeader(rows) : rows.length;
    const rest = rows[at];
    const whole = last && rest && this.habits.joined(rowOf(last, this.#hidden), rest);
    if (whole) {
      this.#rows[this.#rows.length - 1] = whole.cells;
      this.table.noteHidden(this.#first + this.#rows.length - 1, whole.hidden);
    }
    rows.forEach((row, i) => {
      if (whole && i === at) return;
      this.habits.note(row.cells);
      this.add(row.cells, row.hidden, page);
    });
  }

  /** All rows but the last `keep`, if there are so many. */
  *batches(atLeast: number, keep = 0): Iterable<RowBatch> {
    const count = this.#rows.length - keep;
    if (count < atLeast || count <= 0) return;
    yield listedRows(this.table, this.#first, this.#rows.slice(0, count));
    this.#first += count;
    this.#rows = this.#rows.slice(count);
  }
}

function rowOf(cells: readonly string[], hidden: GridRow['hidden']): GridRow {
  return hidden ? { cells, hidden } : { cells };
}

interface OpenGrid extends OpenTable {
  separators: readonly number[];
  edges: readonly Edges[];
}

/** Share of lines that may lie across the columns of the table they continue. */
const MAX_CROSSING = 0.05;
/** With fewer lines than this, a page's own columns say little; those of the page before decide. */
const FEW_LINES = 8;
/** How far columns may be moved from page to page (points) and still be the same. */
const MOVED = 4;
/** Columns whose left or right edge must be where it was, for the table to be the same. */
const SAME_EDGES = 0.7;

/** Joins the tables of the pages: a list of a hundred pages comes as one table. */
export class TableJoiner {
  readonly #origin: Origin;
  #count = 0;
  #grid: OpenGrid | undefined;
  #records: OpenTable | undefined;

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** A grid of page `page`: the rest of the open table or the start of the next. */
  *grid(grid: PageGrid, page: NumberedPage, title: string | undefined): Iterable<RowBatch> {
    const separators = this.#continued(grid, page.number);
    if (!separators) {
      yield* this.#closeGrid();
      this.#count++;
      const table = new OpenTable(new PdfTable(this.#count, this.#origin, { title }));
      this.#grid = Object.assign(table, { separators: grid.separators, edges: grid.edges });
    }
    yield* this.#addRows(grid.rows(separators ?? grid.separators), page);
  }

  /** A lone line of cells: taken if it fits the table open on this page or the one before. */
  *line(line: CellLine, page: NumberedPage): Generator<RowBatch, boolean> {
    const open = this.#open(page.number);
    if (!open || crossing([line], open.separators) > 0) return false;
    if (line.cells.length * 2 < open.separators.length + 1) return false;
    yield* this.#addRows(gridRows({ lines: [line], separators: open.separators }), page);
    return true;
  }

  /** Blocks with the same labels are rows of one table. */
  *records(
    records: readonly LabelRecord[],
    page: NumberedPage,
    title: string | undefined,
  ): Iterable<RowBatch> {
    for (const record of records) {
      const headers = this.#records?.table.headers;
      const order = headers ? record.labels.map((label) => headers.indexOf(label)) : [];
      if (!headers || order.includes(-1)) {
        yield* this.#closeRecords();
        this.#count++;
        const about = { title, headers: record.labels };
        this.#records = new OpenTable(new PdfTable(this.#count, this.#origin, about));
        this.#records.add(record.values, record.hidden, page);
      } else this.#records!.add(arrange(record.values, order), arrangeHidden(record.hidden, order), page);
      yield* this.#records!.batches(ROWS_PER_BATCH);
    }
  }

  /** What is left at the end. */
  *close(): Iterable<RowBatch> {
    yield* this.#closeGrid();
    yield* this.#closeRecords();
  }

  *#addRows(rows: readonly GridRow[], page: NumberedPage): Iterable<RowBatch> {
    this.#grid!.addPage(rows, page);
    yield* this.#grid!.batches(ROWS_PER_BATCH, 1);
  }

  #open(page: number): OpenGrid | undefined {
    return this.#grid && page - (this.#grid.page?.number ?? 0) <= 1 ? this.#grid : undefined;
  }

  /** The columns that a grid's lines are cut by, if it is the open table's rest. */
  #continued(grid: PageGrid, page: number): readonly number[] | undefined {
    const open = this.#open(page);
    if (!open) return undefined;
    const { edges } = grid;
    if (sameEdges(edges, open.edges)) return grid.separators;
    const move = edges[0]![0] - open.edges[0]![0];
    for (const shift of Math.abs(move) > MOVED ? [0, move] : [0]) {
      const separators = open.separators.map((at) => at + shift);
      if (!fitsColumns(grid, separators)) continue;
      return grid.separators.length < separators.length ? separators : grid.separators;
    }
    return undefined;
  }

  *#closeGrid(): Iterable<RowBatch> {
    if (this.#grid) yield* this.#grid.batches(1);
    this.#grid = undefined;
  }

  *#closeRecords(): Iterable<RowBatch> {
    if (this.#records) yield* this.#records.batches(1);
    this.#records = undefined;
  }
}

/** The same number of columns at the same places, all moved alike (margins of left and right pages differ). */
function sameEdges(a: readonly Edges[], b: readonly Edges[]): boolean {
  if (a.length !== b.length) return false;
  const matches = (move: number) =>
    a.filter(([left, right], i) => {
      const [otherLeft, otherRight] = b[i]!;
      return Math.abs(left - move - otherLeft) < MOVED || Math.abs(right - move - otherRight) < MOVED;
    }).length;
  return Math.max(matches(0), matches(a[0]![0] - b[0]![0])) >= a.length * SAME_EDGES;
}

/** Do the lines keep to these columns, and have they no finer ones of their own? */
function fitsColumns(grid: PageGrid, separators: readonly number[]): boolean {
  const lines = grid.lines();
  if (crossing(lines, separators) > MAX_CROSSING) return false;
  const used = new Set<number>();
  for (const line of lines) for (const cell of line.cells) used.add(columnAt(separators, cell.left));
  if (used.size * 2 < separators.length + 1) return false;
  return grid.separators.length <= separators.length || lines.length < FEW_LINES;
}

function arrange(values: readonly string[], order: readonly number[]): string[] {
  const arranged: string[] = [];
  order.forEach((to, i) => {
    arranged[to] = values[i]!;
  });
  return Array.from({ length: arranged.length }, (_, i) => arranged[i] ?? '');
}

function arrangeHidden(hidden: GridRow['hidden'], order: readonly number[]): GridRow['hidden'] {
  if (!hidden) return undefined;
  const arranged: (Hiding | undefined)[] = [];
  order.forEach((to, i) => {
    arranged[to] = hidden[i];
  });
  return arranged;
}
