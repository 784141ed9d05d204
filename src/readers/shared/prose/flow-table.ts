import type { Area, Location, Problem, Table, Unit, Visibility } from '../../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../rows.ts';
import { MarkedText } from './marked-text.ts';

/** Columns of one row; Word allows 63. */
const MAX_COLUMNS = 1_024;
/** Characters that may wait in one table. */
const MAX_WAITING = 4 << 20;

export interface TablePlace {
  readonly part: string;
  readonly locator: string;
  readonly title: string;
  readonly visibility: Visibility;
}

/** The text that a table stands in. */
export interface Surroundings {
  readonly ready: (Unit | Problem)[];
  paragraph(text: MarkedText): void;
  aside(text: string, visibility: Visibility): void;
}

interface Cell {
  readonly text: string;
  readonly visibility: Visibility;
}

/** Cells that a cell reaches over, and where its text comes from if it has none of its own. */
export interface CellShape {
  readonly columns?: number;
  readonly copies?: 'left' | 'above' | undefined;
}

/** A table of a document that is being read: paragraphs make cells, cells rows; spanned cells repeat the text. */
export class FlowTable implements Table {
  readonly part: string;
  readonly title: string;
  readonly #flow: Surroundings;
  readonly #place: TablePlace;
  readonly #hidden = new Map<number, Visibility[]>();
  #rows: string[][] = [];
  #waiting = 0;
  #emitted = 0;
  #above: readonly Cell[] = [];
  #row: Cell[] | undefined;
  #rowHides: Visibility | undefined;
  #cell: MarkedText | undefined;
  #shape: CellShape = {};
  /** The paragraphs of a table that has had one cell so far: such a frame is text. */
  #framed: MarkedText[] | undefined = [];

  constructor(flow: Surroundings, place: TablePlace) {
    this.#flow = flow;
    this.#place = place;
    this.part = place.part;
    this.title = place.title;
  }

  visibility(row: number, column: number): Visibility {
    return this.#hidden.get(row)?.[column] ?? this.#place.visibility;
  }

  locate({ top, bottom }: Area): Location {
    const rows = top === bottom ? `row ${top + 1}` : `rows ${top + 1}–${bottom + 1}`;
    return { locator: `${this.#place.locator}, ${rows}` };
  }

  openRow(): void {
    this.closeRow();
    this.#row = [];
    this.#rowHides = undefined;
  }

  /** Holds for the row at hand. */
  hideRow(visibility: Visibility): void {
    this.#rowHides = visibility;
  }

  openCell(): void {
    this.closeCell();
    if (this.#row === undefined) this.openRow();
    this.#cell = new MarkedText();
    this.#shape = {};
  }

  shape(shape: CellShape): void {
    this.#shape = { ...this.#shape, ...shape };
  }

  /** A paragraph of the open cell, or text outside of any. */
  paragraph(text: MarkedText): void {
    if (this.#cell === undefined) this.#flow.paragraph(text);
    else {
      this.#framed?.push(text);
      this.#cell.append(text);
    }
  }

  closeCell(): void {
    const cell = this.#cell;
    const row = this.#row;
    if (cell === undefined || row === undefined) return;
    this.#cell = undefined;
    const { columns = 1, copies } = this.#shape;
    const copied = copies === 'left' ? row.at(-1) : copies === 'above' ? this.#above[row.length] : undefined;
    const own = this.#settled(cell);
    const shown = own.text === '' && copied !== undefined ? copied : own;
    for (let i = 0; i < Math.max(1, columns) && row.length < MAX_COLUMNS; i++) row.push(shown);
  }

  /** What the cell shows; hidden text beside it is told for itself. */
  #settled(cell: MarkedText): Cell {
    const { text, inserted } = cell.shown();
    const hidden = cell.hidden();
    if (text.trim() !== '' || hidden.length === 0) {
      for (const { visibility, context } of hidden) this.#flow.aside(context, visibility);
      return { text: text.trim(), visibility: inserted ? 'tracked-change' : this.#place.visibility };
    }
    for (const { visibility, text: more } of hidden.slice(1)) this.#flow.aside(more, visibility);
    return { text: hidden[0]!.text.trim(), visibility: hidden[0]!.visibility };
  }

  closeRow(): void {
    this.closeCell();
    const row = this.#row;
    if (row === undefined) return;
    this.#row = undefined;
    this.#above = row;
    const number = this.#emitted + this.#rows.length;
    const { visibility } = this.#place;
    if (this.#rowHides !== undefined || row.some((cell) => cell.visibility !== visibility)) {
      const rowHides = this.#rowHides ?? visibility;
      this.#hidden.set(
        number,
        row.map((cell) => (cell.visibility === visibility ? rowHides : cell.visibility)),
      );
    }
    this.#rows.push(row.map(({ text }) => text));
    for (const { text } of row) this.#waiting += text.length + 8;
    if (number > 0 || row.length > 1 || this.#rowHides !== undefined) this.#framed = undefined;
    if (this.#rows.length >= ROWS_PER_BATCH || this.#waiting > MAX_WAITING) this.#flush();
  }

  end(): void {
    this.closeRow();
    const framed = this.#framed;
    if (framed !== undefined) for (const text of framed) this.#flow.paragraph(text);
    else this.#flush();
  }

  #flush(): void {
    const rows = this.#rows;
    this.#rows = [];
    this.#waiting = 0;
    if (!rows.some((row) => row.some((text) => text !== ''))) {
      this.#emitted += rows.length;
      return;
    }
    this.#flow.ready.push(listedRows(this, this.#emitted, rows));
    this.#emitted += rows.length;
  }
}
